import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readLibrary } from '#adapters/read-library.ts';
import { libraryAt } from '#adapters/report/library-at.ts';
import { makeReport } from '#adapters/report/make-report.ts';
import { formatIssues } from '#core/issue.ts';
import { renderHtmlReport } from '#core/report/render-html-report.ts';
import { renderMarkdownReport } from '#core/report/render-markdown-report.ts';
import { reportSchema, type Report } from '#core/report/report.ts';
import { parseAnyDocument } from '#markdown/parse-any-document.ts';

import { GitRepository } from '../support/git-repository.ts';
import { frontMatter } from '../support/library-builder.ts';

const SITE = `organisation: { name: Example, email: legal@example.org }
url: https://policies.example.org
timeZone: Europe/Berlin
languages: [en]
`;
const ROW =
  'changes:\n  - { section: logs, materiality: material, reason: We tell @team less <b>now</b>. }\n';

/** A repository with a library on main, and a branch that adds a version. */
function repositoryWithBranch(rows = ROW, words = 'We may tell you.'): GitRepository {
  const repository = new GitRepository();
  repository.write('content/site.yaml', SITE);
  repository.write('content/policies/privacy/policy.yaml', 'title: Privacy\nkind: other\n');
  const first = `${frontMatter('2024-01-01')}\n## Logs {/* #logs */}\n\nWe will tell you.\n`;
  repository.write('content/policies/privacy/2024-01-01.mdx', first);
  repository.commit('Publish the first version', '2024-01-01');
  repository.git('checkout', '--quiet', '-b', 'draft');
  const second = `${frontMatter('2024-08-01', rows)}\n## Logs {/* #logs */}\n\n${words}\n`;
  repository.write('content/policies/privacy/2024-06-01.mdx', second);
  repository.commit('Draft the second version', '2024-05-20');
  // What happens on main meanwhile is not what the branch does.
  repository.git('checkout', '--quiet', 'main');
  repository.write(
    'content/policies/privacy/2024-03-01.mdx',
    first.replace('2024-01-01', '2024-03-01'),
  );
  repository.commit('Publish meanwhile', '2024-05-21');
  repository.git('checkout', '--quiet', 'draft');
  return repository;
}

function reportOn(repository: GitRepository, base = 'main', today = '2024-06-01'): Report {
  const folder = repository.at('content');
  const at = libraryAt(folder, base);
  if (!at.ok) throw new Error(formatIssues([at.issue]));
  const { library, issues } = readLibrary(folder, () => today);
  return makeReport({ base: at, library, issues, today, prefix: 'content/' });
}

test('tells the new version with decisions beside findings, the plan, and what is to come', () => {
  const { data } = reportOn(repositoryWithBranch());
  expect(reportSchema.parse(data)).toEqual(data);
  expect(data.versions).toMatchObject([
    {
      policy: 'privacy',
      version: '2024-06-01',
      change: 'new',
      against: '2024-01-01',
      sections: [
        {
          anchor: 'logs',
          suggested: 'material',
          decided: { materiality: 'material' },
          findings: expect.arrayContaining([
            expect.objectContaining({ rule: 'duty-changed' }),
          ]) as unknown,
        },
      ],
    },
  ]);
  expect(data.versions[0]?.plan.join('\n')).toContain('existing customers: by 2 July 2024');
  expect(data.coming).toEqual([
    { day: '2024-08-01', what: ['Privacy, version 2024-06-01: begins to apply to everyone.'] },
  ]);
  expect([data.gone, data.issues, data.readable]).toEqual([[], [], true]);
});

test('is a comment with a marker, short first, in which nothing foreign is markup', () => {
  const report = reportOn(repositoryWithBranch());
  const markdown = renderMarkdownReport(report);
  expect(markdown.startsWith('<!-- codicil-report -->\n')).toBe(true);
  expect(markdown).not.toContain('@team');
  expect(markdown).not.toContain('<b>');
  expect(markdown).toContain('We <del>will</del><ins>may</ins> tell you.');
  expect(markdown.match(/<details>/g)).toHaveLength(markdown.match(/<\/details>/g)?.length ?? 0);
  expect(parseAnyDocument(markdown, 'report.md').sections.length).toBeGreaterThan(1);
  expect(renderMarkdownReport(reportOn(repositoryWithBranch()))).toBe(
    markdown.replace(
      /`[0-9a-f]{12}`/,
      `\`${reportOn(repositoryWithBranch()).data.base.slice(0, 12)}\``,
    ),
  );
  const html = renderHtmlReport(report);
  expect(html).toContain('We tell @team less &#x3C;b>now&#x3C;/b>.');
  expect(html).toMatch(/<del>.*will.*<\/del>/);
  expect(html).not.toContain('<script');
});

test('leaves out what a comment cannot hold, and says where to see it', () => {
  const words = Array.from({ length: 12_000 }, (_, index) => `word${index}`).join(' ');
  const markdown = renderMarkdownReport(reportOn(repositoryWithBranch(ROW, words)));
  expect(markdown.length).toBeLessThan(65_536);
  expect(markdown).toContain('This redline is too long for a comment.');
});

test('of a library with errors it tells the errors', () => {
  const repository = repositoryWithBranch('');
  const { data } = reportOn(repository);
  expect([data.readable, data.versions]).toEqual([false, []]);
  expect(data.issues.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'undecided-change content/policies/privacy/2024-06-01.mdx:6:1',
  ]);
  expect(renderMarkdownReport({ data, redlines: [] })).toContain('cannot be read');
});

test('everything is new where the base has no library, and what is gone is told', () => {
  const repository = repositoryWithBranch();
  const empty = repository.git(
    'commit-tree',
    '-m',
    'Nothing',
    '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  );
  expect(reportOn(repository, empty).data.versions.map(({ version }) => version)).toEqual([
    '2024-01-01',
    '2024-06-01',
  ]);
  repository.git('checkout', '--quiet', '--detach', 'main');
  const first = repository.git('rev-parse', 'HEAD~1');
  repository.git('rm', '--quiet', 'content/policies/privacy/2024-01-01.mdx');
  const { data } = reportOn(repository, first);
  expect(data.gone).toEqual(['privacy@2024-01-01']);
});

test('says when the base is not known', () => {
  const repository = repositoryWithBranch();
  const at = libraryAt(join(repository.folder, 'content'), 'mian');
  const said = at.ok ? '' : formatIssues([at.issue]).replaceAll(repository.folder, 'repo');
  expect(said).toBe(`repo/content:1:1  error  unknown-revision
  Unexpected revision \`mian\`, expected a branch, a tag or a commit of this repository. Did you mean \`main\`?
  Correct the name, or fetch it: \`git fetch origin <branch>\`.

1 error, 0 warnings in 1 file.
`);
});
