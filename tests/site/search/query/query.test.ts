import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { excerptOf } from '#site/search/query/excerpt.ts';
import { vocabulary } from '#site/search/query/nearest-word.ts';
import { formatQuery, isEmpty, parseQuery } from '#site/search/query/parse-query.ts';
import { filtersOf, readState, writeState, widerThan } from '#site/search/query/search-state.ts';
import { foundSentence } from '#site/search/query/search-words.ts';
import { standingLabel } from '#site/wording/wording.ts';
import { spanPhrase, writeSpan } from '#site/search/index/span.ts';
import { stem } from '#site/search/query/stem.ts';
import { tokensOf } from '#site/search/query/tokens.ts';

import { english } from '../../../support/english.ts';

describe('a query', () => {
  test.each([
    ['cookies', { words: ['cookies'] }],
    ['30 business days', { words: ['30', 'business', 'days'] }],
    ['“business days” notice', { phrases: ['business days'], words: ['notice'] }],
    ['"unbalanced words', { words: ['unbalanced', 'words'] }],
    ['"a b" c "d', { phrases: ['a b'], words: ['c', 'd'] }],
    ['1.3', { number: '1.3', words: ['1.3'] }],
    ['§ 3.6', { number: '3.6' }],
    ['Section d.3.', { number: 'D.3' }],
    ['section D', { number: 'D' }],
    ['terms D.3', { number: 'D.3', words: ['terms'] }],
    ['section a customer reads', { words: ['section', 'a', 'customer', 'reads'] }],
    ['domain’s e-mail', { words: ['domain', 'e-mail'] }],
    ['<b>"&amp;"', { phrases: ['amp'], words: ['b'] }],
    ['', {}],
    ['§ "" ?!', {}],
  ])('%s', (typed, query) => {
    expect(parseQuery(typed)).toEqual({ number: null, phrases: [], words: [], ...query });
  });

  test('law: whatever is typed gives a short query, and no mark of Pagefind’s in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (typed) => {
        const query = parseQuery(typed);
        expect(query.words.length).toBeLessThanOrEqual(24);
        expect(formatQuery(query).length).toBeLessThanOrEqual(400);
        expect([...query.phrases, ...query.words].join('')).not.toContain('"');
        expect(isEmpty(query)).toBe(formatQuery(query) === '');
      }),
    );
  });
});

test.each([
  ['cookies', 'cookie'],
  ['subpoenas', 'subpoena'],
  ['policies', 'policy'],
  ['terminated', 'termination'],
  ['retention', 'retentions'],
  ['collecting', 'collected'],
  ['stopped', 'stop'],
  ['agreed', 'agree'],
  ['filing', 'file'],
  ['relational', 'relate'],
  ['controlled', 'control'],
])('%s and %s are forms of one word', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test.each([
  ['policy', 'police'],
  ['services', 'server'],
  ['use', 'us'],
  ['data', 'date'],
  ['13', '1.3'],
])('%s and %s are not', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test('words of a text', () => {
  const words = tokensOf('E-mail § 1.3 of the U.S. law, café — don’t. 10,000 5D992.c End.Next').map(
    ({ word }) => word,
  );
  expect(words).toEqual([
    'email',
    '1.3',
    'of',
    'the',
    'u.s',
    'law',
    'cafe',
    'don',
    '10,000',
    '5d992.c',
    'end',
    'next',
  ]);
});

describe('a misspelt word', () => {
  const { has, nearest } = vocabulary([
    'the',
    'subpoena',
    'newsletter',
    'sharing',
    'sparing',
    'cat',
  ]);

  test.each([
    ['subpena', 'subpoena'],
    ['newsleter', 'newsletter'],
    ['shering', 'sharing'],
    ['cta', null],
    ['xylophone', null],
  ])('%s → %s', (wrong, right) => {
    expect(has(wrong)).toBe(false);
    expect(nearest(wrong)).toBe(right);
  });

  test.each(['subpoenas', 'news', 'Newsletters', '2027'])('%s is none', (word) => {
    expect(has(word)).toBe(true);
  });
});

describe('an excerpt', () => {
  const marked = (text: string, typed: string): string =>
    excerptOf(text, parseQuery(typed))
      .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
      .join('');

  test('marks the words and their forms', () => {
    expect(marked('A cookie is small. We use Cookies.', 'cookies')).toBe(
      'A [cookie] is small. We use [Cookies].',
    );
  });

  test('marks a phrase as it stands, and its words alone nowhere', () => {
    expect(marked('Within days: thirty (30) business days.', '"30 business days"')).toBe(
      'Within days: thirty ([30]) [business] [days].',
    );
  });

  test('begins near what was sought, with its sentence', () => {
    const filler = 'Nothing of interest stands here at all. '.repeat(10);
    expect(marked(`${filler}You may withdraw consent at any time. ${filler}`, 'consent')).toMatch(
      /^… You may withdraw \[consent\] at any time\. Nothing .* …$/,
    );
  });

  test('law: its pieces are the text itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, typed) => {
        const words = excerptOf(text, parseQuery(typed)).map((piece) => piece.text);
        expect(text).toContain(words.join('').replace(/^… /, '').replace(/ …$/, ''));
      }),
    );
  });
});

describe('the state of the page', () => {
  test('is its address, and the address is the state', () => {
    const state = {
      q: '"a b" & <c>',
      policy: 'privacy',
      scope: 'all',
      audience: ['reseller'],
    } as const;
    const written = writeState({ ...state, audience: [...state.audience] });
    expect(written).toBe('?q=%22a+b%22+%26+%3Cc%3E&policy=privacy&scope=all&audience=reseller');
    expect(readState(new URLSearchParams(written), ['privacy'])).toEqual(state);
  });

  test('takes nothing that nobody offers', () => {
    const asked = new URLSearchParams('?q=x&policy=other&scope=embargoed&audience=<b>');
    expect(readState(asked, ['privacy'])).toEqual({
      q: 'x',
      policy: '',
      scope: 'in-force',
      audience: [],
    });
    expect(writeState({ q: '', policy: '', scope: 'in-force', audience: [] })).toBe('');
  });

  test('asks for text in force first', () => {
    expect(filtersOf({ q: '', policy: '', scope: 'all', audience: [] })).toEqual([
      { policy: null, status: { is: 'in force' } },
      { policy: null, status: { not: 'in force' } },
    ]);
  });

  test('looks further in older text, and never in that of an audience', () => {
    const state = { q: 'x', policy: '', scope: 'in-force', audience: [] } as const;
    expect(widerThan({ ...state, audience: [] }).map(({ filters }) => filters)).toEqual([
      { policy: null, status: { not: 'in force' } },
    ]);
    expect(widerThan({ ...state, scope: 'all', audience: [] })).toEqual([]);
  });
});

test.each([
  [[7], 'in-force', '7 sections found in text in force.'],
  [[1], 'upcoming', '1 section found in upcoming text.'],
  [[2, 3], 'all', '5 sections found in all versions since 2014: 2 in force, 3 older or upcoming.'],
  [[0, 0], 'all', 'Nothing found in all versions since 2014.'],
] as const)('%j in %s: %s', (counts, scope, sentence) => {
  expect(foundSentence(english, counts, scope, '2014')).toBe(sentence);
});

test.each([
  ['2016-11-28/', 'since 28 November 2016'],
  ['2014-02-03/2018-05-20', '3 February 2014 – 20 May 2018'],
  ['2014-02-03/2027-04-14', 'since 3 February 2014 until 14 April 2027'],
  ['2027-03-01/', 'from 1 March 2027'],
  ['2014-02-03/2014-05-01 2016-01-01/', '3 February 2014 – 1 May 2014, since 1 January 2016'],
  ['', 'never in force'],
])('the span %s is read as %s', (span, phrase) => {
  expect(spanPhrase(english, span, '2026-11-22')).toBe(phrase);
});

test('a written span is the one that is read', () => {
  expect(
    writeSpan([
      { from: '2014-02-03', until: '2018-05-20' },
      { from: '2020-01-01', until: null },
    ]),
  ).toBe('2014-02-03/2018-05-20 2020-01-01/');
});

test('a label says whom a text binds, where that is not everyone', () => {
  expect(standingLabel(english, 'in force', 'new')).toBe('In force for new customers');
  expect(standingLabel(english, 'superseded', 'new')).toBe('Superseded');
});
