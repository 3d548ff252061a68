// A small static web server for the built site, with the response headers of its `_headers` file.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { headersFor, parseHeaders } from './headers.mjs';

/** @type {Record<string, string>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * @typedef {object} SiteServerOptions
 * @property {string} dir the folder to serve
 * @property {number} [port] 0 or none: any free one
 * @property {string} [base] the path under which the folder stands, such as "/docs"; none: "/"
 * @property {boolean} [headers] whether to apply `_headers`; yes if not said
 *
 * @typedef {{ url: string, origin: string, port: number, close: () => Promise<void> }} SiteServer `url` ends with a slash
 */

/**
 * Serves a folder on localhost.
 * @param {SiteServerOptions} options
 * @returns {Promise<SiteServer>}
 * @throws {Error} if the folder is missing, `_headers` cannot be parsed, or the port is taken (code 'EADDRINUSE')
 */
export async function startServer({ dir, port = 0, base = '/', headers = true }) {
  const root = resolve(dir);
  if (!existsSync(root))
    throw new Error(`There is no folder ${root} to serve. Build the site first: npm run build`);
  const headersFile = join(root, '_headers');
  const rules = headers && existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  const prefix = `/${base.split('/').filter(Boolean).join('/')}`.replace(/\/$/, '');

  const server = createServer((request, response) => {
    const answer = findAnswer(root, prefix, request.method ?? '', request.url ?? '/');
    response.setHeader('Cache-Control', 'no-cache');
    for (const [name, value] of headersFor(rules, answer.path)) response.setHeader(name, value);
    if (answer.location) response.setHeader('Location', answer.location);
    if (!answer.file) {
      response.writeHead(answer.status, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`${answer.status}\n`);
      return;
    }
    const type = contentTypes[extname(answer.file).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(answer.status, { 'Content-Type': type, 'Content-Length': statSync(answer.file).size });
    if (request.method === 'HEAD') response.end();
    // A reader who leaves in mid-transfer, or a build that replaces the file, ends this answer and nothing else.
    else pipeline(createReadStream(answer.file), response, () => {});
  });

  const actualPort = await listen(server, port);
  const origin = `http://localhost:${actualPort}`;
  return {
    url: `${origin}${prefix}/`,
    origin,
    port: actualPort,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @typedef {{ status: number, path: string, file?: string, location?: string }} Answer `path` is the one under the base
 *
 * @param {string} root
 * @param {string} prefix the base without a slash at its end
 * @param {string} method
 * @param {string} target the request's target, such as "/guide/?q=1"
 * @returns {Answer}
 */
function findAnswer(root, prefix, method, target) {
  const pathname = decodePath(target);
  if (pathname === undefined) return { status: 400, path: '/' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, path: pathname };
  if (pathname === prefix && prefix !== '') return { status: 301, path: '/', location: `${prefix}/` };
  if (!pathname.startsWith(`${prefix}/`)) return { status: 404, path: pathname };

  const path = pathname.slice(prefix.length);
  const inFolder = join(root, path);
  const escapes = !`${inFolder}${sep}`.startsWith(root + sep);
  if (!escapes && inFolder !== join(root, '_headers')) {
    const file = path.endsWith('/') ? join(inFolder, 'index.html') : inFolder;
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isFile()) return { status: 200, path, file };
    if (found?.isDirectory()) {
      // Encoded again, and from one slash on, so that no path makes it a redirect to another host.
      return { status: 301, path, location: encodeURI(`${prefix}/${path.replace(/^[/\\]+/, '')}/`) };
    }
  }
  const notFound = join(root, '404.html');
  return existsSync(notFound) ? { status: 404, path, file: notFound } : { status: 404, path };
}

/** @param {string} target */
function decodePath(target) {
  try {
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Listens on "localhost", so that the port is taken in the address family that browsers try first; on 127.0.0.1 where
 * the machine's localhost has no such address.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port
 */
async function listen(server, port) {
  /** @param {string} host */
  const on = (host) =>
    new Promise((done, fail) => {
      server.once('error', fail);
      server.listen(port, host, () => {
        server.removeListener('error', fail);
        done(undefined);
      });
    });
  try {
    await on('localhost');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRNOTAVAIL')) throw error;
    await on('127.0.0.1');
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** A port on localhost that is free at the moment. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}
