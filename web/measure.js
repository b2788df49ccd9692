// @ts-check
// How high the browser's own text is: the one place that reads the layout, and only when asked.

/** @typedef {{ id: number, height_px: number }} Measured */

/** @param {Element | null} element */
export function id_of(element) {
  return element?.id.startsWith('n') ? Number(element.id.slice(1)) : 0;
}

/**
 * Heights as their content wants them. Fixed heights are lifted from all first and put back at the
 * end, so that the browser lays out once.
 * @param {HTMLElement[]} elements
 * @returns {Measured[]}
 */
export function measure(elements) {
  const kept = elements.map((element) => element.style.height);
  for (const element of elements) {
    element.style.height = element instanceof HTMLTextAreaElement ? '0' : 'auto';
  }
  const measured = elements.map((element) => ({
    id: id_of(element),
    height_px: element instanceof HTMLTextAreaElement
      ? element.scrollHeight + element.offsetHeight - element.clientHeight
      : element.offsetHeight,
  }));
  elements.forEach((element, i) => { element.style.height = kept[i]; });
  return measured;
}
