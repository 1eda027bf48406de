import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { LARGEST_FILE } from '#commands/ledger/archive/archive.ts';
import { urlArchive } from '#commands/ledger/archive/url-archive.ts';

import { freePort } from '../../../support/free-port.ts';

const PATIENCE = { timeout: 300, pauses: [1, 1] };

/** The address under `/legal/` of a server that answers so, and what it was asked for. */
async function serve(answer: RequestListener): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    void answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/legal/`, asked };
}

/** What became of reading a file. */
async function read(address: string, path = 'terms/index.json'): Promise<string> {
  const answer = await urlArchive(address, PATIENCE).read(path);
  return answer.ok ? Buffer.from(answer.bytes).toString() : answer.reason;
}

test('asks for files below the address, and for pages by their folder', async () => {
  const { address, asked } = await serve((_, response) => response.end('text'));
  expect(await read(address, 'terms/2024-01-01.txt')).toBe('text');
  expect(await read(address.slice(0, -1), 'index.html')).toBe('text');
  await read(address, 'terms/index.html');
  await read(address, 'terms/history/日本 #?%/index.html');
  await read(address, 'terms/compare/a...b.json');
  expect(asked).toEqual([
    '/legal/terms/2024-01-01.txt',
    '/legal/',
    '/legal/terms/',
    '/legal/terms/history/%E6%97%A5%E6%9C%AC%20%23%3F%25/',
    '/legal/terms/compare/a...b.json',
  ]);
});

test('follows a redirect within the site, and none that leads elsewhere', async () => {
  const { address } = await serve((request, response) => {
    if (request.url === '/legal/new') return response.end('moved here');
    const elsewhere = request.url?.includes('out') ? '/other/' : 'https://example.org/legal/';
    const location = request.url?.includes('old') ? '/legal/new' : elsewhere;
    return response.writeHead(301, { location }).end();
  });
  expect(await read(address, 'old')).toBe('moved here');
  expect(await read(address, 'far')).toBe('a redirect to https://example.org/legal/');
  expect(await read(address, 'out')).toMatch(/^a redirect to http:\/\/127\.0\.0\.1:\d+\/other\/$/);
});

test('gives up on a redirect in a circle', async () => {
  const { address, asked } = await serve((_, response) =>
    response.writeHead(302, { location: '/legal/again' }).end(),
  );
  expect(await read(address)).toBe('too many redirects');
  expect(asked.length).toBe(6);
});

test('tells the status of what is not there, and asks once', async () => {
  const { address, asked } = await serve((_, response) => response.writeHead(404).end('page'));
  expect(await read(address)).toBe('status 404');
  expect(asked.length).toBe(1);
  expect(await read(address, '404.html')).toBe('page');
});

test('asks a site again that is too busy', async () => {
  let busy = 2;
  const { address } = await serve((_, response) =>
    busy-- > 0 ? response.writeHead(503).end() : response.end('at last'),
  );
  expect(await read(address)).toBe('at last');
});

test('waits no longer than it has patience for', async () => {
  const { address, asked } = await serve(() => undefined);
  expect(await read(address)).toBe('no answer within 0.3 seconds');
  expect(asked.length).toBe(3);
});

test('reads no more than a file of a site can have', async () => {
  const { address } = await serve((_, response) => {
    const chunk = Buffer.alloc(LARGEST_FILE / 4);
    for (let count = 0; count < 5; count++) response.write(chunk);
    response.end();
  });
  const patient = { ...PATIENCE, timeout: 20_000 };
  const answer = await urlArchive(address, patient).read('x');
  expect(answer).toEqual({ ok: false, reason: 'more than 64 MB', isDown: false });
});

test('says in words why there is no connection', async () => {
  expect(await read(`http://127.0.0.1:${await freePort()}/`)).toBe('connection refused');
  expect(await read('http://does-not-exist.invalid/')).toMatch(
    /^(?:no such host|its name cannot be looked up)$/,
  );
});

test('says of a connection that is broken off that it was', async () => {
  const { address } = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await read(address)).toMatch(/^connection broken off$/);
});
