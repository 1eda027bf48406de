// What `thread.test.ts` asks.
import { setTimeout as sleep } from 'node:timers/promises';

let underWay = 0;

export default async function answer(question: string): Promise<string> {
  if (question === 'throw') throw new Error('It was asked to throw.');
  if (question === 'end') process.exit(1);
  underWay += 1;
  const together = underWay;
  if (question === 'slow') await sleep(50);
  underWay -= 1;
  return `${question}, ${together} at a time`;
}
