// @ts-check
// Starts the application: fetches what it needs side by side, then puts the parts together.
// Must hold no logic of its own.

// @ts-ignore: made by the build
import create_module from './charter.mjs';
import { createAddress } from './address.js';
import { createAnnouncer } from './announce.js';
import { fetch_bytes, load_face } from './assets.js';
import { events, f32, listen, listen_for_drops, press, u8 } from './events.js';
import { encode_fields, from_text } from './fields.js';
import { read_file } from './files.js';
import { createFrames } from './frames.js';
import { createHandlers } from './handlers.js';
import { createHeap } from './heap.js';
import { createHost } from './host.js';
import { createSigner } from './keys.js';
import { createSemantics } from './semantics.js';
import { read_settings } from './settings.js';
import { createStore } from './store.js';
import { createSurface } from './surface.js';
import { fill_stamp } from './stamp.js';
import { watch_window } from './window.js';

/** @typedef {import('./fields.js').Bytes} Bytes */

async function start() {
  /** @type {{ request?: (...order: number[]) => void, stamp?: (ptr: number) => void }} */
  const imports = {
    request: (...order) => host.request(order[0], order[1], order[2], order[3]),
    stamp: (ptr) => fill_stamp(module.HEAPU8, ptr),
  };
  const [module, texts, [regular, bold]] = await Promise.all([
    create_module(imports),
    fetch_bytes('catalogue/en.json'),
    load_face('Atkinson Hyperlegible Next', ''),
  ]);

  const app = /** @type {HTMLElement} */ (document.getElementById('app'));
  const root = /** @type {HTMLElement} */ (document.getElementById('mirror'));
  const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
  const heap = createHeap(module);
  /** @param {number} kind @param {Bytes[]} fields */
  const tell = (kind, fields) => {
    heap.with_copy_in(encode_fields(fields), (ptr, len) => module._charter_event(kind, ptr, len));
  };
  /** @param {number} kind @param {Bytes[]} fields */
  const send = (kind, fields) => {
    tell(kind, fields);
    frames.ask();
  };
  const address = createAddress((to) => send(events.address, [from_text(to)]));
  const shown = watch_window({
    tell: ({ width_px, height_px, reason, root_px, asked }) => {
      send(events.window,
        [f32(width_px), f32(height_px), u8(reason), f32(root_px), u8(asked)]);
    },
    scrolled: () => { if (surface.must_move()) frames.ask(); },
  });
  const semantics = createSemantics({
    root,
    dialogs: /** @type {HTMLElement} */ (document.getElementById('dialogs')),
    announcer: createAnnouncer(app),
    arrive: (element) => {
      address.arrive(element);
      shown.read_scroll();
    },
    press: (element) => press(element, address.follow, send),
  });
  const surface = createSurface(canvas, shown.seen);
  const frames = createFrames({
    module, heap, semantics, surface, root, tell, no_webgl: () => shown.no_webgl(),
  });
  const handlers = createHandlers({
    store: createStore(), signer: createSigner(), go: (to) => address.go(to),
  });
  /** @param {number} id @param {number} status @param {number} ptr @param {number} len */
  const deliver = (id, status, ptr, len) => {
    module._charter_deliver(id, status, ptr, len);
    frames.ask();
  };
  const host = createHost({ module: { _charter_deliver: deliver }, heap, handlers });

  tell(events.start,
    [texts, regular, bold, from_text(location.hash), from_text(read_settings())]);
  shown.tell();
  document.getElementById('first')?.remove();
  app.hidden = false;
  frames.first();
  address.restore();
  shown.read_scroll();
  frames.ask();

  listen(app, root, send);
  listen_for_drops((file) => {
    read_file(file).then(
      ({ name, bytes }) => send(events.file, [from_text(name), bytes]),
      () => send(events.file_large, [from_text(file.name)]));
  });
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    frames.lose();
  });
  canvas.addEventListener('webglcontextrestored', () => frames.regain());
}

start().catch((error) => {
  const text = document.getElementById('first-text');
  if (text) {
    text.textContent = 'This page could not start in this browser. Nothing is lost: what you ' +
      'saved here before is still here. Load the page again, or use a newer browser. ' +
      `(For someone who helps you: ${error instanceof Error ? error.message : String(error)})`;
  }
  throw error;
});
