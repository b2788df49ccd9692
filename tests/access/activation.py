"""Whether the action of each control comes to the page as one press of that control. The page is
served with a script beside it that counts presses, and lets nothing follow from them. Must not know
which page it is."""

import shutil
import time
from pathlib import Path

from desktop import Desktop, root, wait_for
from tree import Node, Page, Role, State, answer_s_max, controls

# A second firing comes in the same moment as the first; this is many frames later.
second_firing_s = 0.4
# Begins and ends the count.
key = "F8"
# Of a date some browsers offer no action: its parts are their own.
pressed = controls - {Role.DATE_EDITOR, Role.SPIN_BUTTON}


def serve_counted(desk: Desktop) -> str:
    """Serves dist/ with count.js in its page. What: its address."""
    folder = desk.folder / "counted"
    shutil.copytree(root / "dist", folder)
    shutil.copy(Path(__file__).with_name("count.js"), folder)
    page = folder / "index.html"
    page.write_text(page.read_text().replace(
        "</head>", '<script type="module" src="count.js"></script>\n</head>'))
    return desk.serve(folder)


def fault_of(page: Page, node: Node, presses: int) -> str | None:
    """Fires its action. In: the presses that there have been, with this one if it is one."""
    wanted = f"{presses} {node.attribute('id')}"

    def is_done() -> bool:
        # What the action of a field does is to take the focus.
        return (node.has(State.FOCUSED) if node.role() == Role.ENTRY
                else page.document().name() == wanted)

    node.act()
    try:
        wait_for("its press", is_done, answer_s_max)
    except TimeoutError:
        return f"{node} wants to be pressed as {wanted}, counted is {page.document().name()}"
    return None


def activation_faults(desk: Desktop, page: Page) -> list[str]:
    """What is wrong with the actions of the page's controls, a line each."""
    def turn(said: str) -> None:
        desk.run(["xdotool", "key", key])
        wait_for(f"the count to be “{said}”", lambda: page.document().name() == said)

    turn("0")
    presses = 0
    for node in page.nodes():
        if node.role() not in pressed:
            continue
        presses += node.role() != Role.ENTRY
        fault = fault_of(page, node, presses)
        if fault is not None:
            # Those after it would be counted wrongly too.
            return [fault]
    time.sleep(second_firing_s)
    counted = page.document().name()
    turn("done")
    return [] if counted.split(" ")[0] == str(presses) else [f"{presses} fired, {counted} counted"]
