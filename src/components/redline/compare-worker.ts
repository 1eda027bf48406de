import { PublishedComparer, type Question } from '#site/redline/compare-versions.ts';

// Beside the page, so that it stays responsive while a long pair is compared.

const comparer = new PublishedComparer(async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} gave ${response.status}`);
  return response.json();
});

addEventListener('message', ({ data }: MessageEvent<{ number: number; question: Question }>) => {
  void comparer.answer(data.question).then(
    (answer) => {
      postMessage({ number: data.number, answer });
    },
    () => {
      postMessage({ number: data.number, answer: null });
    },
  );
});
