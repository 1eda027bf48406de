import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { withApproval } from '#commands/approve/approve.ts';
import { splitFrontMatter } from '#markdown/settings/front-matter.ts';

const ROW = {
  by: 'Legal, Example',
  on: '2024-05-30',
  digest: 'a'.repeat(64),
  decisions: '1'.repeat(64),
};
const DIGESTS = `digest: ${'a'.repeat(64)}`;
const DECISIONS = `decisions: '${'1'.repeat(64)}'`;

function written(yaml: string, row = ROW): string {
  return splitFrontMatter(withApproval(`---\n${yaml}\n---\n\nText.\n`, row)).frontMatter ?? '';
}

test('adds the list at the end, and leaves the rest as it is', () => {
  expect(written('effective: 2024-07-01 # a Monday\nsummary: "One."')).toBe(
    `effective: 2024-07-01 # a Monday
summary: "One."
approvals:
  - by: Legal, Example
    on: 2024-05-30
    ${DIGESTS}
    ${DECISIONS}`,
  );
});

test('adds a row behind the last, as far indented', () => {
  const yaml = `approvals: # by hand\n- by: Privacy\n  on: 2024-05-29\n  ${DIGESTS} # twice read\n\nsummary: One.`;
  expect(written(yaml)).toBe(
    `approvals: # by hand
- by: Privacy
  on: 2024-05-29
  ${DIGESTS} # twice read
- by: Legal, Example
  on: 2024-05-30
  ${DIGESTS}
  ${DECISIONS}

summary: One.`,
  );
});

test('puts a new approval in the place of an old one by the same name', () => {
  const old = `approvals:\n  - by: Legal, Example # she\n    on: 2024-01-01\n    digest: ${'f'.repeat(64)} # read\nsummary: One.`;
  expect(written(old)).toBe(
    `approvals:
  - by: Legal, Example # she
    on: 2024-05-30
    ${DIGESTS} # read
    ${DECISIONS}
summary: One.`,
  );
});

test.each([
  'approvals:',
  'approvals: []',
  'approvals: [] # none yet',
  `approvals: [{ by: Privacy, on: 2024-01-01, ${DIGESTS} }]`,
  `approvals: [{ by: "Legal, Example", on: 2024-01-01, ${DIGESTS} }]`,
  `approvals:\n  - { by: "Legal, Example", on: 2024-01-01, ${DIGESTS} }`,
  '{ summary: One. }',
  '{ summary: One., approvals: [] }',
])('writes into %s', (yaml) => {
  const { approvals } = parse(written(yaml)) as { approvals: unknown[] };
  expect(approvals).toContainEqual(ROW);
});

test('keeps line breaks and a byte order mark', () => {
  const text = withApproval('\uFEFF---\r\nsummary: One.\r\n---\r\n\r\nText.\r\n', ROW);
  expect(text).toMatch(
    /^\uFEFF---\r\nsummary: One\.\r\napprovals:\r\n {2}- by: Legal, Example\r\n/,
  );
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('any name is read back as it was given', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !/\p{Cc}/u.test(one));
  const shapes = fc.constantFrom('summary: One.', 'approvals: []', '{ summary: One. }');
  fc.assert(
    fc.property(name, shapes, (by, yaml) => {
      const { approvals } = parse(written(yaml, { ...ROW, by })) as { approvals: unknown[] };
      expect(approvals).toEqual([{ ...ROW, by }]);
    }),
  );
});
