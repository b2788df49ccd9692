// @ts-check
// The numbers of scripts/bench: builds, measures natively and in Chromium, prints the table.
// Must not judge: a target that is missed is printed, and nothing fails by it.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { with_browser } from '../support/browser.mjs';
import { build, root, run } from '../../scripts/shared.mjs';
import { measure_page } from './page_bench.mjs';

const frame_ms_target = 4;
const heap_bytes_target = 32 * 1024 * 1024;
const drafts = 10;
const draft_path = join(root, 'build/bench-draft.charter.json');

/** @typedef {{ what: string, measured: string, target: string, reached: boolean | null }} Row */

/** @type {Row[]} */
const rows = [];

/** @param {string} what @param {string} measured a number that no target is set for */
const note = (what, measured) => rows.push({ what, measured, target: '', reached: null });

/**
 * @param {string} what
 * @param {string} measured
 * @param {string} target
 * @param {boolean} reached
 */
const hold = (what, measured, target, reached) => rows.push({ what, measured, target, reached });

/** @param {number} value */
const ms = (value) => `${value.toFixed(2)} ms`;
/** @param {number[]} values */
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
/** @param {number[]} values */
const p95 = (values) => sorted(values)[Math.floor(values.length * 0.95)];
/** @param {number[]} values */
const sorted = (values) => [...values].sort((a, b) => a - b);
/** @param {number} bytes */
const mb = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** @param {string[]} names @returns {string} how many there are, and of which name */
function counted(names) {
  const kinds = [...new Set(names)].map(
    (kind) => `${kind} ${names.filter((name) => name === kind).length}`);
  return names.length === 0 ? '0' : `${names.length} (${kinds.join(', ')})`;
}

/** Sizes as scripts/build prints them. @returns {Promise<void>} */
async function measure_sizes() {
  const { output } = await run(['scripts/build'], 'keep');
  const first = output.match(/^first load, bytes\s+(\d+)\s+(\d+)$/m);
  const chosen = output.match(/^loaded when chosen, bytes\s+(\d+)\s+(\d+)$/m);
  const wasm = output.match(/^charter\.wasm\s+(\d+)\s+(\d+)$/m);
  if (first === null || chosen === null || wasm === null) {
    throw new Error(`scripts/build broke off:\n${output}`);
  }
  const budget = JSON.parse(await readFile(join(root, 'scripts/budget.json'), 'utf8'));
  const at_most = (/** @type {number} */ bytes) => `at most ${bytes}`;
  note('first load, bytes', first[1]);
  hold('first load, bytes as brotli', first[2], at_most(budget.total_brotli_bytes_max),
    Number(first[2]) <= budget.total_brotli_bytes_max);
  hold('loaded when chosen, bytes as brotli', chosen[2], at_most(budget.chosen_brotli_bytes_max),
    Number(chosen[2]) <= budget.chosen_brotli_bytes_max);
  hold('charter.wasm, bytes', wasm[1], at_most(budget.wasm_raw_bytes_max),
    Number(wasm[1]) <= budget.wasm_raw_bytes_max);
  note('charter.wasm, bytes as brotli', wasm[2]);
}

/** @returns {Promise<string>} the longest tool */
async function measure_natively() {
  if (!(await build('native', ['frame_bench']))) throw new Error('frame_bench does not build');
  const { code, output } = await run(
    ['build/native/tests/frame_bench', join(root, 'dist'), draft_path], 'keep');
  if (code !== 0) throw new Error(`frame_bench: ${output}`);
  const { tool, page_px, nodes, frames, refresh, draw, total } = JSON.parse(output);
  note('longest tool page', `${tool}: ${page_px} px, ${nodes} nodes`);
  hold(`frame, native -O1, median of ${frames}`, ms(total[0]), `under ${frame_ms_target} ms`,
    total[0] < frame_ms_target);
  note('  its 95th percentile', ms(total[1]));
  note('  writing, layout and mirror, median', ms(refresh[0]));
  note('  draw list, median', ms(draw[0]));
  return tool;
}

/** @param {Awaited<ReturnType<typeof measure_page>>} found */
function take_page_numbers({ layouts_ms, draws_ms, heaps, idle, change }) {
  const totals_ms = layouts_ms.map((layout_ms, i) => layout_ms + draws_ms[i]);
  hold(`frame, wasm in Chromium, median of ${totals_ms.length}`, ms(median(totals_ms)),
    `under ${frame_ms_target} ms`, median(totals_ms) < frame_ms_target);
  note('  its 95th percentile', ms(p95(totals_ms)));
  note('  writing, layout and mirror, median', ms(median(layouts_ms)));
  note('  draw list and its GL calls, median', ms(median(draws_ms)));
  for (const { when, bytes } of heaps) {
    hold(`heap, ${drafts} full drafts, ${when}`, mb(bytes), `under ${mb(heap_bytes_target)}`,
      bytes < heap_bytes_target);
  }
  for (const [what, count] of Object.entries(idle)) {
    hold(`idle for 10 s: ${what}`, String(count), '0', count === 0);
  }
  note('one answer changed: operations', counted(change.operations));
  note('  bytes of them', String(change.bytes));
  note('  DOM mutations', String(change.mutations));
  note('  layout reads', counted(change.layout_reads));
  note('  layouts that the browser did', String(change.layouts));
}

function print_table() {
  const line = (/** @type {string[]} */ ...cells) =>
    console.log(`${cells[0].padEnd(46)}${cells[1].padEnd(30)}${cells[2]}`.trimEnd());
  line('what', 'measured', 'target');
  for (const { what, measured, target, reached } of rows) {
    line(what, measured, reached === false ? `${target} SHORT` : target);
  }
  const reached = rows.filter((row) => row.reached === true).length;
  const short = rows.filter((row) => row.reached === false).length;
  console.log(`${reached} reached, ${short} short`);
}

await mkdir(join(root, 'build'), { recursive: true });
note('other work on this machine, load', loadavg()[0].toFixed(1));
await measure_sizes();
const tool = await measure_natively();
const draft = await readFile(draft_path);
await with_browser(async (browser, address) => {
  take_page_numbers(await measure_page({ browser, address, draft, drafts, tool }));
});
await writeFile(join(root, 'build/bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
print_table();
