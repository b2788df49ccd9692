// @ts-check
// Fills dist/ with what ships, prints each file's size, and fails over scripts/budget.json.
// Needs build/wasm to be built. Must not put anything into dist/ that a page does not load.

import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { root, run } from './shared.mjs';

const dist = join(root, 'dist');

// Latin, Latin-1, Latin Extended-A and -B, Vietnamese, combining marks, punctuation, currency,
// arrows, mathematical signs and shapes: of these the font has what it has.
const font_ranges = [
  '20-7E', 'A0-24F', '2B0-36F', '1E00-1EFF', '2000-206F', '20A0-20CF', '2122', '2190-21FF', '2212',
  '2248', '2260-2265', '25A0-27BF',
];
// Kerning would make the browser's text narrower than ImGui's, which has none; marks are kept
// for names that need them.
const font_options = [
  '--layout-features=ccmp,locl,mark,mkmk', '--no-hinting',
  '--drop-tables+=STAT,gasp,COLR,CPAL,DSIG', '--name-IDs=0,1,2,13,14',
];
const font_folder = 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next';
const dyslexic_folder = 'node_modules/@fontsource/opendyslexic/files';
const fonts = [
  { from: `${font_folder}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`, to: 'regular.ttf' },
  { from: `${font_folder}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`, to: 'bold.ttf' },
  { from: `${dyslexic_folder}/opendyslexic-latin-400-normal.woff`, to: 'dyslexic-regular.ttf' },
  { from: `${dyslexic_folder}/opendyslexic-latin-700-normal.woff`, to: 'dyslexic-bold.ttf' },
];

// Loaded only when a person chooses it: no part of what the first page needs.
const when_chosen = /^(catalogue\/en-easier\.json|fonts\/dyslexic-.*)$/;

const styles = ['base', 'skins', 'place', 'flow'];

const copies = [
  { from: 'shell.html', to: 'index.html' },
  { from: 'web/catalogue/en.json', to: 'catalogue/en.json' },
  { from: 'web/catalogue/en-easier.json', to: 'catalogue/en-easier.json' },
  {
    from: 'core/format/schema/assessment-1.schema.json',
    to: 'schema/assessment-1.schema.json',
  },
  { from: 'build/wasm/charter.mjs', to: 'charter.mjs' },
  { from: 'build/wasm/charter.wasm', to: 'charter.wasm' },
];

/** @param {string} path @param {string | Uint8Array} content */
async function put(path, content) {
  const to = join(dist, path);
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, content);
}

async function copy_files() {
  for (const { from, to } of copies) await put(to, await readFile(join(root, from)));
}

// The loader of the wasm stays a file of its own: it finds charter.wasm beside itself.
async function bundle_scripts_and_styles() {
  await bundle({
    absWorkingDir: root,
    entryPoints: ['web/boot.js', ...styles.map((name) => `web/styles/${name}.css`)],
    entryNames: '[name]',
    outdir: dist,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['./charter.mjs', '*.ttf'],
    logLevel: 'error',
  });
}

/** @param {string} path */
async function changed_at_ms(path) {
  return stat(path).then((found) => found.mtimeMs, () => 0);
}

// Subsetting takes a second a font, so it is done again only when this file or the font is newer.
async function subset_fonts() {
  for (const { from, to } of fonts) {
    const kept = join(root, 'build/fonts', to);
    const newest_ms = Math.max(
      await changed_at_ms(join(root, from)), await changed_at_ms(join(root, 'scripts/dist.mjs')));
    if ((await changed_at_ms(kept)) < newest_ms) {
      await mkdir(dirname(kept), { recursive: true });
      const unicodes = font_ranges.map((range) => `U+${range}`).join(',');
      const { code, output } = await run(
        ['/usr/bin/python3', '-m', 'fontTools.subset', from, `--unicodes=${unicodes}`,
          `--output-file=${kept}`, ...font_options], 'keep');
      if (code !== 0) throw new Error(`subsetting ${from}: ${output}`);
    }
    await put(`fonts/${to}`, await readFile(kept));
  }
}

/** Prints the table of sizes. @returns {Promise<boolean>} whether they are within the budget */
async function sizes_within_budget() {
  const budget = JSON.parse(await readFile(join(root, 'scripts/budget.json'), 'utf8'));
  const found = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile())
    .map((entry) => join(entry.path, entry.name).slice(dist.length + 1)).sort();
  let raw_total = 0;
  let brotli_total = 0;
  let raw_chosen = 0;
  let brotli_chosen = 0;
  let wasm_raw = 0;
  /** @param {string} name @param {number} raw @param {number} brotli */
  const line = (name, raw, brotli) =>
    console.log(`${name.padEnd(34)}${String(raw).padStart(10)}${String(brotli).padStart(10)}`);
  console.log(`${'file'.padEnd(34)}${'raw'.padStart(10)}${'brotli'.padStart(10)}`);
  for (const path of paths) {
    const content = await readFile(join(dist, path));
    const brotli = brotliCompressSync(content).length;  // quality 11 is zlib's default
    line(path, content.length, brotli);
    if (when_chosen.test(path)) {
      raw_chosen += content.length;
      brotli_chosen += brotli;
      continue;
    }
    raw_total += content.length;
    brotli_total += brotli;
    if (path.endsWith('.wasm')) wasm_raw += content.length;
  }
  line('first load, bytes', raw_total, brotli_total);
  line('loaded when chosen, bytes', raw_chosen, brotli_chosen);
  const over = [];
  if (brotli_total > budget.total_brotli_bytes_max) {
    over.push(`first load over ${budget.total_brotli_bytes_max} bytes as brotli`);
  }
  if (brotli_chosen > budget.chosen_brotli_bytes_max) {
    over.push(`what is chosen over ${budget.chosen_brotli_bytes_max} bytes as brotli`);
  }
  if (wasm_raw > budget.wasm_raw_bytes_max) {
    over.push(`wasm over ${budget.wasm_raw_bytes_max} bytes raw`);
  }
  for (const reason of over) console.error(`over budget: ${reason}`);
  return over.length === 0;
}

await rm(dist, { recursive: true, force: true });
await Promise.all([copy_files(), bundle_scripts_and_styles(), subset_fonts()]);
process.exitCode = (await sizes_within_budget()) ? 0 : 1;
