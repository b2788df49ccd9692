// @ts-check
// Put into the page by activation.py. F8 begins and ends it: meanwhile nothing follows from a
// press, so that a page can be pressed all over, and the document's title says how many presses
// there were and on which element the last one was.

const of_fields = 'textarea, [type="text"], [type="date"]';
let presses = 0;
let counting = false;

/** @param {string} words */
const say = (words) => document.querySelector('title')?.replaceChildren(words);

/** @param {Event} event */
function count(event) {
  const target = /** @type {Element} */ (event.target);
  // There a press means nothing more than the focus; whether there is one, browsers do not agree.
  if (target.matches(of_fields)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  presses += 1;
  say(`${presses} ${target.closest('[id]')?.id}`);
}

addEventListener('keydown', ({ key }) => {
  if (key !== 'F8') return;
  counting = !counting;
  presses = 0;
  if (counting) {
    // The page may write its own title at any frame.
    Object.defineProperty(document, 'title', { set: () => {}, configurable: true });
    addEventListener('click', count, { capture: true });
  } else {
    Reflect.deleteProperty(document, 'title');
    // As long as somebody listens, all of the page is said to be clickable.
    removeEventListener('click', count, { capture: true });
  }
  say(counting ? '0' : 'done');
}, { capture: true });
