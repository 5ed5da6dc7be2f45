"""Tables of talks, as spreadsheets save them."""
