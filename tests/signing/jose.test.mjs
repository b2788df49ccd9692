// @ts-check
// Signed files as other libraries see them: jose, and Node's own cryptography. They share no code
// with the core, so a file that they verify follows the standards and not only itself.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { EmbeddedJWK, calculateJwkThumbprint, generalVerify } from 'jose';

/** @typedef {import('jose').GeneralJWS} GeneralJWS */

const tool = new URL('../../build/native/tests/sign_sample', import.meta.url).pathname;
let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'charter-signing-'));
  execFileSync(tool, [folder]);
});
after(() => rmSync(folder, { recursive: true }));

/** @param {string} name @returns {GeneralJWS & { payload: string }} */
const file = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** @param {string | undefined} text @returns {any} */
const header_of = (text) => JSON.parse(Buffer.from(text ?? '', 'base64url').toString());

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('base64url');

for (const name of ['one.charter.json', 'three.charter.json']) {
  test(`jose verifies every signature of ${name}`, async () => {
    const { payload, signatures } = file(name);
    assert.equal(signatures.length, name.startsWith('one') ? 1 : 3);
    for (const signature of signatures) {
      // One at a time, since jose is content with the first that verifies.
      const result = await generalVerify({ payload, signatures: [signature] }, EmbeddedJWK,
        { algorithms: ['ES256'] });
      assert.deepEqual(JSON.parse(Buffer.from(result.payload).toString()), { sample: 'ä, ع, 🙂' });
    }
  });

  test(`jose refuses ${name} once its payload has changed`, async () => {
    const { signatures } = file(name);
    const payload = Buffer.from('{"sample":"changed"}').toString('base64url');
    await assert.rejects(generalVerify({ payload, signatures }, EmbeddedJWK),
      { code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
  });

  test(`Node's cryptography verifies every signature of ${name}`, () => {
    const { payload, signatures } = file(name);
    for (const { protected: text, signature } of signatures) {
      const key = createPublicKey({ key: header_of(text).jwk, format: 'jwk' });
      const bytes = Buffer.from(signature, 'base64url');
      assert.ok(verify('sha256', Buffer.from(`${text}.${payload}`),
        { key, dsaEncoding: 'ieee-p1363' }, bytes));
      bytes[63] ^= 1;
      assert.ok(!verify('sha256', Buffer.from(`${text}.${payload}`),
        { key, dsaEncoding: 'ieee-p1363' }, bytes));
    }
  });

  test(`${name} has the header of profile 1`, async () => {
    const { payload, signatures } = file(name);
    for (const [index, { protected: text, signature, ...rest }] of signatures.entries()) {
      assert.deepEqual(rest, {});
      const { kid, jwk, name: signer, prior, ...others } = header_of(text);
      assert.equal(kid, await calculateJwkThumbprint(jwk, 'sha256'));
      assert.deepEqual(Object.keys(jwk), ['kty', 'crv', 'x', 'y']);
      assert.equal(signer, ['Sample one', 'Sample two', 'Sample three'][index]);
      const earlier = signatures.slice(0, index).map(
        (entry) => sha256(`${entry.protected}.${payload}.${entry.signature}`));
      assert.deepEqual(prior ?? [], earlier);
      assert.deepEqual(others, {
        alg: 'ES256',
        typ: 'vnd.city-hackney-co-production-charter.signed+json',
        cty: 'vnd.city-hackney-co-production-charter+json',
        profile: 1,
        role: 'resident',
        statement: 'took-part-does-not-agree',
        reason: 'Sample reason: ä, ع, 🙂\nand a second line',
        signed_at: '2026-09-21T15:13:20.000+01:00',
        key_use: 'once',
      });
      assert.equal(Buffer.from(signature, 'base64url').length, 64);
    }
  });
}
