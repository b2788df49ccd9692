// @ts-check
// What does not fit: a page that scrolls sideways, texts that are cut or lie outside of it, and
// anything that moves by itself. Must not change the page.

import { expect } from './journey_page.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @returns {Promise<string[]>} a line for each fault */
export function faults_of_fit(page) {
  return page.evaluate(() => {
    const spare_px = 1;
    const least_px = 3;  // what is heard only takes less room
    const root = document.documentElement;
    /** @param {Element} element */
    const has_text = (element) => [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    /** @param {Element} element */
    const is_shown = (element) => {
      const { width, height } = element.getBoundingClientRect();
      const is_waiting = element.matches('.when-focused:not(:focus), .heard-only');
      return element.checkVisibility() && !is_waiting && width >= least_px && height >= least_px;
    };
    // A dialog stays in the window, and scrolls down by itself where it is higher.
    const dialog = document.querySelector('dialog[open]');
    /** @param {Element} element what it has to lie in, as far as that scrolls */
    const room_of = (element) => {
      const around = element === dialog ? null : dialog?.contains(element) ? dialog : root;
      if (!around) return { left: 0, right: root.clientWidth, top: 0, bottom: innerHeight };
      const { left, top } = around.getBoundingClientRect();
      const first = around === root ? top : top - around.scrollTop;
      return {
        left, right: left + around.clientWidth, top: first, bottom: first + around.scrollHeight,
      };
    };
    /** @param {Element} element */
    const is_outside = (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const room = room_of(element);
      return left < room.left - spare_px || right > room.right + spare_px ||
        top < room.top - spare_px || bottom > room.bottom + spare_px;
    };
    const usual_em_max = 1.35;  // Atkinson Hyperlegible Next is 1.3
    const pen = document.createElement('canvas').getContext('2d');
    /** @param {CSSStyleDeclaration} style what: from the highest to the lowest of its letters */
    const height_of = ({ fontWeight, fontSize, fontFamily }) => {
      if (!pen) return 0;
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText('A');
      return fontBoundingBoxAscent + fontBoundingBoxDescent;
    };
    /** @param {Element} element */
    const cut_of = (element) => {
      // A line to write in scrolls by itself.
      if (element.matches('input') || element.clientWidth === 0) return [];
      const style = getComputedStyle(element);
      const { overflowY, fontSize, lineHeight } = style;
      const wide = element.scrollWidth - element.clientWidth;
      const high = element === dialog ? 0 : element.scrollHeight - element.clientHeight;
      // The room that a tall face has above and below all of its letters stands out of its lines.
      const face_px = height_of(style);
      const is_tall = face_px > usual_em_max * parseFloat(fontSize);
      const over_px = is_tall ? Math.max(0, (face_px - parseFloat(lineHeight)) / 2) : 0;
      // Where nothing is cut, the ends of letters may stand out of a tight line.
      const spare_high_px =
        over_px + (overflowY === 'visible' ? parseFloat(fontSize) / 8 : spare_px);
      return [
        ...(wide > spare_px ? [`cut by ${wide} px at its side`] : []),
        ...(high > spare_high_px ? [`cut by ${high} px at its foot`] : []),
      ];
    };
    const control = 'input, textarea, select, button, progress, a[href]';
    const faults = [...document.querySelectorAll('#mirror *, dialog[open], dialog[open] *')]
      .filter((each) => is_shown(each) &&
        (has_text(each) || each.matches(control) || each === dialog))
      .flatMap((element) => {
        const found = [...(is_outside(element) ? ['outside of the page'] : []), ...cut_of(element)];
        const text = element.textContent?.trim().slice(0, 50);
        return found.map((fault) => `${fault}: ${element.className} “${text}”`);
      });
    return root.scrollWidth <= root.clientWidth ? faults
      : [...faults, `the page is ${root.scrollWidth} px wide in ${root.clientWidth} px`];
  });
}

/** @param {Page} page @param {string} screen */
export async function expect_fit(page, screen) {
  expect.soft(await faults_of_fit(page), screen).toEqual([]);
}

/** Notes all that begins to move, from the first page on. @param {Page} page */
export const watch_motion = (page) => page.addInitScript(() => {
  /** @type {string[]} */
  const moved = [];
  Reflect.set(globalThis, 'moved', moved);
  for (const kind of ['animationstart', 'transitionrun']) {
    addEventListener(kind, ({ target }) => moved.push(`${kind} ${String(target)}`), true);
  }
});

/** @param {Page} page @param {string} screen */
export async function expect_still(page, screen) {
  const moving = await page.evaluate(() => [
    ...Reflect.get(globalThis, 'moved'), ...document.getAnimations().map((each) => each.id),
    ...[...document.querySelectorAll('*')].map((each) => getComputedStyle(each).scrollBehavior)
      .filter((behaviour) => behaviour !== 'auto'),
  ]);
  expect.soft(moving, screen).toEqual([]);
}
