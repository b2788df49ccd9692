"""Where the nodes of a page are, as those need it who explore by touch or by mouse: rectangles,
what is found at a point, scrolling there. Must not know which page it is."""

import time
from collections.abc import Callable, Iterator

from desktop import wait_for
from tree import Node, Page, Rectangle, Role, controls

# The design's own measure, more than WCAG 2.2, 2.5.8 asks.
target_px_min = 44
# What it asks. In the plain view radios and boxes are as the browser has them, and the labels
# beside them can be pressed too.
plain_target_px_min = 24
scroll_s_max = 3
# Chromium's first answer is a guess from what it has at hand, the later ones are the page's.
asks_max = 8
ask_pause_s = 0.015

# Announced, not looked for; the page shows the same words elsewhere, or nothing.
announced = {Role.STATUS_BAR, Role.NOTIFICATION, Role.ALERT}
pictures = {Role.PROGRESS_BAR, Role.IMAGE}
# The styles' words for what is there for the ears alone, and for what shows itself to the keyboard.
not_seen = {"heard-only", "when-focused"}


def to_be_found(page: Page) -> list[Node]:
    """The nodes that somebody looks for: with words of their own, pictures, and controls."""
    def wanted(node: Node) -> bool:
        role = node.role()
        if role in announced or node.classes() & not_seen:
            return False
        return role in controls or role in pictures or node.text() != ""

    return [node for node in page.nodes() if wanted(node)]


def from_both_ends(nodes: list[Node]) -> Iterator[Node]:
    """The first, the last, the second, the last but one…: on a page taller than the window each
    has to be scrolled to."""
    for index in range(len(nodes)):
        yield nodes[index // 2] if index % 2 == 0 else nodes[-1 - index // 2]


def is_in(window: Rectangle, box: Rectangle) -> bool:
    """Whether all of it can be seen, or as much as the window has room for."""
    if box.height > window.height:
        return box.y <= window.y and box.y + box.height >= window.y + window.height
    return window.holds(box, slack=1)


def rectangle_fault(page: Page, node: Node, target_px: int) -> str | None:
    box = node.rectangle()
    page_box = page.document().children()[0].rectangle()
    if box is None or page_box is None:
        return "has no rectangle"
    if box.width == 0 or box.height == 0:
        return f"is empty: {box}"
    if not page_box.holds(box, slack=1):
        return f"is outside of the page: {box}, {page_box}"
    if node.role() in controls and min(box.width, box.height) < target_px:
        return f"is a small target: {box.width} x {box.height}"
    return None


def lasting(fault: Callable[[], str | None]) -> str | None:
    """A fault that stays: what comes newly, or has just been scrolled, is elsewhere at first."""
    try:
        wait_for("no fault", lambda: fault() is None, scroll_s_max)
    except TimeoutError:
        return fault()
    return None


def scroll_fault(node: Node, window: Rectangle) -> str | None:
    """Scrolls to it. Where it is in the window already there is nothing to do."""
    def there() -> Rectangle | None:
        box = node.rectangle()
        return box if box is not None and is_in(window, box) else None

    if there():
        return None
    node.scroll_into_view()
    try:
        wait_for("the scrolling", there, scroll_s_max)
    except TimeoutError:
        return f"is not scrolled to: {node.rectangle()} in {window}"
    return None


def hit_fault(document: Node, node: Node, window: Rectangle) -> str | None:
    """Finds it at its centre: itself, something inside of it, or what it is the label of."""
    meant = [node, *node.labelled()]
    right = 0
    hit = None
    for _ in range(asks_max):
        box = node.rectangle()
        if box is None:
            continue
        # Of a tall one only a part shows.
        top = max(box.y, window.y)
        bottom = min(box.y + box.height, window.y + window.height)
        hit = document.deepest_at(box.x + box.width // 2, (top + bottom) // 2)
        is_meant = hit is not None and any(hit.is_within(each) for each in meant)
        right = right + 1 if is_meant else 0
        if right == 3:
            return None
        time.sleep(ask_pause_s)
    return f"is not found at its centre, but {hit or 'nothing'}"


def faults(page: Page, target_px: int = target_px_min) -> list[str]:
    """What is wrong with the places of the page's nodes, a line each."""
    document = page.document()
    window = page.window()
    found: list[str] = []
    for node in from_both_ends(to_be_found(page)):
        fault = (lasting(lambda: rectangle_fault(page, node, target_px))
                 or scroll_fault(node, window) or hit_fault(document, node, window))
        # What the page has taken away meanwhile is nowhere, and need not be.
        if fault is not None and node.role() != Role.INVALID:
            found.append(f"{node} {fault}")
    return found
