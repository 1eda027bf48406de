import type { ConsolidatedDay } from '#core/addendum/consolidated-days.ts';

import type { HeadLink } from '../open-data/link-relations.ts';
import { paths, routesFor } from '../routes.ts';
import { versionName } from '../wording.ts';
import type { AudienceWork } from './audience-works.ts';
import { textBefore } from './text-pairs.ts';

/** How a consolidated text is related to others, for programs. */
export function consolidatedLinks(work: AudienceWork, text: ConsolidatedDay): HeadLink[] {
  const { id, texts, library } = work;
  const { absolute } = routesFor(library.site.url);
  const at = (rel: string, other: ConsolidatedDay | null | undefined): HeadLink[] =>
    other ? [{ rel, href: absolute(paths.version(id, other.id)) }] : [];
  return [
    { rel: 'latest-version', href: absolute(paths.policy(id)) },
    ...at('predecessor-version', textBefore(work, text)),
    ...at('successor-version', texts[texts.indexOf(text) + 1]),
    { rel: 'version-history', href: absolute(paths.history(id)) },
    {
      rel: 'alternate',
      href: absolute(paths.text(id, text.id)),
      type: 'text/plain',
      title: `Text of ${versionName(text.id)}`,
    },
    {
      rel: 'alternate',
      href: absolute(paths.data(id, text.id)),
      type: 'application/json',
      title: `Text of ${versionName(text.id)}`,
    },
  ];
}
