import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { checkMessages, flattenMessages } from '#site/wording/check-messages.ts';

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
    .filter((file) => !file.startsWith('src/site/wording/'))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
  expect(Object.keys(messages).filter((key) => !source.includes(`'${key}'`))).toEqual([]);
});
