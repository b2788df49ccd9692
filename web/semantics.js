// @ts-check
// Applies what wasm/ui/page/mirror.hpp writes to the DOM, in one pass that only writes; then reads
// the heights that were asked for, once. Must not know what any of it means.

import { set, unset } from './attributes.js';
import { leave } from './dialogs.js';
import { id_of, measure } from './measure.js';
import { Reader } from './reader.js';

/** @typedef {import('./fields.js').Bytes} Bytes */
/** @typedef {import('./measure.js').Measured} Measured */

/**
 * @param {object} parts
 * @param {HTMLElement} parts.root what everything is put into
 * @param {HTMLElement} parts.dialogs what dialogs are put into, in both views shown by the browser
 * @param {ReturnType<typeof import('./announce.js').createAnnouncer>} parts.announcer
 * @param {(element: HTMLElement) => void} parts.arrive puts the focus on an element of a new page
 * @param {(element: HTMLElement) => void} parts.press is told which link or button was pressed
 */
export function createSemantics({ root, dialogs, announcer, arrive, press }) {
  /** @type {Map<number, HTMLElement>} */
  const elements = new Map([[0, root]]);
  /** @type {string[]} */
  let tags = [];
  let page_height_px = 0;
  /** @type {string[]} */
  let names = [];

  /** @param {number} id */
  function find(id) {
    const element = elements.get(id);
    if (!element) throw new RangeError(`no element ${id}`);
    return element;
  }

  /** @param {HTMLElement} element */
  function remove(element) {
    for (const inner of element.querySelectorAll('[id]')) elements.delete(id_of(inner));
    elements.delete(id_of(element));
    if (element instanceof HTMLDialogElement) leave(element);
    else element.remove();
  }

  /** @param {Reader} reader */
  function create(reader) {
    const id = reader.u32();
    const element = document.createElement(tags[reader.byte()]);
    element.id = `n${id}`;
    elements.set(id, element);
    if (/^(A|BUTTON)$/.test(element.tagName)) {
      element.addEventListener('click', () => press(element));
    }
    const parent = find(reader.u32());
    const before = elements.get(reader.u32() || -1) ?? null;
    if (element instanceof HTMLDialogElement) dialogs.append(element);
    else parent.insertBefore(element, before);
  }

  /** @param {HTMLElement} element @param {HTMLElement | null} before */
  function move(element, before) {
    if (element instanceof HTMLDialogElement) return; // it stands by itself, above the page
    const beside = before instanceof HTMLDialogElement ? null : before;
    element.parentElement?.insertBefore(element, beside);
  }

  /** @param {Reader} reader */
  function place(reader) {
    const { style } = find(reader.u32());
    style.left = `${reader.f32()}px`;
    style.top = `${reader.f32()}px`;
    style.width = `${reader.f32()}px`;
    style.height = `${reader.f32()}px`;
  }

  /** @param {Reader} reader */
  function announce(reader) {
    const region = find(reader.u32());
    const urgency = reader.byte();
    announcer.say(region, reader.text(), urgency);
  }

  /** @param {Reader} reader */
  function describe_document(reader) {
    document.title = reader.text();
    document.documentElement.lang = reader.text();
    page_height_px = reader.f32();
    const page = /** @type {HTMLElement} */ (root.parentElement);
    page.style.height = page_height_px > 0 ? `${page_height_px}px` : '';
  }

  return {
    /** Of the drawn view; 0 in the plain one, which is as high as it turns out. */
    page_height_px: () => page_height_px,

    /**
     * @param {Bytes} operations
     * @returns {Measured[]} the heights that were asked for
     */
    apply(operations) {
      const reader = new Reader(operations);
      /** @type {HTMLElement[]} */
      const to_measure = [];
      let to_focus = 0;
      let modal = null;
      while (reader.more()) {
        const operation = reader.byte();
        if (operation === 0) { tags = reader.texts(); names = reader.texts(); }
        else if (operation === 1) create(reader);
        else if (operation === 2) remove(find(reader.u32()));
        else if (operation === 3) {
          move(find(reader.u32()), elements.get(reader.u32() || -1) ?? null);
        } else if (operation === 4) {
          set(find(reader.u32()), names[reader.byte()], reader.text());
        } else if (operation === 5) unset(find(reader.u32()), names[reader.byte()]);
        else if (operation === 6) find(reader.u32()).textContent = reader.text();
        else if (operation === 7) place(reader);
        else if (operation === 8) to_measure.push(find(reader.u32()));
        else if (operation === 9) describe_document(reader);
        else if (operation === 10) to_focus = reader.u32();
        else if (operation === 11) {
          document.documentElement.style.setProperty(reader.text(), reader.text());
        } else if (operation === 12) {
          document.documentElement.dataset[reader.text()] = reader.text();
        } else if (operation === 13) announce(reader);
        else if (operation === 14) modal = find(reader.u32());
        else throw new RangeError(`operation ${operation}`);
      }
      if (modal instanceof HTMLDialogElement) modal.showModal();
      else if (to_focus) arrive(find(to_focus));
      return measure(to_measure.filter((element) => element.isConnected));
    },
  };
}
