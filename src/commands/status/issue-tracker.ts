// Runs also where nothing is installed: it needs Node alone.

/** An issue that is open. */
interface OpenIssue {
  number: number;
  body: string;
}

/** What is needed of a place where issues are kept. */
export interface IssueTracker {
  /** The open issues that this program opened, the oldest first. */
  list: () => Promise<OpenIssue[]>;
  open: (body: string) => Promise<number>;
  update: (number: number, body: string) => Promise<void>;
  close: (number: number) => Promise<void>;
}

/** The variables of a CI by which its tracker is found. */
type Environment = Readonly<Record<string, string | undefined>>;

/** By this an issue is known again, whatever its title has become. */
export const MARKER = '<!-- codicil-status -->';

const TITLE = 'Something is due on the policy site';

/** The tracker of the CI that this runs in; nothing where none can be told. */
export function trackerOf(env: Environment): IssueTracker | null {
  const { GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = env;
  if (repository && token) {
    return github(env['GITHUB_API_URL'] ?? 'https://api.github.com', repository, token);
  }
  const { CI_API_V4_URL: api, CI_PROJECT_ID: project, STATUS_TOKEN: secret } = env;
  return api && project && secret ? gitlab(api, project, secret) : null;
}

function github(api: string, repository: string, token: string): IssueTracker {
  const issues = `${api}/repos/${repository}/issues`;
  const call = caller({
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'codicil',
  });
  return {
    list: async () => {
      const rows = await pages((page) =>
        call(
          'GET',
          `${issues}?state=open&creator=${encodeURIComponent(BOT)}&direction=asc&${page}`,
        ),
      );
      // Anyone can write the marker into an issue of theirs.
      return rows
        .filter(({ user, pull_request: isPull }) => !isPull && user?.login === BOT)
        .map(({ number, body }) => ({ number: number ?? 0, body: body ?? '' }))
        .filter(isOurs);
    },
    open: async (body) => (await call('POST', issues, { title: TITLE, body }))?.number ?? 0,
    update: async (number, body) => void (await call('PATCH', `${issues}/${number}`, { body })),
    close: async (number) => void (await call('PATCH', `${issues}/${number}`, { state: 'closed' })),
  };
}

const BOT = 'github-actions[bot]';

function gitlab(api: string, project: string, token: string): IssueTracker {
  const issues = `${api}/projects/${encodeURIComponent(project)}/issues`;
  const call = caller({ 'private-token': token });
  return {
    list: async () => {
      const rows = await pages((page) =>
        call('GET', `${issues}?state=opened&scope=created_by_me&sort=asc&${page}`),
      );
      return rows
        .map(({ iid, description }) => ({ number: iid ?? 0, body: description ?? '' }))
        .filter(isOurs);
    },
    open: async (body) =>
      (await call('POST', issues, { title: TITLE, description: body }))?.iid ?? 0,
    update: async (number, body) =>
      void (await call('PUT', `${issues}/${number}`, { description: body })),
    close: async (number) =>
      void (await call('PUT', `${issues}/${number}`, { state_event: 'close' })),
  };
}

/** Of an issue, what either service says. */
interface Row {
  number?: number;
  iid?: number;
  body?: string | null;
  description?: string | null;
  user?: { login?: string };
  pull_request?: object;
}

type Call = (method: string, address: string, body?: object) => Promise<Answer>;
type Answer = (Row & Row[]) | null;

const TIME_LIMIT = 20_000;

function caller(headers: Record<string, string>): Call {
  return async (method, address, body) => {
    const response = await fetch(address, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`${method} ${new URL(address).pathname}: status ${response.status}`);
    }
    return (await response.json()) as Answer;
  };
}

const PAGE = 100;
const MOST_PAGES = 10;

async function pages(ask: (page: string) => Promise<Answer>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const found: Row[] = (await ask(`per_page=${PAGE}&page=${page}`)) ?? [];
    rows.push(...found);
    if (found.length < PAGE) break;
  }
  return rows;
}

function isOurs({ body }: OpenIssue): boolean {
  return body.startsWith(MARKER);
}
