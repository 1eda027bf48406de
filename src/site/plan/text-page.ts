import { RESELLER } from '#core/document/reseller-fields.ts';

import { textHtml, textHtmlInputs } from '../works/text-html.ts';
import { textView, type TextInput, type TextView } from '../views/text-view.ts';
import type { PageHead } from './html-page.ts';
import type { Page } from './page-kind.ts';
import type { Site } from './site.ts';

/** The page that shows a text, at its own address or at its work's. */
export function pageOfText(shown: Omit<TextInput, 'sha256'>, { frame, sha256 }: Site): Page {
  const { work, text } = shown;
  const view = textView({ ...shown, sha256 });
  return {
    madeFrom: () => ({ ...view, ...textHtmlInputs(work, text), frame }),
    make: () => ({ head: headOf(view), template: 'text', view, html: textHtml(work, text) }),
  };
}

function headOf(view: TextView): PageHead {
  const { documentTitle: title, description, canonical, isListed, links } = view;
  const { version, reseller } = view;
  return {
    ...{ title, description, canonical, isListed, links },
    ...(version ? { jsonLd: version.jsonLd } : {}),
    ...(reseller ? { contact: reseller.contact, audience: RESELLER } : {}),
  };
}
