// A static web server for the built site, with the response headers of its `_headers` file.
import compression from 'compression';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, posix, resolve } from 'node:path';
import serveStatic from 'serve-static';
import { headersFor, parseHeaders } from './headers.mjs';

/**
 * @typedef {object} SiteServerOptions
 * @property {string} dir the folder to serve
 * @property {number} [port] 0 or none: any free one
 * @property {string} [base] the path under which the folder stands, such as "/docs"; none: "/"
 * @property {boolean} [headers] whether to apply `_headers`; yes if not said
 * @property {boolean} [compress] whether text is sent by brotli or gzip to who takes it; yes if not said
 *
 * @typedef {{ url: string, origin: string, port: number, close: () => Promise<void> }} SiteServer `url` ends with a slash
 * @typedef {import('node:http').IncomingMessage & { originalUrl?: string }} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: any, response: any, next: (error?: unknown) => void) => void} Handler
 */

/**
 * Serves a folder on localhost.
 * @param {SiteServerOptions} options
 * @returns {Promise<SiteServer>}
 * @throws {Error} if the folder is missing, `_headers` cannot be parsed, or the port is taken (code 'EADDRINUSE')
 */
export async function startServer({ dir, port = 0, base = '/', headers = true, compress = true }) {
  const root = resolve(dir);
  if (!existsSync(root))
    throw new Error(`There is no folder ${root} to serve. Build the site first: npm run build`);
  const headersFile = join(root, '_headers');
  const rules = headers && existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  const prefix = `/${base.split('/').filter(Boolean).join('/')}`.replace(/\/$/, '');
  const files = serveStatic(root, { fallthrough: false, cacheControl: false });
  const pack = compress ? compression() : undefined;

  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      // Whatever somebody asks for, the server goes on.
      refuse(response, 500, root);
    }
  });

  /** @type {(request: Request, response: Response) => void} */
  function answer(request, response) {
    const path = pathUnder(prefix, request.url ?? '/');
    response.setHeader('Cache-Control', 'no-cache');
    for (const [name, value] of headersFor(rules, path ?? '/')) response.setHeader(name, value);
    if (path === undefined) return refuse(response, 400, root);
    if (path === '' || posix.normalize(path) === '/_headers') return refuse(response, 404, root);
    // The address as it came in, for redirects, and as it is in the folder.
    request.originalUrl = request.url ?? '/';
    request.url = request.originalUrl.slice(prefix.length).replace(/^(?!\/)/, '/');
    /** @type {Handler} */
    const first = pack ?? ((_request, _response, next) => next());
    first(request, response, () =>
      files(/** @type {any} */ (request), response, (error) => {
        refuse(response, statusOf(error), root);
      }),
    );
  }

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
 * Ends a response that is no file of the folder: with the site's own page where there is nothing, else in plain text.
 * @param {Response} response
 * @param {number} status
 * @param {string} root
 */
function refuse(response, status, root) {
  // A file that broke off in mid-transfer cannot be answered any other way.
  if (response.headersSent) return void response.destroy();
  const page = join(root, '404.html');
  const own = status === 404 && existsSync(page);
  response.writeHead(status, { 'Content-Type': `text/${own ? 'html' : 'plain'}; charset=utf-8` });
  response.end(own ? readFileSync(page) : `${status}\n`);
}

/** @param {unknown} error */
function statusOf(error) {
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
}

/**
 * The path that a request names, decoded, as `_headers` has it.
 * @param {string} prefix the base without a slash at its end
 * @param {string} target the request's target, such as "/guide/?q=1"
 * @returns {string | undefined} empty when it is not under the prefix; undefined when it is no path
 */
function pathUnder(prefix, target) {
  try {
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
    if (!path.startsWith('/') || path.includes('\0')) return undefined;
    return path === prefix ? '/' : path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : '';
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
