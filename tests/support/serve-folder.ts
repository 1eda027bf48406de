import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A folder that is served until it is closed. */
export interface Served {
  /** `http://localhost:…`, without a slash at its end. */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder under `base` as a plain host does: `index.html` for a folder, else `404.html`; if it
 * `compresses`, text goes as gzip to who takes that, as nearly every host sends it.
 */
export async function serveFolder(
  folder: string,
  base: string,
  compresses = false,
): Promise<Served> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = findFile(folder, base, decodeURIComponent(pathname));
    const found = file ?? join(folder, '404.html');
    const type = TYPES[extname(found)];
    const headers = { 'content-type': type ?? 'application/octet-stream' };
    const status = file === null ? 404 : 200;
    if (compresses && type && /\bgzip\b/.test(String(request.headers['accept-encoding']))) {
      const body = compressed.get(found) ?? gzipSync(readFileSync(found));
      compressed.set(found, body);
      response.writeHead(status, {
        ...headers,
        'content-encoding': 'gzip',
        vary: 'Accept-Encoding',
      });
      response.end(body);
      return;
    }
    response.writeHead(status, headers);
    response.end(readFileSync(found));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

function findFile(folder: string, base: string, pathname: string): string | null {
  if (!pathname.startsWith(base)) return null;
  const path = normalize(pathname.slice(base.length)).replace(/^(?:\.\.\/)+/, '');
  const file = join(folder, pathname.endsWith('/') ? join(path, 'index.html') : path);
  return existsSync(file) && statSync(file).isFile() ? file : null;
}
