// @ts-check
// WebCrypto as the seam uses it: signatures that others can check, keys that are forgotten, and
// published test vectors.

import { existsSync, readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from './seam_page.js';

const vectors_path = fileURLToPath(
  new URL('../../../shared/vectors/wycheproof_ecdsa_secp256r1_sha256_p1363.json', import.meta.url),
);
const vectors_count = 262;
// The order of P-256's group. Source: FIPS 186-4, D.1.2.3.
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** @param {string} hex */
const from_hex = (hex) => [...Buffer.from(hex, 'hex')];

/**
 * What: what is checked before a signature reaches the browser: 64 bytes, 1 <= r, s < n.
 * @param {string} signature in hexadecimal
 */
function in_range(signature) {
  if (signature.length !== 128) return false;
  const r = BigInt(`0x${signature.slice(0, 64)}`);
  const s = BigInt(`0x${signature.slice(64)}`);
  return r >= 1n && r < order && s >= 1n && s < order;
}

test('SHA-256 of nothing, and of the example of FIPS 180-2', async ({ seam }) => {
  const digests = await seam.evaluate(async ({ sha256, from_text }) => [
    [...(await sha256(from_text('')))],
    [...(await sha256(from_text('abc')))],
  ]);
  expect(digests.map((digest) => Buffer.from(digest).toString('hex'))).toEqual([
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ]);
});

test('a signature is good here and elsewhere, and only for what was signed', async ({ seam }) => {
  const made = await seam.evaluate(async ({ createSigner, verify, from_text }) => {
    const signer = createSigner();
    const key = await signer.make_key();
    const bytes = from_text('sample data');
    const signature = await signer.sign(bytes);
    const changed_bytes = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] ^= 1;
      changed_bytes.push(await verify(key, changed, signature));
    }
    const changed_signatures = [];
    for (let at = 0; at < signature.length; at += 1) {
      const changed = signature.slice();
      changed[at] ^= 1;
      changed_signatures.push(await verify(key, bytes, changed));
    }
    return {
      good: await verify(key, bytes, signature),
      changed_bytes,
      changed_signatures,
      x: [...key.x],
      y: [...key.y],
      signature: [...signature],
    };
  });
  expect([made.x.length, made.y.length, made.signature.length]).toEqual([32, 32, 64]);
  expect(made.good).toBe(true);
  expect(made.changed_bytes).toEqual(Array(11).fill(false));
  expect(made.changed_signatures).toEqual(Array(64).fill(false));

  const point = Uint8Array.from([4, ...made.x, ...made.y]);
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await webcrypto.subtle.importKey('raw', point, curve, false, ['verify']);
  const elsewhere = await webcrypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    Uint8Array.from(made.signature),
    Buffer.from('sample data'),
  );
  expect(elsewhere).toBe(true);
});

test('a key signs once, cannot be taken out and is kept nowhere', async ({ page, seam }) => {
  const seen = await seam.evaluate(async ({ createSigner, from_text, error_name }) => {
    const { subtle } = crypto;
    const generate = subtle.generateKey.bind(subtle);
    /** @type {CryptoKey[]} */
    const private_keys = [];
    subtle.generateKey = /** @type {any} */ (
      async (/** @type {any} */ algorithm, /** @type {boolean} */ out, /** @type {any} */ uses) => {
        const pair = /** @type {CryptoKeyPair} */ (await generate(algorithm, out, uses));
        private_keys.push(pair.privateKey);
        return pair;
      }
    );
    const signer = createSigner();
    /** @param {any} bytes */
    const sign = (bytes) => signer.sign(bytes).then(() => 'signed', error_name);
    const before = await sign(from_text('a'));
    await signer.make_key();
    const [first, second] = [await sign(from_text('a')), await sign(from_text('a'))];
    await signer.make_key();
    const [failing, after_failing] = [await sign(undefined), await sign(from_text('a'))];
    const outcomes = { before, first, second, failing, after_failing };
    return { outcomes, extractable: private_keys.map((key) => key.extractable) };
  });
  expect(seen.outcomes).toEqual({
    before: 'InvalidStateError',
    first: 'signed',
    second: 'InvalidStateError',
    failing: 'TypeError',
    after_failing: 'InvalidStateError',
  });
  expect(seen.extractable).toEqual([false, false]);
  const kept = await page.evaluate(async () => [
    await indexedDB.databases(),
    localStorage.length,
    sessionStorage.length,
  ]);
  expect(kept).toEqual([[], 0, 0]);
});

test('a key that is made replaces one that has not signed', async ({ seam }) => {
  const checked = await seam.evaluate(async ({ createSigner, verify, from_text }) => {
    const signer = createSigner();
    const [first, second] = [await signer.make_key(), await signer.make_key()];
    const signature = await signer.sign(from_text('a'));
    const with_key = (/** @type {typeof first} */ key) => verify(key, from_text('a'), signature);
    return [await with_key(first), await with_key(second)];
  });
  expect(checked).toEqual([false, true]);
});

test('what is no point of the curve is no good signature', async ({ seam }) => {
  const checked = await seam.evaluate(async ({ createSigner, verify, from_text }) => {
    const signer = createSigner();
    const { x, y } = await signer.make_key();
    const bytes = from_text('a');
    const signature = await signer.sign(bytes);
    const off_curve = y.slice();
    off_curve[31] ^= 1;
    const zero = new Uint8Array(32);
    // The same 64 bytes, divided elsewhere: together they would still be the point.
    const long_x = new Uint8Array([...x, y[0]]);
    return {
      good: await verify({ x, y }, bytes, signature),
      off_curve: await verify({ x, y: off_curve }, bytes, signature),
      zero: await verify({ x: zero, y: zero }, bytes, signature),
      divided: await verify({ x: long_x, y: y.slice(1) }, bytes, signature),
      short: await verify({ x, y: y.slice(1) }, bytes, signature),
      none: await verify({ x: new Uint8Array(), y: new Uint8Array() }, bytes, signature),
    };
  });
  expect(checked).toEqual({
    good: true,
    off_curve: false,
    zero: false,
    divided: false,
    short: false,
    none: false,
  });
});

test('a browser that cannot check is no bad signature', async ({ seam }) => {
  const ended = await seam.evaluate(async ({ createSigner, verify, from_text, error_name }) => {
    const signer = createSigner();
    const key = await signer.make_key();
    const signature = await signer.sign(from_text('a'));
    crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
    return verify(key, from_text('a'), signature).then(String, error_name);
  });
  expect(ended).toBe('NotSupportedError');
});

test('Wycheproof ES256', async ({ seam }) => {
  test.skip(!existsSync(vectors_path), 'vectors not present');
  const { testGroups: groups } = JSON.parse(readFileSync(vectors_path, 'utf8'));
  const cases = [];
  for (const { publicKey, tests } of groups) {
    const [x, y] = [publicKey.uncompressed.slice(2, 66), publicKey.uncompressed.slice(66)];
    for (const { tcId, msg, sig, result } of tests) {
      cases.push({ id: tcId, expected: result === 'valid', x, y, msg, sig });
    }
  }
  expect(cases.length).toBe(vectors_count);
  const asked = cases.filter(({ sig }) => in_range(sig));
  const found = await seam.evaluate(
    async ({ verify }, asked) => {
      const bytes = (/** @type {number[]} */ numbers) => Uint8Array.from(numbers);
      const good = [];
      for (const { id, x, y, msg, sig } of asked) {
        const key = { x: bytes(x), y: bytes(y) };
        if (await verify(key, bytes(msg), bytes(sig))) good.push(id);
      }
      return good;
    },
    asked.map(({ id, x, y, msg, sig }) => ({
      id,
      x: from_hex(x),
      y: from_hex(y),
      msg: from_hex(msg),
      sig: from_hex(sig),
    })),
  );
  const right = cases.filter(({ id, expected }) => found.includes(id) === expected);
  expect(right.length).toBe(vectors_count);
  // Both answers were asked of the browser, not only of the check before it.
  expect(asked.some(({ expected }) => expected)).toBe(true);
  expect(asked.some(({ expected }) => !expected)).toBe(true);
});
