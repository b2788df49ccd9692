// @ts-check
// The window: its size, and whether the drawn view can be used in it. Must not know what either
// view looks like.

// As app::PlainReason in wasm/app/message.hpp.
const reasons = Object.freeze({
  none: 0, no_webgl: 1, forced_colours: 2, small_window: 3, text_spacing: 4,
});
// What the person has asked of the system, a bit each.
const asks = Object.freeze({ dark: 1, more_contrast: 2 });
const probe_line = 1.5; // of the root's size, as base.css has it
// Under this the plain view is the better one: WCAG 2.2, 1.4.10.
const width_px_min = 320;
const height_px_min = 256;

/**
 * @typedef {object} Told
 * @property {number} width_px
 * @property {number} height_px
 * @property {number} reason for the plain view
 * @property {number} root_px the browser's own size of text
 * @property {number} asked of the system
 */

/**
 * What the browser does to text that the page says nothing about: its root size, and whether a
 * style sheet of the person's own moves letters, words or lines apart.
 * @param {Element} probe
 */
function read_text(probe) {
  const { fontSize, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(probe);
  const root_px = parseFloat(fontSize);
  const moved = [letterSpacing, wordSpacing].some((space) => !(/^(normal|0px)$/.test(space)));
  const line_moved = Math.abs(parseFloat(lineHeight) - root_px * probe_line) > 0.5;
  return { root_px, spaced: moved || line_moved };
}

/**
 * @param {object} parts
 * @param {(told: Told) => void} parts.tell is told when any of it changes
 * @param {() => void} parts.scrolled is called after each scroll
 */
export function watch_window({ tell, scrolled }) {
  const forced = matchMedia('(forced-colors: active)');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const probe = /** @type {Element} */ (document.getElementById('probe'));
  let text = read_text(probe);
  let webgl = true;
  let last = '';
  // As last heard, so that drawing never asks the browser to lay out.
  const seen = { width_px: 0, height_px: 0, scroll_px: scrollY };

  function reason() {
    if (!webgl) return reasons.no_webgl;
    if (forced.matches) return reasons.forced_colours;
    if (text.spaced) return reasons.text_spacing;
    const small = innerWidth < width_px_min || innerHeight < height_px_min;
    return small ? reasons.small_window : reasons.none;
  }

  function check() {
    seen.width_px = document.documentElement.clientWidth;
    seen.height_px = innerHeight;
    const asked = (dark.matches ? asks.dark : 0) | (contrast.matches ? asks.more_contrast : 0);
    const { width_px, height_px } = seen;
    const told = { width_px, height_px, reason: reason(), root_px: text.root_px, asked };
    const now = JSON.stringify([told, devicePixelRatio]);
    if (now === last) return;
    last = now;
    tell(told);
  }

  addEventListener('resize', check);
  addEventListener('scroll', () => {
    seen.scroll_px = scrollY;
    scrolled();
  }, { passive: true });
  // The scroll bar comes and goes without a resize.
  new ResizeObserver(check).observe(document.documentElement);
  new ResizeObserver(() => {
    text = read_text(probe);
    check();
  }).observe(probe);
  for (const query of [forced, dark, contrast]) query.addEventListener('change', check);

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
