import { createInterface } from 'node:readline/promises';

import { WrongUsage } from '#io/terminal/command.ts';
import type { Ask } from './ask-missing.ts';

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
