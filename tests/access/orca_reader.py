"""A person who listens to Orca and has only a keyboard: presses keys, and knows of the page what
Orca says. Must not look at the page in any other way."""

import re
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop import Desktop, ended, wait_for

# One utterance in Orca's log. Further lines of it are set in by as much as the time takes. What it
# says of a pressed key, or of a letter, ends before a space: that is left out.
utterance = re.compile(
    r"^[\d:.]{15} - SPEECH OUTPUT: '((?:.|\n {18})*?)'(?: voice=\w+)?(?:\{.*\})?$", re.MULTILINE)
hear_s_max = 10
# Orca has said all that it has to say when it is quiet for so long.
pause_s = 0.5
# A key that nothing is said about, such as one that leads nowhere.
silence_s = 3
presses_max = 60
# Of what was said at a step, so much is told: the rest of a whole page says nothing more.
told_max = 300


class Reader:
    """Made by `reader()`. Errors: AssertionError with what was said instead."""

    def __init__(self, desk: Desktop, log: Path) -> None:
        self.desk = desk
        self.log = log
        self.mark = 0

    def all_said(self) -> list[str]:
        text = self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""
        return [re.sub(r"\s+", " ", said).strip() for said in utterance.findall(text)]

    def said(self) -> list[str]:
        """What Orca has said since the last keys were pressed."""
        return self.all_said()[self.mark:]

    def forget(self) -> None:
        """What was said until now answers no question any more."""
        self.mark = len(self.all_said())

    def press(self, *keys: str) -> None:
        self.forget()
        self.desk.run(["xdotool", "key", "--clearmodifiers", *keys])

    def go_back(self) -> None:
        """By the browser's own keys, let go of in the order in which fingers do."""
        self.forget()
        self.desk.run(["xdotool", "keydown", "alt", "key", "Left", "keyup", "alt"])

    def write(self, text: str) -> None:
        self.forget()
        self.desk.run(["xdotool", "type", "--delay", "60", text])

    def listen(self) -> None:
        """Waits until Orca has said something since the last keys, and is quiet again."""
        said, since = self.said(), time.monotonic()
        while time.monotonic() - since < (pause_s if said else silence_s):
            time.sleep(0.05)
            if self.said() != said:
                said, since = self.said(), time.monotonic()

    def hears(self, step: str, *words: str, seconds: float = hear_s_max) -> None:
        """Waits until each of these was said since the last keys, in any order."""
        try:
            wait_for("Orca", lambda: not self.unheard(words), seconds)
        except TimeoutError:
            unheard = self.unheard(words)
            raise AssertionError(f"{step}: Orca did not say {unheard} but {self.said()}") from None
        self.listen()
        self.tell(step)

    def unheard(self, words: tuple[str, ...]) -> list[str]:
        said = self.said()
        return [each for each in words if not any(says(one, each) for one in said)]

    def walk(self, step: str, key: str, *words: str) -> None:
        """Presses a key until all of these are said at one stop."""
        self.go(step, key, words, lambda: not self.unheard(words))

    def read(self, step: str, key: str, *texts: str) -> None:
        """Presses a key until all of these have been said, one after the other: at how many stops
        does not matter, since a text may take several lines."""
        heard: list[str] = []

        def complete() -> bool:
            heard.extend(self.said())
            place = 0
            for text in texts:
                place = " ".join(heard).find(text, place) + len(text)
                if place < len(text):
                    return False
            return True

        self.go(step, key, texts, complete)

    def go(self, step: str, key: str, words: tuple[str, ...], there: Callable[[], bool]) -> None:
        stops: list[str] = []
        for _ in range(presses_max):
            self.press(key)
            self.listen()
            stops.append(" / ".join(self.said()))
            if there():
                self.tell(step)
                return
            if stops[-3:] == [""] * 3:
                break
        raise AssertionError(f"{step}: {key} does not lead to {words} but to {stops}")

    def tell(self, step: str) -> None:
        said = textwrap.shorten(" / ".join(self.said()), told_max, placeholder=" …")
        print(f"  {step}: {said}", file=sys.stderr)


def says(said: str, words: str) -> bool:
    """Whether the words are in what was said, and are not taken back by the word before them."""
    return re.search(rf"(?<!not ){re.escape(words)}", said) is not None


@contextmanager
def reader(desk: Desktop) -> Iterator[Reader]:
    """Orca on this desktop as it comes, but for a voice that makes no sound."""
    settings = Path(desk.environment["HOME"], ".config/speech-dispatcher")
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "speechd.conf").write_text('AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n')
    log = desk.folder / "orca.txt"
    log.unlink(missing_ok=True)
    start = str(Path(__file__).with_name("orca_start.py"))
    with ended(desk.start("orca", ["/usr/bin/python3", "-B", start, str(log)])):
        listener = Reader(desk, log)
        wait_for("Orca to say that it is on", listener.all_said)
        yield listener
