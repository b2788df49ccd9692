// @ts-check
// Puts text into live regions so that it is said: the region is emptied first, or the same text
// twice would be said once; and Orca says a text that is the one before only when it differs, so
// every other time it ends in a space that is not heard. Must not know what is said.

// Longer than between two keys of someone who types slowly.
const pause_ms = 1500;
// Work that takes less is done before anyone wonders.
const lasting_ms = 1000;

/** As ui::Urgency in wasm/ui/page/node.hpp. */
const [at_a_pause, when_it_lasts] = [1, 2];

/** @param {EventTarget} root where the person types */
export function createAnnouncer(root) {
  let typed_ms = -pause_ms;
  /** @type {Map<HTMLElement, ReturnType<typeof setTimeout>>} */
  const waiting = new Map();
  /** @type {Map<HTMLElement, string>} */
  const said = new Map();

  root.addEventListener('input', () => { typed_ms = performance.now(); }, { passive: true });

  /** @param {HTMLElement} region @param {string} text @param {number} urgency */
  function say_later(region, text, urgency) {
    const since_ms = performance.now() - typed_ms;
    const wait_ms = urgency === at_a_pause ? Math.max(0, pause_ms - since_ms)
      : urgency === when_it_lasts ? lasting_ms : 0;
    waiting.set(region, setTimeout(() => {
      if (urgency === at_a_pause && performance.now() - typed_ms < pause_ms) {
        say_later(region, text, urgency);
        return;
      }
      waiting.delete(region);
      const to_say = said.get(region) === text ? `${text}\u00a0` : text;
      said.set(region, to_say);
      region.textContent = to_say;
    }, wait_ms));
  }

  return {
    /** @param {HTMLElement} region @param {string} text @param {number} urgency */
    say(region, text, urgency) {
      clearTimeout(waiting.get(region));
      waiting.delete(region);
      // What was said stays until the pause, so that reading along is not cut off by it.
      if (urgency !== at_a_pause || region.textContent === text) region.textContent = '';
      if (text !== '') say_later(region, text, urgency);
      else region.textContent = '';
    },
  };
}
