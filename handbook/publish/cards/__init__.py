"""The picture of each page that shared links show, drawn without a network."""

from handbook.publish.cards.files import Drawn, card_files

__all__ = ["Drawn", "card_files"]
