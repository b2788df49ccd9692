#!/usr/bin/env node
// @ts-check
// Measures how easy each screen is to read: the Flesch-Kincaid grade of its running sentences, as
// tests/tools/screen_words.cpp prints them, for each reading level. A screen over its level's grade
// fails, and its hardest sentences are shown. Must not judge meaning: that takes a person and the
// charter. Source: J. P. Kincaid and others, "Derivation of New Readability Formulas", 1975.
import { build, closing_line, run } from './shared.mjs';

/** @typedef {{ words: number, sentences: number, syllables: number }} Measure */
/** @typedef {{ name: string, catalogue: string, grade_max: number }} Level */

/** @type {Level[]} grade 6 is a reading age of about 11, grade 4 of about 9 */
const levels = [
  { name: 'plain', catalogue: 'web/catalogue/en.json', grade_max: 6 },
  { name: 'easier', catalogue: 'web/catalogue/en-easier.json', grade_max: 4 },
];

// The charter's own terms count as two syllables, in every form: whoever answers the charter has to
// meet them, no other word may stand for them, and the screens say what they mean.
const term = new RegExp(`^(${[
  'co-produc(e|es|ed|ing|tion)', // what the charter is about
  'accountability', 'responsibilit(y|ies)', // what those who sign it have
  'self-assessments?', // what this is
  'commissioners?', 'organisations?', 'participants?', // who takes part
  'accessib(le|ility)', 'information', 'recognition', // the names of three tools
  'consultation', 'engagement', 'involvement', // of the scale's levels, and what they are levels of
].join('|')})(’s)?$`);
const term_syllables = 2;

/** @type {{ level: string, screen: string, why: string }[]} screens that may be harder */
const exceptions = [];

const hardest_shown = 3;

/**
 * How many syllables an English word has, estimated: its groups of vowels, less a silent ending.
 * @param {string} word in lower case
 */
function syllables_of(word) {
  if (term.test(word)) return term_syllables;
  const letters = word.replace(/[^a-z]/g, '');
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = /(?:[^aeiouyl]|[aeiouy]l)e$|[^aeiouylscgzxh]es$|[^aeiouytd]ed$/.test(letters);
  return Math.max(1, groups - (silent ? 1 : 0));
}

/**
 * The sentences of a text, without addresses and names of files.
 * @param {string} text
 */
const sentences_of = (text) => text.replace(/\S+@[\w.]+\w|\.charter\.json/g, '')
  .split(/[.!?:]+(?:[\s”)]|$)/).filter((part) => /[a-z]/i.test(part));

/** @param {string} sentence @returns {Measure} */
function measure_of(sentence) {
  const words = sentence.toLowerCase().match(/[a-z][a-z’-]*/g) ?? [];
  return { words: words.length, sentences: 1,
    syllables: words.reduce((sum, word) => sum + syllables_of(word), 0) };
}

/** @param {Measure[]} parts @returns {Measure} */
function sum(parts) {
  const total = { words: 0, sentences: 0, syllables: 0 };
  for (const part of parts) {
    total.words += part.words;
    total.sentences += part.sentences;
    total.syllables += part.syllables;
  }
  return total;
}

/** @param {Measure} of */
const grade = ({ words, sentences, syllables }) =>
  (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;

/**
 * The sentences of every screen, each once.
 * @param {Level} level
 * @returns {Promise<Map<string, Set<string>>>}
 */
async function screens_of({ catalogue }) {
  const { code, output } = await run(['build/native/tests/screen_words', catalogue], 'keep');
  if (code !== 0) throw new Error(`screen_words ${catalogue}: ${output}`);
  /** @type {Map<string, Set<string>>} */
  const screens = new Map();
  for (const line of output.trimEnd().split('\n')) {
    /** @type {{ screen: string, text: string }} */
    const { screen, text } = JSON.parse(line);
    const known = screens.get(screen) ?? new Set();
    for (const sentence of sentences_of(text)) known.add(sentence.trim());
    screens.set(screen, known);
  }
  return screens;
}

/** @param {Level} level @param {string} screen @param {string[]} sentences */
function judge(level, screen, sentences) {
  const total = sum(sentences.map(measure_of));
  const value = grade(total);
  const hard = value > level.grade_max;
  const why = exceptions.find((each) => each.level === level.name && each.screen === screen)?.why;
  const verdict = hard ? (why ? 'may ' : 'HARD') : (why ? 'EASY' : 'ok  ');
  console.log(`${verdict} ${value.toFixed(1)} ${level.name} ${screen} (${total.words} words)`);
  if (why) console.log(hard ? `     ${why}` : '     needs no exception any more');
  if (hard && !why) {
    const hardest = sentences.map((text) => ({ text, grade: grade(measure_of(text)) }))
      .sort((a, b) => b.grade - a.grade).slice(0, hardest_shown);
    for (const { text, grade: own } of hardest) console.log(`     ${own.toFixed(1)} ${text}`);
  }
  return hard === (why !== undefined);
}

const counts = { passed: 0, failed: 0, skipped: 0 };
if (!(await build('native', ['screen_words']))) process.exit(1);
for (const level of levels) {
  const screens = await screens_of(level);
  for (const [screen, sentences] of screens) {
    counts[judge(level, screen, [...sentences]) ? 'passed' : 'failed'] += 1;
  }
  for (const { screen } of exceptions.filter((each) => each.level === level.name)) {
    if (screens.has(screen)) continue;
    console.log(`NONE ${level.name} ${screen}: an exception for no screen`);
    counts.failed += 1;
  }
}
console.log(closing_line(counts));
process.exit(counts.failed === 0 ? 0 : 1);
