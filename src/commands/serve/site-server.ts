import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

/** What is asked of a site in a folder: a file of it, another address, or nothing that it has. */
type Answer =
  | { kind: 'file'; status: 200 | 404; path: string }
  | { kind: 'redirect'; to: string }
  | { kind: 'refusal'; status: 400 | 404 };

/**
 * Serves the site in `folder` below the path `base`, as a plain host does: nothing outside the folder,
 * wherever a link in it leads; `index.html` for a folder, and `404.html` with its status. From `/` it
 * leads to the site.
 */
export function siteServer(folder: string, base: string): Server {
  const root = realpathSync(folder);
  return createServer((request, response) => {
    const { method = '', headers } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      refuse(response, 405, { allow: 'GET, HEAD' });
      return;
    }
    const answer = answerTo(request.url ?? '/', root, base);
    if (answer.kind === 'refusal') refuse(response, answer.status);
    else if (answer.kind === 'redirect') refuse(response, 302, { location: answer.to });
    else sendFile(response, answer, method === 'HEAD', headers.range);
  });
}

function answerTo(url: string, root: string, base: string): Answer {
  const [written = ''] = url.split(/[?#]/, 1);
  let path: string;
  try {
    path = decodeURIComponent(written);
  } catch {
    return { kind: 'refusal', status: 400 };
  }
  // Of an address that leads elsewhere on one system or the other.
  if (!path.startsWith('/') || /[\0\\]|%2f/i.test(written) || path.split('/').includes('..')) {
    return { kind: 'refusal', status: 400 };
  }
  if (!path.startsWith(base)) {
    const isAbove = path === '/' || `${path}/` === base;
    return isAbove ? { kind: 'redirect', to: base } : missing(root);
  }
  const below = path.slice(base.length);
  const file = fileIn(root, below.endsWith('/') || below === '' ? `${below}index.html` : below);
  if (file !== null) return { kind: 'file', status: 200, path: file };
  if (below !== '' && !below.endsWith('/') && fileIn(root, `${below}/index.html`) !== null) {
    return { kind: 'redirect', to: `${written}/` };
  }
  return missing(root);
}

function missing(root: string): Answer {
  const path = fileIn(root, '404.html');
  return path === null ? { kind: 'refusal', status: 404 } : { kind: 'file', status: 404, path };
}

// A pipe is none: it would be waited for.
function fileIn(root: string, below: string): string | null {
  try {
    const path = realpathSync(join(root, below));
    return path.startsWith(root + sep) && statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}

function sendFile(
  response: ServerResponse,
  { status, path }: Extract<Answer, { kind: 'file' }>,
  isHead: boolean,
  range: string | undefined,
): void {
  const { size } = statSync(path);
  const part = status === 200 && range !== undefined ? partOf(range, size) : null;
  if (part === 'none') {
    refuse(response, 416, { 'content-range': `bytes */${size}` });
    return;
  }
  const { start, end } = part ?? { start: 0, end: size - 1 };
  response.writeHead(part ? 206 : status, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    'cache-control': 'no-cache',
    ...(part ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  });
  if (isHead || size === 0) {
    response.end();
    return;
  }
  createReadStream(path, { start, end })
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The part of a file that a `Range` names (RFC 9110, 14.2): one alone; the whole for what is no range. */
function partOf(range: string, size: number): { start: number; end: number } | 'none' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range.trim());
  if (!match || range.length > 100) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(size - Number(to), 0) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'none' : { start, end };
}

function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': TEXT, ...headers });
  response.end(`${status}\n`);
}

const TEXT = 'text/plain; charset=utf-8';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.link': 'application/link-format',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': TEXT,
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
