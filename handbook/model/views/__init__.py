"""What is gathered across records: by place, by kind, by day, as one book."""
