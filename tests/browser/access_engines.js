// @ts-check
// Two engines of rules over the page as it is: axe, and IBM's. All that they find is a fault,
// unless access_accepted.js says why it is none. Must not know what the pages show.

import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { accepted_by_axe, accepted_by_ibm } from './access_accepted.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./access_accepted.js').Accepted} Accepted */
/** @typedef {import('./journey_screens.js').View} View */
/** `rule`: the engine's id of it, with "?" when it is not sure. */
/** @typedef {{ rule: string, where: string }} Fault */
/** @typedef {Record<'ruleId' | 'reasonId' | 'snippet' | 'message', string>} IbmWords */
/** @typedef {IbmWords & { value: string[] }} IbmResult */

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ibm_ruleset = 'WCAG_2_2';
const ibm_source = await readFile(
  new URL('../../node_modules/accessibility-checker-engine/ace.js', import.meta.url), 'utf8');

/** An element as it is written, without what is another at each run. @param {string} html */
const steady = (html) => html.replace(/ (?:style|id)="[^"]*("|$)/g, '').slice(0, 160);

/**
 * @param {Accepted[]} accepted
 * @param {View} view
 * @returns {(fault: Fault) => boolean}
 */
const not_in = (accepted, view) => ({ rule, where }) =>
  !accepted.some((each) => each.rule === rule && (each.view ?? view) === view &&
    (each.where?.test(where) ?? true));

/**
 * What: what axe finds, and what it cannot decide by itself, without what is accepted.
 * @param {Page} page
 * @param {View} view the one that is shown
 * @returns {Promise<Fault[]>}
 */
export async function axe_faults(page, view) {
  const { violations, incomplete } = await new AxeBuilder({ page: /** @type {any} */ (page) })
    .options({
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
      resultTypes: ['violations', 'incomplete'],
    }).analyze();
  /** @param {typeof violations} results @param {string} sign */
  const faults = (results, sign) => results.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const said = [...any, ...all, ...none].map((each) => each.message);
      return { rule: `${id}${sign}`, where: `${steady(html)} ${said.join('; ')}` };
    }));
  return [...faults(violations, ''), ...faults(incomplete, '?')].filter(
    not_in(accepted_by_axe, view));
}

/**
 * What: what IBM's engine finds, and what it asks people to look at, without what is accepted.
 * @param {Page} page
 * @param {View} view the one that is shown
 * @returns {Promise<Fault[]>}
 */
export async function ibm_faults(page, view) {
  if (!(await page.evaluate(() => Reflect.has(globalThis, 'ace')))) {
    await page.evaluate(`${ibm_source}; globalThis.ace = ace; undefined;`);
  }
  const results = await page.evaluate(async (ruleset) => {
    const { Checker } = Reflect.get(globalThis, 'ace');
    const report = await new Checker().check(document, [ruleset]);
    return /** @type {IbmResult[]} */ (report.results).filter(({ value }) => value[1] !== 'PASS');
  }, ibm_ruleset);
  return results.map(({ ruleId, reasonId, value, snippet, message }) => ({
    rule: `${ruleId}${value[1] === 'FAIL' ? '' : '?'}`,
    where: `${reasonId} ${steady(snippet)} ${message}`,
  })).filter(not_in(accepted_by_ibm, view));
}
