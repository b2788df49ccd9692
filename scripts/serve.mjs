// @ts-check
// A server of static files on the loopback address, for trying and testing the page.
// Prints its address as its last line. Must never be reachable from another machine.
// Usage: node scripts/serve.mjs [--port N] [--folder PATH] [--open]; a free port and dist/ by
// default; --open shows the page in a browser where there is a desktop.

import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './shared.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    folder: { type: 'string', default: 'dist' },
    open: { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`not a port: ${values.port}`);
  process.exit(2);
}
const folder = resolve(root, values.folder);

/** @param {string | undefined} url @returns {Promise<string | null>} the file asked for */
async function file_for(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url ?? '/', 'http://loopback').pathname);
  } catch {
    return null;
  }
  const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(`${folder}/`)) return null;
  return stat(file).then((found) => (found.isFile() ? file : null), () => null);
}

/** @param {string} address */
function open_browser(address) {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const opener = spawn('xdg-open', [address], { stdio: 'ignore', detached: true });
  opener.on('error', () => console.error('no xdg-open here: open the address in a browser'));
  opener.unref();
}

const server = createServer(async (request, response) => {
  const file = await file_for(request.url);
  if (file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
  });
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
});

server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const page = `http://127.0.0.1:${address.port}/`;
  if (values.open) open_browser(page);
  console.log(page);
});
