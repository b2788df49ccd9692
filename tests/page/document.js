// @ts-check
// The side of semantics.test.mjs that is in the browser: applies operations by web/semantics.js,
// and says what the document then is, as ModelDom::as_text in tests/ui/model_dom.cpp does.

import { decode_fields, to_text } from '../../web/fields.js';
import { createSemantics } from '../../web/semantics.js';

const places = /** @type {const} */ (['left', 'top', 'width', 'height']);

/** What is a state once a person may have changed it. @param {Element} element */
function state_of(element) {
  if (element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type)) {
    return element.checked ? [['checked', '']] : [];
  }
  const has_value = element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement || element instanceof HTMLProgressElement;
  return has_value ? [['value', String(element.value)]] : [];
}

/** @param {HTMLElement} element @param {number} depth @returns {string} */
function lines_of(element, depth) {
  const attributes = [...element.attributes].map(({ name, value }) => [name, value]).filter(
    ([name]) => !/^(id|style|open|value|checked)$/.test(name));
  const said = [...attributes, ...state_of(element)].map((pair) => pair.join('=')).sort();
  if (element.style.left !== '') {
    // Places are halves of a pixel.
    said.push(...places.map((each) => String(Math.round(parseFloat(element.style[each]) * 2))));
  }
  const children = /** @type {HTMLElement[]} */ ([...element.children]);
  const text = children.length === 0 ? element.textContent : '';
  return `${' '.repeat(depth)}${[element.tagName.toLowerCase(), element.id, ...said].join(' ')}: ` +
    `${text}\n${children.map((child) => lines_of(child, depth + 1)).join('')}`;
}

/**
 * Goes through a row of pages in a document of its own.
 * @param {string} base64 operations and documents in turn
 * @returns {{ page: number, wanted: string, is: string } | null} the first that is another
 */
export function first_difference(base64) {
  document.body.replaceChildren();
  const outer = document.body.appendChild(document.createElement('div'));
  const root = outer.appendChild(document.createElement('div'));
  const dialogs = document.body.appendChild(document.createElement('div'));
  const semantics = createSemantics({
    root,
    dialogs,
    // Regions speak later; here each says at once what it has to say.
    announcer: { say: (region, text) => { region.textContent = text; } },
    arrive: () => {},
    press: () => {},
  });
  const fields = decode_fields(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
  for (let at = 0; at < fields.length; at += 2) {
    semantics.apply(fields[at]);
    const wanted = to_text(fields[at + 1]);
    const shown = [...root.children, ...dialogs.querySelectorAll('dialog[open]')];
    const is = `${document.title}, ${document.documentElement.lang}\n` +
      shown.map((each) => lines_of(/** @type {HTMLElement} */ (each), 0)).join('');
    if (is !== wanted) return { page: at / 2, wanted, is };
  }
  return null;
}
