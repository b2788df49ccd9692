// @ts-check
// What the journeys fill in, as data, and the payload that has to come of it. All of it is sample
// data, and says so. Must not touch a page.

import { asked_suffix, needs, roles, tools } from './journey_charter.js';

/** @typedef {{ role: string, count: number, name: string, since: string }} People */
/**
 * `fields`: by id, the text, date or choice. `ticks`: the ids ticked. `answers`: by id of the item,
 * of the text beside it, or of its note.
 * @typedef {object} Answers
 * @property {Record<string, string>} fields
 * @property {string[]} ticks
 * @property {People[]} people
 * @property {Record<string, string>} answers
 */

// Scripts that ImGui cannot shape, both directions, letters made of two code points, characters
// that mean something to HTML, JSON or CSV, blanks at the ends, and line breaks.
const samples = [
  'Sample text: “we” agree, naïvely – 50 % more & <b>nothing</b> less.',
  'Örnek metin: Iğdır’da ışık, İstanbul’da çağrı; şöyle böyle.',
  'Przykładowy tekst: zażółć gęślą jaźń, ŁÓDŹ.',
  'নমুনা লেখা: আমরা একসাথে কাজ করি, ক্ষেত্র ও শ্রীমঙ্গল।',
  'نص تجريبي: نعمل معًا من البداية، ٪٥٠ (مثال).',
  'טקסט לדוגמה: עובדים יחד, שָׁלוֹם – 12.05.',
  'Sample emoji: 🙂 👩🏽‍⚕️ 🏳️‍🌈 1️⃣ 🇬🇧',
  'Sample marks: e\u0301 o\u0308 \\ " \' / {}[] =1+1 |',
];

/** A line of its own for every field: the field's id says which. @param {string} id */
function line_for(id) {
  const sum = [...id].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return `${samples[sum % samples.length]} (${id})`;
}

/** @param {string} id */
function text_for(id) {
  const [first, ...others] = [line_for(id), ...samples];
  return `${first}\n\n  ${others.slice(0, 1 + (id.length % 6)).join('\n')}\n`;
}

/** @param {string} id */
const short_text_for = (id) => `Sample, ${id}:\nçğ ąę আ ع א 🙂`;
/** @param {string} id */
const short_line_for = (id) => `Sample ${id}`;

/**
 * What: an answer for every item, so that every follow-up is asked, and every kind of answer is
 * there.
 * @param {import('./journey_charter.js').Item} item
 * @param {number} at
 */
function choice_for(item, at) {
  if (item.may_hold_none) return at % 2 === 0 ? 'none-held' : 'not-sure';
  if (item.follow_up === 'reason-after-no') return 'no';
  if (item.follow_up === 'who-after-yes-or-no') return at % 2 === 0 ? 'yes' : 'no';
  if (item.follow_up) return 'yes';
  return ['yes', 'not-sure', 'no'][at % 3];
}

/**
 * @param {(id: string) => string} line
 * @param {(id: string) => string} text
 * @returns {Record<string, string>}
 */
function all_answers(line, text) {
  /** @type {Record<string, string>} */
  const answers = {};
  for (const [at, item] of tools.flatMap((tool) => tool.items).entries()) {
    if (item.kind !== 'yes-no') {
      answers[item.id] = text(item.id);
      continue;
    }
    const choice = choice_for(item, at);
    answers[item.id] = choice;
    const suffix = asked_suffix(item, choice);
    if (suffix) answers[`${item.id}.${suffix}`] = (suffix === 'who' ? line : text)(item.id);
    answers[`${item.id}.note`] = text(`${item.id}.note`);
  }
  return answers;
}

/** What: every field and every item, with long texts in many scripts. @returns {Answers} */
export function full_answers() {
  return {
    fields: {
      'project.name': 'Sample project – örnek, نموذج, דוגמה 🙂',
      'project.organisations': line_for('project.organisations'),
      'project.about': text_for('project.about'),
      'project.length': 'longer-term',
      'project.lead.name': 'Sample lead নমুনা',
      'project.lead.contact': 'sample@example.org',
      'round.occasion': 'review',
      'round.date': '2026-11-22',
      'round.next-review': '2027-05-22',
      'by.name': 'S. A. (sample)',
      'by.role-own-words': 'Sample role: gönüllü',
      'by.helped': 'interpreter',
      'needs.own-words': text_for('needs.own-words'),
    },
    ticks: [
      'by.role.patient', 'by.role.carer', 'by.from-paper',
      ...needs.filter((_, at) => at % 2 === 0).map((need) => `needs.${need}`),
    ],
    people: [
      { role: 'Sample residents, mieszkańcy', count: 12, name: '', since: '2026-01-31' },
      { role: 'نموذج: مرضى', count: 3, name: 'Sample name דוגמה', since: '' },
    ],
    answers: all_answers(line_for, text_for),
  };
}

/** What: every item, with short texts, for a journey that types each letter. @returns {Answers} */
export function short_answers() {
  return {
    fields: {
      'project.name': 'Sample project ąę',
      'project.about': short_text_for('project.about'),
      'project.length': 'short',
      'round.occasion': 'beginning',
      'round.date': '2026-11-11',
      'by.name': 'S. A. (sample)',
    },
    ticks: ['by.role.resident', 'needs.breaks'],
    people: [{ role: 'Sample residents', count: 12, name: 'Sample name', since: '2026-01-01' }],
    answers: all_answers(short_line_for, short_text_for),
  };
}

/** @param {Record<string, unknown>} object what is empty is left out */
function without_empty(object) {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) =>
      typeof value === 'object' && value !== null
        ? Object.keys(value).length > 0
        : value !== undefined && value !== '' && value !== false,
    ),
  );
}

/**
 * What: the members of the payload that these answers make, all but ids, edition and times.
 * Source: core/format/schema/assessment-1.schema.json.
 * @param {Answers} answers
 */
export function payload_members(answers) {
  const { fields, ticks } = answers;
  /** @param {string} prefix @param {string[]} ids */
  const ticked = (prefix, ids) => ids.filter((id) => ticks.includes(`${prefix}${id}`));
  return without_empty({
    kind: 'own',
    project: without_empty({
      name: fields['project.name'],
      organisations: fields['project.organisations'],
      about: fields['project.about'],
      length: fields['project.length'],
      lead: without_empty({
        name: fields['project.lead.name'],
        contact: fields['project.lead.contact'],
      }),
    }),
    round: without_empty({
      occasion: fields['round.occasion'],
      date: fields['round.date'],
      next_review: fields['round.next-review'],
    }),
    answered_by: without_empty({
      name: fields['by.name'],
      roles: ticked('by.role.', roles),
      role_in_own_words: fields['by.role-own-words'],
      helped_by: fields['by.helped'],
      typed_from_paper: ticks.includes('by.from-paper'),
    }),
    people: answers.people.map((people) => without_empty({ ...people })),
    needs: without_empty({
      coded: ticked('needs.', needs),
      own_words: fields['needs.own-words'],
    }),
    answers: answers.answers,
  });
}

/** What: every text that a person wrote, as it was typed. @param {Answers} answers */
export function written_texts({ fields, people, answers }) {
  const coded = /^([a-z]+(-[a-z]+)?|\d{4}-\d\d-\d\d)$/;  // choices and dates
  return [...Object.values(fields), ...Object.values(answers)]
    .filter((text) => !coded.test(text))
    .concat(people.map(({ role }) => role));
}
