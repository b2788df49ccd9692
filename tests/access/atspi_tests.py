"""L8: the page on the accessibility bus of a desktop, in a browser that people use. What assistive
technology asks there is asked here: where things are, what is at a point, to scroll, to act.
Usage: /usr/bin/python3 -B atspi_tests.py chromium|firefox REPORT; needs dist/."""

import re
import sys
import time
import unittest
from collections.abc import Callable
from pathlib import Path

from activation import activation_faults, second_firing_s, serve_counted
from desktop import Desktop, desktop, wait_for, wide_px
from geometry import faults, plain_target_px_min, target_px_min
from report import run_and_report
from tree import Node, Page, Role, State, answer_s_max, controls
from words import matching, t

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
        way past the menu leads to the heading and means nothing more."""
        def awake() -> bool:
            page.press(Role.PUSH_BUTTON, t("ui.skip"))
            return self.arrived(page, heading).has(State.FOCUSED)

        self.comes_true("the heading has the focus", awake)

    def arrived(self, page: Page, heading: str) -> Node:
        return page.find(Role.HEADING, t(heading))

    def new_draft(self, width: int = wide_px) -> Page:
        page = self.open("", "ui.home.h1", width)
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

    def tool_with_answers(self) -> Page:
        page = self.tool()
        self.choose(page, "choice.yes")
        page.press(Role.PUSH_BUTTON, t("follow-up.note"))
        page.find(Role.ENTRY, t("follow-up.note"))
        return page

    def ask_to_delete(self, page: Page) -> None:
        """Opens the dialog, whose role browsers do not agree on."""
        page.press(Role.PUSH_BUTTON, t("ui.computer.delete"))
        page.find(Role.PUSH_BUTTON, t("ui.delete.keep"))

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
    """Each node is where it can be found, is found there, and can be scrolled to; the action of
    each control is one press; and none that can not be pressed is said to be."""

    def check(self, page: Page, target_px: int = target_px_min) -> None:
        found = faults(page, target_px)
        found += [f"{node} is said to be clickable" for node in page.nodes()
                  if node.role() not in controls | {Role.LABEL} and node.is_clickable()]
        found += activation_faults(self.desk, page)
        if found:
            self.fail("\n".join(found))

    def test_home(self) -> None:
        self.check(self.open("", "ui.home.h1"))

    def test_about_with_what_a_step_needs(self) -> None:
        page = self.new_draft()
        page.press(Role.PUSH_BUTTON, t("ui.starter.save"))
        page.find(Role.LINK, t("ui.problem.project-name"))
        self.check(page)

    def test_tool_with_answers(self) -> None:
        self.check(self.tool_with_answers())

    def test_tool_in_a_narrow_window(self) -> None:
        page = self.new_draft(narrow_px)
        # The pages of the draft are not beside the page there.
        for heading in ("tool.guide", "tool.scale", "tool.sharing"):
            self.follow(page, t("ui.continue"), heading)
        self.choose(page, "choice.yes")
        self.check(page)

    def test_tool_in_the_plain_view(self) -> None:
        page = self.tool_with_answers()
        page.press(Role.PUSH_BUTTON, t("ui.view.plain"))
        page.find(Role.PUSH_BUTTON, t("ui.view.drawn"))
        self.check(page, plain_target_px_min)

    def test_check(self) -> None:
        page = self.tool()
        self.choose(page, "choice.no")
        self.follow(page, t("ui.check.nav"), "ui.check.h1")
        self.check(page)

    def test_sign_and_the_file_opened(self) -> None:
        page = self.tool()
        self.choose(page, "choice.no")
        self.follow(page, t("ui.sign.nav"), "ui.sign.h1")
        self.check(page)
        if self.browser == "firefox":
            # Its list of downloads takes the focus, and what is typed then is not all in the field.
            return
        page.press(Role.PUSH_BUTTON, t("ui.sign.sign.button"))
        text = wait_for("the file", self.signed_file)
        self.follow(page, t("ui.open.nav"), "ui.open.h1")
        field = page.press(Role.ENTRY, t("ui.open.paste.label"))
        self.comes_true("the field has the focus", lambda: field.has(State.FOCUSED))
        # Chromium lets nobody write into a field by the bus.
        self.desk.run(["xdotool", "type", "--delay", "1", text])
        self.comes_true("the field has the text", lambda: field.text() == text)
        page.press(Role.PUSH_BUTTON, t("ui.open.paste.button"))
        self.arrived(page, "ui.file.genuine-one")
        self.check(page)

    def signed_file(self) -> str:
        """What: the text of the one that the browser has saved, empty while there is none."""
        files = self.desk.folder.glob("Downloads/*.charter.json")
        return next((file.read_text() for file in files), "")

    def test_computer_and_its_dialog(self) -> None:
        page = self.new_draft()
        self.follow(page, t("ui.computer.nav"), "ui.computer.h1")
        self.check(page)
        self.ask_to_delete(page)
        self.check(page)
        page.press(Role.PUSH_BUTTON, t("ui.delete.delete"))
        page.find(Role.PUSH_BUTTON, t("ui.undo"))
        # It goes a while after it is closed.
        self.comes_true("the dialog is gone",
                        lambda: page.all(Role.PUSH_BUTTON, t("ui.delete.keep")) == [])
        self.check(page)

    def test_open(self) -> None:
        self.check(self.open("#/open", "ui.open.h1"))

    def test_charter(self) -> None:
        self.check(self.open("#/charter", "ui.charter.h1"))

    def test_text_and_colours(self) -> None:
        self.check(self.open("#/look", "ui.look.h1"))

    def test_forms(self) -> None:
        self.check(self.open("#/forms", "ui.forms.h1"))

    def test_help(self) -> None:
        self.check(self.open("#/help", "ui.help.h1"))


class Actions(PageTest):
    """What an action does is done, and once: most do what a second firing would undo or double."""

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

    def test_draft_is_kept_or_deleted_and_taken_back(self) -> None:
        page = self.new_draft()
        self.follow(page, t("ui.computer.nav"), "ui.computer.h1")
        draft = t("ui.unnamed")

        def drafts() -> int:
            return len(page.all(Role.HEADING, draft))

        for button, left in (("ui.delete.keep", 1), ("ui.delete.delete", 0)):
            self.ask_to_delete(page)
            page.press(Role.PUSH_BUTTON, t(button))
            self.comes_and_stays_true(
                f"the dialog is gone and there are drafts: {left}",
                lambda: page.all(Role.PUSH_BUTTON, t("ui.delete.keep")) == [] and drafts() == left)
        page.press(Role.PUSH_BUTTON, t("ui.undo"))
        self.comes_and_stays_true("there is one draft again", lambda: drafts() == 1)

    def test_link_of_a_problem_leads_to_its_field(self) -> None:
        page = self.new_draft()
        page.press(Role.PUSH_BUTTON, t("ui.starter.save"))
        page.press(Role.LINK, t("ui.problem.project-name"))
        field = page.find(Role.ENTRY, t("field.project.name"))
        self.comes_and_stays_true("the field has the focus", lambda: field.has(State.FOCUSED))

    def test_field_takes_the_focus(self) -> None:
        field = self.new_draft().press(Role.ENTRY, t("field.project.name"))
        self.comes_and_stays_true("the field has the focus", lambda: field.has(State.FOCUSED))
        self.assertEqual(field.text(), "")


def main(browser: str, report: str) -> int:
    with desktop() as desk:
        PageTest.desk = desk
        PageTest.browser = browser
        PageTest.address = serve_counted(desk)
        load = unittest.defaultTestLoader.loadTestsFromTestCase
        tests = unittest.TestSuite([load(Places), load(Actions)])
        return 0 if run_and_report(tests, Path(report)) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
