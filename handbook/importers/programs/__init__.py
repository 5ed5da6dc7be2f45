"""Programs of events: from pretalx, frab and Sessionize."""
