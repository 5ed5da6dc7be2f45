"""What in a text belongs to somebody: e-mail addresses and telephone numbers."""

from __future__ import annotations

import re

MAIL = re.compile(
    r"(?<![@/\w.+:%-])(?!git@)[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,}\b"
    r"|mailto:[^\s)>\]\"'<]+",
    re.IGNORECASE,
)
"""An e-mail address; handles such as @ada@tea.example and addresses of code are none."""
PHONE = re.compile(
    r"(?<![\w/.=-])\+\d[\d ()./-]{7,}\d(?![\w/-])"
    r"|\b(?:tel|phone|telephone|mobile|whatsapp)\b[.: ]{1,3}"
    r"[+(\d][\d ()./-]{5,}\d",
    re.IGNORECASE,
)
"""A number with a country's code, or one that is said to be a telephone's."""
