"""The words that the page shows, read from its own catalogue, as tests/browser/journey_words.js
does. Must not know where a word is shown."""

import json
import re
from pathlib import Path

catalogue: dict[str, str] = json.loads(
    (Path(__file__).resolve().parents[2] / "web/catalogue/en.json").read_text())


def t(key: str, **places: str | int) -> str:
    """A text of the catalogue with its places filled. Errors: KeyError when it has no such text."""
    return re.sub(r"\{([a-z_-]+)\}",
                  lambda place: str(places.get(place[1], place[0])), catalogue[key])


def matching(key: str) -> re.Pattern[str]:
    """Matches a text of the catalogue, with each of its places as a group of that name."""
    parts = re.split(r"\{([a-z_-]+)\}", catalogue[key])
    return re.compile("".join(
        re.escape(part) if index % 2 == 0 else f"(?P<{part}>.+)"
        for index, part in enumerate(parts)))
