import { readdirSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { servicesPage } from '../../embed/services/page';
import { isPage, SCRIPT, SERVICES_PAGE, withScript } from '../../trial/with-script';

export interface BuildInit {
  /** Where `index.html` is. */
  folder: string;
  /** The path that the app was built for. */
  base: string;
  /** Runs in each page before all else. */
  script: string;
  /** Is told of what is asked for and is not there, such as `POST /token`; of each once. */
  missed?: (asked: string) => void;
}

export interface ServedBuild {
  /** With a slash at its end. */
  address: string;
  /** Of the page of the services, which has no app in it. */
  services: string;
  /** What was asked for and is not there, such as `POST /token`. */
  readonly missing: ReadonlySet<string>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a built app to this machine alone, with the sandbox first in the head of each page. The files stay as they are. */
export async function serveBuild({ folder, base, script, missed }: BuildInit): Promise<ServedBuild> {
  const root = realpathSync(folder);
  const missing = new Set<string>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Another site may point a name at this machine; it is to get nothing.
    if (!/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(request.headers.host ?? ''))
      return refuse(response, 403);
    const path = pathOf(request.url ?? '/');
    if (path === base + SCRIPT) {
      response.writeHead(200, { 'content-type': TYPES['.js'] });
      response.end(script);
      return;
    }
    if (path === base + SERVICES_PAGE) {
      response.writeHead(200, { 'content-type': TYPES['.html'] });
      response.end(servicesPage(base + SCRIPT));
      return;
    }
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const file = reads ? fileOf(root, path, base) : undefined;
    // An app with routes of its own has one page for all of them.
    const wantsPage = reads && request.headers.accept?.includes('text/html');
    const found = file ?? (wantsPage ? (pageOf(root, path, base) ?? fileOf(root, base, base)) : undefined);
    if (!found) {
      if (!/favicon|\.map$/.test(path)) miss(`${request.method} ${path}`);
      return refuse(response, 404);
    }
    // Read before anything is said: one that may not be read is an error of this request alone.
    const content = await readFile(found);
    response.writeHead(200, {
      'content-type': TYPES[extname(found)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(isPage(found) ? withScript(content, base + SCRIPT) : content);
  }
  function miss(asked: string): void {
    if (missing.has(asked)) return;
    missing.add(asked);
    missed?.(asked);
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
  return {
    address,
    services: address + SERVICES_PAGE,
    missing,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end();
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/';
  }
}

/** The file behind a path, if it is one of the build's: neither `..` nor a link leads out of it. */
function fileOf(root: string, path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const below = path.slice(base.length);
  for (const candidate of [below, join(below, 'index.html'), `${below}.html`]) {
    try {
      const file = realpathSync(join(root, candidate));
      if (file.startsWith(root + sep) && statSync(file).isFile()) return file;
    } catch {
      // It is not there.
    }
  }
  return undefined;
}

/** A page for all paths of a form, as Next builds them: `room/[name].html` for `/room/lab`. */
function pageOf(root: string, path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const parts = path.slice(base.length).split('/').filter(Boolean);
  let folder = '';
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const names = namesIn(join(root, folder));
    const fits = isLast ? /^\[[^\]]+\](?:\.html)?$/ : /^\[[^\]]+\]$/;
    const name = !isLast && names.includes(part) ? part : names.find((one) => fits.test(one));
    if (name === undefined) return undefined;
    folder = join(folder, name);
  }
  return parts.length ? fileOf(root, `${base}${folder.replace(/\.html$/, '')}`, base) : undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
