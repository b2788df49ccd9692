// @ts-check
// Faults that this application could come to have, each made in the page as the browser has it, and
// who catches it. Each `make` runs in the page, and must not use anything from outside itself.

/**
 * @typedef {object} Defect
 * @property {string} name
 * @property {'about' | 'problem' | 'tool' | 'file'} on the page that it is made in
 * @property {() => void} make
 * @property {string[]} axe the rules that catch it
 * @property {string[]} ibm the same of the other engine
 * @property {boolean} tree whether Chromium's tree is another by it
 */

/** @type {Defect[]} */
export const defects = [
  {
    name: 'a label removed',
    on: 'about',
    make: () => document.querySelector('main label')?.remove(),
    axe: ['label', 'label-title-only'], ibm: ['input_label_exists'], tree: true,
  },
  {
    name: 'an aria-label emptied',
    on: 'tool',
    make: () => document.querySelector('progress')?.setAttribute('aria-label', ''),
    axe: [], ibm: ['input_label_exists'], tree: true,
  },
  {
    name: 'an id twice',
    on: 'about',
    make: () => {
      const [first, second] = [...document.querySelectorAll('main input[aria-describedby]')].map(
        (field) => document.getElementById(field.getAttribute('aria-describedby') ?? ''));
      if (first && second) second.id = first.id;
    },
    axe: ['aria-valid-attr-value?', 'duplicate-id-aria?'], ibm: ['aria_id_unique'], tree: true,
  },
  {
    name: 'a heading level skipped',
    on: 'tool',
    make: () => {
      const heading = document.querySelector('main h2');
      const deeper = document.createElement('h4');
      deeper.id = heading?.id ?? '';
      deeper.textContent = heading?.textContent ?? '';
      heading?.replaceWith(deeper);
    },
    axe: ['heading-order'], ibm: [], tree: true,
  },
  {
    name: 'contrast lowered',
    on: 'tool',
    make: () => {
      const text = /** @type {HTMLElement} */ (document.querySelector('main p'));
      text.style.color = '#9aa0a8';
    },
    axe: ['color-contrast'], ibm: ['text_contrast_sufficient'], tree: false,
  },
  {
    name: 'targets shrunk',
    on: 'tool',
    make: () => {
      // The links to the pages of the draft, small and touching.
      for (const part of /** @type {NodeListOf<HTMLElement>} */ (
        document.querySelectorAll('nav ul, nav ul *'))) {
        part.style.cssText = 'font-size: 8px; line-height: 1; padding: 0; margin: 0; gap: 0; ' +
          'min-height: 0; border: 0';
      }
    },
    axe: ['color-contrast?', 'target-size'], ibm: ['target_spacing_sufficient'], tree: false,
  },
  {
    name: 'a fieldset without its legend',
    on: 'about',
    make: () => document.querySelector('main legend')?.remove(),
    axe: [], ibm: ['fieldset_label_valid', 'fieldset_legend_valid'], tree: true,
  },
  {
    name: 'the language missing',
    on: 'tool',
    make: () => document.documentElement.removeAttribute('lang'),
    axe: ['html-has-lang'], ibm: ['html_lang_exists'], tree: false,
  },
  {
    name: 'a list with something that is no item',
    on: 'tool',
    make: () => {
      const item = document.querySelector('li');
      const other = document.createElement('div');
      other.append(...(item?.childNodes ?? []));
      item?.replaceWith(other);
    },
    axe: ['aria-required-children'],
    ibm: ['aria_child_valid', 'list_structure_proper?'],
    tree: true,
  },
  {
    name: 'aria-expanded on a paragraph',
    on: 'tool',
    make: () => document.querySelector('main p')?.setAttribute('aria-expanded', 'false'),
    axe: ['aria-allowed-attr'], ibm: [], tree: false,
  },
  {
    name: 'a field whose error is not described',
    on: 'problem',
    make: () => document.querySelector('[aria-invalid]')?.removeAttribute('aria-describedby'),
    axe: [], ibm: [], tree: true,
  },
  {
    name: 'a positive tabindex',
    on: 'tool',
    make: () => document.querySelector('main button')?.setAttribute('tabindex', '3'),
    axe: ['tabindex'], ibm: [], tree: false,
  },
  {
    name: 'an image without a name',
    on: 'tool',
    make: () => {
      const image = new Image(48, 48);
      image.src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
      document.querySelector('main h1')?.after(image);
    },
    axe: ['image-alt'], ibm: ['img_alt_valid'], tree: true,
  },
  {
    name: 'a table whose headers are cells',
    on: 'file',
    make: () => {
      for (const header of document.querySelectorAll('main th')) {
        const cell = document.createElement('td');
        cell.setAttribute('role', 'cell');
        cell.textContent = header.textContent;
        header.replaceWith(cell);
      }
    },
    axe: [], ibm: ['table_headers_exists'], tree: true,
  },
  {
    name: 'a name without the label that is seen',
    on: 'tool',
    make: () => document.querySelector('main button')?.setAttribute('aria-label', 'Sample'),
    axe: ['label-content-name-mismatch'], ibm: ['label_name_visible'], tree: true,
  },
  {
    name: 'a live region lost',
    on: 'tool',
    make: () => document.querySelector('[role="status"]')?.removeAttribute('role'),
    axe: [], ibm: [], tree: true,
  },
];
