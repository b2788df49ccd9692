// @ts-check
// Attributes; and those that are a state once a person has changed it, which are set where the
// state is. Must not know of the page.

/** @param {HTMLElement} element @param {string} name @param {string} value */
export function set(element, name, value) {
  if (name === 'checked' && element instanceof HTMLInputElement) {
    element.checked = true;
  } else if (name === 'value' && element instanceof HTMLProgressElement) {
    element.value = Number(value);
  } else if (name === 'value' &&
      (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
    // While the person is in a field, its text is theirs.
    if (element !== document.activeElement && element.value !== value) element.value = value;
  } else {
    element.setAttribute(name, value);
  }
}

/** @param {HTMLElement} element @param {string} name */
export function unset(element, name) {
  if (name === 'checked' && element instanceof HTMLInputElement) element.checked = false;
  else element.removeAttribute(name);
}
