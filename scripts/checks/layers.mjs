// @ts-check
// Reads include and import lines, and says where a layer is crossed, a cycle closed, or ImGui
// drawn with directly. The table is the architecture's; change both together.

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
  { files: /^wasm\/ui\//, may: [ours('core', 'wasm/app', 'wasm/ui'), imgui] },
  { files: /^wasm\/platform\/web\//,
    may: [ours('core', 'wasm/app', 'wasm/platform'), imgui, imgui_backend, browser] },
  { files: /^wasm\/platform\//, may: [ours('core', 'wasm/app', 'wasm/platform')] },
  { files: /^wasm\/main\.cpp$/, may: [ours('core', 'wasm'), imgui, imgui_backend, browser] },
];

// Text and controls of ImGui have no meaning for a screen reader; the widgets give them one.
const raw_drawing = new RegExp(
  'ImGui::(Text|Button|SmallButton|InvisibleButton|ArrowButton|Checkbox|RadioButton|Selectable|' +
  'Input|Slider|VSlider|Drag(Float|Int|Scalar)|BeginCombo|Combo|ListBox|BeginListBox|Label|' +
  'Bullet|Tree|CollapsingHeader|Menu|BeginMenu|Image|Tab(Item|Button)|BeginTab|ProgressBar|' +
  'Color(Edit|Picker|Button)|Plot|SetTooltip|SetItemTooltip|SeparatorText)\\w*\\(' +
  '|(->|\\.)AddText\\(');

// Keys belong to the browser and to assistive technology: WCAG 2.2, 2.1.4.
const key_listener = /\b(keydown|keyup|keypress|accesskey)\b/i;

/** @param {string} path @param {string} text @returns {string[]} */
const heard_keys = (path, text) => text.split('\n').flatMap((line, index) =>
  (key_listener.test(line) ? [`${path}:${index + 1}: listens to keys`] : []));

/** @param {string} path @param {string} text */
function crossed_layers(path, text) {
  const found = [];
  const layer = layers.find(({ files }) => files.test(path));
  if (layer === undefined) return [];
  for (const [index, line] of text.split('\n').entries()) {
    const target = line.match(/^\s*#\s*include\s+([<"][^>"]+[>"])/)?.[1];
    if (target !== undefined) {
      if (heavy.test(target)) found.push(`${path}:${index + 1}: ${target} is too large to ship`);
      else if (!standard.test(target) && !layer.may.some((rule) => rule.test(target))) {
        found.push(`${path}:${index + 1}: ${target} crosses a layer`);
      }
    }
    if (raw_drawing.test(line) && !path.startsWith('wasm/ui/widgets/')) {
      found.push(`${path}:${index + 1}: draws with ImGui itself, outside wasm/ui/widgets`);
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
  for (const path of paths.filter((name) => /\.([ch]pp|m?js)$/.test(name))) {
    const text = await read(path);
    const targets = edges(path, text);
    graph.set(path, targets);
    found.push(...crossed_layers(path, text));
    if (/^(web|wasm)\//.test(path)) found.push(...heard_keys(path, text));
    if (path.startsWith('web/')) {
      const outside = targets.filter((target) => !target.startsWith('web/'));
      found.push(...outside.map((target) => `${path}: imports ${target}, outside of web/`));
    }
  }
  return [...found, ...cycles(graph)];
}
