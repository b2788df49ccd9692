// @ts-check
// Runs every check that needs no test to run, and says which of them failed and where.
// Must not change a file.

import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { catalogue_faults } from './checks/catalogue.mjs';
import { layer_faults } from './checks/layers.mjs';
import { length_faults, listing_faults, tidiness_faults } from './checks/text.mjs';
import { closing_line, repository_files, root, run, seconds_since } from './shared.mjs';

const files = await repository_files();
/** @param {string} path */
const read = (path) => readFile(join(root, path), 'utf8');
/** @param {RegExp} pattern */
const matching = (pattern) => files.filter((path) => pattern.test(path));

/** @param {string[]} command @returns {Promise<string[]>} */
async function faults_of_command(command) {
  const { code, output } = await run(command, 'keep');
  return code === 0 ? [] : [output.trim() || `${command[0]}: failed (${code})`];
}

async function check_format() {
  const found = await faults_of_command(
    ['clang-format', '--dry-run', '-Werror', ...matching(/\.[ch]pp$/)]);
  const places = found.flatMap((fault) => [...fault.matchAll(/^\S+?:\d+(?=:\d+: error)/gm)]);
  return [...new Set(places.map(([place]) => `${place}: not as clang-format writes it`))];
}

// The wasm build is what ships, and its compiler and library are of clang-tidy's own release;
// these are what emcc adds to the recorded commands by itself.
const sysroot = '/usr/share/emscripten/cache/sysroot';
const clang_tidy = [
  'clang-tidy', '--quiet', '-p', 'build/wasm', '--extra-arg=--target=wasm32-unknown-emscripten',
  `--extra-arg=--sysroot=${sysroot}`, `--extra-arg=-isystem${sysroot}/include/compat`,
];

async function lint_cpp() {
  const configured = await faults_of_command(['cmake', '--preset', 'wasm']);
  if (configured.length > 0) return configured;
  const waiting = matching(/^(core|wasm)\/.*\.cpp$/);
  /** @type {string[]} */
  const found = [];
  const worker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      found.push(...(await faults_of_command([...clang_tidy, path])));
    }
  };
  await Promise.all(cpus().map(worker));
  return found.map((fault) => fault.replace(/^\d+ warnings? .*generated\.\n/m, ''));
}

async function check_types() {
  const projects = ['tsconfig.json', 'tsconfig.tools.json'].map((project) => faults_of_command(
    ['node_modules/.bin/tsc', '--pretty', 'false', '--project', project]));
  return (await Promise.all(projects)).flat();
}

/** @type {Record<string, () => Promise<string[]>>} */
const checks = {
  format: check_format,
  layers: () => layer_faults(files, read),
  listed: () => listing_faults(files, read),
  length: () => length_faults(files, read),
  tidiness: () => tidiness_faults(files, read),
  catalogue: () => catalogue_faults(files, read),
  reading: () => faults_of_command(['node', 'scripts/check-words.mjs']),
  'lint-js': () => faults_of_command(['node_modules/.bin/eslint', '--max-warnings=0', '.']),
  types: check_types,
  'lint-cpp': lint_cpp,
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(checks);
const unknown = names.filter((name) => !Object.hasOwn(checks, name));
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}; one of ${Object.keys(checks).join(', ')}`);
  process.exit(2);
}
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const name of names) {
  const start_ms = performance.now();
  const found = await checks[name]().catch((error) => [String(error)]);
  const outcome = found.length === 0 ? 'ok' : 'FAILED';
  console.log(`${name.padEnd(10)} ${outcome.padEnd(7)} ${seconds_since(start_ms)}`);
  for (const fault of found) console.log(fault);
  counts[found.length === 0 ? 'passed' : 'failed'] += 1;
}
console.log(closing_line(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
