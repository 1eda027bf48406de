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
  // Without atomics, which stop the thread between two questions: it hears what it has started.
  const pool = new Piscina<Question, Answer>({ minThreads: 1, maxThreads: 1, atomics: 'disabled' });
  // Of a thread that ends while nothing is asked: the next question starts another.
  pool.on('error', () => undefined);
  return {
    run: (question) => pool.run(question, { filename: path }),
    destroy: () => pool.destroy(),
  };
}
