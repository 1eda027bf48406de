import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse as parseMessage,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { checkMessages, flattenMessages, readMessage } from '../../../scripts/check-messages.ts';

import { english } from '../../support/english.ts';
import { messagesModule } from '../../support/messages-module.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'src/site/wording');
const { messages, mistakes } = flattenMessages(
  parse(readFileSync(join(FOLDER, 'en.yaml'), 'utf8')),
);

test('every English text is a message with the plural forms of English', () => {
  expect([...mistakes, ...checkMessages(messages, 'en')]).toEqual([]);
});

// To bring the module up to date: npx vitest run tests/site/wording/messages.test.ts --update
test('the module of messages says what the file says', async () => {
  await expect(messagesModule(messages)).toMatchFileSnapshot(join(FOLDER, 'messages.ts'));
});

test('every text is said somewhere', () => {
  const source = globSync('src/**/*.{ts,astro}', { cwd: ROOT })
    .filter((file) => file !== 'src/site/wording/messages.ts')
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
  expect(Object.keys(messages).filter((key) => !source.includes(`'${key}'`))).toEqual([]);
});

test('law: every text says something, whichever of its words are chosen', () => {
  const silent = Object.entries(messages).flatMap(([key, text]) =>
    choicesOf(text)
      .map((given) => `${key}: ${saidBy(key, given)}`)
      .filter((line) => /: \s*$|undefined|null|NaN|[{}]/.test(line)),
  );
  expect(silent).toEqual([]);
});

type Given = Record<string, string | number>;

/** Arguments of a message: for each of its choices each word, for each number one of every kind. */
function choicesOf(text: string): Given[] {
  const read = readMessage(text);
  if (!read.ok) throw new Error(read.message);
  const selects = wordsOfSelects(parseMessage(text));
  return [...read.shape.arguments].reduce<Given[]>(
    (all, [name, accepts]) => {
      const values =
        accepts === 'words' ? ['Some words'] : accepts === 'number' ? [0, 1, 2] : selects.get(name);
      return all.flatMap((given) => (values ?? []).map((value) => ({ ...given, [name]: value })));
    },
    [{}],
  );
}

// Beside words for every case, an empty `other` is there for the form alone: no one chooses it.
function wordsOfSelects(elements: readonly MessageFormatElement[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const visit = (element: MessageFormatElement): void => {
    if (isTagElement(element)) element.children.forEach(visit);
    if (!isSelectElement(element) && !isPluralElement(element)) return;
    const options = Object.entries(element.options);
    if (isSelectElement(element)) {
      const isForm = ({ length }: MessageFormatElement[]): boolean =>
        length === 0 && options.length > 2;
      const words = options.flatMap(([word, { value }]) =>
        word === 'other' && isForm(value) ? [] : [word],
      );
      found.set(element.value, [...new Set([...(found.get(element.value) ?? []), ...words])]);
    }
    for (const [, { value }] of options) value.forEach(visit);
  };
  elements.forEach(visit);
  return found;
}

function saidBy(key: string, given: Given): string {
  const parts = english.parts(key as never, ...([given] as never));
  return (parts as { text: string }[]).map(({ text }) => text).join('');
}
