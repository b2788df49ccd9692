// @ts-check
// The charter as the tests know it: ids, kinds and order, which saved files hold and which never
// change once released. Must not be read from the application that is tested.

/** @typedef {'yes-no' | 'text' | 'text-optional'} ItemKind */
/** @typedef {'who-after-yes-or-no' | 'who-after-yes'} Who */
/** @typedef {Who | 'reason-after-no' | 'describe-after-yes'} FollowUp */
/** @typedef {{ id: string, kind: ItemKind, follow_up?: FollowUp, may_hold_none?: boolean }} Item */
/** @typedef {{ id: string, items: Item[] }} Tool */

/**
 * @param {string} tool
 * @param {string} names
 * @param {Partial<Item>} [more]
 * @returns {Item[]}
 */
function items(tool, names, more = {}) {
  return names.split(' ').map((name) => ({ id: `${tool}.${name}`, kind: 'yes-no', ...more }));
}

/** @type {Tool[]} */
export const tools = [
  {
    id: 'guide',
    items: [...items('guide', 'read'), ...items('guide', 'notes', { kind: 'text-optional' })],
  },
  {
    id: 'scale',
    items: [
      ...items('scale', 'co-production service-user-led co-design public-involvement'),
      ...items('scale', 'consultation informing'),
      ...items('scale', 'criteria improve', { kind: 'text' }),
    ],
  },
  {
    id: 'sharing',
    items: items(
      'sharing',
      'papers-week-ahead simplified-papers easy-read simple-language traffic-light-cards ' +
        'meeting-before meeting-after alternative-ways real-time-feedback',
      { follow_up: 'who-after-yes-or-no' },
    ),
  },
  {
    id: 'reward',
    items: [
      ...items('reward', 'financial', { follow_up: 'reason-after-no' }),
      ...items('reward', 'voucher'),
      ...items('reward', 'training costs', { follow_up: 'describe-after-yes' }),
    ],
  },
  {
    id: 'access',
    items: [
      ...items('access', 'guides-read'),
      ...items('access', 'checklist-online checklist-face-to-face', { may_hold_none: true }),
      ...items('access', 'notes', { kind: 'text-optional' }),
    ],
  },
  {
    id: 'voice',
    items: items('voice', 'recruitment tenure next-role handing-on', { kind: 'text' }),
  },
  {
    id: 'feedback',
    items: items(
      'feedback',
      'minutes debrief tech-support updates whatsapp live-documents notice-boards social-media ' +
        'networking',
      { follow_up: 'who-after-yes' },
    ),
  },
];

/** How many answers count, in "n of 38". */
export const counted = tools
  .flatMap((tool) => tool.items)
  .filter((item) => item.kind !== 'text-optional').length;

export const roles = [
  'resident', 'patient', 'service-user', 'carer', 'health-or-care-staff', 'provider',
  'commissioner', 'voluntary-organisation',
];

export const needs = [
  'easier-words', 'large-print', 'translation', 'bsl-interpreter', 'captions', 'braille', 'audio',
  'step-free', 'quiet-space', 'breaks', 'other-times', 'online', 'face-to-face', 'help-technology',
  'help-costs',
];

/**
 * What: the choice after which an item asks its follow-up, and the follow-up's suffix.
 * @param {Item} item
 * @param {string} choice
 */
export function asked_suffix(item, choice) {
  switch (item.follow_up) {
    case 'who-after-yes-or-no': return choice === 'yes' || choice === 'no' ? 'who' : '';
    case 'who-after-yes': return choice === 'yes' ? 'who' : '';
    case 'reason-after-no': return choice === 'no' ? 'reason' : '';
    case 'describe-after-yes': return choice === 'yes' ? 'describe' : '';
    default: return '';
  }
}
