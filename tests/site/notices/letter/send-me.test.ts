import { expect, test } from 'vitest';

import { lineFor } from '#core/duty/kinds/duty-steps.ts';
import { dutiesOf } from '#core/duty/duties.ts';
import { renderSendMe } from '#site/notices/letter/send-me.ts';

import { english } from '../../../support/english.ts';
import { noticeLibrary, ourLibrary } from '../../../support/notice-library.ts';
import { plannedNotice } from '../../../support/notice-of.ts';

const library = ourLibrary();
const { notice } = plannedNotice(library, 'privacy-policy', '2026-11-16');
const resellers = library.resellers.map(({ id, settings }) => ({ id, name: settings.name }));
const ours = renderSendMe(english, notice, {}, resellers);

test('says who gets which file, by when', () => {
  expect(ours).toContain(
    '| existing customers: all who signed up before 1 March 2027 | 16 March 2027 | website, email | `letters/existing-customers/` | draft |',
  );
  expect(ours).toContain(
    '| new customers: all who sign up from 1 March 2027 on | as they sign up, from 1 March 2027 on | website | `letters/new-customers/` | draft |',
  );
  expect(ours).toContain(
    '| resellers | 1 March 2027 | website, email | `letters/resellers/` | draft |',
  );
  expect(ours).toContain(
    'Each reseller gets its own mail by 1 March 2027, with the letters to its customers enclosed, and passes these on by 16 March 2027.',
  );
  for (const { id, name } of resellers) {
    expect(ours).toContain(`| ${name} | \`resellers/${id}/notice.eml\` | \`resellers/${id}/\` |`);
  }
});

test('has the line that dates the letters, until each has its date', () => {
  const line = 'npm run notice -- privacy-policy 2026-11-16 --sent <YYYY-MM-DD>';
  expect(ours).toContain(line);
  const day = '2026-11-30';
  const sent = { 'existing-customers': day, 'new-customers': day, resellers: day };
  const dated = renderSendMe(english, notice, sent, resellers);
  expect(dated).not.toContain(line);
  expect(dated).not.toContain('draft');
  expect(dated).toContain('dated 30 November 2026');
});

test('has the line that records each mailing that is due', () => {
  const duties = dutiesOf(library, '2026-11-30').filter(
    (duty) => duty.kind === 'tell' && duty.policy === 'privacy-policy',
  );
  expect(duties.length).toBe(2);
  for (const duty of duties) expect(ours).toContain(lineFor(duty));
});

test('says what each mailing system needs', () => {
  expect(ours).toContain('**Utilities › Email Campaigns**');
  expect(ours).toContain('Leave **Marketing Email** unticked.');
  expect(ours).toContain('Send the letter to existing customers before 1 March 2027');
  expect(ours).toContain('`MessageStream` set to a **Broadcast** stream');
  expect(ours).toContain('Give every variable for every recipient: `name` and `email`.');
  expect(ours).toContain('`letters/resellers/notice.eml`');
});

test('of an event it names the event, and without resellers none', () => {
  const moved = noticeLibrary({
    policy: [
      'events:',
      '  - { kind: postponement, version: 2024-06-01, on: 2024-06-10, reason: Later., effective: 2024-09-01 }',
    ],
  });
  const text = renderSendMe(
    english,
    plannedNotice(moved, 'privacy', '2024-06-01', 0).notice,
    {},
    [],
  );
  expect(text).toContain(
    'npm run notice -- privacy 2024-06-01 --event postponement-2024-06-10 --record --reached existing-customers=<count>',
  );
  expect(text).not.toMatch(/reseller/i);
});
