import { setTimeout as wait } from 'node:timers/promises';

import { LARGEST_FILE, TOO_LARGE, type Archive, type ReadFile } from './archive.ts';

/** How a site is asked. */
interface Patience {
  /** How long one answer may take, in milliseconds. */
  timeout: number;
  /** The pauses before asking again when a site does not answer or is too busy to. */
  pauses: readonly number[];
}

const PATIENCE: Patience = { timeout: 30_000, pauses: [500, 2000] };

/** The site published at `address`. Nothing is asked of any other host or path. */
export function urlArchive(address: string, patience = PATIENCE): Archive {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  return {
    name: base.href,
    read: async (path) => {
      let read = await ask(base, addressOf(base, path), path, patience.timeout);
      for (const pause of patience.pauses) {
        if (read.ok || !read.isDown) break;
        await wait(pause);
        read = await ask(base, addressOf(base, path), path, patience.timeout);
      }
      return read;
    },
    list: () => null,
  };
}

// A page has the address of its folder: hosts redirect from `index.html`, or know nothing of it.
function addressOf(base: URL, path: string): URL {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return new URL(`./${encoded.replace(/(?<=^|\/)index\.html$/, '')}`, base);
}

const MOST_REDIRECTS = 5;

async function ask(base: URL, address: URL, path: string, timeout: number): Promise<ReadFile> {
  const signal = AbortSignal.timeout(timeout);
  let at = address;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const headers = { 'cache-control': 'no-cache' };
      const response = await fetch(at, { redirect: 'manual', signal, headers });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        return await bodyOf(response, path);
      }
      await response.body?.cancel();
      at = new URL(location, at);
      if (at.origin !== base.origin || !at.pathname.startsWith(base.pathname)) {
        return failure(`a redirect to ${at.origin}${at.pathname}`);
      }
    }
    return failure('too many redirects');
  } catch (cause) {
    return { ok: false, reason: networkReason(cause, timeout), isDown: true };
  }
}

async function bodyOf(response: Response, path: string): Promise<ReadFile> {
  const { status } = response;
  // Hosts may serve `404.html` with status 404.
  if (!response.ok && !(status === 404 && path === '404.html')) {
    await response.body?.cancel();
    return { ok: false, reason: `status ${status}`, isDown: status >= 500 || status === 429 };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_FILE) return failure(TOO_LARGE);
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}

function failure(reason: string): ReadFile {
  return { ok: false, reason, isDown: false };
}

function networkReason(cause: unknown, timeout: number): string {
  const { name, cause: inner } = cause as Error;
  if (name === 'TimeoutError') return `no answer within ${timeout / 1000} seconds`;
  const code = (inner as NodeJS.ErrnoException | undefined)?.code ?? '';
  return REASONS[code] ?? (code === '' ? 'no connection' : `no connection, ${code}`);
}

const REASONS: Record<string, string> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  EAI_AGAIN: 'its name cannot be looked up',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection broken off',
  ENOTFOUND: 'no such host',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  UND_ERR_SOCKET: 'connection broken off',
};
