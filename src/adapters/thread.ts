import { parentPort, Worker } from 'node:worker_threads';

/** A module that answers questions in a thread of its own, in the order in which they were asked. */
export interface Thread<Question, Answer> {
  /** The thread keeps the process alive only as long as an answer is awaited. */
  ask: (question: Question) => Promise<Answer>;
  /** Ends the thread, whatever it does: what was asked is not answered. */
  stop: () => void;
}

/** Starts a thread with the module at `path`, which calls `answer` once. */
export function startThread<Question, Answer>(path: string): Thread<Question, Answer> {
  const worker = new Worker(path);
  const asked: PromiseWithResolvers<Answer>[] = [];
  let ended: Error | null = null;
  worker.unref();
  worker.on('message', (reply: Reply<Answer>) => {
    const next = asked.shift();
    if (asked.length === 0) worker.unref();
    if ('failed' in reply) next?.reject(reply.failed);
    else next?.resolve(reply.answer);
  });
  const end = (failed: Error): void => {
    ended ??= failed;
    for (const { reject } of asked.splice(0)) reject(ended);
  };
  worker.on('error', end);
  worker.on('exit', () => {
    end(new Error(`The thread of ${path} has ended.`));
  });
  return {
    ask: (question) => {
      if (ended) return Promise.reject(ended);
      const waiting = Promise.withResolvers<Answer>();
      asked.push(waiting);
      worker.ref();
      worker.postMessage(question);
      // Whoever waits for it hears of it.
      waiting.promise.catch(() => undefined);
      return waiting.promise;
    },
    stop: () => {
      void worker.terminate();
    },
  };
}

type Reply<Answer> = { answer: Answer } | { failed: Error };

/** In the module of a thread: answers each question when those before it have been answered. */
export function answer<Question, Answer>(find: (question: Question) => Answer | Promise<Answer>) {
  let before = Promise.resolve();
  parentPort?.on('message', (question: Question) => {
    before = before.then(async () => {
      parentPort?.postMessage(await replyTo(question, find));
    });
  });
}

async function replyTo<Question, Answer>(
  question: Question,
  find: (question: Question) => Answer | Promise<Answer>,
): Promise<Reply<Answer>> {
  try {
    return { answer: await find(question) };
  } catch (cause) {
    return { failed: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}
