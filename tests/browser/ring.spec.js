// @ts-check
// Tab through whole pages, in both views: each stop is in the window with nothing over it, and has
// a ring that is seen; the stops follow the reading order, and lead back the same way.

import { picture_of, picture_of_page } from '../support/picture.mjs';
import { expect, test } from './journey_page.js';
import { group, shown } from './journey_steps.js';
import { t } from './journey_words.js';
import { ring_faults, ring_reach_px } from './ring_pixels.js';
import { draft_screens, few_answers, other_screens, show_view, take_draft } from './screens.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../support/picture.mjs').Rect} Rect */
/** @typedef {import('../support/picture.mjs').Picture} Picture */
/**
 * Where the focus is. `at` is its place in reading order among all that Tab stops at, -1 for none.
 * @typedef {{ at: number, what: string, seen: boolean, covered: boolean, rect: Rect,
 *   inside: boolean, sides: string[] }} Stop
 * `sides`: of it that can be in the window
 */

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 1000, height: 700 } });

const stops_max = 200;
const line_px = 40;
// A date has a stop for each part of it, and one for its calendar.
const stops_in_one_element_max = 5;

/** What: how many stops the page has by the order of its elements; radios are one for a group. */
const count_stops = (/** @type {Page} */ page) => page.evaluate(() => {
  /** @param {HTMLInputElement} radio */
  const is_the_stop = (radio) => {
    const name = CSS.escape(radio.name);
    const group = [...document.querySelectorAll(`input[type=radio][name="${name}"]`)];
    const checked = group.find((each) => each instanceof HTMLInputElement && each.checked);
    return (checked ?? group[0]) === radio;
  };
  const all = [...document.querySelectorAll('a[href], button, input, textarea, select, summary')];
  const stops = all.filter((element) => element.checkVisibility() &&
    !element.matches(':disabled, [tabindex="-1"]') &&
    !(element instanceof HTMLInputElement && element.type === 'radio' && !is_the_stop(element)));
  Reflect.set(globalThis, 'stops', stops);
  return stops.length;
});

/** @param {Page} page @returns {Promise<Stop>} */
const look = (page) => page.evaluate(({ line_px, ring_reach_px }) => {
  const focused = document.activeElement ?? document.body;
  /** @type {Element[]} */
  const stops = Reflect.get(globalThis, 'stops');
  let { left, top, right, bottom } = focused.getBoundingClientRect();
  const sides = ['left', 'right', 'top', 'bottom'];
  // Of a text with several lines browsers show the one that is written in.
  if (focused instanceof HTMLTextAreaElement && Math.min(bottom, innerHeight) - top >= line_px) {
    if (bottom + ring_reach_px > innerHeight) sides.pop();
    bottom = Math.min(bottom, innerHeight);
  }
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    at: stops.indexOf(focused),
    what: focused.outerHTML.slice(0, 160),
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

/** The ring of a stop, as far as the window shows it. @param {Page} page @param {Stop} stop
 * @param {Picture} without the page without focus */
async function expect_ring(page, { rect, what, sides }, without) {
  const window = await page.evaluate(() => ({
    left: scrollX, top: scrollY, right: scrollX + document.documentElement.clientWidth,
    bottom: scrollY + innerHeight,
  }));
  const around = {
    left: Math.max(window.left, Math.floor(rect.left - ring_reach_px)),
    top: Math.max(window.top, Math.floor(rect.top - ring_reach_px)),
    right: Math.min(window.right, Math.ceil(rect.right + ring_reach_px)),
    bottom: Math.min(window.bottom, Math.ceil(rect.bottom + ring_reach_px)),
  };
  const faults = ring_faults(await picture_of(page, around), without, rect, sides);
  expect.soft(faults, what).toEqual([]);
}

/** Tab from the page's heading to its end, and from its start again, to the heading.
 * @param {Page} page @param {Picture} without @param {number} count */
async function walk_on(page, without, count) {
  /** @type {number[]} */
  const order = [];
  let [last, again] = [-2, 0];
  for (let presses = 0; presses < stops_max && order.length < count; presses++) {
    await page.keyboard.press('Tab');
    await shown(page);
    const stop = await look(page);
    again = stop.at === last ? again + 1 : 0;
    expect(again, `a trap: ${stop.what}`).toBeLessThan(stops_in_one_element_max);
    if (stop.at === last) continue;
    last = stop.at;
    if (stop.at < 0) continue;  // between the page's end and its start
    order.push(stop.at);
    expect.soft(stop.seen, `the focus is not seen: ${stop.what}`).toBe(true);
    expect.soft(stop.inside, `outside of the window: ${stop.what}`).toBe(true);
    expect.soft(stop.covered, `something lies over it: ${stop.what}`).toBe(false);
    await expect_ring(page, stop, without);
    await page.keyboard.press('Escape');
    expect.soft((await look(page)).at, `after Escape: ${stop.what}`).toBe(stop.at);
  }
  return order;
}

/** @param {Page} page @param {number} count @returns {Promise<number[]>} the stops, as they come */
async function walk_back(page, count) {
  /** @type {number[]} */
  const order = [(await look(page)).at];
  for (let presses = 0; presses < stops_max && order.length < count; presses++) {
    await page.keyboard.press('Shift+Tab');
    const { at } = await look(page);
    if (at >= 0 && at !== order.at(-1)) order.push(at);
  }
  return order;
}

/** All that the page says and holds. @param {Page} page */
const contents_of = (page) => page.evaluate(() => [
  location.href, document.title, document.querySelector('main')?.textContent,
  ...[...document.querySelectorAll('input, textarea')].map((each) =>
    ['value' in each && each.value, 'checked' in each && each.checked]),
]);

/** @param {Page} page @param {string} screen */
async function expect_walk(page, screen) {
  const count = await count_stops(page);
  expect(count, screen).toBeGreaterThan(3);
  const without = await picture_of_page(page);
  const before = await contents_of(page);
  const order = await walk_on(page, without, count);
  const first = order[0];
  const in_order = Array.from({ length: count }, (_, i) => (first + i) % count);
  expect.soft(order, `${screen}: the order of stops`).toEqual(in_order);
  const back = await walk_back(page, count);
  expect.soft(back, `${screen}: the way back`).toEqual([...in_order].reverse());
  expect.soft(await contents_of(page), `${screen}: nothing has changed`).toEqual(before);
}

for (const view of /** @type {const} */ (['drawn', 'plain'])) {
  test(`each stop of Tab has a ring around it, ${view} view`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.goto('/');
    const draft = await take_draft(page, few_answers());
    await show_view(page, view);
    const names = ['about', 'reward', 'check', 'sign', '#/', '#/open', '#/charter', '#/help'];
    const all = [...draft_screens(draft), ...other_screens()];
    for (const screen of all.filter(({ name }) => names.includes(name))) {
      await screen.go(page);
      await shown(page);
      await expect_walk(page, screen.name);
    }
  });
}

test('the arrows go round the choices of a question, and back', async ({ page }) => {
  await page.goto('/');
  const draft = await take_draft(page, few_answers());
  await draft_screens(draft).find(({ name }) => name === 'guide')?.go(page);
  await count_stops(page);
  const radios = group(page, t('guide.read')).getByRole('radio');
  const count = await radios.count();
  await group(page, t('guide.read')).getByRole('radio', { checked: true }).focus();
  const start = await radios.evaluateAll((all) =>
    all.findIndex((each) => each === document.activeElement));
  for (const [key, way] of /** @type {const} */ ([['ArrowDown', 1], ['ArrowUp', -1]])) {
    for (let step = 1; step <= count; step++) {
      await page.keyboard.press(key);
      const reached = radios.nth((start + way * step + count * count) % count);
      await expect(reached).toBeFocused();
      await expect(reached).toBeChecked();
      const stop = await look(page);
      expect(stop.seen && stop.inside && !stop.covered, stop.what).toBe(true);
    }
  }
});
