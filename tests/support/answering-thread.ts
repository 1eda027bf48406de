// What `thread.test.ts` asks.
import { setTimeout as sleep } from 'node:timers/promises';

import { answer } from '#adapters/thread.ts';

let count = 0;

answer(async (question: string) => {
  if (question === 'throw') {
    count += 1;
    throw new Error('It was asked to throw.');
  }
  if (question === 'end') process.exit(1);
  if (question === 'slow') await sleep(50);
  count += 1;
  return `${count} ${question}`;
});
