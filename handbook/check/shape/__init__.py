"""The shape of a record: its keys, and what stands under them."""
