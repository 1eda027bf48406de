import { realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

import send from 'send';

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
    const { method = '' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      refuse(response, 405, { allow: 'GET, HEAD' });
      return;
    }
    const answer = answerTo(request.url ?? '/', root, base);
    if (answer.kind === 'refusal') refuse(response, answer.status);
    else if (answer.kind === 'redirect') refuse(response, 302, { location: answer.to });
    else sendFile(request, response, answer);
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

// The library knows ranges, media types and what a browser has already.
function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { status, path }: Extract<Answer, { kind: 'file' }>,
): void {
  response.statusCode = status;
  const type = TYPES[extname(path)];
  if (type !== undefined) response.setHeader('content-type', type);
  send(request, path.split(sep).map(encodeURIComponent).join('/'), {
    dotfiles: 'allow',
    index: false,
    cacheControl: false,
    acceptRanges: status === 200,
  })
    .on('headers', () => response.setHeader('cache-control', 'no-cache'))
    .on('error', ({ status: failed, headers }: SendError) => {
      response.removeHeader('content-type');
      refuse(response, failed, headers);
    })
    .pipe(response);
}

interface SendError {
  status: number;
  headers?: Record<string, string>;
}

function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${status}\n`);
}

/** Types whose extension no registry of media types lists. */
const TYPES: Readonly<Record<string, string>> = { '.link': 'application/link-format' };
