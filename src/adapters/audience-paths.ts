import type { ConsolidatedDay } from '#core/addendum/consolidated-days.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';
import { audienceWorks, consolidatedOf, type AudienceWork } from '#site/audience/audience-works.ts';
import type { ConsolidatedRedlineInput } from '#site/audience/consolidated-redline-view.ts';
import { textPairs } from '#site/audience/text-pairs.ts';

import { openLibrary } from './open-library.ts';
import { sha256 } from './sha256.ts';

/** A text that an audience reads, with its canonical form. */
export interface AudienceText {
  work: AudienceWork;
  text: ConsolidatedDay;
  canonical: string;
  /** SHA-256 of the canonical text. */
  digest: string;
}

/** One page for each policy and each audience with addenda to it, at `[name]/for/[audience]`. */
export function audiencePaths<Props>(propsOf: (work: AudienceWork) => Props) {
  return works().map((work) => ({ params: paramsOf(work), props: propsOf(work) }));
}

/** One page for each text that ever began to bind anyone, at `[name]/for/[audience]/[day]`. */
export function audienceTextPaths<Props>(propsOf: (text: AudienceText) => Props) {
  return works().flatMap((work) =>
    work.texts.map((text) => ({
      params: { ...paramsOf(work), day: text.id },
      props: propsOf(audienceText(work, text)),
    })),
  );
}

/** One page for each redline that has one, at `[name]/for/[audience]/compare/[pair]`. */
export function audienceRedlinePaths() {
  return works().flatMap((work) =>
    textPairs(work).map((pair) => {
      const digests = {
        from: audienceText(work, pair.from).digest,
        to: audienceText(work, pair.to).digest,
      };
      const props: ConsolidatedRedlineInput = { work, pair, digests };
      return { params: { ...paramsOf(work), pair: `${pair.from.id}...${pair.to.id}` }, props };
    }),
  );
}

/** A text with its canonical form and digest. */
export function audienceText(work: AudienceWork, text: ConsolidatedDay): AudienceText {
  const canonical = canonicalText(consolidatedOf(work, text).document);
  return { work, text, canonical, digest: sha256(canonical) };
}

function works(): readonly AudienceWork[] {
  const { library, today } = openLibrary();
  return audienceWorks(library, today);
}

function paramsOf({ layers }: AudienceWork): { name: string; audience: string } {
  return { name: layers.base.policy.id, audience: layers.audience };
}
