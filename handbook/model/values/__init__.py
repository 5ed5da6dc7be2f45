"""What the fields of records are made of: dates, names, links, head counts."""
