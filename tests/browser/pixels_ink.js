// @ts-check
// Looks for faults in pictures of the drawing: faint texts, ink where nothing is said to be, and
// edges that are not where the elements are. Each finding is a line to read. Must not touch a
// page.

import { contrast } from '../support/picture.mjs';

/** @typedef {import('../support/picture.mjs').Picture} Picture */
/** @typedef {import('../support/picture.mjs').Rect} Rect */
/** @typedef {import('./pixels_page.js').Leaf} Leaf */
/** @typedef {import('./pixels_page.js').Box} Box */

// WCAG 2.2, 1.4.3; large text is held to be large only where it is bold as well.
const contrast_min = 4.5;
const contrast_large_min = 3;
const large_px = 24;
// Of every two letters, one has at least a device pixel that no smoothing touched.
const full_pixels_per_letter = 0.5;
const field_frame_px = 3;
const tolerance_px = 1;
// Of the em: a “j” at the start of a line begins before it.
const overhang_part = 0.08;
// The corners are round, the bar of a notice is inside of its box.
const corner_px = 13;
const frame_px = 3;
const bar_px = 9;

/** @param {Rect} rect @param {number} px */
const grown = ({ left, top, right, bottom }, px) =>
  ({ left: left - px, top: top - px, right: right + px, bottom: bottom + px });

/** What: how many pixels of each colour. @param {Picture} picture @param {Rect[]} rects */
export function counts_in(picture, rects) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const rect of rects) {
    const { left, top, right, bottom } = picture.inside(rect);
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const colour = picture.pixel(x, y);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** @param {Map<number, number>} counts */
export const most_frequent = (counts) => [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];

/** What: the contrast of a text with what it lies on; 1 without text. @param {Picture} picture
 * @param {Leaf} leaf */
export function contrast_of(picture, { rect, words, letters }) {
  const places = words.length > 0 ? words.map((word) => word.rect) : [grown(rect, -field_frame_px)];
  const counts = counts_in(picture, places);
  if (counts.size === 0) return 1;
  const behind = most_frequent(counts);
  const least = letters * full_pixels_per_letter * picture.ratio;
  const strokes = [...counts].filter(([, count]) => count >= least);
  return Math.max(1, ...strokes.map(([colour]) => contrast(colour, behind)));
}

/** @param {Picture} picture @param {Leaf[]} leaves */
export function faint_texts(picture, leaves) {
  return leaves.flatMap((leaf) => {
    const found = contrast_of(picture, leaf);
    const wanted = leaf.bold && leaf.size_px >= large_px ? contrast_large_min : contrast_min;
    return found < wanted ? [`${found.toFixed(2)} : 1, ${leaf.what}`] : [];
  });
}

/** Where ink may be: texts, controls, and the edges of boxes. @param {Picture} picture
 * @param {Leaf[]} leaves @param {Box[]} boxes */
function places_for_ink(picture, leaves, boxes) {
  const allowed = new Uint8Array(picture.colours.length);
  /** @param {Rect} rect */
  const allow = (rect) => {
    const { left, top, right, bottom } = picture.inside(rect);
    for (let y = top; y < bottom; y++) {
      allowed.fill(1, y * picture.width + left, y * picture.width + Math.max(left, right));
    }
  };
  for (const { rect, size_px } of leaves) {
    const { left, top, right, bottom } = grown(rect, tolerance_px);
    const reach_px = overhang_part * size_px;
    allow({ left: left - reach_px, top, right: right + reach_px, bottom });
  }
  for (const { rect, control } of boxes) {
    const { left, top, right, bottom } = grown(rect, tolerance_px);
    if (control) allow({ left, top, right, bottom });
    allow({ left, top, right, bottom: rect.top + frame_px });
    allow({ left, top: rect.bottom - frame_px, right, bottom });
    allow({ left, top, right: rect.left + bar_px, bottom });
    allow({ left: rect.right - frame_px, top, right, bottom });
    for (const x of [rect.left, rect.right - corner_px]) {
      for (const y of [rect.top, rect.bottom - corner_px]) {
        allow({ left: x, top: y, right: x + corner_px, bottom: y + corner_px });
      }
    }
  }
  return allowed;
}

/** @param {Picture} picture @param {Leaf[]} leaves @param {Box[]} boxes */
export function stray_ink(picture, leaves, boxes) {
  const allowed = places_for_ink(picture, leaves, boxes);
  const { width, colours, ratio } = picture;
  /** @type {Set<string>} */
  const found = new Set();
  for (let i = width; i < colours.length; i++) {
    if (allowed[i]) continue;
    const from_left = i % width > 0 && !allowed[i - 1] && colours[i] !== colours[i - 1];
    const from_above = !allowed[i - width] && colours[i] !== colours[i - width];
    if (!from_left && !from_above) continue;
    const [x, y] = [i % width, Math.floor(i / width)].map((at) => Math.floor(at / ratio / 20) * 20);
    found.add(`ink near ${x}, ${y}`);
  }
  return [...found];
}

/** @param {number} a @param {number} b */
export const apart = (a, b) =>
  Math.max(...[16, 8, 0].map((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255))));

/**
 * What: how far inside of a side an edge begins, in CSS px; none within reach is null.
 * @param {Picture} picture
 * @param {(depth: number) => [x: number, y: number]} along the CSS px at a depth inside
 */
function edge_at(picture, along) {
  const reach = frame_px * picture.ratio;
  /** @type {number[]} */
  const profile = [];
  for (let depth = -reach; depth < reach; depth++) {
    const [x, y] = along((depth + 0.5) / picture.ratio);
    const column = Math.floor((x - picture.left) * picture.ratio);
    const row = Math.floor((y - picture.top) * picture.ratio);
    if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) return null;
    profile.push(picture.pixel(column, row));
  }
  const steps = profile.map((colour) => apart(colour, profile[0]));
  const highest = Math.max(...steps);
  if (highest < 4) return null;
  return (steps.findIndex((step) => step > highest / 2) - reach) / picture.ratio;
}

/** What: lines across each side of a box, away from its corners. @param {Rect} rect */
function crossings({ left, top, right, bottom }) {
  /** @param {number} from @param {number} to */
  const between = (from, to) => (to - from > 4 * corner_px ? [0.27, 0.46, 0.73] : [0.5])
    .map((part) => from + (to - from) * part);
  /** @typedef {{ side: string, along: (depth: number) => [number, number] }} Crossing */
  return [
    ...between(top, bottom).flatMap((y) => /** @type {Crossing[]} */ ([
      { side: 'left', along: (depth) => [left + depth, y] },
      { side: 'right', along: (depth) => [right - depth, y] },
    ])),
    ...between(left, right).flatMap((x) => /** @type {Crossing[]} */ ([
      { side: 'top', along: (depth) => [x, top + depth] },
      { side: 'bottom', along: (depth) => [x, bottom - depth] },
    ])),
  ];
}

/**
 * Edges that the elements have where they show themselves, and that the drawing has not.
 * @param {Picture} drawn
 * @param {Picture} undrawn
 * @param {Box[]} boxes
 */
export function misplaced_edges(drawn, undrawn, boxes) {
  let checked = 0;
  const faults = boxes.flatMap(({ what, rect, edged, framed }) => crossings(rect).flatMap(
    ({ side, along }) => {
      const shown = edge_at(undrawn, along);
      const has_edge = framed || (edged && shown !== null && Math.abs(shown) < tolerance_px);
      if (!has_edge) return [];
      checked += 1;
      const found = edge_at(drawn, along);
      if (found !== null && Math.abs(found) <= tolerance_px) return [];
      return [`the ${side} edge is ${found ?? 'not'} px inside: ${what}`];
    }));
  return { checked, faults };
}
