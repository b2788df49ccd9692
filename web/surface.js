// @ts-check
// Where the canvas stands: it is part of the page and travels with it, about three windows tall, so
// that scrolling is the browser's own and mostly draws nothing. Must not draw.

// What every graphics card meant here can do, and what memory allows.
const side_device_px_max = 4096;
const area_device_px_max = 12_000_000;
const windows_tall = 3;
const windows_tall_min = 2;

/**
 * @typedef {object} Stretch
 * @property {number} top_px of the page, where the canvas begins
 * @property {number} height_px
 * @property {number} ratio device pixels to a CSS px; less than the screen's where that is too many
 */

/**
 * What of the page the window shows, in CSS px.
 * @typedef {{ width_px: number, height_px: number, scroll_px: number }} Window
 */

/** @param {HTMLCanvasElement} canvas @param {Readonly<Window>} shown */
export function createSurface(canvas, shown) {
  let top_px = 0;
  let height_px = 0;
  let page_px = 0;

  function size() {
    const wanted_px = Math.min(page_px, windows_tall * shown.height_px);
    const least_px = Math.min(page_px, windows_tall_min * shown.height_px);
    const ratio = Math.min(
      devicePixelRatio, side_device_px_max / shown.width_px, side_device_px_max / least_px,
      Math.sqrt(area_device_px_max / (shown.width_px * least_px)));
    const room_px = Math.min(
      side_device_px_max / ratio, area_device_px_max / (shown.width_px * ratio ** 2));
    return { ratio, height: Math.floor(Math.min(wanted_px, Math.max(room_px, least_px))) };
  }

  /** Whether less than a quarter of the spare height is left on the side scrolled to. */
  function too_near() {
    const near_px = (height_px - shown.height_px) / 4;
    const above_px = shown.scroll_px - top_px;
    const below_px = top_px + height_px - shown.scroll_px - shown.height_px;
    return (above_px < near_px && top_px > 0) ||
      (below_px < near_px && top_px + height_px < page_px);
  }

  return {
    /** Whether scrolling has come so near to an edge that the canvas has to move. */
    must_move: () => height_px > 0 && too_near(),

    /**
     * Puts the canvas where the window is, and sizes it.
     * @param {number} page_height_px
     * @returns {Stretch}
     */
    place(page_height_px) {
      page_px = page_height_px;
      const { ratio, height } = size();
      const resized = height !== height_px;
      height_px = height;
      if (resized || too_near() || top_px + height_px > page_px) {
        const centred_px = shown.scroll_px - (height_px - shown.height_px) / 2;
        top_px = Math.round(Math.max(0, Math.min(centred_px, page_px - height_px)));
        canvas.style.top = `${top_px}px`;
      }
      const width = Math.floor(shown.width_px * ratio + 0.001);
      const tall = Math.floor(height_px * ratio + 0.001);
      if (canvas.width !== width || canvas.height !== tall) {
        canvas.width = width;
        canvas.height = tall;
        canvas.style.width = `${shown.width_px}px`;
        canvas.style.height = `${height_px}px`;
      }
      return { top_px, height_px, ratio };
    },
  };
}
