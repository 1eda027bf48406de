import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, onTestFinished, test } from 'vitest';

import { startThread } from '#io/files/thread.ts';

const MODULE = join(import.meta.dirname, '../../support/answering-thread.ts');

function start() {
  const thread = startThread<string, string>(MODULE);
  onTestFinished(() => thread.destroy());
  return thread;
}

test('one question is answered after the other, however long each takes', async () => {
  const thread = start();
  const asked = ['slow', 'quick', 'slow', 'quick'].map((question) => thread.run(question));
  expect(await Promise.all(asked)).toEqual(
    ['slow', 'quick', 'slow', 'quick'].map((question) => `${question}, 1 at a time`),
  );
});

test('what the module throws is heard by who asked, and nobody else', async () => {
  const thread = start();
  const [first, second, third] = ['quick', 'throw', 'quick'].map((one) => thread.run(one));
  await expect(first).resolves.toContain('quick');
  await expect(second).rejects.toThrow('It was asked to throw.');
  await expect(third).resolves.toContain('quick');
});

test('a module that ends leaves no question without an answer, and is started again', async () => {
  const thread = start();
  const asked = ['quick', 'end', 'quick'].map((one) => thread.run(one));
  const states = (await Promise.allSettled(asked)).map(({ status }) => status);
  expect(states).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  await expect(thread.run('quick')).resolves.toContain('quick');
});

test.each([0, 300])(
  'a module that cannot be read is said, %i ms after the start',
  async (pause) => {
    const thread = startThread<string, string>(`${MODULE}.none`);
    await sleep(pause);
    await expect(thread.run('quick')).rejects.toThrow('answering-thread.ts.none');
    await expect(thread.run('quick')).rejects.toThrow('answering-thread.ts.none');
  },
);
