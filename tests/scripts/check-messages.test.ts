import { describe, expect, test } from 'vitest';

import { checkMessages, compareMessages, flattenMessages } from '../../scripts/check-messages.ts';

test('texts are named by their keys', () => {
  expect(flattenMessages({ a: { b: 'One', c: { d: 'Two' } }, e: 'Three' })).toEqual({
    messages: { 'a.b': 'One', 'a.c.d': 'Two', e: 'Three' },
    mistakes: [],
  });
});

test.each([3, null, true, ['One']])('%j is no text', (value) => {
  const { messages, mistakes } = flattenMessages({ a: { b: value } });
  expect(messages).toEqual({});
  expect(mistakes).toEqual([{ key: 'a.b', message: 'Unexpected value, expected a text.' }]);
});

describe('a message by itself', () => {
  test.each([
    ['en', 'Simple words, and it’s so'],
    ['en', '{count, plural, one {# day} other {# days}}'],
    ['en', '{count, plural, =0 {no day} one {# day} other {# days}}'],
    ['en', 'the {n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} day'],
    ['pl', '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}'],
    ['ja', '{count, plural, other {# 日}}'],
  ])('in %s, is sound: %s', (language, text) => {
    expect(checkMessages({ key: text }, language)).toEqual([]);
  });

  test.each([
    [
      'en',
      '{count, plural, other {# days}}',
      'Unexpected end of `{count}`, expected a form for `one`.',
    ],
    [
      'en',
      '{count, plural, one {a} few {b} other {c}}',
      'Unexpected form `few` of `{count}`, expected `one`, `other`.',
    ],
    [
      'pl',
      '{count, plural, one {a} few {b} other {c}}',
      'Unexpected end of `{count}`, expected a form for `many`.',
    ],
    ['en', 'On {day, date}', 'Unexpected `{day}` as a date or time, expected it in words.'],
    ['en', '<a>one <b>two</b></a>', 'Unexpected `<b>` within a tag, expected words alone.'],
    ['en', 'On <day>{day}</day>', 'Unexpected `<day>` beside `{day}`, expected another name.'],
    [
      'en',
      'On {day, date, ::YYYY}',
      'Unexpected text, expected an ICU message: `y/u/u/r` (year) patterns are not supported, use `y` instead.',
    ],
    [
      'en',
      '<a>'.repeat(20_000),
      'Unexpected text, expected an ICU message: maximum call stack size exceeded.',
    ],
    ['en', 'On {day', 'Unexpected text, expected an ICU message: expect argument closing brace.'],
    [
      'en',
      '{who, select, new {a}}',
      'Unexpected text, expected an ICU message: missing other clause.',
    ],
  ])('in %s, %s is a mistake', (language, text, message) => {
    expect(checkMessages({ key: text }, language)).toEqual([{ key: 'key', message }]);
  });
});

describe('a message as another says it', () => {
  test.each([
    ['On {day}', 'Am {day}'],
    ['{n, plural, one {# day} other {# days}}', '{n} päivää'],
    ['{who, select, new {a} other {b}}', '{who, select, other {c}}'],
    ['Read <a>it</a>', '<a>Lies es</a>'],
  ])('%s: %s', (original, text) => {
    expect(compareMessages({ key: text }, { key: original }, true)).toEqual([]);
  });

  test.each([
    [
      'On {day}',
      'Am {tag}',
      [
        'Unexpected `{tag}`, expected `day`.',
        'Unexpected end of the text, expected `{day}` in it.',
      ],
    ],
    ['Today', 'Am {day}', ['Unexpected `{day}`, expected no argument.']],
    [
      '{day}',
      '{day, plural, one {a} other {b}}',
      ['Unexpected use of `{day}`, expected it as it is.'],
    ],
    ['{n, number}', '{n, select, other {b}}', ['Unexpected use of `{n}`, expected a number.']],
    [
      '{who, select, new {a} other {b}}',
      '{who}',
      ['Unexpected use of `{who}`, expected a choice of `new`, `other`.'],
    ],
    [
      '{who, select, new {a} other {b}}',
      '{who, select, neu {a} other {b}}',
      ['Unexpected use of `{who}`, expected a choice of `new`, `other`.'],
    ],
    ['Read <a>it</a>', 'Lies es', ['Unexpected end of the text, expected `<a>` in it.']],
    ['Read it', '<a>Lies</a> es', ['Unexpected `<a>`, expected no tags.']],
  ])('%s: not %s', (original, text, messages) => {
    const found = compareMessages({ key: text }, { key: original }, true);
    expect(found.map(({ message }) => message)).toEqual(messages);
  });

  test('a key that is not there is a mistake, and one left out where all are expected', () => {
    expect(compareMessages({ b: 'Zwei' }, { a: 'One' }, false)).toEqual([
      { key: 'b', message: 'Unexpected key, expected one of `en.yaml`.' },
    ]);
    expect(compareMessages({}, { a: 'One' }, true)).toEqual([
      { key: 'a', message: 'Unexpected end of the texts, expected this one too.' },
    ]);
    expect(compareMessages({}, { a: 'One' }, false)).toEqual([]);
  });
});
