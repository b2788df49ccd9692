// @ts-check
// What the elements of the page say of themselves, for comparing with their pixels: which texts
// there are and where, and every box. Rectangles are of the page, in CSS px. Must not change it.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../support/picture.mjs').Rect} Rect */
/**
 * `what`: for people who read a fault. `letters`: how many it shows; `size_px`: how high they are.
 * @typedef {object} Leaf
 * @property {string} what
 * @property {Rect} rect
 * @property {number} letters
 * @property {number} size_px
 * @property {number} line_px from one line to the next
 * @property {boolean} bold
 * @property {{ text: string, rect: Rect }[]} words as the browser places them, in two at a
 *   hyphen, where it may break a line; none of a field's
 */
/**
 * `edged`: shows an edge of its own, or a ground; `framed`: a frame all around it, as fields have.
 * `control`: has ink of its own inside, as a tool's symbol has too.
 * @typedef {{ what: string, rect: Rect, edged: boolean, framed: boolean, control: boolean }} Box
 */

/**
 * What: all that is shown. The elements must be showing themselves: see-through, they have neither
 * edges nor the room around their texts.
 * @param {Page} page
 * @returns {Promise<{ leaves: Leaf[], boxes: Box[] }>}
 */
export function elements_of(page) {
  return page.evaluate(() => {
    const least_px = 3;  // what is heard only takes less room
    /** @param {DOMRect} rect @returns {Rect} */
    const placed = ({ left, top, right, bottom }) => ({
      left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY,
    });
    /** @param {Element} element */
    const said = (element) => {
      const value = 'value' in element ? String(element.value) : '';
      const text = (element.textContent?.trim() || value).slice(0, 50);
      return `${element.tagName.toLowerCase()}.${element.className} “${text}”`;
    };
    /** @param {Element} element */
    const is_shown = (element) => {
      const { width, height } = element.getBoundingClientRect();
      const is_seen = element.checkVisibility({ opacityProperty: true });
      return is_seen && width >= least_px && height >= least_px;
    };
    /** @param {Node} node the text */
    const words_in = (node) => {
      const range = document.createRange();
      return [...(node.textContent ?? '').matchAll(/[^\s-]+-?|-/g)].map((found) => {
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        return { text: found[0], rect: placed(range.getBoundingClientRect()) };
      });
    };
    /** @param {Element} element @param {string} text @param {Leaf['words']} words */
    const leaf = (element, text, words) => {
      const { fontSize, fontWeight, lineHeight } = getComputedStyle(element);
      return {
        what: said(element), rect: placed(element.getBoundingClientRect()),
        letters: text.replace(/\s/g, '').length, size_px: parseFloat(fontSize),
        line_px: parseFloat(lineHeight),
        bold: Number(fontWeight) >= 700, words,
      };
    };
    const all = [...document.querySelectorAll('#mirror *')].filter(is_shown);
    const leaves = all.flatMap((element) => {
      const texts = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (texts.length > 0) {
        return [leaf(element, texts.map((node) => node.textContent).join(''),
          texts.flatMap(words_in))];
      }
      const is_field = element.matches('input:not([type=radio], [type=checkbox]), textarea');
      const value = is_field && 'value' in element ? String(element.value) : '';
      return value.trim() ? [leaf(element, value.split('\n')[0], [])] : [];
    });
    /** @param {Element} element */
    const has_edge = (element) => {
      const style = getComputedStyle(element);
      return style.boxShadow !== 'none' || parseFloat(style.borderTopWidth) > 0 ||
        parseFloat(style.borderLeftWidth) > 0 || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
    };
    const controls = 'input, textarea, progress, button, .s-symbol';
    const choice = ':scope > :is(input[type=radio], input[type=checkbox])';
    const boxes = all.map((element) => ({
      what: said(element),
      rect: placed(element.getBoundingClientRect()),
      edged: has_edge(element),
      control: element.matches(controls),
      framed: element.matches('input:not([type=radio], [type=checkbox]), textarea, progress') ||
        element.querySelector(choice) !== null,
    }));
    return { leaves, boxes };
  });
}
