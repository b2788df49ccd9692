// @ts-check
// What the engines of rules bring up and is no fault, each with the reason. Whatever is not here
// fails. A rule that says "?" could not decide by itself, or asks people to look.

import { t } from './journey_words.js';

/**
 * `where`: matches the element without its style and id, and what is said of it; all when missing.
 * `view`: in this one only.
 * @typedef {object} Accepted
 * @property {string} rule
 * @property {RegExp} [where]
 * @property {import('./journey_screens.js').View} [view]
 * @property {string} why
 */

/** @type {Accepted[]} */
export const accepted_by_axe = [
  {
    rule: 'color-contrast?',
    where: /contains an image node$/,
    view: 'drawn',
    why: 'The text that the browser shows lies on the canvas, whose colours axe cannot read. The '
      + 'plain view has the same colours, and there it must be sure of them.',
  },
  {
    rule: 'color-contrast?',
    where: new RegExp(`>${t('ui.delete.copied')}</p> .* partially overlaps other elements$`),
    why: 'It does not know that a dialog lies over all else. Of the other texts on the same ground '
      + 'it is sure.',
  },
];

/** @type {Accepted[]} */
export const accepted_by_ibm = [
  {
    rule: 'aria_content_in_landmark',
    where: /<button [^>]*\bwhen-focused\b/,
    why: 'The way past the header comes before all landmarks, or it would pass nothing. axe knows '
      + 'such ways.',
  },
  {
    rule: 'element_tabbable_unobscured?',
    where: /<button [^>]*\bwhen-focused\b/,
    why: 'The same button: it has a size and a place of its own while it is focused.',
  },
  {
    rule: 'element_tabbable_unobscured?',
    where: new RegExp(`<button aria-label="${t('ui.computer.delete')}, `),
    why: 'It lies behind the dialog that it opens, and nothing there can be focused.',
  },
  {
    rule: 'list_structure_proper?',
    where: /<dl /,
    why: 'Each term stands with its description in a div, as HTML has it. This engine knows of no '
      + 'such groups; axe does, and holds what is in them.',
  },
  {
    rule: 'style_focus_visible?',
    why: 'Asked wherever a style sets a border or an outline. The ring is seen to at every stop of '
      + 'the journey by keyboard.',
  },
  {
    rule: 'style_highcontrast_visible?',
    why: 'Asked once a page that has styles. With forced colours the plain view comes by itself.',
  },
  {
    rule: 'style_color_misuse?',
    why: 'Asked once a page that has styles. Nothing is told by colour alone: answers, progress, '
      + 'signatures and failures are all words, which the tree holds.',
  },
  {
    rule: 'input_label_visible?',
    where: /<textarea /,
    why: 'It does not look for the label of a textarea. axe does, and so does the tree.',
  },
  {
    rule: 'input_fields_grouped?',
    why: 'Asked wherever two fields follow each other. Only choices make a group, and those are in '
      + 'fieldsets; each other field is a question of its own.',
  },
  {
    rule: 'input_checkboxes_grouped?',
    where: /potential_unnamedcheckbox/,
    why: '“Typed in from paper” is a question of its own. The other boxes are in fieldsets.',
  },
  {
    rule: 'text_block_heading?',
    why: 'Asked of every short line in bold. Those are the label of a field, or of an answer; the '
      + 'heading over them is one, and the outline is in the tree.',
  },
  {
    rule: 'text_sensory_misuse?',
    where: /word\(s\) 'right'/,
    why: 'A right that people have.',
  },
  {
    rule: 'text_sensory_misuse?',
    where: /word\(s\) '(?:left|beside|top, bottom)'/,
    why: '“What is left open”, “ways beside meetings”, the top and bottom of the scale: none is a '
      + 'place on the page.',
  },
  {
    rule: 'text_sensory_misuse?',
    where: /word\(s\) '(?:(?:, )?(?:small|large|smaller|larger|size|shape|extra))+'/,
    why: 'Meetings, text, print and windows, and how a service is shaped: nothing on the page is '
      + 'told by how it looks.',
  },
];
