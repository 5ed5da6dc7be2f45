"""Texts and values of other programs in our own terms."""
