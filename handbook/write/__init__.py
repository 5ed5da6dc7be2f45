"""Writing: plain data as the text of a data file, the way a careful person would type it."""

from handbook.write.yaml_text import Writable, yaml_text

__all__ = ["Writable", "yaml_text"]
