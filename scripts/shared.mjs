// @ts-check
// What the scripts share: the repository's root, running a command, the closing line.
// Must not know any one suite or check.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** @typedef {{ code: number, output: string }} Outcome `output` holds both streams. */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Runs a command in the root without a shell and without standard input.
 * @param {string[]} command
 * @param {'show' | 'keep'} output shown as it comes, or kept for the caller
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<Outcome>} a command that cannot start or is killed has a code other than 0
 */
export function run(command, output, environment = {}) {
  return new Promise((resolve) => {
    const stream_to = output === 'show' ? 'inherit' : 'pipe';
    const child = spawn(command[0], command.slice(1), {
      cwd: root,
      stdio: ['ignore', stream_to, stream_to],
      env: { ...process.env, ...environment },
    });
    /** @type {Buffer[]} */
    const kept = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part) => kept.push(part));
    }
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(kept).toString() });
    });
  });
}

/**
 * Runs a command whose output matters only when it fails.
 * @param {string[]} command
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function run_quietly(command) {
  const { code, output } = await run(command, 'keep');
  if (code !== 0) console.log(`${command.join(' ')}: failed (${code})\n${output.trimEnd()}`);
  return code === 0;
}

/**
 * Configures and builds targets of a preset; says nothing unless that fails.
 * @param {string} preset
 * @param {string[]} targets
 */
export async function build(preset, targets) {
  return (
    (await run_quietly(['cmake', '--preset', preset])) &&
    (await run_quietly(['cmake', '--build', '--preset', preset, '--target', ...targets]))
  );
}

/**
 * The files of the repository: tracked, and new ones that are not ignored.
 * @returns {Promise<string[]>} paths from the root, sorted
 */
export async function repository_files() {
  const { code, output } = await run(
    ['git', 'ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], 'keep');
  if (code !== 0) throw new Error(`git ls-files: ${output}`);
  // A file that git tracks and that is deleted now is none any more.
  return output.split('\n').filter((path) => path !== '' && existsSync(join(root, path))).sort();
}

/** @param {Counts} counts */
export function closing_line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {number} since_ms as performance.now() gave it */
export function seconds_since(since_ms) {
  return `${((performance.now() - since_ms) / 1000).toFixed(1)} s`;
}
