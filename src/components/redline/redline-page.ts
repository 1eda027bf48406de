import { pageWords, wordsOfTexts } from '#site/wording/words.ts';

import { stepThrough } from './steps.ts';
import { Views } from './views.ts';

// What a script adds to a prerendered redline: steps from change to change, and other views.

const texts = pageWords();
const words = wordsOfTexts<'steps' | 'comparing'>(texts);
const page = document.querySelector<HTMLElement>('.redline-page');
const report = page?.querySelector<HTMLElement>('.redline-report');
const tools = page?.querySelector<HTMLElement>('.redline-tools');

if (page && report && tools && report.querySelector('.redline-section:not(.is-unchanged)')) {
  const { policy = '', base = '/', from = '', to = '' } = page.dataset;
  tools.hidden = false;
  stepThrough(words, tools, report);
  const noun = page.dataset['noun'] === 'text' ? 'text' : 'version';
  void new Views(words, page, report, () => ({ words: texts, policy, base, noun, from, to }));
}
