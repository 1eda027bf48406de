import { Piscina } from 'piscina';

/**
 * A thread of its own with the module at `path`, whose default export answers one question after the
 * other. It keeps the process alive only as long as an answer is awaited.
 */
export function startThread<Question, Answer>(path: string): Piscina<Question, Answer> {
  // Without atomics, which stop the thread between two questions: it hears what it has started.
  return new Piscina({ filename: path, minThreads: 1, maxThreads: 1, atomics: 'disabled' });
}
