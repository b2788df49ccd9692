// @ts-check
// Chromium's computed accessibility tree as text: what it hands to a screen reader, a line a node.
// Must not know what the pages show.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, value: { value?: unknown } }} Property */
/**
 * Of CDP's Accessibility.AXNode, what is read here.
 * @typedef {object} AxNode
 * @property {string} nodeId
 * @property {string} [parentId]
 * @property {boolean} ignored
 * @property {{ value?: string }} [role]
 * @property {{ value?: string }} [name]
 * @property {{ value?: string }} [description]
 * @property {{ value?: string | number }} [value]
 * @property {Property[]} [properties]
 * @property {string[]} [childIds]
 */

// Said when they are so; of the others their value is said.
const flags = ['focused', 'disabled', 'required', 'readonly', 'multiline', 'modal', 'busy'];
const values = [
  'checked', 'pressed', 'expanded', 'selected', 'hasPopup', 'valuemin', 'valuemax', 'valuetext',
  'live',
];
// Only structure: what is inside them is said in their place.
const bare = ['generic', 'none', 'Legend'];
// Nothing of ours is in them.
const closed = ['InlineTextBox', 'LineBreak', 'ListMarker'];
// What a person can do something with.
const widgets = ['button', 'link', 'radio', 'checkbox', 'textbox', 'Date', 'combobox',
  'slider', 'searchbox', 'switch', 'tab'];

/** @param {AxNode} node */
function states_of(node) {
  const properties = Object.fromEntries(
    (node.properties ?? []).map(({ name, value }) => [name, value.value]));
  const role = node.role?.value ?? '';
  if (role === 'RootWebArea') return [];
  const states = flags.filter((name) => properties[name] === true);
  if (properties.focusable && !widgets.includes(role)) states.push('focusable');
  if (properties.invalid && properties.invalid !== 'false') states.push('invalid');
  // An item's level is how deep it stands, which its place says.
  if (role === 'heading') states.push(`level ${properties.level}`);
  for (const name of values) {
    const value = properties[name];
    if (value !== undefined && value !== '') states.push(`${name} ${value}`);
  }
  return states;
}

/** @param {AxNode} node */
function line_of(node) {
  const parts = [node.role?.value ?? ''];
  const [name, value, description] = [node.name, node.value, node.description].map(
    (part) => part?.value ?? '');
  if (name !== '') parts.push(JSON.stringify(name));
  if (value !== '') parts.push(`= ${JSON.stringify(value)}`);
  if (description !== '') parts.push(`described ${JSON.stringify(description)}`);
  const states = states_of(node);
  if (states.length > 0) parts.push(`[${states.join(', ')}]`);
  const url = (node.properties ?? []).find((property) => property.name === 'url')?.value.value;
  if (node.role?.value === 'link') parts.push(`-> ${new URL(String(url)).hash || url}`);
  return parts.join(' ');
}

/**
 * A node and what is inside it. A text that its element's name or value says already is left out;
 * an element without a name that holds text alone is one line with it.
 * @param {Map<string, AxNode>} nodes
 * @param {AxNode} node
 * @param {string} said by the element around it
 * @returns {string[]}
 */
function lines_of(nodes, node, said) {
  const role = node.role?.value ?? '';
  const name = node.name?.value ?? '';
  if (closed.includes(role)) return [];
  if (role === 'StaticText') return said.includes(name) ? [] : [`text ${JSON.stringify(name)}`];
  const skipped = node.ignored || (bare.includes(role) && name === '');
  const said_here = skipped ? said : `${name}\n${node.value?.value ?? ''}`;
  // A date's inside is the browser's own.
  const inner = role === 'Date' ? [] : (node.childIds ?? []).flatMap((id) => {
    const child = nodes.get(id);
    return child ? lines_of(nodes, child, said_here) : [];
  });
  if (skipped) return inner;
  const line = line_of(node);
  if (name === '' && inner.length > 0 && inner.every((each) => each.startsWith('text '))) {
    return [`${line}: ${inner.map((each) => each.slice('text '.length)).join(' ')}`];
  }
  return [line, ...inner.map((each) => `  ${each}`)];
}

/** @param {Page} page @returns {Promise<AxNode[]>} */
async function ax_nodes(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return /** @type {AxNode[]} */ (nodes);
  } finally {
    await session.detach();
  }
}

/** What: the tree of the page as it is now, nodes that are ignored left out. @param {Page} page */
export async function tree_of(page) {
  const nodes = await ax_nodes(page);
  const by_id = new Map(nodes.map((node) => [node.nodeId, node]));
  return `${lines_of(by_id, nodes[0], '').join('\n')}\n`;
}

/** What: all that can be acted on, in the order of the page. @param {Page} page */
export async function widgets_of(page) {
  const nodes = await ax_nodes(page);
  /** @type {Set<string | undefined>} */
  const in_dates = new Set();
  // Parents come before what is in them. A date's inside is the browser's own.
  for (const { nodeId, parentId, role } of nodes) {
    if (role?.value === 'Date' || in_dates.has(parentId)) in_dates.add(nodeId);
  }
  return nodes.filter(({ ignored, parentId, role }) =>
    !ignored && widgets.includes(role?.value ?? '') && !in_dates.has(parentId),
  ).map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }));
}
