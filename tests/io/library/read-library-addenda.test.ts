import { expect, test } from 'vitest';

import { ADDENDUM, BASE, extra, FINE, placed, settings } from '../../support/addendum-library.ts';
import { FIRST, frontMatter, onlyError, SECOND } from '../../support/library-builder.ts';

const LATER = 'policies/extra/2024-06-01.mdx';

const second = (text: string, effective = '2024-06-01', more = ''): string =>
  frontMatter(effective, more) + text;

function onlyWarning(...lines: string[]): string {
  return onlyError(...lines).replace('1 error, 0 warnings', '0 errors, 1 warning');
}

test.for([
  '  x: { after: a }\n',
  '  x: { replaces: a }\n',
  '  x: { after: a }\n  y: { replaces: a1 }\n',
  '  x: { after: a1 }\n  y: { after: a1 }\n',
])('allows the places %s', (placement) => {
  expect(placed(placement)).toBe(FINE);
});

test.for([
  ['reseller', FINE],
  ['everyone', FINE],
  [
    'resellr',
    onlyError(
      'policies/extra/policy.yaml:4:11  error  unknown-audience',
      'Unexpected audience `resellr`, expected one of `everyone` or `reseller`. Did you mean `reseller`?',
      'Correct `audience`, or add `resellr` to `audiences` in site.yaml.',
    ),
  ],
] as const)('the audience %s', ([audience, expected]) => {
  const policy = settings().replace('audience: reseller', `audience: ${audience}`);
  expect(placed('', { 'policies/extra/policy.yaml': policy })).toBe(expected);
});

test('knows the audiences of site.yaml', () => {
  const site =
    'organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: Europe/Berlin\nlanguages: [en]\naudiences: { partner: { plural: partners } }\n';
  expect(placed('', { 'site.yaml': site })).toContain(
    'Unexpected audience `reseller`, expected one of `everyone` or `partner`.',
  );
});

test('refuses an addendum that begins before its policy', () => {
  expect(
    placed('', {
      [ADDENDUM]: null,
      'policies/extra/2023-05-01.mdx': extra('', '2023-05-01'),
    }),
  ).toBe(
    onlyError(
      'policies/extra/2023-05-01.mdx:2:12  error  addendum-before-base',
      'Unexpected effective date 2023-05-01 of an addendum, expected it not before the first version of `privacy` (2024-01-01).',
      `Also at ${FIRST}:2:12`,
      'Correct `effective` of one of the two, or correct `supplements`.',
    ),
  );
});

test('warns of an addendum that outlives its policy', () => {
  const events =
    'events:\n  - { kind: withdrawal, version: 2024-01-01, on: 2024-03-01, reason: R. }\n';
  const policy = `title: Privacy Policy\nkind: privacy-policy\n${events}`;
  expect(placed('', { 'policies/privacy/policy.yaml': policy })).toBe(
    onlyWarning(
      `${ADDENDUM}:2:12  warning  addendum-without-base`,
      'Unexpected addendum in force on 2024-03-01, on which no version of `privacy` applies, expected one that it adds to.',
      'Record the withdrawal of the addendum as an event too, or correct the days.',
    ),
  );
});

test.for([
  ['a section', '## X {/* #a1 */}\n\nX.\n', '6:1', 'a1', `${FIRST}:10:1`],
  ['the policy’s id', 'X.\n', '6:1', 'extra', `${FIRST}:14:1`],
] as const)('refuses an anchor of both: %s', ([, text, place, anchor, also]) => {
  const base = `${BASE}\n## Extra {/* #extra */}\n\nMore.\n`;
  expect(
    placed('', {
      [FIRST]: frontMatter('2024-01-01') + base,
      [ADDENDUM]: `${frontMatter('2024-01-01')}\n${text}`,
    }),
  ).toBe(
    onlyError(
      `${ADDENDUM}:${place}  error  anchor-of-both`,
      `Unexpected anchor \`${anchor}\`, expected one that version \`2024-01-01\` of \`privacy\` has not: its reader sees both.`,
      `Also at ${also}`,
      'Give the section of the addendum another anchor.',
    ),
  );
});

test('refuses an anchor of two addenda for one audience', () => {
  const found = placed('', {
    'policies/more/policy.yaml': settings(),
    'policies/more/2024-01-01.mdx': extra(''),
  });
  expect(found).toContain('version `2024-01-01` of `extra` has not');
  expect(found).toContain('2 errors, 0 warnings');
});

test('allows an anchor of two addenda that are never read together', () => {
  expect(
    placed('', {
      'site.yaml':
        'organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: Europe/Berlin\nlanguages: [en]\naudiences: { reseller: { plural: resellers }, partner: { plural: partners } }\n',
      'policies/more/policy.yaml': settings().replace('reseller', 'partner'),
      'policies/more/2024-01-01.mdx': extra(''),
    }),
  ).toBe(FINE);
});

test.for([
  ['{ behind: a }', 'unknown-key'],
  ['{ after: a, replaces: a1 }', 'invalid-value'],
  ['{}', 'invalid-value'],
  ['a', 'invalid-value'],
] as const)('refuses the place %s', ([place, code]) => {
  expect(placed(`  x: ${place}\n`)).toContain(`  error  ${code}\n`);
});

test('says what a place looks like', () => {
  expect(placed('  x: { after: a, replaces: a1 }\n')).toBe(
    onlyError(
      `${ADDENDUM}:5:6  error  invalid-value`,
      'Unexpected value `{"after":"a","replaces":"a1"}` for `placement.x`, expected `{ after: <anchor> }` or `{ replaces: <anchor> }`.',
      'Correct `placement.x`.',
    ),
  );
});

test('refuses a placement outside an addendum', () => {
  const first = frontMatter('2024-01-01', 'placement:\n  a: { after: a1 }\n') + BASE;
  expect(placed('', { [FIRST]: first })).toBe(
    onlyError(
      `${FIRST}:4:1  error  placement-outside-addendum`,
      'Unexpected `placement`, expected it only in a version of an addendum.',
      'Remove `placement`, or say in policy.yaml what the policy `supplements`.',
    ),
  );
});

test('refuses a placement of a section that the addendum lacks', () => {
  expect(placed('  xx: { after: a }\n')).toBe(
    onlyError(
      `${ADDENDUM}:5:3  error  placement-of-unknown-section`,
      'Unexpected placement of section `xx`, expected a section of this version. Did you mean `x`?',
      'Correct `xx`, or remove it.',
    ),
  );
});

test('refuses a place at a section that is not there', () => {
  expect(placed('  x: { after: a2 }\n')).toBe(
    onlyError(
      `${ADDENDUM}:5:15  error  placement-at-unknown-section`,
      'Unexpected place at section `a2`, expected a section of version `2024-01-01` of `privacy`, beside which this version is in force. Did you mean `a`?',
      `Also at ${FIRST}:1:1`,
      'Name a section that is there, or publish a version of the addendum that does.',
    ),
  );
});

const GONE = second('\n## A {/* #a */}\n\nWe keep data.\n', '2024-06-01', 'retired: { a1: a }\n');

test('refuses a place at a section that a later version of the policy has no more', () => {
  expect(placed('  x: { replaces: a1 }\n', { [SECOND]: GONE })).toBe(
    onlyError(
      `${ADDENDUM}:5:18  error  placement-at-unknown-section`,
      'Unexpected place at section `a1`, expected a section of version `2024-06-01` of `privacy`, beside which this version is in force. Did you mean `a`?',
      `Also at ${SECOND}:1:1`,
      'Name a section that is there, or publish a version of the addendum that does.',
    ),
  );
});

test('allows a section to go on the day on which the addendum does without it', () => {
  expect(
    placed('  x: { replaces: a1 }\n', { [SECOND]: GONE, [LATER]: extra('', '2024-06-01') }),
  ).toBe(FINE);
});

test('looks at every pair that binds anyone: here at existing customers only', () => {
  expect(
    placed('  x: { replaces: a1 }\n', {
      [SECOND]: GONE,
      [LATER]: extra('', '{ new: 2024-06-01, existing: 2024-07-01 }'),
    }),
  ).toContain('1 error, 0 warnings');
});

test('refuses two sections in place of one', () => {
  expect(placed('  x: { replaces: a1 }\n  y: { replaces: a1 }\n')).toBe(
    onlyError(
      `${ADDENDUM}:6:18  error  replaced-twice`,
      'Unexpected second section in place of `a1` or of a section around it, expected one at most.',
      `Also at ${ADDENDUM}:5:18`,
      'Let one of the two stand `after` it, or join them.',
    ),
  );
});

test('refuses two sections in place of one and of a part of it', () => {
  expect(placed('  x: { replaces: a1 }\n  y: { replaces: a }\n')).toBe(
    onlyError(
      `${ADDENDUM}:5:18  error  replaced-twice`,
      'Unexpected second section in place of `a1` or of a section around it, expected one at most.',
      `Also at ${ADDENDUM}:6:18`,
      'Let one of the two stand `after` it, or join them.',
    ),
  );
});

test('refuses two addenda that replace one section', () => {
  expect(
    placed('  x: { replaces: a1 }\n', {
      'policies/more/policy.yaml': settings().replace('audience: reseller\n', ''),
      'policies/more/2024-01-01.mdx': frontMatter(
        '2024-01-01',
        'placement:\n  z: { replaces: a1 }\n',
      ).concat('\n## Z {/* #z */}\n\nZ.\n'),
    }),
  ).toBe(
    onlyError(
      'policies/more/2024-01-01.mdx:5:18  error  replaced-twice',
      'Unexpected second section in place of `a1` or of a section around it, expected one at most.',
      `Also at ${ADDENDUM}:5:18`,
      'Let one of the two stand `after` it, or join them.',
    ),
  );
});

test('warns of a place behind what is replaced', () => {
  expect(placed('  x: { replaces: a }\n  y: { after: a1 }\n')).toBe(
    onlyWarning(
      `${ADDENDUM}:6:15  warning  placement-at-replaced-section`,
      'Unexpected place after section `a1`, expected one that nothing replaces.',
      `Also at ${ADDENDUM}:5:18`,
      'Place the section after another one, or at the end.',
    ),
  );
});

const REWORDED = second(BASE.replace('Ask us.', 'Ask someone.'));

test.for(['  x: { replaces: a1 }\n', '  x: { after: a1 }\n'])(
  'warns of other words there: %s',
  (placement) => {
    expect(placed(placement, { [SECOND]: REWORDED })).toBe(
      onlyWarning(
        `${ADDENDUM}:5:${placement.indexOf('a1') + 1}  warning  placement-reworded`,
        'Unexpected other words in section `a1`: version `2024-06-01` of `privacy` has changed them, expected those of `2024-01-01`, which this place was made for.',
        `Also at ${SECOND}:10:1`,
        'Read both sections; if the place is still right, add `reviewed: 2024-06-01` to it, otherwise publish a version of the addendum.',
      ),
    );
  },
);

test('warns of other words in a part of what is replaced', () => {
  expect(placed('  x: { replaces: a }\n', { [SECOND]: REWORDED })).toContain('placement-reworded');
  expect(placed('  x: { after: a }\n', { [SECOND]: REWORDED })).toBe(FINE);
});

test('is content once a person has looked at the words', () => {
  const place = '  x: { replaces: a1, reviewed: 2024-06-01 }\n';
  expect(placed(place, { [SECOND]: REWORDED })).toBe(FINE);
  expect(
    placed('  x: { replaces: a1 }\n', {
      [SECOND]: REWORDED,
      [LATER]: extra('  x: { replaces: a1 }\n', '2024-08-01'),
    }),
  ).toBe(FINE);
});

test('refuses a review of a version that the policy has not', () => {
  expect(placed('  x: { replaces: a1, reviewed: 2025-06-01 }\n')).toBe(
    onlyError(
      `${ADDENDUM}:5:32  error  placement-reviewed-unknown`,
      'Unexpected version `2025-06-01`, expected one that `privacy` has.',
      'Name the version of the policy that was read with this place.',
    ),
  );
});
