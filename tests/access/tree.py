"""The page as assistive technology has it: the nodes under one browser's document. Speaks to the
accessibility bus itself and asks anew each time: the usual library keeps answers that are out of
date, and told to keep none it waits for itself for ever. Must not know what the pages show."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from desktop import wait_for  # noqa: E402
from gi.repository import Atspi, Gio, GLib  # noqa: E402

# The library's numbers alone are used.
Role = Atspi.Role
State = Atspi.StateType
# Only a fault waits so long, or a machine that does much else.
answer_s_max = 30

# What a person works with; what lies inside of one is the browser's own.
controls = {
    Role.CHECK_BOX, Role.COMBO_BOX, Role.DATE_EDITOR, Role.ENTRY, Role.LINK, Role.PUSH_BUTTON,
    Role.RADIO_BUTTON, Role.SLIDER, Role.SPIN_BUTTON, Role.TOGGLE_BUTTON,
}
# Parts of the text of the node around them, which Chromium has as nodes of their own.
pieces_of_text = {Role.STATIC, Role.TEXT}

accessible = "org.a11y.atspi.Accessible"
component = "org.a11y.atspi.Component"
gone = "org.freedesktop.DBus.Error.UnknownObject"


@dataclass(frozen=True)
class Rectangle:
    """In pixels of the screen."""

    x: int
    y: int
    width: int
    height: int

    def holds(self, other: "Rectangle", slack: int = 0) -> bool:
        return (self.x <= other.x + slack and self.y <= other.y + slack
                and other.x + other.width <= self.x + self.width + slack
                and other.y + other.height <= self.y + self.height + slack)


@dataclass(frozen=True)
class Node:
    """A place on the bus: an application's name there, and a path. A node that is gone has no
    children, no words and no rectangle, and its role is INVALID."""

    bus: Gio.DBusConnection
    application: str
    path: str

    def ask(self, interface: str, method: str, kinds: str = "()", *values: Any) -> Any:
        """One call. What: its one answer, or all. Errors: GLib.Error."""
        answers = self.bus.call_sync(
            self.application, self.path, interface, method, GLib.Variant(kinds, values), None,
            Gio.DBusCallFlags.NONE, answer_s_max * 1000, None).unpack()
        return answers[0] if len(answers) == 1 else answers

    def at(self, place: tuple[str, str]) -> "Node | None":
        name, path = place
        return None if path == "/org/a11y/atspi/null" else Node(self.bus, name, path)

    def children(self) -> list["Node"]:
        try:
            places = self.ask(accessible, "GetChildren")
        except GLib.Error:
            return []
        return [node for node in map(self.at, places) if node is not None]

    def below(self) -> Iterator["Node"]:
        """All below it, in reading order."""
        for child in self.children():
            yield child
            yield from child.below()

    def property(self, name: str) -> Any:
        return self.ask("org.freedesktop.DBus.Properties", "Get", "(ss)", accessible, name)

    def parent(self) -> "Node | None":
        try:
            return self.at(self.property("Parent"))
        except GLib.Error:
            return None

    def is_within(self, outer: "Node") -> bool:
        """Whether it is the other, or lies somewhere inside of it."""
        node: Node | None = self
        while node is not None and node != outer:
            node = node.parent()
        return node is not None

    def role(self) -> Atspi.Role:
        try:
            return Role(self.ask(accessible, "GetRole"))
        except GLib.Error:
            return Role.INVALID

    def name(self) -> str:
        try:
            return self.property("Name")
        except GLib.Error:
            return ""

    def text(self) -> str:
        """The words of a node itself, without those of the nodes inside of it."""
        try:
            words = self.ask("org.a11y.atspi.Text", "GetText", "(ii)", 0, -1)
        except GLib.Error:
            return ""
        return words.replace("\ufffc", " ").strip()

    def has(self, state: Atspi.StateType) -> bool:
        try:
            words = self.ask(accessible, "GetState")
        except GLib.Error:
            return False
        return bool(words[int(state) // 32] >> int(state) % 32 & 1)

    def attribute(self, name: str) -> str:
        """Of its element, of those that browsers hand on."""
        try:
            return self.ask(accessible, "GetAttributes").get(name, "")
        except GLib.Error:
            return ""

    def classes(self) -> set[str]:
        """The classes of its element."""
        return set(self.attribute("class").split())

    def labelled(self) -> list["Node"]:
        """What it is the label of."""
        try:
            relations = self.ask(accessible, "GetRelationSet")
        except GLib.Error:
            return []
        return [node for kind, places in relations if kind == int(Atspi.RelationType.LABEL_FOR)
                for node in map(self.at, places) if node is not None]

    def rectangle(self) -> Rectangle | None:
        """None while the browser has no answer."""
        try:
            x, y, width, height = self.ask(component, "GetExtents", "(u)", Atspi.CoordType.SCREEN)
        except GLib.Error:
            return None
        return None if width < 0 else Rectangle(x, y, width, height)

    def deepest_at(self, x: int, y: int) -> "Node | None":
        """The innermost node at a point of the screen. Chromium tells it at once; Firefox its child
        that is there, which is asked on."""
        found: Node | None = None
        asked: Node | None = self
        while asked is not None and asked != found:
            found = asked
            try:
                asked = self.at(asked.ask(component, "GetAccessibleAtPoint", "(iiu)", x, y,
                                          Atspi.CoordType.SCREEN))
            except GLib.Error:
                break
        return found

    def scroll_into_view(self) -> None:
        self.ask(component, "ScrollTo", "(u)", Atspi.ScrollType.ANYWHERE)

    def act(self) -> bool:
        """Fires its first action, as assistive technology does. What: false when the node is gone.
        Errors: RuntimeError when it refuses, GLib.Error."""
        try:
            if not self.ask("org.a11y.atspi.Action", "DoAction", "(i)", 0):
                raise RuntimeError(f"the action of {self} was refused")
        except GLib.Error as error:
            if Gio.DBusError.get_remote_error(error) != gone:
                raise
            return False
        return True

    def is_clickable(self) -> bool:
        """Whether a screen reader is told that it, or something around it, can be pressed."""
        try:
            # Asked for all actions at once, browsers leave out their names.
            name = self.ask("org.a11y.atspi.Action", "GetName", "(i)", 0)
        except GLib.Error:
            return False
        return name.startswith("click")

    def __str__(self) -> str:
        return f"{self.role().value_nick} “{(self.name() or self.text())[:60]}”"


def accessibility_bus() -> Node:
    """The node above all applications of this process's desktop."""
    flags = Gio.DBusConnectionFlags
    bus = Gio.DBusConnection.new_for_address_sync(
        os.environ["AT_SPI_BUS_ADDRESS"],
        flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
    return Node(bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


class Page:
    """The page in a browser's only window, known by the number of the browser's process."""

    def __init__(self, browser: int) -> None:
        self.browser = browser
        self.everything = accessibility_bus()
        self.known: Node | None = None

    def look_for_document(self) -> Node | None:
        of_bus = "org.freedesktop.DBus"
        bus = Node(self.everything.bus, of_bus, "/org/freedesktop/DBus")
        for application in self.everything.children():
            process = bus.ask(of_bus, "GetConnectionUnixProcessID", "(s)", application.application)
            if process == self.browser:
                return next((node for node in application.below()
                             if node.role() == Role.DOCUMENT_WEB), None)
        return None

    def document(self) -> Node:
        """The document that holds the page now. Errors: TimeoutError while there is none."""
        if self.known is None or self.known.role() != Role.DOCUMENT_WEB:
            self.known = wait_for("a document", self.look_for_document)
        return self.known

    def nodes(self) -> list[Node]:
        """All nodes of the page, in reading order; what is inside of a control is not the page's,
        and pieces of text are part of the node around them."""
        found: list[Node] = []

        def take(node: Node) -> None:
            for child in node.children():
                role = child.role()
                if role in pieces_of_text:
                    continue
                found.append(child)
                if role not in controls:
                    take(child)

        take(self.document())
        return found

    def all(self, role: Atspi.Role, name: str) -> list[Node]:
        """All of a role whose name begins with that."""
        return [node for node in self.nodes()
                if node.role() == role and node.name().startswith(name)]

    def find(self, role: Atspi.Role, name: str) -> Node:
        """The first of a role whose name begins with that. Errors: TimeoutError."""
        return wait_for(f"{role.value_nick} “{name}”",
                        lambda: next(iter(self.all(role, name)), None), answer_s_max)

    def press(self, role: Atspi.Role, name: str, within: Node | None = None) -> Node:
        """Fires the action of the first of a role whose name begins with that. The page may write
        a node anew at any time, and then the new one is meant. Errors: TimeoutError."""
        def fired() -> Node | None:
            among = self.nodes() if within is None else within.below()
            node = next((each for each in among
                         if each.role() == role and each.name().startswith(name)), None)
            return node if node is not None and node.act() else None

        return wait_for(f"{role.value_nick} “{name}”", fired, answer_s_max)

    def window(self) -> Rectangle:
        """The part of the screen that shows the page. Firefox tells the place of the frame around
        the document, and none of the document."""
        around: Node | None = self.document()
        while around is not None:
            box = around.rectangle()
            if box is not None:
                return box
            around = around.parent()
        raise RuntimeError("the page has no place on the screen")
