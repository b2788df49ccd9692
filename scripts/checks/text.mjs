// @ts-check
// Checks on files as text: their length, stray white space, work left for later, and whether
// every source is built.

/** @typedef {import('./layers.mjs').Read} Read */

const code_lines_max = 400;
const web_module_lines_max = 150;
const columns_max = 100;
const binary = /\.(png|ico|ttf|woff2?|wasm|gz|pdf)$/;
// Data of other people's tools, and golden bytes, are not ours to tidy.
const not_ours = /^(package-lock\.json|tests\/golden\/)/;
const left_for_later = new RegExp(`\\b(TO${'DO'}|FIX${'ME'})\\b`);

/** @param {string[]} paths @param {Read} read @returns {Promise<string[]>} */
export async function length_faults(paths, read) {
  const found = [];
  for (const path of paths.filter((name) => /\.([ch]pp|m?js)$/.test(name))) {
    const lines = (await read(path)).split('\n');
    const lines_max = path.startsWith('web/') ? web_module_lines_max : code_lines_max;
    // What follows the last new line is no line.
    if (lines.length - 1 > lines_max) {
      found.push(`${path}: ${lines.length - 1} lines, at most ${lines_max}`);
    }
    for (const [index, line] of lines.entries()) {
      if ([...line].length > columns_max) {
        found.push(`${path}:${index + 1}: over ${columns_max} columns`);
      }
    }
  }
  return found;
}

/** @param {string[]} paths @param {Read} read @returns {Promise<string[]>} */
export async function tidiness_faults(paths, read) {
  const found = [];
  for (const path of paths.filter((name) => !binary.test(name) && !not_ours.test(name))) {
    const text = await read(path);
    for (const [index, line] of text.split('\n').entries()) {
      if (/[ \t\r]$/.test(line)) found.push(`${path}:${index + 1}: white space at the end`);
      if (left_for_later.test(line)) found.push(`${path}:${index + 1}: work left for later`);
    }
    if (text !== '' && !text.endsWith('\n')) found.push(`${path}: no new line at the end`);
  }
  return found;
}

/**
 * A test that no CMake list names would never run.
 * @param {string[]} paths @param {Read} read @returns {Promise<string[]>}
 */
export async function listing_faults(paths, read) {
  const found = [];
  for (const folder of ['core', 'wasm', 'tests']) {
    const listed = (await read(`${folder}/CMakeLists.txt`)).split(/\s+/);
    const inside = paths.filter((name) => name.startsWith(`${folder}/`));
    for (const path of inside.filter((name) => name.endsWith('.cpp'))) {
      if (!listed.includes(path.slice(folder.length + 1))) {
        found.push(`${path}: not in ${folder}/CMakeLists.txt`);
      }
    }
  }
  return found;
}
