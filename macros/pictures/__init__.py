"""Pictures of numbers and places: what is drawn where, for templates that write the SVG."""
