import { expect, test } from 'vitest';

import { issue } from '#core/problems/issue.ts';
import { ISSUE_FORMATS } from '#core/problems/issue-formats.ts';

const at = (file: string, line: number, column: number) => ({ file, line, column });
const issues = [
  issue(
    'duplicate-anchor',
    at('b, 100%.mdx', 7, 1),
    { anchor: 'logs', line: null },
    at('b, 100%.mdx', 2, 1),
  ),
  issue('missing-file', at('a.yaml', 1, 1), { file: 'a.yaml', purpose: 'x\ny' }),
];

test('writes workflow commands with their escapes, sorted', () => {
  expect(ISSUE_FORMATS.github(issues, 'content/')).toBe(
    '::error file=content/a.yaml,line=1,col=1,title=missing-file::The file `a.yaml` is missing, expected x%0Ay.%0AAdd `a.yaml`.\n' +
      '::error file=content/b%2C 100%25.mdx,line=7,col=1,title=duplicate-anchor::Unexpected second section with anchor `logs`, expected every anchor in a version to be unique.%0AAlso at content/b, 100%25.mdx:2:1%0AGive one of the two headings another anchor.\n',
  );
  expect(ISSUE_FORMATS.github([], '')).toBe('');
});

test('writes JSON with counts and places', () => {
  expect(JSON.parse(ISSUE_FORMATS.json(issues, 'content/'))).toEqual({
    format: 'codicil-issues/1',
    errors: 2,
    warnings: 0,
    issues: [
      {
        code: 'missing-file',
        severity: 'error',
        ...at('content/a.yaml', 1, 1),
        message: 'The file `a.yaml` is missing, expected x\ny.',
        step: 'Add `a.yaml`.',
      },
      {
        code: 'duplicate-anchor',
        severity: 'error',
        ...at('content/b, 100%.mdx', 7, 1),
        message:
          'Unexpected second section with anchor `logs`, expected every anchor in a version to be unique.',
        step: 'Give one of the two headings another anchor.',
        also: at('content/b, 100%.mdx', 2, 1),
      },
    ],
  });
});

test('writes SARIF whose results point at their rules', () => {
  const { version, runs } = JSON.parse(ISSUE_FORMATS.sarif(issues, 'content/')) as {
    version: string;
    runs: { tool: { driver: { rules: { id: string }[] } }; results: Result[] }[];
  };
  expect(version).toBe('2.1.0');
  const [run] = runs;
  const rules = run?.tool.driver.rules ?? [];
  expect(run?.results.map(({ ruleId, ruleIndex }) => [ruleId, rules[ruleIndex]?.id])).toEqual([
    ['missing-file', 'missing-file'],
    ['duplicate-anchor', 'duplicate-anchor'],
  ]);
  const help = 'Each result says what was found, what was expected, and one step to take.';
  expect(rules[0]).toEqual({
    id: 'duplicate-anchor',
    shortDescription: { text: 'Duplicate anchor' },
    fullDescription: { text: `Duplicate anchor. ${help}` },
    help: { text: `${help} Read more: docs/problems/duplicate-anchor.md` },
    defaultConfiguration: { level: 'error' },
  });
  expect(run?.results[1]).toMatchObject({
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/b%2C%20100%25.mdx' },
          region: { startLine: 7, startColumn: 1 },
        },
      },
    ],
    relatedLocations: [{ physicalLocation: { region: { startLine: 2 } } }],
  });
});

test('names the page of each rule in SARIF by its address, where it has one', () => {
  const log = ISSUE_FORMATS.sarif(issues, '', 'https://example.org/problems');
  const { runs } = JSON.parse(log) as {
    runs: { tool: { driver: { rules: { helpUri: string; help: { text: string } }[] } } }[];
  };
  const rules = runs[0]?.tool.driver.rules ?? [];
  expect(rules.map(({ helpUri }) => helpUri)).toEqual([
    'https://example.org/problems/duplicate-anchor.md',
    'https://example.org/problems/missing-file.md',
  ]);
  expect(rules[0]?.help.text).toContain(' https://example.org/problems/duplicate-anchor.md');
});

interface Result {
  ruleId: string;
  ruleIndex: number;
}
