// @ts-check
// The address and the browser's history: where the person is, and where on that page they were.
// Must not know what an address means.

const key_of_state = () => /** @type {{ key?: number, y?: number } | null} */ (history.state);

// Browsers refuse to have the history written too often.
const keep_pause_ms = 500;

/** @param {(address: string) => void} changed is told the new address */
export function createAddress(changed) {
  /** @type {Map<number, number>} */
  const places = new Map();
  let last_key = 0;
  let key = 0;
  let y = 0;
  let hash = location.hash;
  let kept_ms = -keep_pause_ms;
  /** @type {number | null} where to scroll to on the page that is coming */
  let y_to_come = null;

  function enter() {
    const state = key_of_state();
    hash = location.hash;
    key = state?.key ?? ++last_key;
    last_key = Math.max(last_key, key);
    y_to_come = state?.key === undefined ? null : places.get(key) ?? state.y ?? null;
    if (state?.key === undefined) history.replaceState({ key }, '');
  }

  // Kept with the history's entry while scrolling: what is written as a page goes can be lost.
  function keep() {
    // A press on a link has changed the address, and its event is still to come: not our entry.
    if (location.hash !== hash) return;
    kept_ms = performance.now();
    history.replaceState({ key, y }, '');
  }

  history.scrollRestoration = 'manual';
  enter();
  addEventListener('scroll', () => {
    y = scrollY;
    if (performance.now() - kept_ms > keep_pause_ms) keep();
  }, { passive: true });
  addEventListener('scrollend', keep);
  addEventListener('pagehide', keep);
  addEventListener('hashchange', () => {
    places.set(key, y);
    enter();
    changed(location.hash);
  });

  return {
    /** @param {string} address */
    go(address) {
      if (location.hash === address) changed(address);
      else location.hash = address;
    },

    /**
     * The browser follows links; one to where one is already goes there again.
     * @param {HTMLAnchorElement} link
     */
    follow(link) {
      if (link.hash !== '' && link.hash === location.hash) changed(location.hash);
    },

    /** Scrolls to where the person was on this page before, once. @returns {boolean} */
    restore() {
      if (y_to_come === null) return false;
      scrollTo(0, y_to_come);
      y_to_come = null;
      return true;
    },

    /**
     * Puts the focus on an element of a page just come to.
     * @param {HTMLElement} element
     */
    arrive(element) {
      element.focus({ preventScroll: true });
      if (this.restore()) return;
      const { top, bottom } = element.getBoundingClientRect();
      if (element.tagName === 'H1') scrollTo(0, 0);
      else if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center' });
    },
  };
}
