// @ts-check
// ES256 and SHA-256 by WebCrypto. A private key lives in memory, for one signature, and no longer.
// Must not store a key, nor decide what a signature means.

/** @typedef {import('./fields.js').Bytes} Bytes */
/** @typedef {{ x: Bytes, y: Bytes }} PublicKey coordinates of the point, 32 bytes each */

const curve = { name: 'ECDSA', namedCurve: 'P-256' };
const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
const coordinate_bytes = 32;
const uncompressed_point = 4;

/**
 * What: the SHA-256 of these bytes, 32 bytes.
 * @param {Bytes} bytes
 * @returns {Promise<Bytes>}
 */
export async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/**
 * @param {PublicKey} key
 * @returns {Promise<CryptoKey | null>} null when this is no point of the curve
 */
async function import_public({ x, y }) {
  if (x.length !== coordinate_bytes || y.length !== coordinate_bytes) return null;
  const point = new Uint8Array([uncompressed_point, ...x, ...y]);
  try {
    return await crypto.subtle.importKey('raw', point, curve, false, ['verify']);
  } catch (error) {
    // Any other error speaks of the browser, and must not be taken for a bad signature.
    const no_point = error instanceof DOMException && /^(Data|Operation)Error$/.test(error.name);
    if (no_point) return null;
    throw error;
  }
}

/**
 * What: whether this is an ES256 signature of these bytes under this key.
 * In: the signature as r and s, 32 bytes each. Browsers differ where its length or r and s are
 * out of range: the caller refuses those before.
 * Source: RFC 7518, section 3.4.
 * @param {PublicKey} key
 * @param {Bytes} bytes
 * @param {Bytes} signature
 * @returns {Promise<boolean>} false also when the key is no point of the curve
 */
export async function verify(key, bytes, signature) {
  const public_key = await import_public(key);
  return public_key !== null && crypto.subtle.verify(algorithm, public_key, signature, bytes);
}

/** What: makes a key pair for one signature, and signs with it. */
export function createSigner() {
  /** @type {CryptoKey | null} */
  let private_key = null;

  return {
    /**
     * What: a new key pair; its private key cannot be exported and serves the next sign().
     * An earlier one that has not signed is forgotten.
     * @returns {Promise<PublicKey>}
     */
    async make_key() {
      private_key = null;
      const pair = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
      const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
      private_key = pair.privateKey;
      return { x: point.slice(1, 1 + coordinate_bytes), y: point.slice(1 + coordinate_bytes) };
    },

    /**
     * What: the ES256 signature, r and s of 32 bytes each; s may be high. The key is forgotten,
     * whatever happens. Errors: throws InvalidStateError when there is no key.
     * @param {Bytes} bytes
     * @returns {Promise<Bytes>}
     */
    async sign(bytes) {
      const key = private_key;
      private_key = null;
      if (!key) throw new DOMException('no key to sign with', 'InvalidStateError');
      return new Uint8Array(await crypto.subtle.sign(algorithm, key, bytes));
    },
  };
}
