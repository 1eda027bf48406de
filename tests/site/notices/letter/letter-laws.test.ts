import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';

import { customerLetter, pageLetter } from '#site/notices/letter/letter-of.ts';
import type { Letter } from '#site/notices/letter/letter.ts';
import { resellerCustomerLetter } from '#site/notices/letter/reseller-customer-letter.ts';
import { resellerLetter } from '#site/notices/letter/reseller-letter.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { renderMail, withoutFields } from '#site/notices/letter/render-mail.ts';
import { renderMarkdown } from '#site/notices/letter/render-markdown.ts';
import { renderText } from '#site/notices/letter/render-text.ts';
import { resellerKitOf } from '#site/notices/reseller-kit.ts';

import { english } from '../../../support/english.ts';
import { hostileNotices } from '../../../support/hostile-notice.ts';
import { lawRuns } from '../../../support/law-runs.ts';
import { ourLibrary } from '../../../support/notice-library.ts';
import { plannedNotice } from '../../../support/notice-of.ts';
import { wordsOf } from '../../../support/visible-words.ts';
import {
  addressesOfMail,
  addressesOfText,
  wordsOfMail,
  wordsOfText,
} from '../../../support/words-of-mail.ts';

const library = ourLibrary();
const { notice: ours } = plannedNotice(library, 'privacy-policy', '2026-11-16');
const [reseller] = library.resellers;

/** A letter of every kind. */
function lettersOf(notice: Notice, sent: string | null): Letter[] {
  const delivery = { sent, enclosed: true };
  const kit = reseller ? resellerKitOf(english, notice, reseller) : null;
  if (!kit) throw new Error('There is no reseller.');
  return [
    pageLetter(english, notice, sent),
    resellerLetter(english, notice, { name: null, removal: kit.removal, files: [] }, delivery),
    ...(['existing', 'new'] as const).flatMap((cohort) => [
      customerLetter(english, notice, cohort, delivery),
      resellerCustomerLetter(english, kit, cohort, delivery),
    ]),
  ];
}

const days = fc.constantFrom(null, '2026-11-30', '2027-06-15');

test('law: text, HTML and Markdown of every letter say the same words in the same order', () => {
  fc.assert(
    fc.property(hostileNotices(ours), days, (notice, sent) => {
      for (const letter of lettersOf(notice, sent)) {
        const text = renderText(letter);
        const html = withoutFields(renderMail(letter));
        const words = wordsOfText(text);
        expect(wordsOfMail(html)).toEqual(words);
        expect(addressesOfMail(html)).toEqual(addressesOfText(text));
        const { blocks, draft, headline } = letter;
        const head = wordsOf(
          [letter.sender, letter.about, headline, draft?.note ?? ''].join(' '),
        ).length;
        const marked = draft === null ? 0 : 1;
        const rest = words.slice(head);
        expect(wordsOfMarkdown(renderMarkdown(letter)).slice(head + marked)).toEqual(rest);
        expect(blocks.length).toBeGreaterThan(0);
      }
    }),
    lawRuns(300),
  );
});

test('law: no letter says that there is nothing to do beside a choice, nor what comes of none', () => {
  fc.assert(
    fc.property(hostileNotices(ours), days, (notice, sent) => {
      const plain = { ...notice, summary: 'S.', changes: [], notChanging: [] };
      for (const letter of lettersOf(plain, sent)) {
        const buttons = letter.blocks.filter((block) => block.kind === 'action' && block.button);
        const text = renderText(letter).replaceAll(/\s+/g, ' ');
        if (buttons.length > 0) expect(text).not.toContain('You do not have to do anything');
        if (letter.blocks.every(({ kind }) => kind !== 'action')) {
          expect(text).not.toMatch(/You can (?:opt|agree|object|withdraw|end)/);
        }
      }
    }),
    lawRuns(300),
  );
});

test('law: Markdown holds no HTML, image, code or rule of the texts', () => {
  fc.assert(
    fc.property(hostileNotices(ours), (notice) => {
      const kinds = new Set(
        nodesIn(
          remark()
            .use(remarkGfm)
            .parse(
              renderMarkdown(
                customerLetter(english, notice, 'existing', { sent: null, enclosed: false }),
              ),
            ),
        ).map(({ type }) => type),
      );
      for (const kind of [
        'html',
        'image',
        'inlineCode',
        'code',
        'thematicBreak',
        'table',
        'delete',
      ]) {
        expect(kinds).not.toContain(kind);
      }
    }),
    lawRuns(600),
  );
});

function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}

function wordsOfMarkdown(text: string): string[] {
  return wordsIn(remark().use(remarkGfm).parse(text));
}

function wordsIn(node: Nodes): string[] {
  if (node.type === 'text') return wordsOf(node.value);
  return 'children' in node ? node.children.flatMap(wordsIn) : [];
}
