// @ts-check
// Looks for the ring around what has the focus, as pixels: what is different from the same page
// without it. Must not touch a page.

import { contrast } from '../support/picture.mjs';

/** @typedef {import('../support/picture.mjs').Picture} Picture */
/** @typedef {import('../support/picture.mjs').Rect} Rect */

/** How far outside of an element its ring is looked for. */
export const ring_reach_px = 10;
const thickness_min_px = 3;
const black = 0x000000;
// WCAG 2.2, 1.4.11.
const contrast_min = 3;

/** @param {Picture} picture @param {number} x @param {number} y CSS px of the page */
function colour_at(picture, x, y) {
  const column = Math.floor((x - picture.left) * picture.ratio);
  const row = Math.floor((y - picture.top) * picture.ratio);
  const outside = column < 0 || row < 0 || column >= picture.width || row >= picture.height;
  return outside ? null : picture.pixel(column, row);
}

/**
 * What: what is wrong with the ring where a line from a side goes outwards; empty when all is well.
 * @param {Picture} with_focus
 * @param {Picture} without
 * @param {(px: number) => [x: number, y: number]} outwards the place so far outside
 */
function fault_along(with_focus, without, outwards) {
  let thick = 0;
  let seen = 0;
  /** @type {number[]} */
  const colours = [];
  const step = 1 / with_focus.ratio;
  for (let px = step / 2; px < ring_reach_px; px += step) {
    const [x, y] = outwards(px);
    const now = colour_at(with_focus, x, y);
    const before = colour_at(without, x, y);
    if (now === null || before === null) break;  // the edge of the window
    // On black the ground itself is the ring's dark part.
    if (now !== before || now === black) colours.push(now);
    if (now === before) continue;
    thick += step;
    if (contrast(now, before) >= contrast_min) seen += step;
  }
  if (thick < thickness_min_px) return `is ${thick} px thick`;
  const apart = Math.max(...colours.map((one) => Math.max(...colours.map(
    (other) => contrast(one, other)))));
  if (apart < contrast_min) return `has no light and dark part: ${apart.toFixed(2)} : 1`;
  return seen < 1 ? 'is too like what it lies on' : '';
}

/**
 * What: the faults of a ring, a line each.
 * @param {Picture} with_focus
 * @param {Picture} without
 * @param {Rect} rect of what has the focus
 * @param {string[]} sides those that have to be there
 */
export function ring_faults(with_focus, without, { left, top, right, bottom }, sides) {
  return [0.3, 0.5, 0.7].flatMap((part) => {
    const [x, y] = [left + (right - left) * part, top + (bottom - top) * part];
    /** @type {Record<string, (px: number) => [number, number]>} */
    const outwards = {
      left: (px) => [left - px, y], right: (px) => [right + px, y],
      top: (px) => [x, top - px], bottom: (px) => [x, bottom + px],
    };
    return sides.flatMap((side) => {
      const fault = fault_along(with_focus, without, outwards[side]);
      return fault ? [`at the ${side}, the ring ${fault}`] : [];
    });
  });
}
