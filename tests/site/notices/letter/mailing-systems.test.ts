import fc from 'fast-check';
import Mustache from 'mustache';
import { expect, test } from 'vitest';

import { customerLetter } from '#site/notices/letter/letter-of.ts';
import type { Letter } from '#site/notices/letter/letter.ts';
import { MAILING_SYSTEMS } from '#site/notices/letter/mailing-systems.ts';
import { fillFields, renderMail, withoutFields } from '#site/notices/letter/render-mail.ts';
import { renderText } from '#site/notices/letter/render-text.ts';

import { english } from '../../../support/english.ts';
import { hostileNotices } from '../../../support/hostile-notice.ts';
import { lawRuns } from '../../../support/law-runs.ts';
import { ourLibrary } from '../../../support/notice-library.ts';
import { plannedNotice } from '../../../support/notice-of.ts';
import { wordsOf } from '../../../support/visible-words.ts';
import { wordsOfMail } from '../../../support/words-of-mail.ts';

const { notice: ours } = plannedNotice(ourLibrary(), 'privacy-policy', '2026-11-16');

const FILLED = { name: 'Ada & <b>Co</b> {{x}}', email: 'ada@example.org' };
const filledIn = (letter: Letter): Letter => ({
  ...letter,
  blocks: JSON.parse(
    JSON.stringify(letter.blocks, (_, value: { kind?: string; field?: 'name' | 'email' }) =>
      value?.kind === 'field' && value.field ? { ...value, otherwise: FILLED[value.field] } : value,
    ),
  ) as Letter['blocks'],
});

test('law: Mustache renders its templates to what the notice says', () => {
  const { text, html } = MAILING_SYSTEMS.mustache;
  fc.assert(
    fc.property(hostileNotices(ours), (notice) => {
      const letter = customerLetter(english, notice, 'existing', {
        sent: '2026-11-30',
        enclosed: false,
      });
      const expected = wordsOf(renderText(filledIn(letter)));
      expect(wordsOf(Mustache.render(renderText(letter, text), FILLED))).toEqual(expected);
      const mailed = Mustache.render(fillFields(renderMail(letter), html), FILLED);
      expect(wordsOfMail(mailed)).toEqual(wordsOfMail(withoutFields(renderMail(filledIn(letter)))));
    }),
    lawRuns(600),
  );
});

// What the engines do, as far as our templates use them.
const ENGINES = {
  whmcs: (template: string) =>
    template.replaceAll(/\{(\$client_name|\$client_email|ldelim|rdelim|[^}]*)\}/g, (tag, inner) => {
      if (inner === 'ldelim') return '{';
      if (inner === 'rdelim') return '}';
      if (inner === '$client_name') return FILLED.name;
      if (inner === '$client_email') return FILLED.email;
      throw new Error(`Smarty would take ${tag} for its own.`);
    }),
  postmark: (template: string) =>
    template.replaceAll(/\{\{[^{}]+?\}\}|\{\{\{[^{}]+?\}\}\}/g, (tag) => {
      if (tag.startsWith('{{!')) return '';
      const name = tag.replaceAll(/[{}]/g, '');
      if (name === 'name' || name === 'email') return FILLED[name];
      throw new Error(`Mustachio would take ${tag} for its own.`);
    }),
  ses: (template: string) => {
    let out = '';
    let rest = template;
    for (let at = rest.indexOf('{{'); at !== -1; at = rest.indexOf('{{')) {
      const before = rest.slice(0, at);
      if (before.endsWith('\\') && !before.endsWith('\\\\')) {
        out += `${before.slice(0, -1)}{{`;
        rest = rest.slice(at + 2);
        continue;
      }
      out += before.endsWith('\\\\') ? before.slice(0, -1) : before;
      const end = rest.indexOf('}}', at);
      const tag = rest.slice(at + 2, end);
      if (tag === 'name' || tag === 'email') out += FILLED[tag];
      else if (tag !== '!') throw new Error(`Handlebars would take ${tag} for its own.`);
      rest = rest.slice(end + 2);
    }
    return out + rest;
  },
};

test.each(['whmcs', 'postmark', 'ses'] as const)(
  'law: a text that is full of braces comes out of %s as it is',
  (system) => {
    const { literal, field } = MAILING_SYSTEMS[system].text;
    const text = fc.string({ unit: fc.constantFrom('{', '}', '\\', '!', 'a', ' ', '$', '/') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const template = `${literal(before)} ${field('name')} ${literal(after)}`;
        expect(ENGINES[system](template)).toBe(`${before} ${FILLED.name} ${after}`);
      }),
      { numRuns: 2000 },
    );
  },
);
