"""Sense beyond shape: what no single key tells."""
