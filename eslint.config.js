// @ts-check
// The recommended rules, with the names that each place knows.

import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['build/', 'dist/', 'third_party/', 'test-results/'] },
  js.configs.recommended,
  { files: ['web/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['scripts/**/*.mjs', '*.config.js'], languageOptions: { globals: globals.node } },
  {
    files: ['tests/**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    // Emscripten reads this file while it links; it is no module.
    files: ['wasm/platform/web/library.js'],
    languageOptions: {
      sourceType: 'script',
      globals: {
        ...globals.browser, LibraryManager: 'readonly', Module: 'readonly', mergeInto: 'readonly',
        HEAPU8: 'readonly', UTF8ToString: 'readonly',
      },
    },
  },
];
