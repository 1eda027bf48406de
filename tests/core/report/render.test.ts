import type { Element, Nodes } from 'hast';
import { htmlToHast, markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';

import { renderHtml } from '#core/report/page/render-html.ts';
import { renderMarkdown } from '#core/report/page/render-markdown.ts';
import type { Report } from '#core/report/report-schema.ts';

import { FIRST, frontMatter } from '../../support/library-builder.ts';
import { marked } from '../../support/redline-words.ts';
import { repositoryWith, reportOn } from '../../support/reported-library.ts';

const NEW = 'policies/privacy/2024-09-01.mdx';

function decided(section: string): string {
  return `  - section: ${section}\n    materiality: material\n    reason: A reason.\n`;
}

/** The report about a new version of `after` that follows one of `before`. */
function reportOf(before: string, after: string, changes = ''): Report {
  const repository = repositoryWith({ [FIRST]: `${frontMatter('2024-01-01')}\n${before}` });
  repository.write(`content/${NEW}`, `${frontMatter('2024-11-01', changes)}\n${after}`);
  return reportOn(repository);
}

function sections(count: number, words: string): string {
  const texts = Array.from(
    { length: count },
    (_, index) => `## Part ${index}\n\n${words} ${index}.\n`,
  );
  return texts.join('\n');
}

/** The tree that a comment becomes, read by our own parser. */
function treeOf(markdown: string): Nodes {
  return htmlToHast(markdownToHtml(markdown).html) as Nodes;
}

function all(tree: Nodes, name: string): Element[] {
  const here = tree.type === 'element' && tree.tagName === name ? [tree] : [];
  const children = 'children' in tree ? tree.children : [];
  return [...here, ...children.flatMap((child) => all(child, name))];
}

function textOf(tree: Nodes): string {
  if (tree.type === 'text') return tree.value;
  return 'children' in tree ? tree.children.map(textOf).join('') : '';
}

/** The cells of the rows of a table, its head left out. */
function rowsOf(tree: Nodes, index: number): string[][] {
  const table = all(tree, 'table')[index];
  const rows = table ? all(table, 'tr').map((row) => all(row, 'td').map(textOf)) : [];
  return rows.filter((cells) => cells.length > 0);
}

const SMALL = (): Report =>
  reportOf(
    '## Logs\n\nWe keep logs for 30 days.\n\n## Contact\n\nWrite to us.\n',
    '## Logs\n\nWe keep logs for 90 days.\n\n## Contact\n\nDo not write to us.\n',
    `changes:\n${decided('logs')}`,
  );

describe('as Markdown', () => {
  test('begins with its marker and with three lines that say it all', () => {
    const markdown = renderMarkdown(SMALL(), marked);
    const head = '<!-- codicil-report -->\n\n## What this changes\n\n|';
    expect(markdown.slice(0, head.length)).toBe(head);
    expect(rowsOf(treeOf(markdown), 0)).toEqual([
      [
        'What changes',
        'Privacy Policy: new version of 1 September 2024, which follows that of 1 January 2024: 1 material and 1 not decided',
      ],
      [
        'For whom, and when',
        'Privacy Policy: existing customers and new customers from 1 November 2024. To be told by 2 October 2024 at the latest (existing customers).',
      ],
      [
        'To be done',
        'One error to mend, below.One decision to make: how much a changed section matters.',
      ],
    ]);
  });

  test('has a table of decisions beside findings, what is missing first', () => {
    const rows = rowsOf(treeOf(renderMarkdown(SMALL(), marked)), 1);
    expect(rows.map(([section, decision]) => [section, decision])).toEqual([
      ['Contact #contactedited', 'Not decided'],
      ['Logs #logsedited', 'materialA reason.'],
    ]);
    expect(rows[1]?.[2]).toMatch(/^material.*“30 days”.*was: “We keep logs for 30 days\.”is: /);
  });

  test('folds the details, each with a name of its own and nothing but blocks within', () => {
    const folds = all(treeOf(renderMarkdown(SMALL(), marked)), 'details');
    expect(folds.map((fold) => textOf(all(fold, 'summary')[0] ?? fold))).toEqual([
      'Who is told, by when',
      'Redline against the version of 1 January 2024 (words: 4 inserted, 2 deleted)',
    ]);
    const [told, redline] = folds;
    expect(told && all(told, 'table')).toHaveLength(1);
    expect(redline && all(redline, 'ins').map(textOf)).toEqual(['90', 'Do not write']);
    expect(redline && all(redline, 'del').map(textOf)).toEqual(['30', 'Write']);
    expect(folds.every((fold) => all(fold, 'details').length === 1)).toBe(true);
  });

  test('says that nothing is to be done where that is so', () => {
    const text = '## Logs\n\nWe keep logs.\n';
    const markdown = renderMarkdown(reportOf(text, text), marked);
    expect(markdown).toContain('Nothing: the check finds no error and no new warning.');
    expect(markdown).not.toContain('### To be mended');
  });
});

test('says whom a waiver concerns, of which version, and who answers for it', () => {
  const policy = 'content/policies/privacy/policy.yaml';
  const described = 'title: Privacy Policy\nkind: privacy-policy\n';
  const row =
    'version: 2024-01-01, audience: resellers, reason: The mail was not sent., approvedBy: Ada Lund, on: 2024-08-30';
  const repository = repositoryWith();
  repository.write(policy, `${described}waivers:\n  - { ${row} }\n`);
  const markdown = renderMarkdown(reportOn(repository), marked);
  expect(rowsOf(treeOf(markdown), 0).slice(0, 2)).toEqual([
    ['What changes', 'Privacy Policy: waiver of a missed notice of the version of 1 January 2024'],
    [
      'For whom, and when',
      'Privacy Policy: resellers, who were not told in time of the version of 1 January 2024; Ada Lund answers for it.',
    ],
  ]);
  expect(textOf(treeOf(markdown))).toContain(
    'Waived on 30 August 2024: resellers, who were not told in time of the version of 1 January 2024; Ada Lund answers for it. The mail was not sent.',
  );
  repository.commit('Waive', '2024-08-31');
  repository.git('switch', '--quiet', '--create', 'change');
  repository.write(policy, described);
  expect(rowsOf(treeOf(renderMarkdown(reportOn(repository), marked)), 0)[0]?.[1]).toBe(
    'Privacy Policy: its settings (waivers)',
  );
});

describe('as one comment', () => {
  const filler = 'words that go on and on '.repeat(60);
  const rows = Array.from({ length: 60 }, (_, index) => decided(`part-${index}`)).join('');
  let long: Report | null = null;
  const LONG = (): Report =>
    (long ??= reportOf(
      sections(60, `${filler}old`),
      sections(60, `${filler}old new`),
      `changes:\n${rows}`,
    ));

  test('stays below what GitHub takes: the redline is cut, and says where the rest is', () => {
    const markdown = renderMarkdown(LONG(), marked);
    expect(markdown.length).toBeLessThan(65_000);
    expect(markdown.length).toBeGreaterThan(50_000);
    expect(markdown).toContain(
      '… The rest is left out for its length: see <code>npm run redline -- privacy@&#8203;2024-01-01 privacy@&#8203;2024-09-01</code>.',
    );
    expect(markdown).toContain('### On the site, day by day');
  });

  test.each([64_000, 40_000, 20_000, 8_000, 4_000])(
    'is never longer than %i characters, and whole in its parts',
    (longest) => {
      const markdown = renderMarkdown(LONG(), marked, longest);
      expect(markdown.length).toBeLessThanOrEqual(longest);
      for (const name of ['details', 'ins', 'del', 'strong', 'sub']) {
        const opened = markdown.split(`<${name}>`).length;
        expect(markdown.split(`</${name}>`), name).toHaveLength(opened);
      }
      expect(markdown).toContain('<strong>What changes</strong>');
      const left =
        'Some of the report was left out for its length. All of it: <code>npm run report -- --base main --format html</code>';
      expect(markdown.includes(left)).toBe(longest <= 20_000);
    },
  );

  test('shares its length between redlines, and stays short with many versions', () => {
    const repository = repositoryWith();
    for (let day = 10; day < 30; day++) {
      const text = sections(12, `Many words of version ${day}, ${'again and '.repeat(40)}`);
      const file = `content/policies/privacy/2024-02-${day}.md`;
      repository.write(file, `${frontMatter(`2024-02-${day}`)}\n${text}`);
    }
    const report = reportOn(repository);
    const markdown = renderMarkdown(report, marked);
    expect(markdown.length).toBeLessThan(65_000);
    expect(markdown).toContain('<strong>Privacy Policy</strong>: 20 versions');
    expect(markdown).toContain('Besides, 15 versions: 2024-02-24, 2024-02-23, ');
    expect(markdown.split('#### New version')).toHaveLength(6);
    expect(renderHtml(report, marked).split('<h4>New version')).toHaveLength(21);
  });
});

describe('of a hostile library', () => {
  const EVIL =
    '<img src=x onerror=alert(1)> @someone #1 https://evil.example [a](javascript:1) | </details> <!-- -->';

  function hostile(): Report {
    const escaped = EVIL.replaceAll(/[<[{]/g, '\\$&');
    const quoted = JSON.stringify(EVIL);
    const repository = repositoryWith({
      'policies/privacy/policy.yaml': `title: ${quoted}\nkind: privacy-policy\n`,
      [FIRST]: `${frontMatter('2024-01-01')}\n## Part\n\nText.\n`,
    });
    const row = `changes:\n  - section: part\n    materiality: material\n    reason: ${quoted}\n    means: ${quoted}\n`;
    const yaml = frontMatter('2024-11-01', row).replace('A version.', quoted);
    const body = `## Part\n\n${escaped}\n\n## ${escaped}\n\n- ${escaped}\n\n[dead](/xxx/)\n`;
    repository.write(`content/${NEW}`, `${yaml}\n${body}`);
    repository.write('content/pages/<b>@x.mdx', '---\ntitle: A\n---\n');
    return reportOn(repository);
  }

  test('nothing becomes markup in Markdown', () => {
    const markdown = renderMarkdown(hostile(), marked);
    const tree = treeOf(markdown);
    expect([...all(tree, 'img'), ...all(tree, 'a')]).toEqual([]);
    expect(markdown).not.toMatch(/@\w|https?:\/\/|(?<!&)#\d/);
    expect(markdown.match(/<!--/g)).toHaveLength(1);
    expect(markdown.split('</details>')).toHaveLength(markdown.split('<details>').length);
    expect(textOf(tree).replaceAll('\u200B', '')).toContain(EVIL);
  });

  test('nor in HTML, where nothing is loaded and nothing runs', () => {
    const html = renderHtml(hostile(), marked);
    const tree = htmlToHast(html) as Nodes;
    expect([...all(tree, 'img'), ...all(tree, 'script')]).toEqual([]);
    const hrefs = all(tree, 'a').map(({ properties }) => properties['href']);
    expect(
      hrefs.filter(
        (href) => !/^https:\/\/(?:policies\.example\.org|evil\.example)(?:\/|$)/.test(String(href)),
      ),
    ).toEqual([]);
    expect(all(tree, 'meta').map(({ properties }) => properties['content'])).toContain(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(textOf(tree)).toContain(EVIL);
  });
});

describe('as HTML', () => {
  test('is one whole file with every redline', () => {
    const html = renderHtml(SMALL(), marked);
    const head = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">';
    expect(html.slice(0, head.length)).toBe(head);
    const tree = htmlToHast(html) as Nodes;
    expect(all(tree, 'ins').map(textOf)).toEqual(['[inserted: 90]', '[inserted: Do not write]']);
    expect(all(tree, 'h1')).toHaveLength(1);
    expect(html).not.toContain(' id="');
  });

  test('leads from a redline to where the site will have it', () => {
    const html = renderHtml(
      reportOf(
        '## Part\n\nText.\n\n## Other\n\nOther text.\n',
        '## Part\n\nA [part](#other), [all](/privacy/) and [more](https://example.org/).\n\n## Other\n\nOther text.\n',
      ),
      marked,
    );
    expect([...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://policies.example.org/privacy/2024-09-01/#other',
      'https://policies.example.org/privacy/',
      'https://example.org/',
    ]);
  });
});

test.each([
  ['Markdown', (report: Report) => treeOf(renderMarkdown(report, marked))],
  ['HTML', (report: Report) => htmlToHast(renderHtml(report, marked)) as Nodes],
])('a problem leads to its page as %s, where there is one', (_name, render) => {
  const report = reportOf('Words.\n', '[a](/nowhere/)\n');
  const links = (problemPages: string | null): unknown[] =>
    all(render({ ...report, problemPages }), 'a')
      .filter((link) => textOf(link) === 'dead-link')
      .map(({ properties: { href } }) => href);
  expect(report.issues.map(({ code }) => code)).toContain('dead-link');
  expect(links('https://git.example/problems')).toEqual([
    'https://git.example/problems/dead-link.md',
  ]);
  expect(links(null)).toEqual([]);
});
