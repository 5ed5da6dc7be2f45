"""Importers: other people's files as records of ours, and what was not understood."""

from handbook.importers.imported import Draft, Imported, Oddity
from handbook.importers.known import Known

__all__ = ["Draft", "Imported", "Known", "Oddity"]
