// @ts-check
// Builds and runs the test suites, and turns every runner's report into one closing line.
// Must not hold a test. A suite that runs no test, or that breaks off, counts as failed.

import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, closing_line, repository_files, root, run, seconds_since } from './shared.mjs';

/** @typedef {import('./shared.mjs').Counts} Counts */

const reports = join(root, 'build/reports');

/** @type {Counts} what a suite counts as that could not run */
const broken = { passed: 0, failed: 1, skipped: 0 };

/**
 * Reads a report that a runner wrote; one that is missing or cut off means the runner broke.
 * @param {string} path
 * @param {(report: any) => Counts} count
 * @returns {Promise<Counts>}
 */
async function counts_from(path, count) {
  try {
    return count(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    console.log('the run broke off before its report');
    return broken;
  }
}

/** @param {any} report GoogleTest's JSON @returns {Counts} */
function googletest_counts(report) {
  const cases = report.testsuites.flatMap((/** @type {any} */ suite) => suite.testsuite);
  const ran = cases.filter((/** @type {any} */ test) => test.status === 'RUN');
  const failed = ran.filter((/** @type {any} */ test) => test.failures?.length > 0).length;
  const skipped = ran.filter((/** @type {any} */ test) => test.result === 'SKIPPED').length;
  return {
    passed: ran.length - failed - skipped, failed, skipped: skipped + cases.length - ran.length,
  };
}

/** @param {any} report Playwright's JSON @returns {Counts} */
function playwright_counts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped };
}

/** @param {Counts[]} all @returns {Counts} */
function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * @param {'native' | 'native-asan' | 'wasm'} preset
 * @param {string[]} programs
 */
async function googletests(preset, programs) {
  if (!(await build(preset, programs))) return broken;
  const all = [];
  for (const program of programs) {
    const report = join(reports, `${preset}-${program}.json`);
    const start = preset === 'wasm' ? ['node', `build/wasm/tests/${program}.js`]
      : [`build/${preset}/tests/${program}`];
    const options = ['--gtest_brief=1', `--gtest_output=json:${report}`];
    const { code } = await run([...start, ...options], 'show');
    const counts = await counts_from(report, googletest_counts);
    // A leak is found after the last test has passed.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    all.push(counts);
  }
  return sum(all);
}

async function interop_tests() {
  const programs = ['export_pages', 'export_samples', 'sign_sample'];
  if (!(await build('native', programs))) return broken;
  const all = await repository_files();
  const files = all.filter((path) => /^tests\/.*\.test\.mjs$/.test(path));
  const { code, output } = await run(['node', '--test', '--test-reporter=tap', ...files], 'keep');
  if (code !== 0) console.log(output.trimEnd());
  /** @param {string} name */
  const number = (name) => Number(output.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  const counts = { passed: number('pass'), failed: number('fail') + number('cancelled'),
    skipped: number('skipped') + number('todo') };
  return code !== 0 && counts.failed === 0 ? broken : counts;
}

/** Fills dist/; says nothing unless that fails. */
async function build_page() {
  const { code, output } = await run(['scripts/build'], 'keep');
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/** @param {'browser' | 'access'} project of playwright.config.js */
async function playwright_tests(project) {
  const report = join(reports, `${project}.json`);
  const tests = await run(
    ['node_modules/.bin/playwright', 'test', `--project=${project}`, '--reporter=dot,json'], 'show',
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const counts = await counts_from(report, playwright_counts);
  return tests.code !== 0 && counts.failed === 0 ? sum([counts, broken]) : counts;
}

async function browser_tests() {
  return (await build_page()) ? playwright_tests('browser') : broken;
}

/**
 * A test of tests/access, in Debian's own Python, which has its libraries; -B leaves no files
 * beside the tests.
 * @param {string} name of the report
 * @param {string[]} command the test, and what it takes before the report's path
 * @param {'show' | 'keep'} output kept output is shown when the test fails
 */
async function access_test(name, command, output) {
  const report = join(reports, `${name}.json`);
  const ran = await run(['/usr/bin/python3', '-B', ...command, report], output);
  if (ran.code !== 0 && output === 'keep') console.log(`${name}\n${ran.output.trimEnd()}`);
  const counts = await counts_from(report, (/** @type {Counts} */ read) => read);
  return ran.code !== 0 && counts.failed === 0 ? sum([counts, broken]) : counts;
}

async function access_tests() {
  if (!(await build_page())) return broken;
  const all = [await playwright_tests('access')];
  for (const browser of ['chromium', 'firefox']) {
    const test = ['tests/access/atspi_tests.py', browser];
    all.push(await access_test(`atspi-${browser}`, test, 'keep'));
  }
  return sum(all);
}

async function orca_tests() {
  if (!(await build_page())) return broken;
  // What Orca says is the point of it.
  return access_test('access-orca', ['tests/access/orca_tests.py'], 'show');
}

/** @type {Record<string, { about: string, run: () => Promise<Counts>, by_name?: true }>} */
const suites = {
  core: { about: 'the core, natively', run: () => googletests('native', ['core_tests']) },
  app: { about: 'state and update, natively', run: () => googletests('native', ['app_tests']) },
  ui: { about: 'widgets and screens without a window',
    run: () => googletests('native', ['ui_tests']) },
  asan: { about: 'core, app and ui with address and undefined behaviour checks',
    run: () => googletests('native-asan', ['core_tests', 'app_tests', 'ui_tests']) },
  wasm: { about: 'core and app as wasm under Node',
    run: () => googletests('wasm', ['core_tests', 'app_tests']) },
  interop: { about: 'our files read by other libraries, our pages by web/, and the checks',
    run: interop_tests },
  browser: { about: 'the page in Chromium', run: browser_tests },
  access: { about: 'for everyone: trees, rules, rings, pixels, environments, desktops',
    run: access_tests },
  'access-orca': { about: 'what Orca says of the page in Chromium', run: orca_tests,
    by_name: true },
};

/** @param {string} name @returns {Promise<Counts>} */
async function run_suite(name) {
  const counts = await suites[name].run();
  if (counts.passed + counts.failed > 0) return counts;
  console.log(`${name}: no test ran`);
  return { ...counts, failed: 1 };
}

const { values, positionals } = parseArgs({
  options: { list: { type: 'boolean', default: false } }, allowPositionals: true,
});
if (values.list) {
  for (const [name, { about, by_name }] of Object.entries(suites)) {
    console.log(`${name.padEnd(13)}${about} (${by_name ? 'by name only' : 'default'})`);
  }
  process.exit(0);
}
const unknown = positionals.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(', ')}; scripts/test --list names them`);
  process.exit(2);
}
const names = positionals.length > 0 ? positionals
  : Object.keys(suites).filter((name) => !suites[name].by_name);
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const all = [];
for (const name of names) {
  const start_ms = performance.now();
  console.log(`== ${name}`);
  const counts = await run_suite(name);
  all.push(counts);
  if (names.length > 1) {
    const { passed, failed } = counts;
    console.log(`== ${name}: ${seconds_since(start_ms)}, passed ${passed}, failed ${failed}`);
  }
}
const total = sum(all);
console.log(closing_line(total));
process.exitCode = total.failed > 0 ? 1 : 0;
