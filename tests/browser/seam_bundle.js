// @ts-check
// What the tests of the seam load into a page: the modules of web/ as they are, and the faults.

export { copy_text } from '../../web/clipboard.js';
export { Failure, error_name } from '../../web/failure.js';
export { decode_fields, encode_fields, from_text, to_text } from '../../web/fields.js';
export { pick_file, read_file, save_file } from '../../web/files.js';
export { createHandlers } from '../../web/handlers.js';
export { createHeap } from '../../web/heap.js';
export { createHost, kinds } from '../../web/host.js';
export { createSigner, sha256, verify } from '../../web/keys.js';
export { createStore } from '../../web/store.js';
export * as faults from './seam_faults.js';
export { createFakeModule } from './seam_module.js';
