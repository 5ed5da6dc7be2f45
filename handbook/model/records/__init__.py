"""What data files record: events, groups, numbers, checklists, templates."""
