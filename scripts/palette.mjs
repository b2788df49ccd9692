// @ts-check
// Makes a screenshot a PNG of at most 256 colours, a third of its size: the most frequent colours
// stay as they are, the others become the nearest of them. Must not be used on photographs.
// Source: PNG (Third Edition), W3C, sections 5, 9 and 11.

import { deflateSync, inflateSync } from 'node:zlib';

const signature_bytes = 8;
const colours_max = 256;

/** @param {Buffer} png @returns {[type: string, body: Buffer][]} */
function chunks_of(png) {
  /** @type {[string, Buffer][]} */
  const chunks = [];
  for (let at = signature_bytes; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    chunks.push([png.toString('latin1', at + 4, at + 8), body]);
    at += length + 12;
  }
  return chunks;
}

/**
 * Section 9.2: what a byte was told from, by its row's filter.
 * @param {number} filter @param {number} left @param {number} up @param {number} corner
 */
function predicted(filter, left, up, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const to_left = Math.abs(guess - left);
  const to_up = Math.abs(guess - up);
  const to_corner = Math.abs(guess - corner);
  if (to_left <= to_up && to_left <= to_corner) return left;
  return to_up <= to_corner ? up : corner;
}

/**
 * What: the colours of a picture row by row, each 0xRRGGBB; how much of them shines through is left
 * out. In: 8 bits a channel, RGB or RGBA. Errors: throws for any other picture.
 * @param {Buffer} png
 */
export function read_pixels(png) {
  const chunks = chunks_of(png);
  const header = chunks[0][1];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || channels === undefined) throw new RangeError('not 8 bits of RGB or RGBA');
  const packed = chunks.filter(([type]) => type === 'IDAT').map(([, body]) => body);
  const bytes = inflateSync(Buffer.concat(packed));
  const row_bytes = width * channels;
  const colours = new Uint32Array(width * height);
  let above = new Uint8Array(row_bytes);
  for (let y = 0; y < height; y++) {
    const start = y * (row_bytes + 1);
    const filter = bytes[start];
    const row = new Uint8Array(row_bytes);
    for (let i = 0; i < row_bytes; i++) {
      const left = i < channels ? 0 : row[i - channels];
      const corner = i < channels ? 0 : above[i - channels];
      row[i] = bytes[start + 1 + i] + predicted(filter, left, above[i], corner);
    }
    for (let x = 0; x < width; x++) {
      const i = x * channels;
      colours[y * width + x] = (row[i] << 16) | (row[i + 1] << 8) | row[i + 2];
    }
    above = row;
  }
  return { width, height, colours };
}

/** @param {number} a @param {number} b @returns {number} the square of their distance */
function distance(a, b) {
  const apart = (/** @type {number} */ shift) => ((a >> shift) & 255) - ((b >> shift) & 255);
  return apart(16) ** 2 + apart(8) ** 2 + apart(0) ** 2;
}

/** @param {Uint32Array} colours @returns {{ palette: number[], index_of: Map<number, number> }} */
function choose_palette(colours) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const by_count = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = by_count.slice(0, colours_max);
  const nearest = (/** @type {number} */ colour) => palette.reduce(
    (best, other, i) => (distance(colour, other) < distance(colour, palette[best]) ? i : best), 0);
  return { palette, index_of: new Map(by_count.map((colour) => [colour, nearest(colour)])) };
}

/** @param {Buffer} bytes @returns {number} Source: section 5.6 and annex D. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** @param {string} type @param {Buffer} body */
function chunk(type, body) {
  const covered = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(covered.length + 8);
  framed.writeUInt32BE(body.length, 0);
  covered.copy(framed, 4);
  framed.writeUInt32BE(crc32(covered), covered.length + 4);
  return framed;
}

/** @param {Buffer} png a screenshot @returns {Buffer} */
export function with_palette(png) {
  const { width, height, colours } = read_pixels(png);
  const { palette, index_of } = choose_palette(colours);
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, i) => {
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = index_of.get(colour) ?? 0;
  });
  const header = Buffer.from(chunks_of(png)[0][1]);
  header[9] = 3;
  return Buffer.concat([
    png.subarray(0, signature_bytes),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
