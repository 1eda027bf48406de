import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import { onTestFinished } from 'vitest';

/** An issue as the stand-in keeps it. */
export interface KeptIssue {
  number: number;
  body: string;
  isOpen: boolean;
  login: string;
  isPull?: boolean;
}

/** A stand-in for the API of issues, of GitHub or of GitLab, until the test ends. */
export class IssueService {
  readonly issues: KeptIssue[] = [];
  /** What was asked, as in `POST /repos/a/b/issues`. */
  readonly calls: string[] = [];
  /** The status of every answer, if it is to refuse. */
  refuses: number | null = null;
  address = '';

  /** Listens, and gives the variables by which a CI names it. */
  async start(kind: 'github' | 'gitlab'): Promise<Record<string, string>> {
    const server = createServer((request, response) => {
      void this.#answer(request, kind).then(({ status, value }) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(value));
      });
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    onTestFinished(() => void server.close());
    this.address = `http://localhost:${(server.address() as AddressInfo).port}`;
    return kind === 'github'
      ? { GITHUB_API_URL: this.address, GITHUB_REPOSITORY: 'a/b', GITHUB_TOKEN: 'secret' }
      : { CI_API_V4_URL: this.address, CI_PROJECT_ID: '7', STATUS_TOKEN: 'secret' };
  }

  async #answer(
    request: IncomingMessage,
    kind: 'github' | 'gitlab',
  ): Promise<{ status: number; value: unknown }> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.address);
    this.calls.push(`${request.method} ${pathname}`);
    if (this.refuses !== null) return { status: this.refuses, value: { message: 'No.' } };
    const { authorization, 'private-token': token } = request.headers;
    if (authorization !== 'Bearer secret' && token !== 'secret') return { status: 401, value: {} };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const sent = (text === '' ? {} : JSON.parse(text)) as Record<string, string>;
    const body = sent['body'] ?? sent['description'];
    if (request.method === 'GET') {
      const page = Number(searchParams.get('page'));
      const open = this.issues.filter(({ isOpen }) => isOpen).slice((page - 1) * 100, page * 100);
      return { status: 200, value: open.map((one) => shown(one, kind)) };
    }
    if (request.method === 'POST') {
      const issue = {
        number: this.issues.length + 1,
        body: body ?? '',
        isOpen: true,
        login: 'github-actions[bot]',
      };
      this.issues.push(issue);
      return { status: 201, value: shown(issue, kind) };
    }
    const issue = this.issues.find(({ number }) => pathname.endsWith(`/${number}`));
    if (!issue) return { status: 404, value: {} };
    if (body !== undefined) issue.body = body;
    if (sent['state'] === 'closed' || sent['state_event'] === 'close') issue.isOpen = false;
    return { status: 200, value: shown(issue, kind) };
  }
}

function shown({ number, body, login, isPull }: KeptIssue, kind: 'github' | 'gitlab'): object {
  return kind === 'github'
    ? { number, body, user: { login }, ...(isPull === true ? { pull_request: {} } : {}) }
    : { iid: number, description: body };
}
