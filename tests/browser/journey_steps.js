// @ts-check
// The steps of a journey, as a person takes them: by role and name, and told by what the page says.
// How a control is worked is a hand's matter, so that the pointer and the keyboard walk alike.

import { expect } from '@playwright/test';
import { counted, tools } from './journey_charter.js';
import { any, has, t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {import('./journey_answers.js').Answers} Answers */
/** @typedef {import('./journey_charter.js').Item} Item */
/** @typedef {import('./journey_charter.js').Tool} Tool */

/**
 * @typedef {object} Hand
 * @property {(control: Locator) => Promise<void>} press a button or link
 * @property {(field: Locator, text: string) => Promise<void>} write in place of what is there
 * @property {(field: Locator, date: string) => Promise<void>} write_date YYYY-MM-DD
 * @property {(group: Locator, name: string) => Promise<void>} choose one of a group
 * @property {(box: Locator) => Promise<void>} tick
 */

/** @type {Hand} */
export const pointer = {
  press: (control) => control.click(),
  write: (field, text) => field.fill(text),
  write_date: (field, date) => field.fill(date),
  choose: (group, name) => group.getByRole('radio', { name, exact: true }).check(),
  tick: (box) => box.check(),
};

/** @param {Page} page @param {string} name */
export const link = (page, name) => page.getByRole('link', { name, exact: true });
/** @param {Page | Locator} place @param {string} name */
export const button = (place, name) => place.getByRole('button', { name, exact: true });
/** @param {Page | Locator} place @param {string} name */
export const group = (place, name) => place.getByRole('group', { name, exact: true });
/** @param {Page | Locator} place @param {string} name */
export const field = (place, name) => place.getByRole('textbox', { name, exact: true });
/** Dates have no role that browsers agree on. @param {Page} page @param {string} name */
export const date_field = (page, name) => page.getByLabel(name, { exact: true });

/**
 * What stands with a question: its choices, and what they call for.
 * @param {Page} page
 * @param {string} id
 */
export const beside = (page, id) => group(page, t(id)).locator('xpath=..');

/** @param {Page} page @param {string} heading */
export async function arrived(page, heading) {
  await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
  await expect(page).toHaveTitle(t('ui.title', { page: heading, app: t('ui.app') }));
}

/**
 * Goes there by its address, loading nothing anew.
 * @param {Page} page
 * @param {string} address
 * @param {string} heading
 */
export async function go(page, address, heading) {
  await page.evaluate((address) => location.assign(address), address);
  await arrived(page, heading);
}

/** The page has taken up what was just done, as an eye sees it. @param {Page} page */
export async function shown(page) {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** All that was done is saved, as the page says. @param {Page} page */
export async function saved(page) {
  await shown(page);
  await expect(page.getByText(any('ui.saved')).first()).toBeVisible();
}

/** A page may offer it more than once. @param {Page} page */
export const draft_file_button = (page) => button(page, t('ui.save-draft-file')).first();

/** From a draft's first page to the first question, and yes to it. @param {Page} page */
export async function answer_first(page) {
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  const yes = group(page, t('guide.read')).getByRole('radio', { name: t('choice.yes') });
  await yes.check();
  await saved(page);
}

/**
 * From home to a draft's first page, by the links that lead there.
 * @param {Page} page
 * @param {string} project
 */
export async function go_to_about(page, project) {
  await link(page, `${t('ui.continue')}, ${project}`).click();
  await link(page, t('ui.about.nav')).click();
  await arrived(page, t('ui.about.h1'));
}

/**
 * What was done can be taken back, and the focus is there.
 * @param {Page} page
 * @param {string} done
 */
export async function expect_undo(page, done) {
  await expect(page.getByText(done, { exact: true })).toBeVisible();
  await expect(button(page, t('ui.undo'))).toBeFocused();
}

/** @param {Page} page @param {Hand} hand */
export async function start(page, hand = pointer) {
  await hand.press(button(page, t('ui.home.start')));
  await arrived(page, t('ui.about.h1'));
}

const line_fields = ['project.name', 'project.organisations', 'project.about',
  'project.lead.name', 'project.lead.contact', 'by.name', 'by.role-own-words', 'needs.own-words'];
const choice_fields = {
  'project.length': 'length', 'round.occasion': 'occasion', 'by.helped': 'helper',
};
const people_members = /** @type {const} */ (['role', 'count', 'name', 'since']);

/** @param {string} member @param {number} row */
const member_name = (member, row) =>
  t('ui.people.member', { label: t(`field.people.${member}`), number: row + 1 });

/** The label of a thing that can be ticked. @param {string} id */
function tick_name(id) {
  if (has(`field.${id}`)) return t(`field.${id}`);
  return t(id.replace(/^by\.role\./, 'role.').replace(/^needs\./, 'need.'));
}

/** Goes down the page once. @param {Page} page @param {Hand} hand @param {Answers} answers */
export async function fill_about(page, hand, { fields, ticks, people }) {
  /** @param {string} id */
  const one = async (id) => {
    const names = choice_fields[/** @type {keyof typeof choice_fields} */ (id)];
    if (fields[id] === undefined) return;
    if (names) await hand.choose(group(page, t(`field.${id}`)), t(`${names}.${fields[id]}`));
    else if (line_fields.includes(id)) await hand.write(field(page, t(`field.${id}`)), fields[id]);
    else await hand.write_date(date_field(page, t(`field.${id}`)), fields[id]);
  };
  /** @param {RegExp} which */
  const some_ticks = async (which) => {
    for (const id of ticks.filter((tick) => which.test(tick))) {
      await hand.tick(page.getByRole('checkbox', { name: tick_name(id), exact: true }));
    }
  };
  for (const id of line_fields.slice(0, 3)) await one(id);
  await one('project.length');
  for (const id of line_fields.slice(3, 5)) await one(id);
  for (const id of ['round.occasion', 'round.date', 'round.next-review', 'by.name']) await one(id);
  await some_ticks(/^by\.role\./);
  for (const id of ['by.role-own-words', 'by.helped']) await one(id);
  await some_ticks(/^by\.from-paper$/);
  for (const [row, each] of people.entries()) {
    await hand.press(button(page, t('ui.people.add')));
    await expect(field(page, member_name('role', row))).toBeVisible();
    for (const member of people_members) {
      const value = String(each[member]);
      if (value === '') continue;
      const name = member_name(member, row);
      if (member === 'since') await hand.write_date(date_field(page, name), value);
      else await hand.write(field(page, name), value);
    }
  }
  await some_ticks(/^needs\./);
  await one('needs.own-words');
}

/** @param {Page} page @param {Answers} answers */
export async function expect_about(page, { fields, ticks, people }) {
  for (const [id, value] of Object.entries(fields)) {
    const names = choice_fields[/** @type {keyof typeof choice_fields} */ (id)];
    if (names) {
      const chosen = group(page, t(`field.${id}`)).getByRole('radio', { checked: true });
      await expect(chosen, id).toHaveAccessibleName(t(`${names}.${value}`));
    } else {
      await expect(page.getByLabel(t(`field.${id}`), { exact: true }), id).toHaveValue(value);
    }
  }
  const ticked = page.getByRole('checkbox', { checked: true });
  await expect(ticked).toHaveCount(ticks.length);
  for (const id of ticks) {
    const box = page.getByRole('checkbox', { name: tick_name(id), exact: true });
    await expect(box, id).toBeChecked();
  }
  for (const [row, each] of people.entries()) {
    for (const member of people_members) {
      const there = page.getByLabel(member_name(member, row), { exact: true });
      await expect(there, `${member} ${row}`).toHaveValue(String(each[member]));
    }
  }
  await expect(field(page, member_name('role', people.length))).toHaveCount(0);
}

/** What an item asks beside its choice. @param {Item} item @param {Answers['answers']} answers */
function follow_up_of(item, answers) {
  const suffix = ['who', 'reason', 'describe'].find((each) => `${item.id}.${each}` in answers);
  if (!suffix) return null;
  const who = item.follow_up === 'who-after-yes' ? 'feedback' : answers[item.id];
  const name = suffix === 'who' ? t(`follow-up.who.${who}`) : t(`${item.id}.${suffix}`);
  return { name, value: answers[`${item.id}.${suffix}`] };
}

/** @param {Page} page @param {Hand} hand @param {Item} item @param {Answers} answers */
export async function answer_item(page, hand, item, { answers }) {
  if (item.kind !== 'yes-no') {
    await hand.write(field(page, t(item.id)), answers[item.id]);
    return;
  }
  await hand.choose(group(page, t(item.id)), t(`choice.${answers[item.id]}`));
  const asked = follow_up_of(item, answers);
  if (asked) await hand.write(field(beside(page, item.id), asked.name), asked.value);
  const note = answers[`${item.id}.note`];
  if (note === undefined) return;
  await hand.press(button(page, `${t('follow-up.note')}, ${t(item.id)}`));
  await hand.write(field(beside(page, item.id), t('follow-up.note')), note);
}

/** @param {Page} page @param {Item} item @param {Answers} answers */
async function expect_item(page, item, { answers }) {
  if (item.kind !== 'yes-no') {
    await expect(field(page, t(item.id)), item.id).toHaveValue(answers[item.id]);
    return;
  }
  const chosen = group(page, t(item.id)).getByRole('radio', { checked: true });
  await expect(chosen, item.id).toHaveAccessibleName(t(`choice.${answers[item.id]}`));
  const asked = follow_up_of(item, answers);
  if (asked) await expect(field(beside(page, item.id), asked.name)).toHaveValue(asked.value);
  const note = answers[`${item.id}.note`];
  if (note === undefined) return;
  await expect(field(beside(page, item.id), t('follow-up.note')), item.id).toHaveValue(note);
}

/**
 * Goes on from About through all seven tools to the page before signing.
 * @param {Page} page
 * @param {Hand} hand
 * @param {(tool: Tool) => Promise<void>} at_tool
 */
export async function through_tools(page, hand, at_tool) {
  for (const tool of tools) {
    await hand.press(link(page, t('ui.continue')));
    await arrived(page, t(`tool.${tool.id}`));
    await at_tool(tool);
  }
  await hand.press(link(page, t('ui.continue')));
  await arrived(page, t('ui.check.h1'));
}

/**
 * From a new draft to the page before signing.
 * @param {Page} page
 * @param {Hand} hand
 * @param {Answers} answers
 */
export async function fill_everything(page, hand, answers) {
  await fill_about(page, hand, answers);
  await saved(page);
  await through_tools(page, hand, async (tool) => {
    for (const item of tool.items) await answer_item(page, hand, item, answers);
    await saved(page);
  });
}

/**
 * From About through every tool, all as it was filled in.
 * @param {Page} page
 * @param {Hand} hand
 * @param {Answers} answers
 */
export async function expect_everything(page, hand, answers) {
  await expect_about(page, answers);
  await through_tools(page, hand, async (tool) => {
    for (const item of tool.items) await expect_item(page, item, answers);
  });
  const sure = tools.flatMap((tool) => tool.items).filter(
    (item) => item.kind !== 'text-optional' && answers.answers[item.id] !== 'not-sure');
  await expect(page.getByText(
    t('ui.progress', { count: sure.length, total: counted }), { exact: true })).toBeVisible();
}

/**
 * Every text that a person wrote is on the page, to the letter.
 * @param {Page} page
 * @param {string[]} texts
 */
export async function expect_texts(page, texts) {
  const main = page.getByRole('main');
  const shown_texts = main.getByRole('paragraph').or(main.getByRole('definition'));
  const there = await shown_texts.allTextContents();
  for (const text of texts) {
    expect(there.some((each) => each.includes(text)), `on the page: ${text}`).toBe(true);
  }
}
