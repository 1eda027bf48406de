import type { Consolidated, Source } from '#core/addendum/consolidate.ts';
import type { Day } from '#core/calendar-day.ts';

import { paths, routesFor } from '../routes.ts';
import { versionName } from '../wording.ts';
import { wordingFor } from '../wording/site-wording.ts';
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
export interface SourceView {
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
    description: `What applies to ${readers}: the ${listed(sources.map(titleOf))} as one text.`,
    precedence: precedenceOf(consolidated),
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
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const rest = names.slice(0, -1).join(', the ');
  return rest === '' ? last : `${rest} and the ${last}`;
}

function titleOf({ policy }: Source): string {
  return policy.settings.title;
}

function precedenceOf({ base, addenda, sections }: Consolidated): string {
  const policy = titleOf(base);
  if (addenda.length === 0) return `No addendum applies beside the ${policy} here.`;
  const names = listed(addenda.map(titleOf));
  const apply = addenda.length > 1 ? 'apply' : 'applies';
  const together = `This is the ${policy} together with the ${names}, which ${apply} in addition.`;
  return sections.some(({ replaced }) => replaced.length > 0)
    ? `${together} A section marked as standing in place of another applies instead of that one, which can still be read below it.`
    : together;
}
