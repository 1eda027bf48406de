import { readFileSync } from 'node:fs';

import juice from 'juice';

import type { Letter } from '#site/notices/letter/letter.ts';
import { renderMail, renderMailFragment } from '#site/notices/letter/render-mail.ts';

const CSS = readFileSync(new URL('mail.css', import.meta.url), 'utf8');

/** A letter as the HTML of a mail, with its style at each element: few mail readers keep a style sheet. */
export function mailHtml(letter: Letter): string {
  return juice(renderMail(letter), { ...OPTIONS, extraCss: CSS, insertPreservedExtraCss: true });
}

/** The same for a place within a mail or a page that is there already; colours only for light ones. */
export function mailFragment(letter: Letter): string {
  return juice(renderMailFragment(letter), {
    ...OPTIONS,
    extraCss: CSS,
    insertPreservedExtraCss: false,
  });
}

const OPTIONS = {
  preserveMediaQueries: true,
  preserveImportant: true,
  applyWidthAttributes: false,
  applyHeightAttributes: false,
} as const;
