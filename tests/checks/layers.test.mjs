// @ts-check
// The check of layers finds each thing that it is there to find, in files that are made up here,
// and finds nothing in lines that are as they should be.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layer_faults } from '../../scripts/checks/layers.mjs';

/** @param {Record<string, string>} files by their paths */
const faults_of = (files) => layer_faults(Object.keys(files), async (path) => files[path]);

/** @type {[path: string, line: string][]} */
const clean = [
  ['core/base/a.cpp', '#include <string>'],
  ['core/json/a.cpp', '#include <nlohmann/json.hpp>'],
  ['core/format/a.hpp', '#include "core/base/result.hpp"'],
  ['wasm/app/a.cpp', '#include "core/log/replay.hpp"'],
  ['wasm/ui/screens/a.cpp', '#include "wasm/ui/page/builder.hpp"'],
  ['wasm/ui/widgets/a.cpp', '#include <imgui.h>'],
  ['wasm/ui/widgets/a.cpp', '  ImGui::GetWindowDrawList()->AddText(font, size, at, ink, "a");'],
  ['wasm/platform/web/surface.cpp', '#include <imgui_impl_opengl3.h>'],
  ['wasm/platform/web/a.cpp', '#include <emscripten.h>'],
  ['web/a.js', "import { b } from './b.js';"],
  ['web/a.js', "element.addEventListener('click', keys_of);"],
  ['shell.html', '<button id="keyboard">'],
  ['tests/browser/a.js', "page.on('keydown');"],
];

for (const [path, line] of clean) {
  test(`nothing is found in ${path}: ${line}`, async () => {
    assert.deepEqual(await faults_of({ [path]: `// a\n${line}\n` }), []);
  });
}

/** @type {[path: string, line: string, fault: RegExp][]} */
const broken = [
  ['core/base/a.cpp', '#include "wasm/app/state.hpp"', /crosses a layer/],
  ['core/format/a.cpp', '#include <nlohmann/json.hpp>', /crosses a layer/],
  ['wasm/app/a.hpp', '#include "wasm/ui/page/node.hpp"', /crosses a layer/],
  ['wasm/ui/a.cpp', '#include "wasm/platform/requests.hpp"', /crosses a layer/],
  ['wasm/platform/a.cpp', '#include <emscripten.h>', /crosses a layer/],
  ['core/base/a.cpp', '# include <iostream>', /too large to ship/],
  ['wasm/ui/screens/a.cpp', '#include <imgui.h>', /crosses a layer/],
  ['wasm/ui/page/a.hpp', '  #include "imgui_internal.h"', /crosses a layer/],
  ['wasm/ui/widgets/a.hpp', '#include <imgui.h>', /crosses a layer/],
  ['wasm/platform/web/a.cpp', '#include <imgui.h>', /crosses a layer/],
  ['wasm/main.cpp', '#include <imgui.h>', /crosses a layer/],
  ...['Button("a")', 'BeginTooltip()', 'TableHeader("a")', 'Value("a", 1)', 'RenderText(at, "a")',
    'BeginChild("a")', 'GetID("a")'].map((call) => /** @type {[string, string, RegExp]} */ (
    ['wasm/ui/widgets/a.cpp', `  ImGui::${call};`, /lets ImGui show something/])),
  ['wasm/ui/widgets/a.cpp', 'using namespace ImGui;', /lets ImGui show something/],
  ['web/a.js', "root.addEventListener('keydown', act);", /listens to keys/],
  ['web/a.js', 'element.onkeyup = act;', /listens to keys/],
  ['web/a.js', "const heard = ['KeyPress'];", /listens to keys/],
  ['web/a.js', "element.accessKey = 's';", /listens to keys/],
  ['wasm/platform/web/a.cpp', 'emscripten_set_keydown_callback("#a", 0, 0, act);',
    /listens to keys/],
  ['shell.html', '<body onkeydown="act()">', /listens to keys/],
  ['shell.html', '<button accesskey="s">', /listens to keys/],
  ['web/a.js', "import { b } from '../tests/b.js';", /outside of web/],
];

for (const [path, line, fault] of broken) {
  test(`it is found in ${path}: ${line}`, async () => {
    const found = await faults_of({ [path]: `// a\n${line}\n` });
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], fault);
    assert.ok(found[0].startsWith(path.startsWith('web/') && fault.source.startsWith('outside')
      ? path : `${path}:2: `), found[0]);
  });
}

test('a cycle is found, and none where files only share a third', async () => {
  const to = (/** @type {string} */ name) => `#include "core/base/${name}.hpp"\n`;
  assert.deepEqual(await faults_of({
    'core/base/a.hpp': to('b') + to('c'), 'core/base/b.hpp': to('c'), 'core/base/c.hpp': '',
  }), []);
  const found = await faults_of({
    'core/base/a.hpp': to('b'), 'core/base/b.hpp': to('c'), 'core/base/c.hpp': to('a'),
  });
  assert.deepEqual(found, [
    'a cycle: core/base/a.hpp -> core/base/b.hpp -> core/base/c.hpp -> core/base/a.hpp']);
});
