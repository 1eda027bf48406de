import type { Answer, Question } from '#site/redline/compare-versions.ts';

let worker: Worker | undefined;
let last = 0;

/** What the worker answers; rejects if it cannot run. One worker serves a page. */
export function askWorker(question: Question): Promise<Answer> {
  worker ??= new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  const number = ++last;
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<{ number: number; answer: Answer | null }>): void => {
      if (data.number !== number) return;
      asked.removeEventListener('message', hear);
      if (data.answer) resolve(data.answer);
      else reject(new Error('The comparison failed.'));
    };
    asked.addEventListener('message', hear);
    asked.addEventListener(
      'error',
      () => {
        worker = undefined;
        reject(new Error('The comparison cannot run.'));
      },
      { once: true },
    );
    asked.postMessage({ number, question });
  });
}
