"""The library under the handbook: read data files, check them, and publish what they say."""
