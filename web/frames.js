// @ts-check
// Frames on demand: one when something happened, none otherwise. The DOM first, then the drawing.
// Must not know what a frame shows.

import { events, measured_fields } from './events.js';

/** @typedef {import('./fields.js').Bytes} Bytes */

// Heights that were measured change the layout, which may ask for others; two rounds are enough.
const rounds_max = 3;

/**
 * @param {object} parts
 * @param {{ _charter_frame: () => number, _charter_semantics: () => number,
 *   _charter_draw: (top_px: number, height_px: number, ratio: number) => number }} parts.module
 * @param {import('./heap.js').Heap} parts.heap
 * @param {ReturnType<typeof import('./semantics.js').createSemantics>} parts.semantics
 * @param {ReturnType<typeof import('./surface.js').createSurface>} parts.surface
 * @param {HTMLElement} parts.root
 * @param {(kind: number, fields: Bytes[]) => void} parts.tell sends an event without asking for a
 *   frame
 * @param {() => void} parts.no_webgl is called when the drawn view cannot be drawn
 */
export function createFrames({ module, heap, semantics, surface, root, tell, no_webgl }) {
  let asked = false;
  let lost = false;
  const sheets = {
    skins: /** @type {HTMLLinkElement} */ (document.getElementById('skins')),
    place: /** @type {HTMLLinkElement} */ (document.getElementById('place')),
    flow: /** @type {HTMLLinkElement} */ (document.getElementById('flow')),
  };

  /** @param {'drawn' | 'undrawn' | 'plain'} look */
  function show(look) {
    if (document.documentElement.dataset.look === look) return;
    document.documentElement.dataset.look = look;
    document.documentElement.toggleAttribute('data-drawn', look === 'drawn');
    root.dataset.view = look === 'plain' ? 'plain' : 'drawn';
    sheets.skins.media = look === 'drawn' ? 'print' : 'all';
    sheets.place.media = look === 'plain' ? 'not all' : 'screen';
    sheets.flow.media = look === 'plain' ? 'all' : 'print';
  }

  function read_operations() {
    const ptr = module._charter_semantics();
    const [length] = new Uint32Array(heap.copy_out(ptr, 4).buffer);
    return heap.copy_out(ptr + 4, length);
  }

  /** Brings the DOM up to date. @returns {boolean} whether there is something to draw */
  function write() {
    for (let round = 0; round < rounds_max; round++) {
      const drawn = module._charter_frame() === 1;
      if (drawn && root.dataset.view === 'plain') show('undrawn');
      if (!drawn) show('plain');
      const operations = read_operations();
      const measured = operations.length > 0 ? semantics.apply(operations) : [];
      if (measured.length === 0) return drawn;
      tell(events.measured, measured_fields(measured));
    }
    return true;
  }

  function draw() {
    const { top_px, height_px, ratio } = surface.place(semantics.page_height_px());
    if (module._charter_draw(top_px, height_px, ratio) === 1) show('drawn');
    else no_webgl();
  }

  function frame() {
    asked = false;
    if (write() && !lost) draw();
  }

  return {
    /** Brings the DOM up to date now, without a drawing: it can be used before there is one. */
    first() { show(write() ? 'undrawn' : 'plain'); },

    ask() {
      if (asked) return;
      asked = true;
      requestAnimationFrame(frame);
    },

    /** The graphics card forgot everything; until it is back, the elements show themselves. */
    lose() {
      lost = true;
      tell(events.surface_lost, []);
      if (root.dataset.view === 'drawn') show('undrawn');
    },
    regain() {
      lost = false;
      this.ask();
    },
  };
}
