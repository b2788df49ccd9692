// What the wasm imports of ours: two functions, both only handing on to what boot.js put on the
// module. Linked as a --js-library.
mergeInto(LibraryManager.library, {
  // Orders one effect of web/host.js. In: id, kind, pointer, length.
  charter_request: function (id, kind, ptr, len) {
    Module['request'](id, kind, ptr, len);
  },
  // Fills 80 bytes: the time (f64, ms since 1970), the local offset in minutes east (f64), and 64
  // random bytes.
  charter_stamp: function (ptr) {
    Module['stamp'](ptr);
  },
});
