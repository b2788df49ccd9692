#!/usr/bin/env node
// @ts-check
// Measures how easy the catalogue is to read: the Flesch-Kincaid grade of each group of texts, then
// the hardest texts. A group over grade 6 (a reading age of about 11) fails. Must not judge
// meaning: that takes a person and the charter.
// Source: J. P. Kincaid and others, "Derivation of New Readability Formulas", 1975.
import { readFileSync } from 'node:fs';

const grade_max = 6;
const words_min = 12; // shorter texts are labels, whose grade says little
const hardest_shown = 10;

/**
 * How many syllables an English word has, estimated: its groups of vowels, less a silent ending.
 * @param {string} word in lower case
 */
function syllables(word) {
  const letters = word.replace(/[^a-z]/g, '');
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = /(?:[^aeiouyl]|[aeiouy]l)e$|[^aeiouylscgzxh]es$|[^aeiouytd]ed$/.test(letters);
  return Math.max(1, groups - (silent ? 1 : 0));
}

/**
 * The Flesch-Kincaid grade of a text, and its count of words. Addresses and places such as {when}
 * are left out.
 * @param {string} text
 */
function reading_grade(text) {
  const plain = text.replace(/\S+@[\w.]+\w|\.charter\.json|\{[^}]*\}/g, '');
  const words = plain.toLowerCase().match(/[a-z][a-z’-]*/g) ?? [];
  const sentences = plain.split(/[.!?:]+(?:\s|”|$)/).filter((part) => /[a-z]/i.test(part));
  const count = words.reduce((sum, word) => sum + syllables(word), 0);
  const grade = (0.39 * words.length) / sentences.length + (11.8 * count) / words.length - 15.59;
  return { grade: words.length === 0 ? 0 : grade, words: words.length };
}

/** @param {string} text a label is read as a sentence of its own */
const as_sentence = (text) => (/[.?!]$/.test(text) ? text : `${text}.`);

const file = new URL('../web/catalogue/en.json', import.meta.url);
/** @type {Record<string, string>} */
const catalogue = JSON.parse(readFileSync(file, 'utf8'));
/** @type {Map<string, string[]>} */
const groups = new Map();
for (const [key, text] of Object.entries(catalogue)) {
  const name = key.split('.')[0] ?? key;
  if (name === 'catalogue') continue;
  groups.set(name, [...(groups.get(name) ?? []), as_sentence(text)]);
}

let failed = 0;
for (const [name, texts] of groups) {
  const { grade, words } = reading_grade(texts.join(' '));
  const too_hard = grade > grade_max;
  failed += too_hard ? 1 : 0;
  console.log(`${too_hard ? 'HARD' : 'ok  '} ${grade.toFixed(1)} ${name} (${words} words)`);
}
const hardest = Object.entries(catalogue)
  .map(([key, text]) => ({ key, ...reading_grade(text) }))
  .filter(({ words }) => words >= words_min)
  .sort((a, b) => b.grade - a.grade)
  .slice(0, hardest_shown);
console.log(`hardest: ${hardest.map(({ key, grade }) => `${key} ${grade.toFixed(1)}`).join(', ')}`);
console.log(`${groups.size - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
