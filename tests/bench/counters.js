// @ts-check
// Runs in the page before anything of it: counts what the page asks of the browser. A plain script,
// for Playwright's addInitScript. Must not change what the page does.

(() => {
  const counts = { frames: 0, timers: 0, mutations: 0 };
  /** @type {string[]} */
  const layout_reads = [];
  Object.assign(globalThis, { counts, layout_reads });

  /** @param {'setTimeout' | 'setInterval' | 'requestAnimationFrame'} name */
  const count_calls = (name) => {
    const what = name === 'requestAnimationFrame' ? 'frames' : 'timers';
    const call = /** @type {any} */ (globalThis)[name].bind(globalThis);
    // Counted when asked for and when it comes, so that one from before is not overlooked.
    /** @param {(...values: any[]) => void} run @param {any[]} rest */
    const counted = (run, ...rest) => {
      counts[what] += 1;
      return call((/** @type {any[]} */ ...values) => {
        if (what === 'timers') counts.timers += 1;
        run(...values);
      }, ...rest);
    };
    /** @type {any} */ (globalThis)[name] = counted;
  };
  count_calls('setTimeout');
  count_calls('setInterval');
  count_calls('requestAnimationFrame');

  /** @param {object} owner @param {string[]} names getters that make the browser lay out */
  const count_reads = (owner, names) => {
    for (const name of names) {
      const described = /** @type {PropertyDescriptor} */ (
        Object.getOwnPropertyDescriptor(owner, name));
      const { get } = described;
      Object.defineProperty(owner, name, {
        ...described,
        get() {
          layout_reads.push(name);
          return get?.call(this);
        },
      });
    }
  };
  count_reads(HTMLElement.prototype, ['offsetHeight', 'offsetWidth', 'offsetTop', 'offsetLeft']);
  count_reads(Element.prototype,
    ['clientHeight', 'clientWidth', 'scrollHeight', 'scrollWidth', 'scrollTop']);
  count_reads(globalThis, ['scrollY', 'innerHeight', 'innerWidth']);
  for (const name of /** @type {const} */ (['getBoundingClientRect', 'getClientRects'])) {
    const read = /** @type {any} */ (Element.prototype[name]);
    /** @type {any} */ (Element.prototype)[name] = function counted() {
      layout_reads.push(name);
      return read.call(this);
    };
  }

  new MutationObserver((records) => { counts.mutations += records.length; }).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
})();
