"""Values in another form than ours: what was meant, and how to write it."""
