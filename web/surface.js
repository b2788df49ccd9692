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

/** @param {HTMLCanvasElement} canvas */
export function createSurface(canvas) {
  let top_px = 0;
  let height_px = 0;

  /** @param {number} page_px @param {number} width_px */
  function size(page_px, width_px) {
    const window_px = innerHeight;
    const wanted_px = Math.min(page_px, windows_tall * window_px);
    const least_px = Math.min(page_px, windows_tall_min * window_px);
    const ratio = Math.min(
      devicePixelRatio, side_device_px_max / width_px, side_device_px_max / least_px,
      Math.sqrt(area_device_px_max / (width_px * least_px)));
    const room_px = Math.min(
      side_device_px_max / ratio, area_device_px_max / (width_px * ratio ** 2));
    return { ratio, height: Math.ceil(Math.min(wanted_px, Math.max(room_px, least_px))) };
  }

  /** Whether less than a quarter of the spare height is left on the side scrolled to. */
  function too_near(/** @type {number} */ page_px) {
    const spare_px = (height_px - innerHeight) / 4;
    const above = scrollY - top_px;
    const below = top_px + height_px - scrollY - innerHeight;
    return (above < spare_px && top_px > 0) || (below < spare_px && top_px + height_px < page_px);
  }

  return {
    /** Whether scrolling has come so near to an edge that the canvas has to move. */
    must_move() {
      const page = /** @type {HTMLElement} */ (canvas.parentElement);
      return height_px > 0 && too_near(page.offsetHeight);
    },

    /**
     * Puts the canvas where the window is, and sizes it.
     * @param {number} page_px height of the page
     * @param {number} width_px of the page
     * @returns {Stretch}
     */
    place(page_px, width_px) {
      const { ratio, height } = size(page_px, width_px);
      const resized = height !== height_px;
      height_px = height;
      if (resized || too_near(page_px) || top_px + height_px > page_px) {
        const centred_px = scrollY - (height_px - innerHeight) / 2;
        top_px = Math.round(Math.max(0, Math.min(centred_px, page_px - height_px)));
        canvas.style.top = `${top_px}px`;
      }
      const width = Math.round(width_px * ratio);
      const tall = Math.round(height_px * ratio);
      if (canvas.width !== width || canvas.height !== tall) {
        canvas.width = width;
        canvas.height = tall;
        canvas.style.width = `${width_px}px`;
        canvas.style.height = `${height_px}px`;
      }
      return { top_px, height_px, ratio };
    },
  };
}
