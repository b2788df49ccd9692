"""A desktop of its own for the tests of access: a display, a session bus, a window manager, the
accessibility bus, a server of dist/, and browsers on it. Ends every process that it started. Must
not know what the pages show, nor how a test reads them.

The accessibility library keeps one bus a process: one desktop a process, and only import what uses
that library (pyatspi, gi's Atspi) inside of it."""

import ctypes
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

T = TypeVar("T")
root = Path(__file__).resolve().parents[2]
start_s_max = 30
end_s_max = 3
# Drawing without a graphics card takes its time, so no larger than need be.
wide_px = 1024
high_px = 768

chromium_flags = [
    "--no-sandbox", "--test-type", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--force-renderer-accessibility", "--window-position=0,0",
    # With a display Chromium draws WebGL without a graphics card only when told to.
    "--enable-unsafe-swiftshader",
]

firefox_preferences: dict[str, bool | int | str] = {
    "accessibility.force_disabled": -1,
    "webgl.force-enabled": True,
    # No first run, no news, no questions: nothing but the page asks for attention.
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.aboutwelcome.enabled": False,
    "browser.newtab.preload": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.translations.enable": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "termsofuse.bypassNotification": True,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


def wait_for(what: str, find: Callable[[], T | None], seconds: float = start_s_max) -> T:
    """What: asks until there is an answer. Errors: TimeoutError."""
    end = time.monotonic() + seconds
    while True:
        found = find()
        if found:
            return found
        if time.monotonic() > end:
            raise TimeoutError(f"waited {seconds} s for {what}")
        time.sleep(0.02)


class Desktop:
    """Made by `desktop()`. `environment` is what a process on it sees, `folder` is its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            "GNOME_ACCESSIBILITY": "1",
            "GSETTINGS_BACKEND": "memory",
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "PATH": os.environ["PATH"],
            "XDG_RUNTIME_DIR": str(folder / "runtime"),
        }
        (folder / "runtime").mkdir(mode=0o700)

    def start(self, name: str, command: list[str], stdout: int = subprocess.DEVNULL,
              pass_fds: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
        """Starts a program on this desktop; what it complains of goes into `<name>.log`."""
        with open(self.folder / f"{name}.log", "wb") as log:
            return subprocess.Popen(
                command, cwd=root, env=self.environment, stdin=subprocess.DEVNULL, stdout=stdout,
                stderr=log, pass_fds=pass_fds, start_new_session=True)

    def run(self, command: list[str]) -> str:
        """Runs a program to its end. Errors: CalledProcessError."""
        return subprocess.run(
            command, cwd=root, env=self.environment, stdin=subprocess.DEVNULL, check=True,
            stdout=subprocess.PIPE, timeout=start_s_max).stdout.decode()

    def serve(self, folder: Path = root / "dist") -> str:
        """Serves a folder. What: its address, with a slash at the end."""
        server = self.start("serve", ["node", "scripts/serve.mjs", "--folder", str(folder)],
                            stdout=subprocess.PIPE)
        assert server.stdout is not None
        address = server.stdout.readline().decode().strip()
        if not address.startswith("http://"):
            raise RuntimeError(self.complaints("serve"))
        return address

    @contextmanager
    def chromium(self, address: str, width: int = wide_px, height: int = high_px) -> Iterator[int]:
        """A window of Chromium that shows nothing but the page, with a new profile. In: the size
        of the window. What: the number of its process."""
        with tempfile.TemporaryDirectory(prefix="chromium-", dir=self.folder) as profile:
            browser = self.start("chromium", [
                "chromium", *chromium_flags, f"--window-size={width},{height}",
                f"--user-data-dir={profile}", f"--app={address}"])
            with ended(browser):
                yield browser.pid

    @contextmanager
    def firefox(self, address: str, width: int = wide_px, height: int = high_px) -> Iterator[int]:
        """A window of Firefox with the page in its only tab, with a new profile. In: the size of
        the window. What: the number of its process."""
        with tempfile.TemporaryDirectory(prefix="firefox-", dir=self.folder) as profile:
            Path(profile, "user.js").write_text("".join(
                f'user_pref("{name}", {json.dumps(value)});\n'
                for name, value in firefox_preferences.items()))
            browser = self.start("firefox", [
                "firefox-esr", "--no-remote", "--profile", profile, "--width", str(width),
                "--height", str(height), address])
            with ended(browser):
                yield browser.pid

    def complaints(self, name: str) -> str:
        """The last lines of what a program that was started complained of."""
        lines = (self.folder / f"{name}.log").read_text(errors="replace").splitlines()
        return "\n".join([f"{name}:", *lines[-20:]])


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Ends a process and all that it started, as soon as the block is left."""
    try:
        yield
    finally:
        family = [process.pid, *descendants(process.pid)]
        end_all(lambda: [pid for pid in family if running(pid)])
        process.wait()


def stat_of(pid: int) -> list[str] | None:
    """State, parent and group of a process, as proc(5) has them after its name."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None


def running(pid: int) -> bool:
    stat = stat_of(pid)
    return stat is not None and stat[0] != "Z"


def descendants(ancestor: int) -> list[int]:
    """The running children of a process, their children, and so on."""
    children: dict[int, list[int]] = {}
    for name in os.listdir("/proc"):
        stat = stat_of(int(name)) if name.isdigit() else None
        if stat is not None and stat[0] != "Z":
            children.setdefault(int(stat[1]), []).append(int(name))
    found: list[int] = []
    waiting = [ancestor]
    while waiting:
        next_ones = children.get(waiting.pop(), [])
        found += next_ones
        waiting += next_ones
    return found


def end_all(left: Callable[[], list[int]]) -> None:
    """Asks all that are left to end, and makes them when they have not after a while."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        for pid in left():
            try:
                os.kill(pid, how)
            except ProcessLookupError:
                pass
        try:
            wait_for("the programs to end", lambda: not left(), end_s_max)
            return
        except TimeoutError:
            continue


def adopt_orphans() -> None:
    """Children whose parent ends become this process's own, so that none is lost sight of."""
    set_child_subreaper = 36  # prctl(2)
    if ctypes.CDLL(None, use_errno=True).prctl(set_child_subreaper, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def start_and_hear(desk: Desktop, name: str, command: Callable[[int], list[str]]) -> str:
    """Starts a program that writes a line when it is ready, into the file that `command` is told
    the number of. What: the line. Errors: RuntimeError when it ends without one."""
    read_end, write_end = os.pipe()
    desk.start(name, command(write_end), pass_fds=(write_end,))
    os.close(write_end)
    with open(read_end) as pipe:
        line = pipe.readline().strip()
    if line == "":
        raise RuntimeError(desk.complaints(name))
    return line


def start_display(desk: Desktop, width: int, height: int) -> None:
    number = start_and_hear(desk, "display", lambda ready: [
        "Xvfb", "-displayfd", str(ready), "-screen", "0", f"{width}x{height}x24",
        "-nolisten", "tcp", "-noreset"])
    desk.environment["DISPLAY"] = f":{number}"
    desk.start("openbox", ["openbox"])


def start_session_bus(desk: Desktop) -> None:
    path = Path(desk.environment["XDG_RUNTIME_DIR"], "bus")
    desk.environment["DBUS_SESSION_BUS_ADDRESS"] = start_and_hear(
        desk, "session-bus", lambda ready: [
            "dbus-daemon", "--session", "--nofork", f"--address=unix:path={path}",
            f"--print-address={ready}"])


def start_accessibility_bus(desk: Desktop) -> None:
    desk.start("accessibility-bus", ["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
    flags = Gio.DBusConnectionFlags
    # A connection of one's own: losing the shared one would end this process.
    session = Gio.DBusConnection.new_for_address_sync(
        desk.environment["DBUS_SESSION_BUS_ADDRESS"],
        flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def call(interface: str, method: str, arguments: GLib.Variant | None) -> GLib.Variant:
        return session.call_sync("org.a11y.Bus", "/org/a11y/bus", interface, method, arguments,
                                 None, Gio.DBusCallFlags.NONE, start_s_max * 1000, None)

    for name in ("IsEnabled", "ScreenReaderEnabled"):
        call("org.freedesktop.DBus.Properties", "Set",
             GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True))))
    (address,) = call("org.a11y.Bus", "GetAddress", None).unpack()
    session.close_sync(None)
    desk.environment["AT_SPI_BUS_ADDRESS"] = address


@contextmanager
def desktop(width: int = wide_px, height: int = high_px) -> Iterator[Desktop]:
    """A desktop with nothing on it. In: the size of its screen. Errors: RuntimeError and
    TimeoutError when a part of it does not start. This process sees it too, through os.environ."""
    adopt_orphans()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    before = dict(os.environ)
    folder = Path(tempfile.mkdtemp(prefix="charter-desktop-"))
    try:
        desk = Desktop(folder)
        start_display(desk, width, height)
        start_session_bus(desk)
        start_accessibility_bus(desk)
        os.environ.update(desk.environment)
        yield desk
    finally:
        end_all(lambda: descendants(os.getpid()))
        os.environ.clear()
        os.environ.update(before)
        shutil.rmtree(folder)
