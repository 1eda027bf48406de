import { describe, expect, test } from 'vitest';

import { convertVersions, type FoundVersion } from '#markdown/import/convert-versions.ts';

const FILE = { repo: 'example/site', commit: 'c0ffee', path: 'docs/policies/terms.md' };

function versions(...texts: string[]): FoundVersion[] {
  return texts.map((text, index) => ({
    file: `terms/2024-01-0${index + 1}.md`,
    syntax: 'md',
    text,
    links: { site: null, file: FILE },
  }));
}

function convertOne(text: string, site: string | null = null) {
  const [version] = versions(text);
  const [converted] = convertVersions(version ? [{ ...version, links: { site, file: FILE } }] : []);
  if (!converted) throw new Error('No version.');
  return converted;
}

const LONG =
  'We keep the logs of our servers for thirty days and use them to find and to stop abuse of the service.';

describe('anchors', () => {
  test('a reworded heading keeps the anchor', () => {
    const [, second] = convertVersions(
      versions(`## Logs\n\n${LONG}\n`, `## What we record\n\n${LONG} No more.\n`),
    );
    expect(second?.body).toContain('## What we record {#logs}\n');
    expect(second?.retired).toEqual({});
    expect(second?.rewritings.map(({ code }) => code)).toEqual(['anchor-kept']);
  });

  test('the anchor lasts over further versions', () => {
    const text = `## What we record\n\n${LONG}\n`;
    const [, , third] = convertVersions(versions(`## Logs\n\n${LONG}\n`, text, text));
    expect(third?.document.sections.map(({ anchor }) => anchor)).toEqual(['logs']);
  });

  test('a renumbered heading is led on where its anchor cannot be written', () => {
    const [, second] = convertVersions(
      versions('## 1. Scope\n\nAll.\n', '## 1. Words\n\nThese.\n\n## 2. Scope\n\nAll.\n'),
    );
    expect(second?.retired).toEqual({ '1-scope': '2-scope' });
  });

  const landings = [
    [
      'a like heading',
      '## Your rights to data\n\nx\n',
      '## Rights to your data\n\ny\n',
      'rights-to-your-data',
    ],
    [
      'the section that holds its text',
      `## A\n\n${LONG}\n`,
      `## B\n\nOther words here. ${LONG} ${'More of it. '.repeat(40)}\n`,
      'b',
    ],
    [
      'the section around it',
      '## B\n\nx\n\n### A\n\none two three\n',
      '## C\n\nq\n\n## B\n\nx\n',
      'b',
    ],
    [
      'the section before it',
      '## B\n\nx\n\n## A\n\none two three\n',
      '## C\n\nq\n\n## B\n\nx\n',
      'b',
    ],
    ['the first section', '## A\n\none two three\n', '## C\n\nq\n', 'c'],
  ] as const;
  test.each(landings)('an anchor that is gone lands at %s', (_, before, after, target) => {
    const [, second] = convertVersions(versions(before, after));
    const [landing] = Object.values(second?.retired ?? {});
    expect(landing).toBe(target);
  });

  test('namesakes are told apart by their place and text', () => {
    const [, second] = convertVersions(
      versions(
        `## A\n\n### Limits\n\n${LONG}\n`,
        `## B\n\n### Limits\n\nNone of these words.\n\n## A\n\n### Limits\n\n${LONG}\n`,
      ),
    );
    expect(second?.document.sections.map(({ anchor }) => anchor)).toEqual([
      'b',
      'limits-1',
      'a',
      'limits',
    ]);
    expect(second?.retired).toEqual({});
  });
});

describe('links inside the text', () => {
  const cases = [
    ['an anchor that is there', '[a](#logs)', '[a](#logs)'],
    ['other case', '[a](#Logs)', '[a](#logs)'],
    ['a number before it', '[a](#b-logs)', '[a](#logs)'],
    ['the words of the link', '[Logs](#section-7)', '[Logs](#logs)'],
    ['nothing', '[a **b**](#nowhere)', 'a **b**'],
    ['a definition', '[a][b]\n\n[b]: #LOGS', '[a][b]\n\n[b]: #logs'],
    ['a definition of nothing', '[a][b]\n\n[b]: #nowhere', 'a\n\n[b]: #nowhere'],
  ] as const;
  test.each(cases)('%s', (_, link, expected) => {
    expect(convertOne(`## Logs\n\n${link}\n`).body).toBe(`## Logs\n\n${expected}\n`);
  });

  test('a named anchor in a clause leads to the clause', () => {
    const text = '## A\n\n[x](#b)\n\n- one\n- <a name="b"></a>\n  two\n';
    const { body } = convertOne(text);
    expect(body).toBe('## A\n\n[x](#a.3)\n\n- one\n- two\n');
  });

  test('a named anchor at a heading becomes its anchor', () => {
    const text = '[x](#b)\n\n<a name="b"></a>\n\n## A\n\ny\n\n## <a id="d"></a>C\n\nz\n';
    const { body, document } = convertOne(text);
    expect(document.sections.map(({ anchor }) => anchor)).toEqual(['preamble', 'b', 'd']);
    expect(body).toContain('[x](#b)');
  });

  test('a retired anchor leads to its landing', () => {
    const [, second] = convertVersions(
      versions('## 1. Scope\n\nAll.\n', '## 2. Scope\n\nAll, see [above](#1-scope).\n'),
    );
    expect(second?.body).toContain('[above](#2-scope)');
  });
});

describe('links that leave the text', () => {
  const top = 'https://github.com/example/site/blob/c0ffee';
  const cases = [
    ['[a](https://example.org/b)', null, '[a](https://example.org/b)'],
    ['[a](b.md#c "d")', null, `[a](${top}/docs/policies/b.md#c "d")`],
    ['[a](../b.md)', null, `[a](${top}/docs/b.md)`],
    ['[a](/b)', null, `[a](${top}/b)`],
    ['[a](/b)', 'https://example.org/c/', '[a](https://example.org/b)'],
    ['[a](</b (c).pdf>)', 'https://example.org', '[a](<https://example.org/b%20(c).pdf>)'],
    ['[a](//example.org/b)', null, '[a](https://example.org/b)'],
    ['[a](javascript:b)', null, 'a'],
    ['[a]({{ b }})', null, '[a]({{ b }})'],
    ['[a](</{% b %}>)', null, 'a'],
    ['[a]()', null, 'a'],
    ['[a][b]\n\n[b]: /c', 'https://example.org', '[a][b]\n\n[b]: https://example.org/c'],
  ] as const;
  test.each(cases)('%s from %s', (link, site, expected) => {
    expect(convertOne(`${link}\n`, site).body).toBe(`${expected}\n`);
  });

  test('a relative link without a place to start from loses its target', () => {
    const [version] = versions('[a](b.md)\n');
    const bare = version ? [{ ...version, links: { site: null, file: null } }] : [];
    const [converted] = convertVersions(bare);
    expect(converted?.body).toBe('a\n');
    expect(converted?.rewritings).toEqual([
      {
        code: 'unlinked',
        detail: '[a](b.md) (b.md)',
        place: { file: 'terms/2024-01-01.md', line: 1, column: 1 },
      },
    ]);
  });
});
