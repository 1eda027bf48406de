import {
  consolidatedAt,
  isSameCombination,
  type Combination,
} from '#core/addendum/consolidated-at.ts';
import {
  consolidatedDays,
  groupsOn,
  type ConsolidatedDay,
} from '#core/addendum/consolidated-days.ts';
import type { Consolidated } from '#core/addendum/consolidate.ts';
import { addendumAudiences, EVERYONE, layersOf, type Layers } from '#core/addendum/layers.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { derivedFrom } from '#core/text/derived.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import type { Document } from '#core/document/document.ts';
import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';
import { RESELLER } from '#core/document/reseller-fields.ts';
import { textByRule } from '#core/document/version-text.ts';
import { COHORTS, inForce } from '#core/timeline/timeline.ts';

import {
  publicPolicies,
  readersOf,
  shownVersion,
  type PublicPolicy,
} from '../addresses/policy-pages.ts';
import type { ComparedKind } from './compare-words.ts';
import { consolidatedWork, paths } from '../addresses/routes.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { fillConsolidated } from './fill-consolidated.ts';

/**
 * What is read under one address, as it is public on a day: a policy by everyone, or a policy together with
 * its addenda by an audience, or by the customers of a reseller.
 */
export interface Work {
  library: Library;
  today: Day;
  policy: Policy;
  /** The policy, and the addenda that are read with it; none where everyone reads the policy alone. */
  layers: Layers;
  /** What stands in addresses for the name of a policy: `privacy-policy/for/reseller`. */
  id: string;
  /** Where what applies is read. */
  path: string;
  /** `Privacy Policy for resellers`. */
  title: string;
  /** What one of its texts is called. */
  noun: ComparedKind;
  /** `resellers`. */
  readers: string;
  /** Under whose name it stands; its texts have no addresses of their own there. */
  reseller: LibraryReseller | null;
  /** In order; never empty. */
  texts: readonly Text[];
  /** What binds new customers today; before any does the first to come, and after all the last. */
  shown: Text;
}

/** A version of a policy, or versions that are read together from a day on. */
export type Text = ConsolidatedDay;

/** A reseller of the library. */
export type LibraryReseller = Library['resellers'][number];

/** Whether addenda are read with the policy. */
export function isLayered({ layers }: Pick<Work, 'layers'>): boolean {
  return layers.addenda.length > 0;
}

/** Every policy, and what each audience reads of it together with addenda. */
export function worksOf(library: Library, today: Day): readonly Work[] {
  // Every kind of page asks, and the answer takes as long as there are days on which a text changes.
  return derivedFrom(library, `works on ${today}`, () => [
    ...publicPolicies(library, today).map((one) => policyWork(library, one, today)),
    ...library.policies.flatMap(({ id: policy }) =>
      addendumAudiences(library, policy, today).flatMap(
        (audience) => layeredWork(library, policy, audience, today) ?? [],
      ),
    ),
  ]);
}

/** What audiences read of policies together with addenda; nothing of an addendum that never binds anyone. */
export function audienceWorks(library: Library, today: Day): readonly Work[] {
  return worksOf(library, today).filter(isLayered);
}

/** What an audience reads of a policy; nothing where no addendum of its own ever binds it. */
export function audienceWork(
  library: Library,
  policy: string,
  audience: string,
  today: Day,
): Work | null {
  const id = consolidatedWork(policy, audience);
  return audienceWorks(library, today).find((work) => work.id === id) ?? null;
}

/** The policies that have an addendum for resellers: each is published under the name of each reseller. */
export function resellerWorks(library: Library, today: Day): readonly Work[] {
  return audienceWorks(library, today).filter(({ layers }) => layers.audience === RESELLER);
}

/** A work as the customers of a reseller read it. */
export function underNameOf(work: Work, reseller: LibraryReseller): Work {
  const { library, policy } = work;
  const words = wordingFor(library);
  const { name } = reseller.settings;
  const readers = words.say('resellerPolicy.readers', { reseller: name });
  const title = words.say('reseller.policy', { title: policy.settings.title, reseller: name });
  const path = paths.resellerPolicy(reseller.id, policy.id);
  return { ...work, reseller, readers, path, title };
}

/** A policy as everyone reads it. */
export function policyWork(library: Library, { policy, versions }: PublicPolicy, today: Day): Work {
  const texts = versions.map((version): Text => {
    const { id, published: day } = version;
    return { id, day, signedUp: day, combination: { base: version, addenda: [] } };
  });
  const layers = { audience: EVERYONE, base: { policy, versions }, addenda: [] };
  const shown = shownOf(layers, texts, today);
  if (!shown) throw new RangeError(`No version of ${policy.id} is public on ${today}.`);
  const { id, settings } = policy;
  return {
    ...{ library, today, policy, layers, id, texts, shown },
    path: paths.policy(id),
    title: settings.title,
    noun: 'version',
    readers: EVERYONE,
    reseller: null,
  };
}

function layeredWork(library: Library, name: string, audience: string, today: Day): Work | null {
  const policy = library.policies.find(({ id }) => id === name);
  const layers = layersOf(library, name, audience, today);
  if (!policy || !layers) return null;
  const texts = consolidatedDays(layers);
  const shown = shownOf(layers, texts, today);
  if (!shown) return null;
  const readers = readersOf(library, audience);
  const id = consolidatedWork(name, audience);
  return {
    ...{ library, today, policy, layers, id, readers, texts, shown },
    path: paths.policy(id),
    title: `${policy.settings.title} for ${readers}`,
    noun: 'text',
    reseller: null,
  };
}

function shownOf(layers: Layers, texts: readonly Text[], day: Day): Text | undefined {
  if (!isLayered({ layers })) {
    const version = shownVersion(layers.base.versions, day);
    return texts.find(({ combination }) => combination.base === version);
  }
  const newest = groupsOn(layers, day).at(-1);
  const current = newest ? textFor(texts, newest.combination, day) : undefined;
  return current ?? texts.filter((text) => text.day <= day).at(-1) ?? texts[0];
}

/** The same texts on another day, as far as they are public today. */
export function workOn(work: Work, day: Day): Work {
  if (day === work.today) return work;
  return { ...work, today: day, shown: shownOf(work.layers, work.texts, day) ?? work.shown };
}

/** The text of these versions that was the last to begin by a day. */
export function textFor(
  texts: readonly Text[],
  combination: Combination,
  day: Day,
): Text | undefined {
  return texts.findLast(
    (text) => text.day <= day && isSameCombination(text.combination, combination),
  );
}

/** The texts to which readers are led on its day: what binds each cohort, or what is shown of several layers. */
export function bindingTexts({ layers, texts, today, shown }: Work): Text[] {
  if (isLayered({ layers })) return [shown];
  const binding = COHORTS.map((cohort) => inForce(layers.base.versions, today, cohort));
  return [...new Set(binding)].flatMap(
    (version) => texts.find(({ combination }) => combination.base === version) ?? [],
  );
}

/** The version that a text of a policy alone is. */
export function versionOf({ id, combination }: Text): VersionAsOf {
  if (!combination.base) throw new RangeError(`The text ${id} is made of addenda alone.`);
  return combination.base;
}

/** A text of several layers, with where each section comes from. */
export function consolidatedOf({ layers, policy, reseller }: Work, text: Text): Consolidated {
  // It has a page, two files and a part in several redlines.
  const found = derivedFrom(text, 'consolidated text', () =>
    consolidatedAt(layers, text.day, text.signedUp),
  );
  if (!found) throw new RangeError(`No version of ${policy.id} binds on ${text.day}.`);
  return reseller ? fillConsolidated(found, reseller.settings) : found;
}

/** The words of a text. */
export function documentOf(work: Work, text: Text): Document {
  return isLayered(work) ? consolidatedOf(work, text).document : versionOf(text).document;
}

/** The canonical text, in the bytes whose digest the page of a text prints. */
export function canonicalOf(work: Work, text: Text): string {
  if (isLayered(work)) return canonicalText(documentOf(work, text));
  const { rule, document } = versionOf(text);
  return textByRule(rule, document);
}

/** The digest of the canonical text. */
export function digestOfText(work: Work, text: Text, sha256: (text: string) => string): string {
  if (!isLayered(work)) return versionOf(text).digest;
  // Under the name of a reseller stands the same text.
  return derivedFrom(text, 'digest', () => sha256(canonicalOf({ ...work, reseller: null }, text)));
}
