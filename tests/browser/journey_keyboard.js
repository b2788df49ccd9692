// @ts-check
// A hand that has only a keyboard. At each stop it looks as a person would: is it seen where the
// focus is, is that inside the window, does Tab still lead on? Must not click, fill or focus.

import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {import('./journey_steps.js').Hand} Hand */
/**
 * Where the focus is: `nowhere` when no element has it, `moved` since the stop before.
 * @typedef {{ nowhere: boolean, moved: boolean, seen: boolean, inside: boolean, what: string }}
 * Stop
 */

const presses_max = 200;
const line_px = 40;
// A date has a stop for each part of it, and one for its calendar.
const stops_in_one_element_max = 5;

/** @param {Page} page @returns {Promise<Stop>} */
function look(page) {
  return page.evaluate((line_px) => {
    const focused = document.activeElement ?? document.body;
    const moved = Reflect.get(globalThis, 'last_focused') !== focused;
    Reflect.set(globalThis, 'last_focused', focused);
    const { left, top, right, bottom } = focused.getBoundingClientRect();
    // Of a text with several lines browsers show the one that is written in.
    const height = focused instanceof HTMLTextAreaElement ? line_px : bottom - top;
    const inside_px = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return {
      nowhere: focused === document.body,
      // On the calendar inside a date the browser draws a ring of its own.
      seen: focused.matches(':focus-visible, [type="date"]'),
      inside: left >= 0 && right <= innerWidth && inside_px >= height,
      what: focused.outerHTML.slice(0, 160),
      moved,
    };
  }, line_px);
}

/**
 * Goes on with Tab, or back with Shift and Tab, until one of these has the focus. Every stop on the
 * way is looked at.
 * @param {Page} page
 * @param {Locator} targets
 * @param {'on' | 'back'} way
 */
async function walk_to(page, targets, way) {
  await expect(targets.first()).toBeVisible();
  let stops_in_element = 0;
  for (let presses = 0; presses < presses_max; presses++) {
    const reached = await targets.evaluateAll((all) =>
      all.some((each) => each === document.activeElement));
    if (reached) return;
    await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
    const stop = await look(page);
    expect(stop.nowhere, `focus is nowhere on the way to ${targets}`).toBe(false);
    expect(stop.seen, `focus is not seen: ${stop.what}`).toBe(true);
    expect(stop.inside, `focus is outside of the window: ${stop.what}`).toBe(true);
    stops_in_element = stop.moved ? 0 : stops_in_element + 1;
    expect(stops_in_element, `a trap: ${stop.what}`).toBeLessThan(stops_in_one_element_max);
  }
  throw new Error(`Tab does not lead to ${targets}`);
}

/** Whether `locator` comes before what has the focus. @param {Locator} locator */
function is_behind(locator) {
  return locator.evaluate((element) => {
    const focused = document.activeElement;
    if (!focused) return false;
    return (element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
}

/** @param {Page} page @param {Locator} targets the first of them says which way to go */
async function find(page, targets) {
  await expect(targets.first()).toBeVisible();
  await walk_to(page, targets, (await is_behind(targets.first())) ? 'back' : 'on');
}

/**
 * Something has the focus, also after what was pressed has gone or changed.
 * @param {Page} page
 * @param {Locator} pressed
 */
async function expect_focus_kept(page, pressed) {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect.soft((await look(page)).nowhere, `focus is lost after pressing ${pressed}`).toBe(false);
}

/** @param {Page} page @returns {Hand} */
export function keyboard(page) {
  const { keyboard: keys } = page;
  return {
    async press(control) {
      await find(page, control);
      await keys.press('Enter');
      await expect_focus_kept(page, control);
    },
    async write(field, text) {
      await find(page, field);
      await keys.press('ControlOrMeta+A');
      await keys.type(text);
    },
    async write_date(field, date) {
      await find(page, field);
      // The order of day and month is the browser's: these dates read the same in both.
      await keys.type(date.split('-').reverse().join(''));
    },
    async choose(group, name) {
      const wanted = group.getByRole('radio', { name, exact: true });
      const radios = group.getByRole('radio');
      await find(page, radios);  // a group is one stop
      await keys.press('Space');
      for (let presses = await radios.count(); presses > 0; presses--) {
        if (await wanted.isChecked()) return;
        await keys.press('ArrowDown');
      }
      throw new Error(`the arrows do not lead to ${wanted}`);
    },
    async tick(box) {
      await find(page, box);
      if (!(await box.isChecked())) await keys.press('Space');
      await expect(box).toBeChecked();
    },
  };
}
