import { issue, type Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import type { PolicyDraft, VersionDraft } from './draft.ts';
import type { VersionSettings } from './version-schema.ts';

/** Change rows name sections that exist, once each; choices are defined, unique and used. */
export function checkChanges(policy: PolicyDraft): Issue[] {
  return policy.versions.flatMap((version, index) => {
    const { settings } = version;
    if (!settings) return [];
    return [
      ...checkRows(version, settings, policy.versions[index - 1]),
      ...checkUse(version, settings),
      ...checkDefinitions(version, settings),
    ];
  });
}

function checkRows(
  version: VersionDraft,
  { changes }: VersionSettings,
  predecessor: VersionDraft | undefined,
): Issue[] {
  if (!predecessor) {
    return changes.length > 0
      ? [issue('change-in-first-version', version.locate(['changes'], 'key'), {})]
      : [];
  }
  if (!version.document || !predecessor.document) return [];
  const sections = [...version.document.sections, ...predecessor.document.sections];
  const anchors = [...new Set(sections.map((section) => section.anchor))];
  return changes.flatMap(({ section }, index) => {
    const place = version.locate(['changes', index, 'section']);
    const first = changes.findIndex((change) => change.section === section);
    const also = version.locate(['changes', first, 'section']);
    if (first < index) return [issue('duplicate-change', place, { section }, also)];
    if (anchors.includes(section)) return [];
    const near = didYouMean(section, anchors);
    return [issue('change-of-unknown-section', place, { section, near })];
  });
}

function checkUse(version: VersionDraft, { changes, choices }: VersionSettings): Issue[] {
  const defined = new Set(choices.map((choice) => choice.id));
  return changes.flatMap(({ choice }, index) =>
    choice === undefined || defined.has(choice)
      ? []
      : [issue('undefined-choice', version.locate(['changes', index, 'choice']), { choice })],
  );
}

function checkDefinitions(version: VersionDraft, { changes, choices }: VersionSettings): Issue[] {
  const used = new Set(changes.map((change) => change.choice));
  return choices.flatMap(({ id }, index) => {
    const place = version.locate(['choices', index, 'id']);
    const first = choices.findIndex((choice) => choice.id === id);
    const also = version.locate(['choices', first, 'id']);
    if (first < index) return [issue('duplicate-choice', place, { choice: id }, also)];
    return used.has(id) ? [] : [issue('unused-choice', place, { choice: id })];
  });
}
