// @ts-check
// Reads include and import lines, and says where a layer is crossed or a cycle closed; and which
// line listens to keys or has ImGui show more than strokes. The table is the architecture's; change
// both together.

import { posix } from 'node:path';

/** @typedef {(path: string) => Promise<string>} Read */

const standard = /^<[a-z_0-9]+>$/;
const heavy = /^<(iostream|fstream|sstream|ostream|istream|iomanip|iosfwd|regex|locale)>$/;
const nlohmann = /^<nlohmann\//;
const imgui = /^[<"]imgui(_internal)?\.h[>"]$/;
const imgui_backend = /^[<"]imgui_impl_opengl3\.h[>"]$/;
const browser = /^<(emscripten|GLES3|GLES2|EGL)\/|^<emscripten\.h>$/;
/** @param {string[]} folders */
const ours = (...folders) => new RegExp(`^"(${folders.join('|')})/`);

/** The first row that fits a file holds: what it may include besides the standard library. */
const layers = [
  { files: /^core\/json\/[^/]+\.cpp$/, may: [ours('core'), nlohmann] },
  { files: /^core\//, may: [ours('core')] },
  { files: /^wasm\/app\//, may: [ours('core', 'wasm/app')] },
  // What ImGui draws has no meaning for a screen reader; the widgets draw what has one elsewhere.
  // No header reads it, so that nobody comes to it by another.
  { files: /^wasm\/ui\/widgets\/[^/]+\.cpp$/, may: [ours('core', 'wasm/app', 'wasm/ui'), imgui] },
  { files: /^wasm\/ui\//, may: [ours('core', 'wasm/app', 'wasm/ui')] },
  // Hands what is drawn to the graphics card.
  { files: /^wasm\/platform\/web\/surface\.cpp$/,
    may: [ours('wasm/platform'), imgui, imgui_backend, browser] },
  { files: /^wasm\/platform\/web\//,
    may: [ours('core', 'wasm/app', 'wasm/platform'), browser] },
  { files: /^wasm\/platform\//, may: [ours('core', 'wasm/app', 'wasm/platform')] },
  { files: /^wasm\/main\.cpp$/, may: [ours('core', 'wasm'), browser] },
];

// One window and its list of strokes is all that is wanted of it: no text, no control, no tooltip.
const own_imgui = new RegExp('ImGui::(?!(Begin|CreateContext|DestroyContext|End|GetDrawData|' +
  'GetCurrentContext|GetIO|GetStyle|GetWindowDrawList|NewFrame|Render|SetNextWindowPos|' +
  'SetNextWindowSize)\\b)|namespace.*\\bImGui\\b');

// Keys belong to the browser and to assistive technology: WCAG 2.2, 2.1.4.
const key_listener = /key(down|up|press)|accesskey/i;

/** @param {string} path @param {string} text @returns {string[]} */
const heard_keys = (path, text) => text.split('\n').flatMap((line, index) =>
  (key_listener.test(line) ? [`${path}:${index + 1}: listens to keys`] : []));

/** @param {string} path @param {string} text */
function crossed_layers(path, text) {
  const found = [];
  const layer = layers.find(({ files }) => files.test(path));
  if (layer === undefined) return [];
  for (const [index, line] of text.split('\n').entries()) {
    if (own_imgui.test(line)) found.push(`${path}:${index + 1}: lets ImGui show something`);
    const target = line.match(/^\s*#\s*include\s+([<"][^>"]+[>"])/)?.[1];
    if (target === undefined) continue;
    if (heavy.test(target)) found.push(`${path}:${index + 1}: ${target} is too large to ship`);
    else if (!standard.test(target) && !layer.may.some((rule) => rule.test(target))) {
      found.push(`${path}:${index + 1}: ${target} crosses a layer`);
    }
  }
  return found;
}

/** @param {string} path @param {string} text @returns {string[]} the files of ours it reads */
function edges(path, text) {
  if (/\.[ch]pp$/.test(path)) {
    return [...text.matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)].map(([, target]) => target);
  }
  // A type that a comment imports is no edge.
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const at_start = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"](\.[^'"]+)['"]/gm;
  const when_called = /\bimport\(\s*['"](\.[^'"]+)['"]/g;
  return [...code.matchAll(at_start), ...code.matchAll(when_called)]
    .map(([, target]) => posix.join(posix.dirname(path), target));
}

/** @param {Map<string, string[]>} graph @returns {string[]} one line a cycle */
function cycles(graph) {
  /** @type {string[]} */
  const found = [];
  /** @type {Set<string>} */
  const done = new Set();
  /** @param {string} path @param {string[]} above */
  const visit = (path, above) => {
    if (above.includes(path)) {
      found.push(`a cycle: ${[...above.slice(above.indexOf(path)), path].join(' -> ')}`);
    } else if (!done.has(path)) {
      for (const next of graph.get(path) ?? []) visit(next, [...above, path]);
      done.add(path);
    }
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/**
 * @param {string[]} paths every file of the repository
 * @param {Read} read
 * @returns {Promise<string[]>} what is wrong, a line each
 */
export async function layer_faults(paths, read) {
  const found = [];
  /** @type {Map<string, string[]>} */
  const graph = new Map();
  for (const path of paths.filter((name) => /\.([ch]pp|m?js|html)$/.test(name))) {
    const text = await read(path);
    const targets = edges(path, text);
    graph.set(path, targets);
    found.push(...crossed_layers(path, text));
    if (/^(web|wasm)\/|^shell\.html$/.test(path)) found.push(...heard_keys(path, text));
    if (path.startsWith('web/')) {
      const outside = targets.filter((target) => !target.startsWith('web/'));
      found.push(...outside.map((target) => `${path}: imports ${target}, outside of web/`));
    }
  }
  return [...found, ...cycles(graph)];
}
