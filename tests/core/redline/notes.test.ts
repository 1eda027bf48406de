import { expect, test } from 'vitest';

import { redline } from '#core/redline/redline.ts';
import { notesOf, renderMarkdown, renderText } from '#core/redline/render/text.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { marked } from '../../support/redline-words.ts';

function compare(before: string, after: string, file = 'x.md') {
  const read = (text: string, id: string) => ({
    id,
    digest: '',
    document: parseAnyDocument(text, file),
  });
  return redline(read(before, '1'), read(after, '2'));
}

function notes(before: string, after: string, file?: string): string[] {
  const { sections } = compare(before, after, file);
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => notesOf(block, marked)));
}

test.for([
  ['another number', '2. We keep it.', '3. We keep it.', ['Number changed from 2 to 3.']],
  ['another letter', '(a) We keep it here.', '(b) We keep it here.', ['Number changed from (a) to (b).']],
  ['a number that is new', 'We keep it.', '1. We keep it.', ['Was a paragraph, is now a list item.', 'Number: 1 (new).']],
  ['another kind of list', '1. We keep it.', '- We keep it.', ['Kind of list changed from numbered to bulleted.']],
  ['a bold line that was a heading', '#### Right to object\n\nYou may.', '**Right to object**\n\nYou may.',
    ['Was a heading, is now a paragraph.']],
  ['another level', '## Fees {#a}\n\nNone.', '### Fees {#a}\n\nNone.', ['Heading level changed from 2 to 3.']],
  ['an item further in', '- One.\n- Two.', '- One.\n  - Two.', ['List depth changed from 1 to 2.']],
  ['a quotation', 'We keep it.', '> We keep it.', ['Was a paragraph, is now a quotation.']],
  ['a task that is done', '- [ ] We pay.', '- [x] We pay.', ['Task changed from open to ticked.']],
  ['an edited link once', 'See [our old terms](/a) now.', 'See [our new terms](/b) now.',
    ['The link on “our new terms” now leads to </b> instead of </a>.']],
  ['a link that grew and leads elsewhere once', 'See [our terms](/a), 2022 now.', 'See [our terms, 2022](/b) now.',
    ['The link on “our terms” now leads to </b> instead of </a>.']],
  ['a link with a sign before its words', 'See our terms, 2022 now.', 'See our terms[, 2022](/b) now.', ['“2022” is now a link to </b>.']],
  ['a link that is gone', 'See [our terms](/a).', 'See our terms.', ['“our terms” is no longer a link to </a>.']],
  ['bold words', 'Pay us **at once**, please.', 'Pay us *at once*, please.', ['“at once” is now italic instead of bold.']],
  ['code', 'Set the name.', 'Set `the name`.', ['“the name” is now code.']],
  ['nothing beside the words of another footnote', 'See it[^2] there.\n\n[^2]: So.', 'See it[^3] there.\n\n[^3]: So.',
    ['Was in footnote 2, is now in footnote 3.']],
  ['kinds of quotes', 'Our "Service" is here.', 'Our “Service” is here.', ['Quotation marks are of another kind.']],
  ['normal forms', 'Our Café is here.', 'Our Cafe\u0301 is here.', ['The same letters, stored in another Unicode form.']],
  ['nothing of blanks', 'Pay 10\u00a0000 now.', 'Pay 10 000 now.', []],
] as const)('tells %s', ([, before, after, expected]) => {
  expect(notes(before, after)).toEqual(expected);
}); // prettier-ignore

test('tells a summary that binds now', () => {
  const summary = '<InShort>\n\nWe keep it.\n\n</InShort>';
  expect(notes(summary, 'We keep it.', 'x.mdx')).toEqual(['Is no longer in a summary.']);
});

const P = 'We set a cookie when you log in, and we delete it when you log out.';
const Q = 'Our servers keep a log of every request for thirty days against abuse.';
const R =
  'The provider keeps records of every transaction on its servers in Ireland for six years.';

function forms(before: string, after: string): [text: string[], markdown: string[]] {
  const result = compare(before, after);
  const text = renderText(result, { words: marked, colour: false, whole: false });
  const bodyOf = (form: string): string[] => form.split('\n').slice(3).filter(Boolean);
  return [bodyOf(text), bodyOf(renderMarkdown(result, marked))];
}

test('text and Markdown show a paragraph merged into an item without a bullet of its own', () => {
  expect(forms(`- ${P}\n\n${Q}`, `- ${P} ${Q}`)).toEqual([
    ['== Introduction [#preamble]: structure changed', `  • ${P}[-¶-] ${Q} (merged)`],
    ['## Introduction: structure changed', `- ${P} <em>(merged)</em> <del>¶</del> ${Q}`],
  ]);
});

test('text and Markdown show where a paragraph was split', () => {
  expect(forms(`${P} ${Q}`, `${P}\n\n${Q}`)).toEqual([
    ['== Introduction [#preamble]: structure changed', `  ${P}{+¶+} (split)`, `  ${Q} (split)`],
    [
      '## Introduction: structure changed',
      `${P} <em>(split)</em> <ins>¶</ins>`,
      `${Q} <em>(split)</em>`,
    ],
  ]);
});

test('text and Markdown say what moved', () => {
  expect(forms(`# A\n\n${R}\n\n${P}\n\n${Q}`, `# A\n\n${P}\n\n${Q}\n\n${R}`)).toEqual([
    ['== A [#a]: edited', '  (moved from here to “A” (15 words), m1)', `  ${R} (moved here, m1)`],
    [
      '## A: edited',
      '<em>moved from here to “A” (15 words), m1</em>',
      '…',
      `${R} <em>(moved here, m1)</em>`,
    ],
  ]);
});

test('text and Markdown say where a link led whose words were replaced', () => {
  expect(forms('See [our terms](/a) now.', 'See [other words](/b) now.')).toEqual([
    [
      '== Introduction [#preamble]: edited',
      '  See [-our terms </a>-]{+other words </b>+} now. (edited)',
    ],
    [
      '## Introduction: edited',
      'See <del>our terms (<code>/a</code>)</del><ins>other words (<code>/b</code>)</ins> now.',
    ],
  ]);
});

test('text and Markdown name the text before the first heading once', () => {
  expect(forms('# A\n\nText.', 'Hello.\n\n# A\n\nText.')).toEqual([
    ['== Introduction [#preamble]: added', '  {+Hello.+} (added)'],
    ['## Introduction: added', '<ins>Hello.</ins>'],
  ]);
});

test('no form says that no words changed where signs did', () => {
  const result = compare('You pay, if asked.', 'You pay if asked.');
  expect(renderText(result, { words: marked, colour: false, whole: false })).toContain(
    '\nOnly signs and numbers changed\n',
  );
});

test.for([
  ['short ones', ['You may object.', 'Write to us.', 'Calls are free.']],
  ['one that is as long', [Q]],
  ['two', [P, Q]],
] as const)('of an edited paragraph and the untouched it passed, it moved: %s', ([, others]) => {
  const edited = R.replace('transaction', 'purchase').replace('six', 'ten');
  const rest = others.join('\n\n');
  const { sections } = compare(`# A\n\n${R}\n\n${rest}`, `# A\n\n${rest}\n\n${edited}`);
  const changes = sections.flatMap(({ blocks }) => blocks.map(({ change }) => change));
  expect(changes).toEqual([
    'unchanged',
    'moved-away',
    ...others.map(() => 'unchanged'),
    'moved-and-edited',
  ]);
});
