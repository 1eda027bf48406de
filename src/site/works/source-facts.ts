import type { Consolidated } from '#core/addendum/consolidate.ts';
import type { LayerVersion } from '#core/addendum/parts.ts';
import type { Day } from '#core/text/calendar-day.ts';

import { paths, routesFor } from '../addresses/routes.ts';
import { versionName } from '../wording/wording.ts';
import { wordingFor, type Wording } from '../wording/site-wording.ts';
import { yes } from '../wording/words.ts';
import { otherReaders, type OtherReaders } from './readers.ts';
import { consolidatedOf, type Text, type Work } from './work.ts';

/** What a page says of versions that are read together. */
export interface SourceFacts {
  description: string;
  /** Which of them applies where. */
  precedence: string;
  sources: SourceView[];
  /** Readers who are bound by another text. */
  others: OtherReaders[];
}

/** One of the texts that are read together. */
interface SourceView {
  title: string;
  version: string;
  published: Day;
  href: string;
  /** The policy's own address, and its history. */
  policy: string;
  history: string;
}

/** The same of one text, at its own address or at its work's. */
export function sourceFacts(work: Work, text: Text, at: 'work' | 'text'): SourceFacts {
  const { library, today, readers } = work;
  const words = wordingFor(library);
  const { href } = routesFor(library.site.url);
  const consolidated = consolidatedOf(work, text);
  const sources = [consolidated.base, ...consolidated.addenda];
  return {
    description: words.say('consolidated.description', {
      readers,
      titles: listed(words, sources.map(titleOf)),
    }),
    precedence: precedenceOf(words, consolidated),
    sources: sources.map(({ policy, version }) => ({
      title: policy.settings.title,
      version: versionName(words, version.id),
      published: version.published,
      href: href(paths.version(policy.id, version.id)),
      policy: href(paths.policy(policy.id)),
      history: href(paths.history(policy.id)),
    })),
    others: otherReaders(work, text, at === 'work' && text.day <= today ? today : text.day),
  };
}

/** `Privacy Policy and the Reseller Addendum`. */
export function listed({ say }: Wording, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const others = names
    .slice(0, -1)
    .reduce((before, next) => say('consolidated.others', { before, next }));
  return say('consolidated.titles', { others, last });
}

function titleOf({ policy }: LayerVersion): string {
  return policy.settings.title;
}

function precedenceOf(words: Wording, { base, addenda, sections }: Consolidated): string {
  const policy = titleOf(base);
  if (addenda.length === 0) return words.say('consolidated.noAddendum', { policy });
  return words.say('consolidated.together', {
    policy,
    addenda: listed(words, addenda.map(titleOf)),
    count: addenda.length,
    isReplacing: yes(sections.some(({ replaced }) => replaced.length > 0)),
  });
}
