import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { startThread, type Thread } from '#adapters/thread.ts';

const MODULE = join(import.meta.dirname, '../support/answering-thread.ts');

function start(): Thread<string, string> {
  const thread = startThread<string, string>(MODULE);
  onTestFinished(thread.stop);
  return thread;
}

test('answers come in the order of the questions, however long each takes', async () => {
  const thread = start();
  const heard: string[] = [];
  const asked = ['slow', 'quick', 'slow', 'quick'].map(async (question) => {
    heard.push(await thread.ask(question));
  });
  await Promise.all(asked);
  expect(heard).toEqual(['1 slow', '2 quick', '3 slow', '4 quick']);
});

test('what the module throws is heard by who asked, and nobody else', async () => {
  const thread = start();
  const [first, second, third] = ['quick', 'throw', 'quick'].map((one) => thread.ask(one));
  await expect(first).resolves.toBe('1 quick');
  await expect(second).rejects.toThrow('It was asked to throw.');
  await expect(third).resolves.toBe('3 quick');
});

test('a module that ends leaves no question without an answer', async () => {
  const thread = start();
  const asked = ['quick', 'end', 'quick'].map((one) => thread.ask(one));
  const states = (await Promise.allSettled(asked)).map(({ status }) => status);
  expect(states).toEqual(['fulfilled', 'rejected', 'rejected']);
  await expect(thread.ask('quick')).rejects.toThrow(MODULE);
});

test('a module that cannot be read is said', async () => {
  const thread = startThread<string, string>(`${MODULE}.none`);
  await expect(thread.ask('quick')).rejects.toThrow('answering-thread.ts.none');
});
