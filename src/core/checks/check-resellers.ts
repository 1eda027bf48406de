import { issue, type Issue } from '../problems/issue.ts';
import { topOf, type LibraryDraft, type PolicyDraft, type VersionDraft } from '../library/draft.ts';
import { valueOf } from '../document/fill-reseller.ts';
import { RESELLER } from '../document/reseller-fields.ts';

/**
 * Issues of the places where a text names a reseller's data: that it does so where no reseller is named, or
 * where a reseller lacks data that the latest version shows to its customers. Earlier versions are left as
 * they are: a reseller that joined later never had anything to do with them.
 */
export function checkResellers({ policies, resellers, pages }: LibraryDraft): Issue[] {
  const forResellers = policies.filter(({ settings }) => settings?.audience === RESELLER);
  const others = policies.filter(({ settings }) => settings && settings.audience !== RESELLER);
  const texts = [...others.flatMap(({ versions }) => versions), ...pages];
  const outside = texts.flatMap(({ fields }) =>
    fields.map(({ place }) => issue('field-outside-reseller-view', place, {})),
  );
  const lacking = forResellers.flatMap((policy) =>
    resellers.flatMap(({ file, settings }) =>
      distinctFields(lastOf(policy)).flatMap(({ field, place }) => {
        if (!settings || valueOf(settings, field) !== undefined) return [];
        const details = { field, policy: policy.id };
        return [issue('reseller-lacks-field', topOf(file), details, place)];
      }),
    ),
  );
  return [...outside, ...lacking];
}

function lastOf({ versions, settings }: PolicyDraft): VersionDraft | undefined {
  const withdrawn = settings?.events.filter(({ kind }) => kind === 'withdrawal') ?? [];
  return versions.findLast(({ id }) => !withdrawn.some(({ version }) => version === id));
}

function distinctFields(version: VersionDraft | undefined): VersionDraft['fields'] {
  const fields = version?.fields ?? [];
  return fields.filter(({ field }, at) => fields.findIndex((one) => one.field === field) === at);
}
