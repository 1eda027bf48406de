import type { DocumentPage } from '#core/library/library.ts';
import { renderHtml } from '#markdown/render/render-html.ts';

import { paths, type Routes } from '../addresses/routes.ts';

/** The text of an ordinary page as HTML, with its images at their addresses. */
export function pageHtml({ document, images }: DocumentPage, routes: Routes): string {
  const byDigest = new Map(
    images.map((image) => [image.digest, { ...image, src: routes.href(paths.image(image)) }]),
  );
  return renderHtml(document, {
    href: routes.href,
    image: (digest) => byDigest.get(digest),
    cite: null,
    retired: new Map(),
  });
}
