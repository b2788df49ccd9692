// @ts-check
// The window: its size, and whether the drawn view can be used in it. Must not know what either
// view looks like.

// As app::PlainReason in wasm/app/message.hpp.
const reasons = Object.freeze({ none: 0, no_webgl: 1, forced_colours: 2, small_window: 3 });
// Under this the plain view is the better one: WCAG 2.2, 1.4.10.
const width_px_min = 320;
const height_px_min = 256;

/** @param {(width_px: number, height_px: number, reason: number) => void} tell */
export function watch_window(tell) {
  const forced = matchMedia('(forced-colors: active)');
  let webgl = true;
  let last = '';

  function reason() {
    if (!webgl) return reasons.no_webgl;
    if (forced.matches) return reasons.forced_colours;
    const small = innerWidth < width_px_min || innerHeight < height_px_min;
    return small ? reasons.small_window : reasons.none;
  }

  function check() {
    const now = [document.documentElement.clientWidth, innerHeight, reason()];
    const text = `${now.join()},${devicePixelRatio}`;
    if (text === last) return;
    last = text;
    tell(now[0], now[1], now[2]);
  }

  addEventListener('resize', check);
  // The scroll bar comes and goes without a resize.
  new ResizeObserver(check).observe(document.documentElement);
  forced.addEventListener('change', check);

  return {
    tell: check,
    no_webgl() {
      webgl = false;
      check();
    },
  };
}
