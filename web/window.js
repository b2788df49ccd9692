// @ts-check
// The window: its size, and whether the drawn view can be used in it. Must not know what either
// view looks like.

// As app::PlainReason in wasm/app/message.hpp.
const reasons = Object.freeze({ none: 0, no_webgl: 1, forced_colours: 2, small_window: 3 });
// Under this the plain view is the better one: WCAG 2.2, 1.4.10.
const width_px_min = 320;
const height_px_min = 256;

/**
 * @param {object} parts
 * @param {(width_px: number, height_px: number, reason: number) => void} parts.tell is told when
 *   any of it changes
 * @param {() => void} parts.scrolled is called after each scroll
 */
export function watch_window({ tell, scrolled }) {
  const forced = matchMedia('(forced-colors: active)');
  let webgl = true;
  let last = '';
  // As last heard, so that drawing never asks the browser to lay out.
  const seen = { width_px: 0, height_px: 0, scroll_px: scrollY };

  function reason() {
    if (!webgl) return reasons.no_webgl;
    if (forced.matches) return reasons.forced_colours;
    const small = innerWidth < width_px_min || innerHeight < height_px_min;
    return small ? reasons.small_window : reasons.none;
  }

  function check() {
    seen.width_px = document.documentElement.clientWidth;
    seen.height_px = innerHeight;
    const text = `${seen.width_px},${seen.height_px},${reason()},${devicePixelRatio}`;
    if (text === last) return;
    last = text;
    tell(seen.width_px, seen.height_px, reason());
  }

  addEventListener('resize', check);
  addEventListener('scroll', () => {
    seen.scroll_px = scrollY;
    scrolled();
  }, { passive: true });
  // The scroll bar comes and goes without a resize.
  new ResizeObserver(check).observe(document.documentElement);
  forced.addEventListener('change', check);

  return {
    seen,
    tell: check,
    /** The app itself has scrolled; the event for it comes too late for the next drawing. */
    read_scroll() { seen.scroll_px = scrollY; },
    no_webgl() {
      webgl = false;
      check();
    },
  };
}
