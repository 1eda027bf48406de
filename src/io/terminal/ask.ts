import { createInterface } from 'node:readline/promises';

import { WrongUsage } from './command.ts';

/** Puts a question to a person and gives the answer. */
export type Ask = (question: string) => Promise<string>;

/** Whether a person sits at both ends. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/**
 * Lets `talk` put questions to the person at the terminal.
 *
 * @throws {WrongUsage} if the person leaves instead of answering.
 */
export async function atTerminal<T>(talk: (ask: Ask) => Promise<T>): Promise<T> {
  // Standard output is for results.
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const left = new Promise<never>((_, reject) => {
    terminal.once('close', () => {
      reject(new WrongUsage('Expected an answer; nothing was written.'));
    });
  });
  left.catch(() => undefined);
  try {
    return await Promise.race([talk((question) => terminal.question(question)), left]);
  } finally {
    terminal.close();
  }
}

/** Asks again until the answer is one that `isAnswer` takes. */
export async function askUntil(
  ask: Ask,
  question: string,
  isAnswer: (text: string) => boolean,
): Promise<string> {
  for (;;) {
    const answer = (await ask(`${question} `)).trim();
    if (isAnswer(answer)) return answer;
  }
}
