import { issue, type Issue } from '../problems/issue.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '../library/draft.ts';
import { alternatives } from '../schemas/schema-fields.ts';
import { effectiveFor } from '../timeline/timeline.ts';
import { checkCombinations } from './check-combinations.ts';
import { EVERYONE } from './layers.ts';

/** Audiences that are known, addenda that have something to add to, and places that are there. */
export function checkAddenda(library: LibraryDraft): Issue[] {
  return [
    ...library.policies.flatMap((policy) => [
      ...checkAudience(policy, library),
      ...checkStart(policy, library),
      ...policy.versions.flatMap((version) => [
        ...checkPlacements(policy, version, library),
        ...checkAnswers(version),
      ]),
    ]),
    ...checkCombinations(library),
  ];
}

function checkAudience({ settings, locate }: PolicyDraft, { site }: LibraryDraft): Issue[] {
  if (!site || !settings) return [];
  const { audience } = settings;
  const known = [EVERYONE, ...Object.keys(site.audiences).sort()];
  if (known.includes(audience)) return [];
  const near = didYouMean(audience, known);
  const details = { audience, known: alternatives(known), near };
  return [issue('unknown-audience', locate(['audience']), details)];
}

function checkStart({ settings, versions }: PolicyDraft, { policies }: LibraryDraft): Issue[] {
  const base = policies.find(({ id }) => id === settings?.supplements);
  const [first] = versions;
  const [origin] = base?.versions ?? [];
  if (!base || !first?.settings || !origin?.settings) return [];
  const effective = effectiveFor(first.settings.effective).new;
  const since = effectiveFor(origin.settings.effective).new;
  if (effective >= since) return [];
  const details = { effective, base: base.id, since };
  const also = origin.locate(['effective']);
  return [issue('addendum-before-base', first.locate(['effective']), details, also)];
}

function checkPlacements(
  { settings: policy }: PolicyDraft,
  { settings, document, locate }: VersionDraft,
  { policies }: LibraryDraft,
): Issue[] {
  const placements = Object.entries(settings?.placement ?? {});
  if (placements.length === 0 || !policy || !document) return [];
  const { supplements } = policy;
  if (supplements === undefined) {
    return [issue('placement-outside-addendum', locate(['placement'], 'key'), {})];
  }
  const own = document.sections.map(({ anchor }) => anchor);
  const base = policies.find(({ id }) => id === supplements);
  return placements.flatMap(([section, { reviewed }]) => [
    ...(own.includes(section)
      ? []
      : [
          issue('placement-of-unknown-section', locate(['placement', section], 'key'), {
            section,
            near: didYouMean(section, own),
          }),
        ]),
    ...(reviewed === undefined || !base || base.versions.some(({ id }) => id === reviewed)
      ? []
      : [
          issue('placement-reviewed-unknown', locate(['placement', section, 'reviewed']), {
            reviewed,
            base: base.id,
          }),
        ]),
  ]);
}

function checkAnswers({ settings, document, locate }: VersionDraft): Issue[] {
  if (!settings?.answers || !document) return [];
  const own = document.sections.map(({ anchor }) => anchor);
  return Object.entries(settings.answers)
    .filter(([, section]) => !own.includes(section))
    .map(([question, section]) =>
      issue('answer-in-unknown-section', locate(['answers', question]), {
        section,
        near: didYouMean(section, own),
      }),
    );
}
