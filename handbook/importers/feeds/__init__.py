"""Events other programs announce: calendars, and pages marked up for machines."""
