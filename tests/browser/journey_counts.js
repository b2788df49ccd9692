// @ts-check
// Counts what a page does by itself: frames and timers asked for, changes of the DOM, layouts read.
// Only what the page's own code does is counted: what the tests evaluate lives elsewhere.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ frames: number, timers: number, layout_reads: Record<string, number> }} Asked */

function count_what_is_asked() {
  /** @type {Asked} */
  const asked = { frames: 0, timers: 0, layout_reads: {} };
  Reflect.set(globalThis, 'asked', asked);
  for (const [name, member] of /** @type {const} */ ([
    ['requestAnimationFrame', 'frames'], ['setTimeout', 'timers'], ['setInterval', 'timers'],
    ['requestIdleCallback', 'timers'],
  ])) {
    const real = /** @type {Function} */ (Reflect.get(globalThis, name));
    Reflect.set(globalThis, name, (/** @type {unknown[]} */ ...rest) => {
      asked[member] += 1;
      return real(...rest);
    });
  }
  /** @param {string} name */
  const note = (name) => {
    asked.layout_reads[name] = (asked.layout_reads[name] ?? 0) + 1;
  };
  /** @param {object} prototype @param {string[]} names */
  const wrap_getters = (prototype, names) => {
    for (const name of names) {
      const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
      if (!get) throw new Error(`no ${name} to count`);
      Object.defineProperty(prototype, name, {
        get() {
          note(name);
          return get.call(this);
        },
      });
    }
  };
  wrap_getters(HTMLElement.prototype,
    ['offsetHeight', 'offsetWidth', 'offsetTop', 'offsetLeft', 'offsetParent']);
  wrap_getters(Element.prototype,
    ['scrollHeight', 'scrollWidth', 'clientHeight', 'clientWidth', 'clientTop', 'clientLeft']);
  for (const name of /** @type {const} */ (['getBoundingClientRect', 'getClientRects'])) {
    const real = /** @type {Function} */ (Element.prototype[name]);
    Element.prototype[name] = function () {
      note(name);
      return real.call(this);
    };
  }
}

/** Before the page is loaded. @param {Page} page */
export const prepare_counts = (page) => page.addInitScript(count_what_is_asked);

/** Counts from now on, changes of the DOM included. @param {Page} page */
export function begin_counts(page) {
  return page.evaluate(() => {
    const asked = Reflect.get(globalThis, 'asked');
    Object.assign(asked, { frames: 0, timers: 0, layout_reads: {} });
    /** @type {string[]} */
    const changes = [];
    new MutationObserver((records) => {
      for (const { type, target, attributeName } of records) {
        const element = target instanceof Element ? target.tagName.toLowerCase() : 'text';
        changes.push(`${type} ${attributeName ?? ''} of ${element}`);
      }
    }).observe(document, {
      subtree: true, childList: true, attributes: true, characterData: true,
    });
    Reflect.set(globalThis, 'changes', changes);
  });
}

/**
 * What: what has been asked for and changed since begin_counts().
 * @param {Page} page
 * @returns {Promise<Asked & { changes: string[] }>}
 */
export function read_counts(page) {
  return page.evaluate(() => ({
    ...Reflect.get(globalThis, 'asked'),
    changes: Reflect.get(globalThis, 'changes'),
  }));
}
