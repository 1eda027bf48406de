import { describe, expect, test } from 'vitest';

import { ENGLISH } from '#site/wording/messages.ts';
import { wordingOf, type Wording } from '#site/wording/site-wording.ts';

const english = wordingOf('en', ENGLISH);
const contact = {
  name: 'Example Ltd <& Co>',
  hasPhone: 'other',
  phone: '',
  hasAddress: 'other',
  address: '',
} as const;

describe('a text', () => {
  test('says its arguments in their places', () => {
    expect(english.say('shell.home', { organisation: 'Example' })).toBe('Policies of Example');
  });

  test('says an argument as it is, whatever it looks like', () => {
    expect(english.say('shell.home', { organisation: '{name} <b>' })).toBe(
      'Policies of {name} <b>',
    );
  });

  test('comes in parts where words of it are within a tag', () => {
    expect(english.parts('shell.contact', contact)).toEqual([
      { tag: null, text: 'Questions? Write to ' },
      { tag: 'mail', text: 'Example Ltd <& Co>' },
      { tag: null, text: '.' },
    ]);
    const whole = {
      ...contact,
      hasPhone: 'yes',
      phone: '12',
      hasAddress: 'yes',
      address: 'X',
    } as const;
    expect(english.parts('shell.contact', whole).at(-1)?.text).toBe(', telephone 12, X.');
  });

  test('is said in a library’s own words where it has any', () => {
    const own = { 'shell.skip': 'To the text' };
    const wording = wordingOf('en', ENGLISH, own);
    expect(wording.say('shell.skip')).toBe('To the text');
    expect(wording.say('shell.promise')).toBe(english.say('shell.promise'));
    expect(english.say('shell.skip')).toBe('Skip to the text');
  });
});

test('as JSON, a wording is what a page depends on beside the program', () => {
  const own = { 'shell.skip': 'To the text' };
  expect(JSON.stringify(wordingOf('en', ENGLISH, own))).toBe(
    '{"language":"en","own":{"shell.skip":"To the text"}}',
  );
});

// Held by the check of types: each line is a mistake in it.
export function mistakes(words: Wording): void {
  // @ts-expect-error No such key.
  words.say('shell.skipp');
  // @ts-expect-error An argument is missing.
  words.say('shell.home');
  // @ts-expect-error No such argument.
  words.say('shell.home', { organization: 'Example' });
  // @ts-expect-error An argument where none is asked for.
  words.say('shell.skip', { organisation: 'Example' });
  // @ts-expect-error One of a few words.
  words.parts('shell.contact', { ...contact, hasPhone: 'no' });
  // @ts-expect-error A text with tags comes in parts.
  words.say('shell.contact', contact);
}
