import { describe, expect, test } from 'vitest';

import { reportSchema, type Report } from '#core/report/report-schema.ts';

import { FIRST, frontMatter, SECOND } from '../../support/library-builder.ts';
import { repositoryWith, reportOn, TODAY } from '../../support/reported-library.ts';

const TEXT = '\n## Logs\n\nWe keep logs for 30 days.\n\n## Contact\n\nWrite to us.\n';
const LONGER = TEXT.replace('30 days', '90 days');
const NEW = 'policies/privacy/2024-09-01.mdx';
const POLICY = 'policies/privacy/policy.yaml';
const DESCRIBED = 'title: Privacy Policy\nkind: privacy-policy\n';
const DECIDED =
  'changes:\n  - section: logs\n    materiality: material\n    reason: We keep logs longer.\n    means: They are kept for 90 days.\n';

/** The report about the smallest library after these files are written into it. */
function reportAfter(files: Record<string, string>, before: Record<string, string> = {}): Report {
  const repository = repositoryWith({ [FIRST]: `${frontMatter('2024-01-01')}${TEXT}`, ...before });
  for (const [file, text] of Object.entries(files)) repository.write(`content/${file}`, text);
  return reportOn(repository);
}

/** The days of a calendar with the states of what happens on them. */
function statesOf({ calendar }: Report): [string, string[]][] {
  return calendar.map(({ day, rows }) => [day, rows.map(({ state }) => state)]);
}

test('says nothing where nothing changed', () => {
  expect({ ...reportAfter({}), base: null }).toEqual({
    format: 'codicil-report/3',
    today: TODAY,
    base: null,
    folder: 'content/',
    errors: 0,
    warnings: 0,
    policies: [],
    approvals: [],
    files: [],
    calendar: [],
    deadlines: [],
    issues: [],
    problemPages: null,
  });
});

describe('a new version', () => {
  const report = (): Report =>
    reportAfter({ [NEW]: `${frontMatter('2024-11-01', DECIDED)}${LONGER}` });

  test('stands beside the one before it, with decisions and findings', () => {
    const { policies, errors } = report();
    const [version] = policies[0]?.versions ?? [];
    expect(errors).toBe(0);
    expect(version).toMatchObject({
      version: '2024-09-01',
      change: 'added',
      from: '2024-01-01',
      effective: { new: '2024-11-01', existing: '2024-11-01' },
      summary: 'A version.',
      edit: null,
      links: {
        page: 'https://policies.example.org/privacy/2024-09-01/',
        redline: 'https://policies.example.org/privacy/compare/2024-01-01...2024-09-01/',
      },
    });
    expect(version?.redline).toMatchObject({ changed: true, counts: { inserted: 1, deleted: 1 } });
    expect(version?.sections).toMatchObject([
      {
        assessment: { after: { anchor: 'logs' }, level: 'material' },
        decision: { materiality: 'material', reason: 'We keep logs longer.', choice: null },
        verdict: 'decided',
      },
    ]);
  });

  test('has its audiences, its notice and the last days to tell them', () => {
    const { policies, deadlines } = report();
    const [version] = policies[0]?.versions ?? [];
    expect(version?.audiences.map(({ id, effective, tellBy }) => [id, effective, tellBy])).toEqual([
      ['existing-customers', '2024-11-01', '2024-10-02'],
      ['new-customers', '2024-11-01', '2024-11-01'],
    ]);
    expect(version?.notice).toMatchObject({
      id: 'privacy-2024-09-01',
      kind: 'material-change',
      isRefused: false,
    });
    expect(deadlines.map(({ day, audience }) => [day, audience])).toEqual([
      ['2024-10-02', 'existing-customers'],
    ]);
  });

  test('changes the site at once and on the day that it takes effect', () => {
    expect(report().calendar).toMatchObject([
      { day: TODAY, rows: [{ state: 'new', published: ['2024-09-01'], binds: [], shown: null }] },
      {
        day: '2024-11-01',
        rows: [
          {
            state: 'new',
            binds: [{ cohorts: ['new', 'existing'], version: '2024-09-01', instead: '2024-01-01' }],
            shown: '2024-09-01',
            banner: ['This version has applied since 1 November 2024.'],
          },
        ],
      },
    ]);
  });

  test('is the same report every time, in the form that is published', () => {
    const repository = repositoryWith();
    repository.write(`content/${NEW}`, `${frontMatter('2024-11-01')}${LONGER}`);
    const [one, other] = [reportOn(repository), reportOn(repository)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(reportSchema.safeParse(JSON.parse(JSON.stringify(one))).error).toBeUndefined();
  });
});

describe('a version in progress', () => {
  test('has its days, its rows and its redline as far as they are written', () => {
    const more = `${DECIDED}  - section: contact\n    materiality:\n    reason:\nwaiver: soon\n`;
    const text = frontMatter('2024-11-01', more).replace('summary: A version.', 'summary:');
    const report = reportAfter({ [NEW]: `${text}${LONGER.replace('Write', 'Do not write')}` });
    const [version] = report.policies[0]?.versions ?? [];
    expect(version).toMatchObject({
      effective: { new: '2024-11-01', existing: '2024-11-01' },
      summary: null,
    });
    expect(version?.sections.map(({ verdict }) => verdict)).toEqual(['decided', 'missing']);
    expect(report.calendar.map(({ day }) => day)).toEqual([TODAY, '2024-11-01']);
    expect(report.errors).toBe(report.issues.length);
    expect(report.issues.map(({ line, isNew }) => [line, isNew])).toEqual([
      [3, true],
      [10, true],
      [11, true],
      [12, true],
    ]);
  });

  test('has its redline without any front matter', () => {
    const { policies, calendar } = reportAfter({ [NEW]: LONGER });
    expect(policies[0]?.versions).toMatchObject([
      {
        effective: null,
        redline: { changed: true },
        sections: [{ verdict: 'missing' }],
        audiences: [],
        notice: null,
      },
    ]);
    expect(calendar).toEqual([]);
  });

  test('has its name alone where it cannot be parsed', () => {
    expect(reportAfter({ [NEW]: '---\n[\n---\n<broken\n' })).toMatchObject({
      errors: 2,
      policies: [{ versions: [{ version: '2024-09-01', redline: null, sections: [] }] }],
    });
  });

  test('has a decision that is less grave than the rules suggest', () => {
    const rows = DECIDED.replace(': material', ': editorial');
    const { policies } = reportAfter({ [NEW]: `${frontMatter('2024-11-01', rows)}${LONGER}` });
    expect(policies[0]?.versions[0]).toMatchObject({
      sections: [{ verdict: 'below' }],
      notice: null,
      audiences: [{ id: 'existing-customers' }, { id: 'new-customers' }],
    });
  });

  test('has a notice that is refused, and why', () => {
    const text = `${frontMatter('2024-09-02', DECIDED)}${LONGER}`;
    const { policies, deadlines } = reportAfter({ [NEW]: text });
    expect(policies[0]?.versions[0]?.notice).toMatchObject({
      isRefused: true,
      issues: [{ severity: 'error' }],
    });
    expect(deadlines).toEqual([]);
  });
});

test('shows an edited version against itself, and what of its front matter changed', () => {
  const before = { [SECOND]: `${frontMatter('2024-11-01', DECIDED)}${LONGER}` };
  const edited = `${frontMatter('2024-12-01', DECIDED)}${LONGER.replace('90', '60')}`;
  const report = reportAfter({ [SECOND]: edited }, before);
  expect(report.policies[0]?.versions).toMatchObject([
    {
      version: '2024-06-01',
      change: 'edited',
      settings: ['effective'],
      edit: { from: { id: '2024-06-01' }, counts: { inserted: 1, deleted: 1 } },
      redline: { from: { id: '2024-01-01' } },
    },
  ]);
  expect(statesOf(report)).toEqual([
    [TODAY, ['new']],
    ['2024-11-01', ['gone']],
    ['2024-12-01', ['new']],
  ]);
  expect(report.calendar[0]?.rows[0]?.banner).toContain(
    'A new version was published on 1 June 2024. It applies from 1 December 2024.',
  );
});

test('keeps apart what happens anyway', () => {
  const before = { [SECOND]: `${frontMatter('2024-11-01', DECIDED)}${LONGER}` };
  const page = '---\ntitle: About\n---\n\nUs.\n';
  const report = reportAfter({ 'pages/about.mdx': page }, before);
  expect([report.policies, report.files]).toEqual([
    [],
    [{ file: 'pages/about.mdx', change: 'added' }],
  ]);
  expect(statesOf(report)).toEqual([['2024-11-01', ['known']]]);
});

test('names a version and a policy that are removed', () => {
  const repository = repositoryWith({
    [SECOND]: `${frontMatter('2024-07-01')}\nWe keep your data.\n`,
    'policies/terms/policy.yaml': 'title: Terms\nkind: terms\n',
    'policies/terms/2024-01-01.md': `${frontMatter('2024-01-01')}\nText.\n`,
  });
  repository.git('rm', '--quiet', '-r', `content/${SECOND}`, 'content/policies/terms');
  const { policies, calendar } = reportOn(repository);
  expect(policies).toMatchObject([
    {
      policy: 'privacy',
      change: 'edited',
      versions: [{ version: '2024-06-01', change: 'removed' }],
    },
    {
      policy: 'terms',
      change: 'removed',
      versions: [{ version: '2024-01-01', change: 'removed' }],
    },
  ]);
  expect(calendar).toMatchObject([
    {
      day: TODAY,
      rows: [
        { policy: 'privacy', removed: ['2024-06-01'] },
        { policy: 'terms', removed: ['2024-01-01'] },
      ],
    },
  ]);
});

test('tells of events that are written down, and of settings', () => {
  const event = (kind: string, more: string): string =>
    `  - { kind: ${kind}, version: 2024-06-01, on: 2024-09-01, reason: Why not${more} }\n`;
  const before = {
    [SECOND]: `${frontMatter('2024-11-01', DECIDED)}${LONGER}`,
    [POLICY]: `${DESCRIBED}events:\n${event('erratum', '')}`,
  };
  const postponement = event('postponement', ', effective: 2025-01-01');
  const after = `${DESCRIBED}numbering: legal\nevents:\n${event('erratum', '')}${postponement}`;
  expect(reportAfter({ [POLICY]: after }, before).policies).toMatchObject([
    {
      settings: ['numbering'],
      versions: [],
      events: [
        {
          kind: 'postponement',
          effective: { new: '2025-01-01', existing: '2025-01-01' },
          audiences: [{ id: 'existing-customers' }, { id: 'new-customers' }],
          notice: { id: 'privacy-2024-06-01-postponement-2024-09-01', kind: 'postponement' },
        },
      ],
    },
  ]);
});

test('tells of events that are taken away', () => {
  const erratum =
    'events:\n  - { kind: erratum, version: 2024-01-01, on: 2024-02-01, reason: No. }\n';
  const { policies } = reportAfter({ [POLICY]: DESCRIBED }, { [POLICY]: `${DESCRIBED}${erratum}` });
  expect(policies).toMatchObject([{ settings: ['events'], events: [] }]);
});

test('takes everything for new where the base has no library', () => {
  const repository = repositoryWith();
  repository.git('mv', 'content', 'elsewhere');
  repository.commit('Move', '2024-01-02');
  repository.git('mv', 'elsewhere', 'content');
  const { base, policies, files } = reportOn(repository);
  expect(base.hasLibrary).toBe(false);
  expect(policies).toMatchObject([
    { change: 'added', versions: [{ change: 'added', from: null }] },
  ]);
  expect(files).toEqual([{ file: 'site.yaml', change: 'added' }]);
});

test('finds two versions with one id that a merge brought together', () => {
  const repository = repositoryWith({ [FIRST]: `${frontMatter('2024-01-01')}${TEXT}` });
  const add = (branch: string, file: string, text: string): void => {
    repository.git('switch', '--quiet', '--create', branch, 'main');
    repository.write(`content/${file}`, `${frontMatter('2024-07-01')}${text}`);
    repository.commit(branch, '2024-06-01');
  };
  add('one', SECOND, TEXT);
  add('two', SECOND.replace('.mdx', '.md'), LONGER);
  repository.merge('one', 'Merge', '2024-06-02');
  const { issues, policies } = reportOn(repository);
  expect(issues.map(({ code }) => code)).toContain('duplicate-version');
  expect(policies[0]?.versions.map(({ version }) => version)).toEqual(['2024-06-01']);
});

test('knows an issue that the base has, wherever its line is now', () => {
  const broken = (more: string): string => `${frontMatter('2024-01-01', more)}\n[a](/nowhere/)\n`;
  const { issues } = reportAfter(
    { [FIRST]: `${broken('retired: {}\n')}\n[b](/nothing/)\n` },
    { [FIRST]: broken('') },
  );
  expect(issues.map(({ line, isNew }) => [line, isNew])).toEqual([
    [7, false],
    [9, true],
  ]);
});

test('names the addenda that are read together with a policy', () => {
  const addendum = {
    'policies/extra/policy.yaml':
      'title: Extra\nkind: addendum\nsupplements: privacy\naudience: reseller\n',
    'policies/extra/2024-01-01.md': `${frontMatter('2024-01-01')}\n## More\n\nMore.\n`,
  };
  const { policies } = reportAfter({ [NEW]: `${frontMatter('2024-11-01')}${TEXT}` }, addendum);
  expect(policies).toMatchObject([{ policy: 'privacy', addenda: ['Extra'] }]);
});
