"""L8: the page on the accessibility bus of a desktop, in a browser that people use. What assistive
technology asks there is asked here: where things are, what is at a point, to scroll, to act.
Usage: /usr/bin/python3 -B atspi_tests.py chromium|firefox REPORT; needs dist/."""

import re
import sys
import time
import unittest
from collections.abc import Callable
from pathlib import Path

from desktop import Desktop, desktop, wait_for, wide_px
from geometry import faults
from report import run_and_report
from tree import Node, Page, Role, State, answer_s_max, controls
from words import matching, t

# A second firing comes in the same moment as the first; this is many frames later.
second_firing_s = 0.4
narrow_px = 600
item = "sharing.papers-week-ahead"


class PageTest(unittest.TestCase):
    """A page in a new browser, and the steps to the screens, by the actions that they offer."""

    # Set before the tests run.
    desk: Desktop
    browser: str
    address: str

    def open(self, place: str, heading: str, width: int = wide_px) -> Page:
        start = getattr(self.desk, self.browser)
        page = Page(self.enterContext(start(self.address + place, width)))
        self.arrived(page, heading)
        # The drawn view is the one that is tested: in it there is a way to the plain one.
        page.find(Role.PUSH_BUTTON, t("ui.view.plain"))
        if self.browser == "firefox":
            self.wake(page, heading)
        return page

    def wake(self, page: Page, heading: str) -> None:
        """Firefox lets the first action in a new document go by, on the barest of pages too. The
        action of a heading takes the focus there and means nothing more."""
        def awake() -> bool:
            return page.press(Role.HEADING, t(heading)).has(State.FOCUSED)

        self.comes_true("the heading has the focus", awake)

    def arrived(self, page: Page, heading: str) -> Node:
        return page.find(Role.HEADING, t(heading))

    def new_draft(self) -> Page:
        page = self.open("", "ui.home.h1")
        page.press(Role.PUSH_BUTTON, t("ui.home.start"))
        self.arrived(page, "ui.about.h1")
        return page

    def follow(self, page: Page, name: str, heading: str) -> None:
        page.press(Role.LINK, name)
        self.arrived(page, heading)

    def tool(self) -> Page:
        page = self.new_draft()
        self.follow(page, t("ui.side.tool", number=3, tool=t("tool.sharing.short")), "tool.sharing")
        return page

    def choose(self, page: Page, choice: str) -> Node:
        question = page.find(Role.PANEL, t(item))
        radio = page.press(Role.RADIO_BUTTON, t(choice), question)
        self.comes_true(f"“{t(choice)}” is chosen", lambda: radio.has(State.CHECKED))
        return radio

    def comes_true(self, what: str, condition: Callable[[], bool]) -> None:
        try:
            wait_for(what, condition, answer_s_max)
        except TimeoutError as late:
            self.fail(str(late))

    def comes_and_stays_true(self, what: str, condition: Callable[[], bool]) -> None:
        """Something that a second firing would undo."""
        self.comes_true(what, condition)
        end = time.monotonic() + second_firing_s
        while time.monotonic() < end:
            self.assertTrue(condition(), f"no longer: {what}")

    def answered(self, page: Page) -> int | None:
        """The number in "1 of 38 answered"; None where the page does not say it."""
        said = re.compile(matching("ui.progress"))
        found = (said.fullmatch(node.text()) for node in page.nodes())
        return next((int(match["count"]) for match in found if match), None)


class Places(PageTest):
    """Each node is where it can be found, is found there, and can be scrolled to; and none that can
    not be pressed is said to be."""

    def check(self, page: Page) -> None:
        found = faults(page)
        found += [f"{node} is said to be clickable" for node in page.nodes()
                  if node.role() not in controls | {Role.LABEL} and node.is_clickable()]
        if found:
            self.fail("\n".join(found))

    def test_home(self) -> None:
        self.check(self.open("", "ui.home.h1"))

    def test_about(self) -> None:
        self.check(self.new_draft())

    def test_tool_with_answers(self) -> None:
        page = self.tool()
        self.choose(page, "choice.yes")
        page.press(Role.PUSH_BUTTON, t("follow-up.note"))
        page.find(Role.ENTRY, t("follow-up.note"))
        self.check(page)

    def test_check(self) -> None:
        page = self.tool()
        self.choose(page, "choice.no")
        self.follow(page, t("ui.check.nav"), "ui.check.h1")
        self.check(page)

    def test_sign(self) -> None:
        page = self.new_draft()
        self.follow(page, t("ui.sign.nav"), "ui.sign.h1")
        self.check(page)

    def test_open(self) -> None:
        self.check(self.open("#/open", "ui.open.h1"))

    def test_help(self) -> None:
        self.check(self.open("#/help", "ui.help.h1"))


class Actions(PageTest):
    """An action is carried out, and once: most do what a second firing would undo or double."""

    def test_choice_is_counted_once(self) -> None:
        page = self.tool()
        self.assertEqual(self.answered(page), 0)
        radio = self.choose(page, "choice.yes")
        self.comes_and_stays_true("one more answer is counted", lambda: self.answered(page) == 1)
        self.assertTrue(radio.has(State.CHECKED))

    def test_box_is_ticked_and_unticked(self) -> None:
        page = self.new_draft()
        name = t("field.by.from-paper")
        self.assertFalse(page.find(Role.CHECK_BOX, name).has(State.CHECKED))
        box = page.press(Role.CHECK_BOX, name)
        self.comes_and_stays_true("the box is ticked", lambda: box.has(State.CHECKED))
        box = page.press(Role.CHECK_BOX, name)
        self.comes_and_stays_true("the box is not ticked", lambda: not box.has(State.CHECKED))

    def test_note_is_opened(self) -> None:
        page = self.tool()
        self.choose(page, "choice.yes")
        page.find(Role.PUSH_BUTTON, t("follow-up.note"))
        self.assertEqual(page.all(Role.ENTRY, t("follow-up.note")), [])
        page.press(Role.PUSH_BUTTON, t("follow-up.note"))
        self.comes_and_stays_true(
            "the note is open", lambda: len(page.all(Role.ENTRY, t("follow-up.note"))) == 1)

    def test_people_are_added_once(self) -> None:
        page = self.new_draft()
        page.press(Role.PUSH_BUTTON, t("ui.people.add"))
        row = t("field.people.role")
        self.comes_and_stays_true(
            "there is one row of people",
            lambda: [node.name() for node in page.all(Role.ENTRY, row)]
            == [t("ui.people.member", label=row, number=1)])

    def test_menu_is_opened_and_closed(self) -> None:
        page = self.open("", "ui.home.h1", narrow_px)

        def links() -> int:
            return len(page.all(Role.LANDMARK, t("ui.nav.name")))

        page.press(Role.PUSH_BUTTON, t("ui.menu"))
        self.comes_and_stays_true("the menu is open", lambda: links() == 1)
        page.press(Role.PUSH_BUTTON, t("ui.menu"))
        self.comes_and_stays_true("the menu is closed", lambda: links() == 0)

    def test_link_adds_one_entry_of_history(self) -> None:
        page = self.open("", "ui.home.h1")
        self.follow(page, t("ui.home.help.link"), "ui.help.h1")
        self.desk.run(["xdotool", "key", "alt+Left"])
        self.arrived(page, "ui.home.h1")

    def test_start_makes_one_draft(self) -> None:
        page = self.new_draft()
        self.desk.run(["xdotool", "key", "alt+Left"])
        self.arrived(page, "ui.home.h1")
        self.comes_and_stays_true(
            "home shows one draft", lambda: len(page.all(Role.HEADING, t("ui.unnamed"))) == 1)

    def test_field_takes_the_focus(self) -> None:
        field = self.new_draft().press(Role.ENTRY, t("field.project.name"))
        self.comes_and_stays_true("the field has the focus", lambda: field.has(State.FOCUSED))
        self.assertEqual(field.text(), "")


def main(browser: str, report: str) -> int:
    with desktop() as desk:
        PageTest.desk = desk
        PageTest.browser = browser
        PageTest.address = desk.serve()
        load = unittest.defaultTestLoader.loadTestsFromTestCase
        tests = unittest.TestSuite([load(Places), load(Actions)])
        return 0 if run_and_report(tests, Path(report)) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
