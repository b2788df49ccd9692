// @ts-check
// Pictures of a page as its pixels, placed in the page's own CSS px, and how far apart two colours
// are. Must not know what is on the page.
// Source: WCAG 2.2, "relative luminance" and "contrast ratio".

import { read_pixels } from '../../scripts/palette.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Rect of the page */

/** Pixels with a place in the page. */
export class Picture {
  /** @param {Rect} rect @param {number} ratio device pixels to a CSS px */
  constructor(rect, ratio) {
    this.left = rect.left;
    this.top = rect.top;
    this.ratio = ratio;
    this.width = Math.round((rect.right - rect.left) * ratio);
    this.height = Math.round((rect.bottom - rect.top) * ratio);
    this.colours = new Uint32Array(this.width * this.height);
  }

  /** The colour at a device pixel of the picture, 0xRRGGBB. @param {number} x @param {number} y */
  pixel(x, y) { return this.colours[y * this.width + x]; }

  /**
   * Device pixels that lie wholly inside of a rectangle, as far as the picture has them.
   * @param {Rect} rect
   */
  inside({ left, top, right, bottom }) {
    const [x, y] = [left - this.left, top - this.top].map((px) => Math.ceil(px * this.ratio));
    return {
      left: Math.max(0, x),
      top: Math.max(0, y),
      right: Math.min(this.width, Math.floor((right - this.left) * this.ratio)),
      bottom: Math.min(this.height, Math.floor((bottom - this.top) * this.ratio)),
    };
  }

  /** @param {Picture} part lies inside of this one, at the same ratio */
  put(part) {
    const x = Math.round((part.left - this.left) * this.ratio);
    const y = Math.round((part.top - this.top) * this.ratio);
    for (let row = 0; row < part.height; row++) {
      const pixels = part.colours.subarray(row * part.width, (row + 1) * part.width);
      this.colours.set(pixels, (y + row) * this.width + x);
    }
  }
}

/**
 * What: what the window shows of a rectangle of whole px, as sharp as the screen.
 * @param {Page} page
 * @param {Rect} rect inside of the window
 */
export async function picture_of(page, rect) {
  const { left, top, right, bottom } = rect;
  const { x, y, ratio } = await page.evaluate(
    () => ({ x: scrollX, y: scrollY, ratio: devicePixelRatio }));
  const clip = { x: left - x, y: top - y, width: right - left, height: bottom - top };
  const picture = new Picture(rect, ratio);
  const { width, height, colours } = read_pixels(await page.screenshot({ clip }));
  if (width !== picture.width || height !== picture.height) {
    throw new RangeError(`a picture of ${width} x ${height} device pixels`);
  }
  picture.colours = colours;
  return picture;
}

/** Scrolls there and waits until it is shown. @param {Page} page @param {number} top */
function scroll_to(page, top) {
  return page.evaluate(async (top) => {
    scrollTo(0, top);
    for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
    const { clientWidth, scrollHeight } = document.documentElement;
    return { scroll: scrollY, width: clientWidth, window: innerHeight, page: scrollHeight };
  }, top);
}

/** What: the whole page, window by window; it is scrolled to its top again. @param {Page} page */
export async function picture_of_page(page) {
  const first = await scroll_to(page, 0);
  const ratio = await page.evaluate(() => devicePixelRatio);
  const whole = new Picture({ left: 0, top: 0, right: first.width, bottom: first.page }, ratio);
  for (let top = 0; top < first.page; top += first.window) {
    const { scroll, width } = await scroll_to(page, top);
    const bottom = Math.min(scroll + first.window, first.page);
    whole.put(await picture_of(page, { left: 0, top: scroll, right: width, bottom }));
  }
  await scroll_to(page, 0);
  return whole;
}

/** @param {number} colour @returns {number} from 0 for black to 1 for white */
export function luminance(colour) {
  const [red, green, blue] = [16, 8, 0].map((shift) => {
    const part = ((colour >> shift) & 255) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {number} a @param {number} b @returns {number} from 1 to 21 */
export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}
