// @ts-check
// The drawing: it is there at every sharpness within its limits, and comes back after the graphics
// card has forgotten it; until then the page can be used as it is.

import { expect, test } from './journey_page.js';
import { arrived, button, field, group, link, saved, shown, start } from './journey_steps.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

// As in architecture.md, "The page".
const side_device_px_max = 4096;
const area_device_px_max = 12_000_000;
// Letters with smooth edges have more; a blank has one, an element seen over it two.
const colours_min = 8;

/** What: how many colours a picture has. @param {Page} page any @param {Buffer} png */
async function colours_in(page, png) {
  const blank = await page.context().newPage();
  const count = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, png.toString('base64'));
  await blank.close();
  return count;
}

/**
 * The element is see-through, and what is seen there is the drawing.
 * @param {Page} page
 * @param {Locator} element
 */
async function expect_drawn(page, element) {
  await expect(element).toHaveCSS('opacity', '0');
  await element.scrollIntoViewIfNeeded();
  await shown(page);
  expect(await colours_in(page, await element.screenshot())).toBeGreaterThanOrEqual(colours_min);
}

const heading = (/** @type {Page} */ page) => page.getByRole('heading', { level: 1 });

for (const deviceScaleFactor of [1, 1.5, 2, 3]) {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 2200, height: 1300 }]) {
    test.describe(`${viewport.width} px wide at ${deviceScaleFactor}`, () => {
      test.use({ deviceScaleFactor, viewport });

      test('the canvas keeps to its limits, and is drawn from top to bottom', async ({ page }) => {
        await page.goto('/#/charter');
        await arrived(page, t('ui.charter.h1'));
        await expect_drawn(page, heading(page));
        const canvas = page.locator('canvas');
        const size = () => canvas.evaluate((/** @type {HTMLCanvasElement} */ { width, height }) =>
          ({ width, height }));
        const at_top = await size();
        const last = page.getByRole('heading', { level: 2 }).last();
        await expect_drawn(page, last);
        for (const { width, height } of [at_top, await size()]) {
          expect(width).toBeLessThanOrEqual(side_device_px_max);
          expect(height).toBeLessThanOrEqual(side_device_px_max);
          expect(width * height).toBeLessThanOrEqual(area_device_px_max);
          expect(width).toBeGreaterThanOrEqual(viewport.width * 0.9);
        }
      });
    });
  }
}

/** @param {Page} page @param {'lose' | 'restore'} what */
const context_of_card = (page, what) => page.locator('canvas').evaluate((canvas, what) => {
  const kept = Reflect.get(globalThis, 'card');
  const card = kept ?? /** @type {HTMLCanvasElement} */ (canvas).getContext('webgl2')
    ?.getExtension('WEBGL_lose_context');
  Reflect.set(globalThis, 'card', card);
  if (what === 'lose') card.loseContext();
  else card.restoreContext();
}, what);

test('a forgotten drawing leaves the page usable, and comes back', async ({ page }) => {
  await page.goto('/');
  await start(page);
  await expect_drawn(page, heading(page));
  const before = await heading(page).screenshot();
  await context_of_card(page, 'lose');
  await expect(heading(page)).toHaveCSS('opacity', '1');
  await field(page, t('field.project.name')).fill('Sample');
  const length = group(page, t('field.project.length'));
  await length.getByRole('radio', { name: t('length.short'), exact: true }).check();
  await saved(page);

  await context_of_card(page, 'restore');
  await expect_drawn(page, heading(page));
  await page.mouse.move(1, 1);
  await expect.poll(async () => before.equals(await heading(page).screenshot())).toBe(true);
  const chosen = length.getByRole('radio', { checked: true });
  await expect(chosen).toHaveAccessibleName(t('length.short'));
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  await expect_drawn(page, heading(page));
});

test('the plain view and back: the same words, the drawing as before', async ({ page }) => {
  await page.goto('/#/help');
  await arrived(page, t('ui.help.h1'));
  await expect_drawn(page, heading(page));
  const before = await heading(page).screenshot();
  const words = await page.getByRole('main').textContent();
  await button(page, t('ui.view.plain')).click();
  await expect(heading(page)).toHaveCSS('opacity', '1');
  expect(await page.getByRole('main').textContent()).toBe(words);
  await button(page, t('ui.view.drawn')).click();
  await expect_drawn(page, heading(page));
  await page.mouse.move(1, 1);
  await expect.poll(async () => before.equals(await heading(page).screenshot())).toBe(true);
});

test('the plain view comes by itself in a window too small for the other', async ({ page }) => {
  await page.goto('/#/help');
  await arrived(page, t('ui.help.h1'));
  await page.setViewportSize({ width: 319, height: 600 });
  await expect(heading(page)).toHaveCSS('opacity', '1');
  await page.setViewportSize({ width: 320, height: 256 });
  await expect_drawn(page, heading(page));
  await page.setViewportSize({ width: 320, height: 255 });
  await expect(heading(page)).toHaveCSS('opacity', '1');
  await page.setViewportSize({ width: 800, height: 600 });
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(heading(page)).toHaveCSS('opacity', '1');
  await page.emulateMedia({ forcedColors: 'none' });
  await expect_drawn(page, heading(page));
});
