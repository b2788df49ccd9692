// @ts-check
// Tab through whole pages, in both views: each stop is in the window with nothing over it, and has
// a ring that is seen; the stops follow the reading order, and lead back the same way. Where the
// ring is drawn, it is looked at on each stop; where one rule of the style sheet makes it, once for
// each kind of stop that a page has, and once for what every page has.

import { expect, test } from './journey_page.js';
import { walk_colours, walk_menu, walk_screens } from './journey_screens.js';
import { answer_first, group, shown, start } from './journey_steps.js';
import { t } from './journey_words.js';
import { count_stops, expect_ring, look } from './ring_stop.js';

/** @typedef {import('@playwright/test').Page} Page */

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 1000, height: 700 } });

// The journey from the first page to a file that is opened, and a page for each other kind of ring.
const states = new Set([
  'home-draft', 'about-filled', 'guide-answered', 'scale-answered', 'sharing-answered',
  'reward-answered', 'access-answered', 'voice-answered', 'feedback-answered', 'check', 'sign',
  'sign-ready', 'open', 'open-problem', 'file-genuine', 'charter', 'help', 'look', 'forms',
  'computer-draft', 'computer-deleting', 'computer-deleted',
]);
const stops_max = 200;
// A date has a stop for each part of it, and one for its calendar.
const stops_in_one_element_max = 5;

/**
 * Tab from where the focus is to the page's end, and from its start again.
 * @param {Page} page
 * @param {string} state
 * @param {number} count
 * @param {Set<string> | null} kinds that were looked at; null to look at each stop
 */
async function walk_on(page, state, count, kinds) {
  /** @type {number[]} */
  const order = [];
  let [last, again] = [-2, 0];
  for (let presses = 0; presses < stops_max && order.length < count; presses++) {
    await page.keyboard.press('Tab');
    const stop = await look(page);
    again = stop.at === last ? again + 1 : 0;
    expect(again, `${state}, a trap: ${stop.what}`).toBeLessThan(stops_in_one_element_max);
    if (stop.at === last) continue;
    last = stop.at;
    if (stop.at < 0) continue;  // between the page's end and its start
    order.push(stop.at);
    expect.soft(stop.seen, `${state}, the focus is not seen: ${stop.what}`).toBe(true);
    expect.soft(stop.inside, `${state}, outside of the window: ${stop.what}`).toBe(true);
    expect.soft(stop.covered, `${state}, something lies over it: ${stop.what}`).toBe(false);
    const kind = stop.own ? `${state} ${stop.kind}` : stop.kind;
    if (kinds?.has(kind)) continue;
    kinds?.add(kind);
    await expect_ring(page, state);
    if (kinds !== null || await page.getByRole('alertdialog').count() > 0) continue;
    await page.keyboard.press('Escape');
    expect.soft((await look(page)).at, `${state}, after Escape: ${stop.what}`).toBe(stop.at);
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

/**
 * Nothing but the focus changes on the way.
 * @param {Page} page
 * @param {string} state
 * @param {Set<string> | null} kinds
 */
async function expect_walk(page, state, kinds) {
  await shown(page);
  const count = await count_stops(page);
  expect(count, state).toBeGreaterThan(1);
  const before = await contents_of(page);
  const order = await walk_on(page, state, count, kinds);
  const first = order[0];
  const in_order = Array.from({ length: count }, (_, i) => (first + i) % count);
  expect.soft(order, `${state}: the order of stops`).toEqual(in_order);
  const back = await walk_back(page, count);
  expect.soft(back, `${state}: the way back`).toEqual([...in_order].reverse());
  if (await page.getByRole('alertdialog').count() === 0) {
    const { at } = await look(page);
    await page.keyboard.press('Escape');
    expect.soft((await look(page)).at, `${state}: after Escape`).toBe(at);
  }
  expect.soft(await contents_of(page), `${state}: nothing has changed`).toEqual(before);
}

for (const view of /** @type {const} */ (['drawn', 'plain'])) {
  test(`each stop of Tab has a ring around it, ${view} view`, async ({ page }) => {
    test.setTimeout(900_000);
    const left = new Set(states);
    const kinds = view === 'drawn' ? null : new Set();
    await walk_screens(page, view, async (state) => {
      if (left.delete(state)) await expect_walk(page, state, kinds);
    });
    expect([...left], 'states that are no more').toEqual([]);
  });

  test(`the ring is seen in the other colours, ${view} view`, async ({ page }) => {
    test.setTimeout(300_000);
    await walk_colours(page, view, async (state) => {
      if (!state.startsWith('guide-')) return;
      await walk_on(page, state, await count_stops(page), null);
    });
  });

  test.describe('a narrow window, twice as sharp', () => {
    test.use({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });

    test(`each stop of the open menu has a ring around it, ${view} view`, async ({ page }) => {
      await walk_menu(page, view, (state) => expect_walk(page, state, null));
    });
  });
}

test('the arrows go round the choices of a question, and back', async ({ page }) => {
  await page.goto('/');
  await start(page);
  await answer_first(page);
  await count_stops(page);
  const radios = group(page, t('guide.read')).getByRole('radio');
  const count = await radios.count();
  await group(page, t('guide.read')).getByRole('radio', { checked: true }).focus();
  const first = await radios.evaluateAll((all) =>
    all.findIndex((each) => each === document.activeElement));
  for (const [key, way] of /** @type {const} */ ([['ArrowDown', 1], ['ArrowUp', -1]])) {
    for (let step = 1; step <= count; step++) {
      await page.keyboard.press(key);
      const reached = radios.nth((first + way * step + count * count) % count);
      await expect(reached).toBeFocused();
      await expect(reached).toBeChecked();
      const stop = await look(page);
      expect(stop.seen && stop.inside && !stop.covered, stop.what).toBe(true);
    }
  }
});
