// @ts-check
// The whole journey by keyboard alone: Tab, Shift and Tab, Enter, Space, the arrows, and typing.

import { payload_members, short_answers, written_texts } from './journey_answers.js';
import {
  expect_opened, open_by_picker, saved_file, verified_payload, with_payload_changed,
} from './journey_files.js';
import { keyboard } from './journey_keyboard.js';
import { expect, test } from './journey_page.js';
import {
  arrived, beside, button, expect_texts, fill_everything, group, link, saved, start,
} from './journey_steps.js';
import { t } from './journey_words.js';

/** @param {import('@playwright/test').Page} page @param {string} name */
const expect_focus_on_h1 = (page, name) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeFocused();

test('all seven tools, signed and opened, without a pointer', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('/');
  const hand = keyboard(page);
  const answers = short_answers();

  await test.step('fill in everything', async () => {
    await start(page, hand);
    await fill_everything(page, hand, answers);
    await expect_texts(page, written_texts(answers));
  });
  const file = await test.step('sign', async () => {
    await hand.press(link(page, t('ui.check.onward')));
    await arrived(page, t('ui.sign.h1'));
    const sign = () => hand.press(button(page, t('ui.sign.sign.button')));
    const saved = await saved_file(page, sign);
    expect(await verified_payload(saved.bytes)).toMatchObject(payload_members(answers));
    return saved;
  });
  await test.step('open it, and one that was changed', async () => {
    await open_by_picker(page, file.name, file.bytes, hand);
    await expect_opened(page, t('ui.file.genuine-one'));
    await expect_focus_on_h1(page, t('ui.file.genuine-one'));
    await open_by_picker(page, file.name, with_payload_changed(file.bytes, 200), hand);
    await expect_opened(page, t('open.changed.what'));
    await expect_focus_on_h1(page, t('open.changed.what'));
  });
});

test('each new page puts the focus on its heading', async ({ page }) => {
  await page.goto('/');
  const hand = keyboard(page);
  await start(page, hand);
  await expect_focus_on_h1(page, t('ui.about.h1'));
  for (const [name, heading] of [
    [t('ui.charter.nav'), t('ui.charter.h1')],
    [t('ui.open.nav'), t('ui.open.h1')],
    [t('ui.help.nav'), t('ui.help.h1')],
    [t('ui.computer.nav'), t('ui.computer.h1')],
    [t('ui.app'), t('ui.home.h1')],
  ]) {
    await hand.press(link(page, name).first());
    await arrived(page, heading);
    await expect_focus_on_h1(page, heading);
  }
});

test('the first stop leads past the menu', async ({ page }) => {
  await page.goto('/#/help');
  await arrived(page, t('ui.help.h1'));
  await page.keyboard.press('Tab');
  const skip = button(page, t('ui.skip'));
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect_focus_on_h1(page, t('ui.help.h1'));
});

test('Tab goes through a whole page and back, and out of it', async ({ page }) => {
  await page.goto('/');
  await start(page, keyboard(page));
  await link(page, t('ui.computer.nav')).first().waitFor();
  const last = page.getByRole('contentinfo').getByRole('link').last();
  await keyboard(page).press(last);
  await arrived(page, t('ui.help.h1'));
  await page.goBack();
  await arrived(page, t('ui.about.h1'));
  const first = link(page, t('ui.app'));
  await keyboard(page).press(first);
  await arrived(page, t('ui.home.h1'));
});

test('what goes when it is pressed leaves the focus somewhere', async ({ page }) => {
  await page.goto('/');
  const hand = keyboard(page);
  await start(page, hand);
  await hand.press(button(page, t('ui.people.add')));
  const removed = `${t('ui.people.remove')}, 1`;
  await hand.press(button(page, removed));
  await expect(button(page, removed)).toHaveCount(0);

  await hand.press(link(page, t('ui.continue')));
  await arrived(page, t('tool.guide'));
  const question = t('guide.read');
  await hand.choose(group(page, question), t('choice.yes'));
  await hand.press(button(page, `${t('follow-up.note')}, ${question}`));
  const note = beside(page, 'guide.read').getByRole('textbox', { name: t('follow-up.note') });
  await expect.soft(note, 'opening a note leads into it').toBeFocused();
  await hand.press(button(page, `${t('ui.clear-answer')}, ${question}`));
  await hand.press(button(page, t('ui.undo')));
  await expect(group(page, question).getByRole('radio', { checked: true })).toHaveCount(1);
  await saved(page);
});
