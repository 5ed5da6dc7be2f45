"""Where things are: pages, their addresses, and the files that go with them."""
