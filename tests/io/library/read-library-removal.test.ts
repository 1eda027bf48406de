import { expect, test } from 'vitest';

import { ADDENDUM, BASE, FINE, placed } from '../../support/addendum-library.ts';
import { FIRST, frontMatter, onlyError, SECOND } from '../../support/library-builder.ts';

test('refuses an answer in a section that is not there', () => {
  const answers = frontMatter('2024-01-01', 'answers: { access: x, removal: yy }\n');
  const text = '\n## X {/* #x */}\n\nX.\n\n## Y {/* #y */}\n\nY.\n';
  expect(placed('', { [ADDENDUM]: answers + text })).toBe(
    onlyError(
      `${ADDENDUM}:4:32  error  answer-in-unknown-section`,
      'Unexpected answer in section `yy`, expected a section of this version. Did you mean `y`?',
      'Name the section that answers the question.',
    ),
  );
});

test('reads what is promised about removal', () => {
  const promise = (value: string): string =>
    placed('', {
      [ADDENDUM]: `${frontMatter('2024-01-01', `removalPromise: ${value}\n`)}\nX.\n`,
    });
  expect(promise('{ days: 30, unit: business }')).toBe(FINE);
  expect(promise('{ days: 30 }')).toContain('`removalPromise.unit` is missing');
  expect(promise('{ days: 0, unit: business }')).toContain('expected from 1');
});

test('says nothing of what it could not read', () => {
  expect(placed('  x: { after: a2 }\n', { [SECOND]: 'No front matter.\n' })).not.toContain(
    'placement-at-unknown-section',
  );
});

test('knows the addresses of what an audience reads', () => {
  const linking = (href: string): string =>
    placed('', { [FIRST]: `${frontMatter('2024-01-01')}${BASE}\n[Here](${href}).\n` });
  expect(linking('/privacy/for/reseller/')).toBe(FINE);
  expect(linking('/privacy/for/reseller/history/')).toBe(FINE);
  expect(linking('/privacy/for/everyone/')).toContain(
    'Unexpected link to `/privacy/for/everyone/`, expected an address that this site has.',
  );
});
