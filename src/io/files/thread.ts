import { Piscina } from 'piscina';

/** A module in a thread of its own, whose default export answers one question after the other. */
export interface Thread<Question, Answer> {
  /** The thread keeps the process alive only as long as an answer is awaited. */
  run: (question: Question) => Promise<Answer>;
  /** Ends the thread, whatever it does: what was asked is rejected. */
  destroy: () => Promise<void>;
}

/** Starts a thread with the module at `path`, which is read when it is asked first. */
export function startThread<Question, Answer>(path: string): Thread<Question, Answer> {
  // Atomics would block the thread between questions, so it could not handle events of its child processes.
  const pool = new Piscina<Question, Answer>({ minThreads: 1, maxThreads: 1, atomics: 'disabled' });
  // A thread may end while idle; the next question starts a new one.
  pool.on('error', () => undefined);
  return {
    run: (question) => pool.run(question, { filename: path }),
    destroy: () => pool.destroy(),
  };
}
