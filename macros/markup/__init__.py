"""How macro output gets into a page unharmed."""
