// @ts-check
// What has the focus, as an eye sees it: where it is, what lies over it, and the ring around it.
// Must not know which page it is on, nor how the focus came there.

import { picture_of } from '../support/picture.mjs';
import { expect } from './journey_page.js';
import { shown } from './journey_steps.js';
import { ring_faults, ring_reach_px } from './ring_pixels.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../support/picture.mjs').Rect} Rect */
/**
 * Where the focus is. `at` is its place among all that Tab stops at, -1 for none. `kind` is the
 * same for what has its ring by the same rules on the same ground. `own`: in a part that no other
 * page has. `sides` are those that can be in the window.
 * @typedef {{ at: number, what: string, kind: string, own: boolean, seen: boolean,
 *   covered: boolean, rect: Rect, inside: boolean, sides: string[] }} Stop
 */

const line_px = 40;

/**
 * What: how many stops the page has by the order of its elements; radios are one for a group. In an
 * open dialog there are no others.
 * @param {Page} page
 */
export const count_stops = (page) => page.evaluate(() => {
  /** @param {HTMLInputElement} radio */
  const is_the_stop = (radio) => {
    const name = CSS.escape(radio.name);
    const group = [...document.querySelectorAll(`input[type=radio][name="${name}"]`)];
    const checked = group.find((each) => each instanceof HTMLInputElement && each.checked);
    return (checked ?? group[0]) === radio;
  };
  const place = document.querySelector('dialog[open]') ?? document;
  const all = [...place.querySelectorAll('a[href], button, input, textarea, select, summary')];
  const stops = all.filter((element) => element.checkVisibility() &&
    !element.matches(':disabled, [tabindex="-1"]') &&
    !(element instanceof HTMLInputElement && element.type === 'radio' && !is_the_stop(element)));
  Reflect.set(globalThis, 'stops', stops);
  return stops.length;
});

/** @param {Page} page that has its stops counted @returns {Promise<Stop>} */
export const look = (page) => page.evaluate(({ line_px, ring_reach_px }) => {
  const focused = document.activeElement ?? document.body;
  /** @type {Element[]} */
  const stops = Reflect.get(globalThis, 'stops') ?? [];
  /** @param {Element} stop radios of a group are one stop */
  const is_here = (stop) => stop === focused ||
    (stop instanceof HTMLInputElement && focused instanceof HTMLInputElement &&
      stop.type === 'radio' && stop.name === focused.name);
  let { left, top, right, bottom } = focused.getBoundingClientRect();
  const sides = ['left', 'right', 'top', 'bottom'];
  // Of a text with several lines browsers show the one that is written in.
  if (focused instanceof HTMLTextAreaElement && Math.min(bottom, innerHeight) - top >= line_px) {
    if (bottom + ring_reach_px > innerHeight) sides.pop();
    bottom = Math.min(bottom, innerHeight);
  }
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    at: stops.findIndex(is_here),
    what: focused.outerHTML.slice(0, 160),
    kind: [
      focused.tagName, focused.getAttribute('type'), focused.className,
      focused.getAttribute('aria-current'), focused.parentElement?.className,
      focused.closest('header, nav, main, footer, dialog')?.tagName,
      focused.closest('.s-card, .s-notice')?.className,
    ].join(),
    own: focused.closest('header, nav, footer') === null,
    // On the calendar inside a date the browser draws a ring of its own.
    seen: focused.matches(':focus-visible, [type="date"]'),
    covered: !focused.contains(hit),
    inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
    sides,
    rect: {
      left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY,
    },
  };
}, { line_px, ring_reach_px });

/** What: the part of the window that a ring around this can be in. @param {Page} page
 * @param {Rect} rect */
async function around(page, rect) {
  const window = await page.evaluate(() => ({
    left: scrollX, top: scrollY, right: scrollX + document.documentElement.clientWidth,
    bottom: scrollY + innerHeight,
  }));
  return {
    left: Math.max(window.left, Math.floor(rect.left - ring_reach_px)),
    top: Math.max(window.top, Math.floor(rect.top - ring_reach_px)),
    right: Math.min(window.right, Math.ceil(rect.right + ring_reach_px)),
    bottom: Math.min(window.bottom, Math.ceil(rect.bottom + ring_reach_px)),
  };
}

/**
 * There is a ring around what has the focus, as far as the window shows it: two pictures of the
 * same place differ by it, one of them while nothing has the focus.
 * @param {Page} page
 * @param {string} where
 */
export async function expect_ring(page, where) {
  await shown(page);
  const { rect, sides, what } = await look(page);
  const place = await around(page, rect);
  const with_focus = await picture_of(page, place);
  const focused = await page.evaluateHandle(() => document.activeElement);
  await focused.evaluate((element) => element instanceof HTMLElement && element.blur());
  await shown(page);
  const without = await picture_of(page, place);
  await focused.evaluate(
    (element) => element instanceof HTMLElement && element.focus({ preventScroll: true }));
  const faults = ring_faults(with_focus, without, rect, sides);
  expect.soft(faults, `${where}: ${what}`).toEqual([]);
}
