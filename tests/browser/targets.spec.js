// @ts-check
// What can be pressed where the browser lays the page out, in the plain view and in dialogs: each
// target is at least 44 by 44 px, all of it can be pressed, and no two lie on top of each other.
// The same in the drawn view is held by wasm/ui/page/rules.hpp.

import { expect, test } from './journey_page.js';
import { walk_menu, walk_screens } from './journey_screens.js';
import { button, shown } from './journey_steps.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 740 };

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: wide });

/**
 * What: a line for each fault. No link stands in a sentence, so none is excepted. While a dialog is
 * open, nothing else can be pressed.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
const faults_of_targets = (page) => page.evaluate(() => {
  const least_px = 44;
  const spare_px = 0.05;
  const corner_px = 3;  // corners may be round
  const place = document.querySelector('dialog[open]') ?? document;

  /** @param {Element} element */
  const can_be_pressed = (element) => element.checkVisibility() &&
    !element.matches('.when-focused:not(:focus)');
  // Of a choice its words can be pressed too, and all that is around both.
  /** @param {Element} element */
  const area_of = (element) =>
    (element.matches('[type="radio"], [type="checkbox"]') && element.parentElement || element)
      .getBoundingClientRect();

  const targets = [...place.querySelectorAll('a[href], button, input, textarea, select, summary')]
    .filter(can_be_pressed)
    .map((element) => ({
      element,
      area: area_of(element),
      told: `${element.tagName} ${element.className} “${
        (element.textContent || element.parentElement?.textContent)?.trim().slice(0, 40)}”`,
    }));

  /** @param {typeof targets[0]} target */
  function faults_of_size({ area: { width, height }, told }) {
    const small = Math.min(width, height) < least_px - spare_px;
    return small ? [`${told} is ${width} x ${height} px`] : [];
  }

  /** @param {typeof targets[0]} target */
  function faults_of_hits({ element, area, told }) {
    element.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = area_of(element);
    const inside = [top, bottom].map((y) =>
      Math.min(Math.max(y, corner_px), innerHeight - corner_px));
    const points = [
      [(left + right) / 2, (inside[0] + inside[1]) / 2],
      ...[left + corner_px, right - corner_px].flatMap((x) =>
        [[x, inside[0] + corner_px], [x, inside[1] - corner_px]]),
    ];
    const hit = points.every(([x, y]) => {
      const at = document.elementFromPoint(x, y);
      const to = at?.closest('label')?.control ?? at;
      return to !== null && element.contains(to);
    });
    return hit ? [] : [`${told} cannot be pressed everywhere in ${area.width} x ${area.height} px`];
  }

  /** @param {typeof targets[0]} target @param {number} i */
  function faults_of_overlap({ area: a, told }, i) {
    return targets.slice(0, i).filter(({ area: b }) =>
      a.left < b.right - spare_px && b.left < a.right - spare_px &&
      a.top < b.bottom - spare_px && b.top < a.bottom - spare_px,
    ).map((other) => `${told} is on top of ${other.told}`);
  }

  const faults = [...targets.flatMap(faults_of_size), ...targets.flatMap(faults_of_overlap)];
  const missed = targets.flatMap(faults_of_hits);
  scrollTo(0, 0);
  return targets.length > 1 ? [...faults, ...missed] : ['nothing can be pressed'];
});

/** @param {Page} page @param {string} state */
async function expect_targets(page, state) {
  for (const viewport of [narrow, wide]) {
    await page.setViewportSize(viewport);
    const width = viewport === wide ? 'wide' : 'narrow';
    await expect(page.locator('html')).toHaveAttribute('data-width', width);
    await shown(page);
    expect.soft(await faults_of_targets(page), `${state}, ${width}`).toEqual([]);
  }
}

test('all that can be pressed is 44 px or more, nothing on top of another', async ({ page }) => {
  test.setTimeout(300_000);
  await walk_screens(page, 'plain', (state) => expect_targets(page, state));
});

test.describe('the menu of a narrow window', () => {
  test.use({ viewport: narrow });

  test('all in it is 44 px or more, nothing on top of another', async ({ page }) => {
    await walk_menu(page, 'plain', async (state) => {
      expect(await faults_of_targets(page), state).toEqual([]);
      await button(page, t('ui.skip')).focus();
      expect(await faults_of_targets(page), 'the way past the menu').toEqual([]);
    });
  });
});
