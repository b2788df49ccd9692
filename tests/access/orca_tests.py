"""What a blind person hears of the page: Orca in Chromium, by keyboard alone. Each test is a
journey of its own in a new browser. Compares sets of utterances where the order is Orca's."""

import subprocess
import sys
import unittest
from pathlib import Path

from desktop import Desktop, desktop, wait_for
from orca_reader import reader
from report import run_and_report
from words import t


class Orca(unittest.TestCase):
    desk: Desktop
    address: str

    def setUp(self) -> None:
        print(file=sys.stderr)
        self.enterContext(self.desk.chromium(self.address))
        # Orca comes when the page is there: while it believes that a page is loading, it keeps
        # quiet about much that happens, and now and then it goes on believing so.
        title = t("ui.title", page=t("ui.home.h1"), app=t("ui.app"))
        wait_for("the page", lambda: self.window_title() == title)
        self.orca = self.enterContext(reader(self.desk))
        self.orca.walk("the page", "ctrl+Home", t("ui.skip"))

    def window_title(self) -> str:
        """Of the window with the focus, or nothing while there is none or it changes."""
        return subprocess.run(
            ["xdotool", "getactivewindow", "getwindowname"], env=self.desk.environment,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode().strip()

    def start(self) -> None:
        """From home to a new assessment."""
        self.orca.walk("the way in", "Tab", t("ui.home.start"), "push button")
        self.orca.press("Return")
        self.orca.hears("a new page", t("ui.about.h1"))

    def follow(self, name: str, heading: str) -> None:
        """By a link of the list of pages, which stands before what a page is about."""
        self.orca.walk("the list of pages", "shift+Tab", name, "link")
        self.orca.press("Return")
        self.orca.hears("a new page", heading)

    def test_a_question_is_found_and_answered(self) -> None:
        question = t("sharing.papers-week-ahead")
        self.start()
        self.follow(t("tool.sharing.short"), t("tool.sharing"))
        self.orca.walk("the question", "Tab", question, t("choice.yes"),
                       "not selected radio button")
        self.orca.press("space")
        self.orca.hears("the answer", "selected")
        self.orca.press("Insert+a")
        self.orca.hears("the arrows are the page's", "Focus mode")
        self.orca.press("Down")
        self.orca.hears("another answer", t("choice.no"), "selected radio button")
        self.orca.press("Up")
        self.orca.hears("and back", t("choice.yes"), "selected radio button")
        self.orca.walk("what it asks next", "Tab", t("follow-up.who.yes"), "entry", question)

    def test_a_name_is_typed(self) -> None:
        self.start()
        field = t("field.project.name")
        self.orca.walk("the field", "Tab", field, "entry", t("field.project.name.hint"))
        self.orca.write("Sample project")
        self.orca.walk("the field after it", "Tab", t("field.project.organisations"), "entry")
        self.orca.press("shift+Tab")
        self.orca.hears("what was typed", field, "entry", "Sample project")

    def test_saved_is_heard_where_one_is(self) -> None:
        self.start()
        field = t("field.project.organisations")
        self.orca.walk("a field", "Tab", field, "entry")
        self.orca.write("Sample ")
        self.orca.hears("saved", t("ui.saved").partition("{")[0])
        self.orca.write("organisation")
        self.orca.walk("the field after it", "Tab", t("field.project.about"), "entry")
        self.orca.press("shift+Tab")
        self.orca.hears("still in the field", field, "entry", "Sample organisation")

    def test_what_a_step_needs(self) -> None:
        self.start()
        self.orca.walk("a step", "Tab", t("ui.starter.save"), "push button")
        self.orca.press("Return")
        problem = t("ui.problem.project-name")
        self.orca.hears("what it needs", t("ui.problem.title"), problem)
        self.orca.walk("the way there", "Tab", problem, "link")
        self.orca.press("Return")
        self.orca.hears("there", t("field.project.name"), "invalid entry", problem)

    def test_a_question_before_something_is_lost(self) -> None:
        self.start()
        self.orca.walk("the pages for all", "shift+Tab", t("ui.computer.nav"), "link")
        self.orca.press("Return")
        self.orca.hears("a new page", t("ui.computer.h1"))
        delete, keep = t("ui.computer.delete"), t("ui.delete.keep")
        self.orca.walk("the draft", "Tab", delete, "push button")
        for step, *keys in (("put off", "Escape"), ("answered", "Return")):
            self.orca.press("Return")
            self.orca.hears("a dialog", t("ui.delete.title"), t("ui.delete.not-copied"),
                       f"{keep} push button")
            self.orca.press("Tab")
            self.orca.hears("what would be lost", t("ui.delete.delete"), "push button")
            self.orca.press("shift+Tab")
            self.orca.hears("the safe way", keep, "push button")
            self.orca.press(*keys)
            self.orca.hears(step, delete, "push button")

    def test_signing(self) -> None:
        self.start()
        self.follow(t("tool.sharing.short"), t("tool.sharing"))
        self.orca.walk("a question", "Tab", t("choice.yes"), "not selected radio button")
        self.orca.press("space")
        self.orca.hears("its answer", "selected")
        self.follow(t("ui.sign.nav"), t("ui.sign.h1"))
        self.orca.walk("who signs", "Tab", t("field.by.name"), "entry", t("field.by.name.hint"))
        self.orca.write("Sample name")
        self.orca.walk("to sign", "Tab", t("ui.sign.sign.button"), "push button")
        self.orca.press("Return")
        ready = t("ui.sign.ready.title")
        self.orca.hears("signed", ready)
        self.orca.walk("what was signed", "shift+h", ready, "heading level 2")
        self.orca.read("that it is whole", "Down", t("ui.sign.ready.checked"))
        self.orca.walk("once more", "Tab", t("ui.sign.save-again"), "push button")

    def test_the_parts_of_a_page(self) -> None:
        self.start()
        self.follow(t("tool.sharing.short"), t("tool.sharing"))
        self.orca.press("ctrl+Home")
        self.orca.hears("the top", t("ui.skip"))
        for words in ((t("ui.app"), "link"), (t("ui.nav.name"),), (t("ui.side.name"),),
                      (t("ui.tool.place", number=3),)):
            self.orca.press("m")
            self.orca.hears("the next landmark", *words)
        self.orca.press("h")
        self.orca.hears("the first heading", t("tool.sharing"), "heading level 1")
        for item in ("papers-week-ahead", "simplified-papers", "easy-read"):
            self.orca.press("h")
            self.orca.hears("the next heading", t(f"sharing.{item}"), "heading level 2")

    def test_each_page_is_heard_forth_and_back(self) -> None:
        self.start()
        self.orca.go_back()
        self.orca.hears("back", t("ui.home.h1"), "heading level 1")
        self.orca.walk("a way out of the page", "Tab", t("ui.home.help.link"), "link")
        self.orca.press("Return")
        self.orca.hears("a new page", t("ui.help.h1"), "heading level 1")
        self.orca.go_back()
        self.orca.hears("back", t("ui.home.h1"), "heading level 1")

    def test_a_page_reads_in_order(self) -> None:
        self.start()
        self.follow(t("tool.sharing.short"), t("tool.sharing"))
        item = "sharing.papers-week-ahead"
        self.orca.read("the page, line by line", "Down", t("tool.sharing.lede"),
                  t("tool.sharing.reason"), t("ui.tool.right"), t(item), t(f"{item}.hint"),
                  t("choice.yes"), t("choice.no"), t("choice.not-sure"),
                  t("sharing.simplified-papers"))


def main(report: str) -> int:
    with desktop() as desk:
        Orca.desk = desk
        Orca.address = desk.serve()
        tests = unittest.defaultTestLoader.loadTestsFromTestCase(Orca)
        return 0 if run_and_report(tests, Path(report)) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
