// @ts-check
// The JSON Schema against what the core writes: it validates every file, and refuses broken ones.
// ajv knows the schema alone, so whoever reads our files with a schema tool sees the same.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** @param {string} path from this folder */
const path_of = (path) => new URL(path, import.meta.url).pathname;
/** @param {string} path @returns {any} */
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

const schema = read(path_of('../../core/format/schema/assessment-1.schema.json'));
const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addSchema(schema);

/** @param {string} definition empty for the file as a whole @param {unknown} value */
function is_valid(definition, value) {
  const validate = ajv.getSchema(`${schema.$id}${definition ? `#/$defs/${definition}` : ''}`);
  assert.ok(validate, definition);
  return validate(value) === true;
}

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'charter-format-'));
  execFileSync(path_of('../../build/native/tests/export_samples'), [folder]);
  execFileSync(path_of('../../build/native/tests/sign_sample'), [folder]);
});
after(() => rmSync(folder, { recursive: true }));

/** @param {string} name */
const sample = (name) => read(join(folder, `${name}.json`));

test('every payload, draft and starter that the core writes is valid', () => {
  const counts = { payload: 0, draft: 0, starter: 0 };
  for (const name of readdirSync(folder).filter((file) => !file.includes('charter'))) {
    const kind = /** @type {keyof typeof counts} */ (name.slice(0, name.indexOf('-')));
    const value = read(join(folder, name));
    assert.ok(is_valid(kind, value), name);
    assert.equal(is_valid('', value), kind !== 'payload', name);
    counts[kind] += 1;
  }
  assert.deepEqual(counts, { payload: 302, draft: 302, starter: 302 });
});

test('signed files and their protected headers are valid', () => {
  for (const name of ['one.charter', 'three.charter']) {
    const file = sample(name);
    assert.ok(is_valid('', file), name);
    for (const { protected: text } of file.signatures) {
      const header = JSON.parse(Buffer.from(text, 'base64url').toString());
      assert.ok(is_valid('protected', header), name);
      assert.ok(!is_valid('protected', { ...header, alg: 'none' }));
      assert.ok(!is_valid('protected', { ...header, jku: 'https://example.org' }));
    }
    file.signatures[0].header = {};
    assert.ok(!is_valid('', file));
  }
});

test('the schema names exactly what the core writes', () => {
  const { answers, answered_by, needs, ...payload } = sample('payload-full');
  const { properties } = schema.$defs.payload;
  assert.deepEqual(Object.keys(schema.$defs.answers.properties), Object.keys(answers));
  assert.deepEqual(Object.keys(properties.answered_by.properties), Object.keys(answered_by));
  assert.deepEqual(properties.answered_by.properties.roles.items.enum, answered_by.roles);
  assert.deepEqual(properties.needs.properties.coded.items.enum, needs.coded);
  assert.deepEqual(Object.keys(properties),
    Object.keys({ ...sample('payload-full') }));
  for (const name of /** @type {const} */ (['project', 'round'])) {
    assert.deepEqual(Object.keys(schema.$defs[name].properties), Object.keys(payload[name]));
  }
  assert.deepEqual(Object.keys(schema.$defs.people.properties), Object.keys(payload.people[0]));
  assert.deepEqual(Object.keys(schema.$defs.action.properties), Object.keys(payload.actions[0]));
});

/** @type {Record<string, (payload: any) => void>} */
const breakages = {
  'a later version': (payload) => { payload.version = 2; },
  'another format': (payload) => { payload.format = 'another'; },
  'an id in capitals': (payload) => { payload.id = 'A'.repeat(32); },
  'no project': (payload) => { delete payload.project; },
  'no time': (payload) => { delete payload.changed_at; },
  'a time without an offset': (payload) => { payload.created_at = '2026-11-22T14:32:05.123Z'; },
  'an unknown member': (payload) => { payload.score = 7; },
  'an unknown member of a row': (payload) => { payload.people[0].age = 7; },
  'an unknown item': (payload) => { payload.answers['guide.score'] = 'yes'; },
  'an unknown answer': (payload) => { payload.answers['guide.read'] = 'maybe'; },
  'none-held where it is no answer': (payload) => { payload.answers['guide.read'] = 'none-held'; },
  'an empty text': (payload) => { payload.project.name = ''; },
  'an empty list': (payload) => { payload.actions = []; },
  'a name over its limit': (payload) => { payload.project.name = 'x'.repeat(201); },
  'a name of two lines': (payload) => { payload.project.name = 'a\nb'; },
  'a fraction': (payload) => { payload.people[0].count = 1.5; },
  'nobody counted': (payload) => { payload.people[0].count = 0; },
  'a role that is not one': (payload) => { payload.answered_by.roles = ['king']; },
  'a role twice': (payload) => { payload.answered_by.roles = ['carer', 'carer']; },
  'false where absent is meant': (payload) => { payload.actions[0].done = false; },
  'null': (payload) => { payload.previous = null; },
  'a month that is none': (payload) => { payload.round.date = '2026-13-01'; },
};

for (const [name, breakage] of Object.entries(breakages)) {
  test(`refuses ${name}`, () => {
    const payload = sample('payload-full');
    assert.ok(is_valid('payload', payload));
    breakage(payload);
    assert.ok(!is_valid('payload', payload));
    assert.ok(!is_valid('', { ...sample('draft-full'), payload }));
  });
}

test('refuses a draft that is not one, and a starter that holds more than it may', () => {
  const draft = sample('draft-full');
  assert.ok(!is_valid('', { ...draft, draft: false }));
  assert.ok(!is_valid('', { ...draft, signatures: [] }));
  const starter = sample('starter-full');
  for (const name of ['answers', 'answered_by', 'people', 'needs', 'actions', 'expects']) {
    const payload = { ...starter.payload, [name]: draft.payload[name] };
    assert.ok(!is_valid('', { ...starter, payload }), name);
  }
  const { project } = starter.payload;
  const named = { ...project, lead: { ...project.lead, name: 'Sample' } };
  assert.ok(!is_valid('', { ...starter, payload: { ...starter.payload, project: named } }));
});
