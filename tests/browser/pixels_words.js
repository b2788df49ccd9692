// @ts-check
// Whether the words that are drawn are those of the elements: each word as the browser writes it is
// laid over the drawing. Must not touch a page.

import { apart, counts_in, most_frequent } from './pixels_ink.js';

/** @typedef {import('../support/picture.mjs').Picture} Picture */
/** @typedef {import('./pixels_page.js').Leaf} Leaf */
/** @typedef {import('../support/picture.mjs').Rect} Rect */
/** @typedef {Rect} Area in device pixels of a picture */
/** @typedef {{ width: number, height: number, ink: Float32Array }} Ink row by row */

// ImGui makes letters at whole device pixels, so that a line becomes a little longer or shorter.
const drift_px = 4;
const drop_px = 1.5;
// Found by trial: the same words stay over it, half of the words written backwards do not.
const likeness_min = 0.65;
const likeness_sure = 0.8;
// Of the height of a word, without what is under its line.
const letters_part = 0.78;
// Of the em: between a space and none, as after a hyphen.
const space_part = 0.12;

/** What: how dark each pixel is, smoothed with its neighbours. @param {Picture} picture
 * @param {Area} area @param {number} behind */
function ink_in(picture, { left, top, right, bottom }, behind) {
  const [width, height] = [right - left, bottom - top];
  const ink = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inside = left + x >= 1 && top + y >= 1 && left + x < picture.width - 1 &&
        top + y < picture.height - 1;
      if (!inside) continue;
      for (let i = 0; i < 9; i++) {
        const colour = picture.pixel(left + x - 1 + (i % 3), top + y - 1 + Math.floor(i / 3));
        if (colour !== behind) ink[y * width + x] += apart(colour, behind);
      }
    }
  }
  return { width, height, ink };
}

/** What: from -1 to 1, how alike a pattern and a part of another are. @param {Ink} pattern
 * @param {Ink} other @param {number} right @param {number} down where the part begins */
function likeness_at(pattern, other, right, down) {
  const { width, height, ink } = pattern;
  let [sum_a, sum_b, sum_aa, sum_bb, sum_ab] = [0, 0, 0, 0, 0];
  for (let y = 0; y < height; y++) {
    const row = (y + down) * other.width + right;
    for (let x = 0; x < width; x++) {
      const a = ink[y * width + x];
      const b = other.ink[row + x];
      sum_a += a;
      sum_b += b;
      sum_aa += a * a;
      sum_bb += b * b;
      sum_ab += a * b;
    }
  }
  const count = width * height;
  const spread = (sum_aa - sum_a ** 2 / count) * (sum_bb - sum_b ** 2 / count);
  return spread > 0 ? (sum_ab - (sum_a * sum_b) / count) / Math.sqrt(spread) : 0;
}

/** What: whole numbers from 0 outwards, 0, 1, -1, 2… @param {number} reach */
const outwards = (reach) =>
  Array.from({ length: 2 * reach + 1 }, (_, i) => (i % 2 === 1 ? (i + 1) / 2 : -i / 2));

/**
 * What: how alike a word is in both pictures, and where, at the best place near one that is given.
 * @param {Picture} drawn
 * @param {Picture} undrawn
 * @param {Rect} rect of the word as the browser writes it
 * @param {{ left: number, top: number }} place where it may be drawn
 */
export function likeness(drawn, undrawn, rect, place) {
  // Lines under words are not alike.
  const letters = { ...rect, bottom: rect.top + (rect.bottom - rect.top) * letters_part };
  const area = undrawn.inside(letters);
  const none = { found: 0, left: place.left, top: place.top };
  if (area.right - area.left < 2 || area.bottom - area.top < 2) return none;
  const pattern = ink_in(undrawn, area, most_frequent(counts_in(undrawn, [rect])));
  const [left, top] = [
    area.left + Math.round((place.left - rect.left) * drawn.ratio),
    area.top + Math.round((place.top - rect.top) * drawn.ratio)];
  const [reach_x, reach_y] = [drift_px, drop_px].map((px) => Math.round(px * drawn.ratio));
  const behind = counts_in(drawn, [{
    left: place.left, right: place.left + rect.right - rect.left,
    top: place.top, bottom: place.top + rect.bottom - rect.top }]);
  if (behind.size < 2) return none;
  const around = ink_in(drawn, {
    left: left - reach_x, right: left + pattern.width + reach_x,
    top: top - reach_y, bottom: top + pattern.height + reach_y,
  }, most_frequent(behind));
  let best = none;
  for (const right of outwards(reach_x)) {
    for (const down of outwards(reach_y)) {
      const found = likeness_at(pattern, around, reach_x + right, reach_y + down);
      if (found <= best.found) continue;
      best = { found, left: place.left + right / drawn.ratio, top: place.top + down / drawn.ratio };
      if (found >= likeness_sure) return best;
    }
  }
  return best;
}

/**
 * Lines may be broken elsewhere, as letters are a little wider: a word is looked for after the one
 * before it, at the start of the next line, and in its own place. One that is cut off in the
 * browser's own writing cannot be looked for; whether any is, the tests of environments say.
 * @param {Picture} drawn
 * @param {Picture} undrawn
 * @param {Leaf} leaf
 */
function other_words_of(drawn, undrawn, { what, rect: box, words, size_px, line_px }) {
  /** @type {string[]} */
  const faults = [];
  /** @type {{ top: number, right: number } | null} */
  let last = null;
  for (const { text, rect } of words.filter((word) => word.rect.bottom <= box.bottom + drop_px)) {
    const places = last === null ? [rect] : [
      { left: last.right + space_part * size_px, top: last.top },
      { left: words[0].rect.left, top: last.top + line_px },
      rect,
    ];
    let best = { found: 0, left: rect.left, top: rect.top };
    for (const place of places) {
      const there = likeness(drawn, undrawn, rect, place);
      if (there.found > best.found) best = there;
      if (best.found >= likeness_sure) break;
    }
    if (best.found < likeness_min) {
      faults.push(`“${text}” is ${best.found.toFixed(2)} like what is drawn: ${what}`);
    }
    last = { top: best.top, right: best.left + rect.right - rect.left };
  }
  return faults;
}

/** @param {Picture} drawn @param {Picture} undrawn @param {Leaf[]} leaves */
export const other_words = (drawn, undrawn, leaves) =>
  leaves.flatMap((leaf) => other_words_of(drawn, undrawn, leaf));
