// @ts-check
// Hears what the person does, and hands it to wasm as events. Listens to no key: keys belong to the
// browser and to assistive technology. Must not decide what an event means.

import { from_text } from './fields.js';
import { id_of, measure } from './measure.js';

/** @typedef {import('./fields.js').Bytes} Bytes */

/** The numbers are part of the seam, wasm/platform/web/events.hpp: add, never change. */
export const events = Object.freeze({
  start: 1, address: 2, window: 3, click: 4, input: 5, change: 6, look: 7, measured: 8, file: 9,
  file_large: 10, surface_lost: 11, dismiss: 12,
});

/** @param {number} value @returns {Bytes} */
export const u32 = (value) => new Uint8Array(new Uint32Array([value]).buffer);
/** @param {number} value @returns {Bytes} */
export const f32 = (value) => new Uint8Array(new Float32Array([value]).buffer);
/** @param {number} value @returns {Bytes} */
export const u8 = (value) => new Uint8Array([value]);

/** @param {import('./measure.js').Measured[]} rows @returns {Bytes[]} */
export const measured_fields = (rows) => rows.flatMap((row) => [u32(row.id), f32(row.height_px)]);

/** @param {EventTarget | null} target */
function pressable(target) {
  return target instanceof Element ? target.closest('a, button, input') : null;
}

/**
 * A link or a button was pressed. Each is listened to by itself: browsers tell a screen reader that
 * all below a listener for clicks can be pressed, and it says so of every heading.
 * @param {HTMLElement} element
 * @param {(link: HTMLAnchorElement) => void} follow
 * @param {(kind: number, fields: Bytes[]) => void} send
 */
export function press(element, follow, send) {
  if (element instanceof HTMLAnchorElement) follow(element);
  else send(events.click, [u32(id_of(element))]);
}

/**
 * @param {HTMLElement} app the page and its dialogs
 * @param {HTMLElement} root the page
 * @param {(kind: number, fields: Bytes[]) => void} send
 */
export function listen(app, root, send) {
  // A dialog is left by the browser's own key, or by its button on a phone: the page answers.
  for (const end of ['cancel', 'close']) {
    app.addEventListener(end, (event) => {
      if (!(event.target instanceof HTMLDialogElement)) return;
      event.preventDefault();
      send(events.dismiss, [u32(id_of(event.target))]);
    }, true);
  }
  app.addEventListener('change', (event) => {
    const element = /** @type {Element} */ (event.target);
    send(events.change, [u32(id_of(element))]);
  });
  app.addEventListener('input', (event) => {
    const element = event.target;
    const typed = element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && !/radio|checkbox/.test(element.type));
    if (!typed) return;
    if (element instanceof HTMLTextAreaElement && root.dataset.view === 'drawn') {
      send(events.measured, measured_fields(measure([element])));
    }
    send(events.input, [u32(id_of(element)), from_text(element.value)]);
  });
  listen_for_looks(app, send);
}

/**
 * What the pointer and the focus are on: only for the look of things.
 * @param {HTMLElement} root
 * @param {(kind: number, fields: Bytes[]) => void} send
 */
function listen_for_looks(root, send) {
  const look = { hovered: 0, pressed: 0, focused: 0, visible: false };
  /** @param {Partial<typeof look>} change */
  const update = (change) => {
    const before = JSON.stringify(look);
    Object.assign(look, change);
    if (JSON.stringify(look) === before) return;
    send(events.look,
      [u32(look.hovered), u32(look.pressed), u32(look.focused), u8(look.visible ? 1 : 0)]);
  };
  const passive = { passive: true };
  root.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') update({ hovered: id_of(pressable(event.target)) });
  }, passive);
  root.addEventListener('pointerleave', () => update({ hovered: 0, pressed: 0 }), passive);
  root.addEventListener('pointerdown', (event) => {
    update({ pressed: id_of(pressable(event.target)) });
  }, passive);
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => update({ pressed: 0 }), passive);
  }
  root.addEventListener('focusin', (event) => {
    const element = /** @type {Element} */ (event.target);
    update({ focused: id_of(element), visible: element.matches(':focus-visible') });
  });
  root.addEventListener('focusout', () => update({ focused: 0, visible: false }));
}

/**
 * Files dropped anywhere on the page.
 * @param {(file: File) => void} take
 */
export function listen_for_drops(take) {
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}
