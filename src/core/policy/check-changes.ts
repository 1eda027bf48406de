import { issue, type Issue, type Place } from '../issue.ts';
import { mendedLine } from '../mended-values.ts';
import { didYouMean, nearest } from '../nearest.ts';
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
    const meant = nearest(plainName(section), anchors);
    const line =
      meant === null ? null : mendedLine(lineAt(version, place), place.column, section, meant);
    const found = issue('change-of-unknown-section', place, { section, near, line });
    return [{ ...found, sections: meant === null ? [] : [meant] }];
  });
}

function checkUse(version: VersionDraft, { changes, choices }: VersionSettings): Issue[] {
  const defined = new Set(choices.map((choice) => choice.id));
  return changes.flatMap(({ choice }, index) =>
    choice === undefined || defined.has(choice)
      ? []
      : [undefinedChoice(version, index, choice, [...defined])],
  );
}

function undefinedChoice(
  version: VersionDraft,
  index: number,
  choice: string,
  defined: readonly string[],
): Issue {
  const place = version.locate(['changes', index, 'choice']);
  const meant = nearest(choice, defined) ?? (defined.length === 1 ? (defined[0] ?? null) : null);
  const line =
    meant === null ? null : mendedLine(lineAt(version, place), place.column, choice, meant);
  return issue('undefined-choice', place, { choice, line });
}

// As in `#server-logs` or `Server logs`.
function plainName(section: string): string {
  return section
    .trim()
    .toLowerCase()
    .replace(/^.*#/, '')
    .replaceAll(/[\s_]+/g, '-');
}

function lineAt({ source }: VersionDraft, { line }: Place): string {
  return source.split('\n')[line - 1] ?? '';
}

function checkDefinitions(version: VersionDraft, { changes, choices }: VersionSettings): Issue[] {
  const used = new Set(changes.map((change) => change.choice));
  return choices.flatMap(({ id }, index) => {
    const place = version.locate(['choices', index, 'id']);
    const first = choices.findIndex((choice) => choice.id === id);
    const also = version.locate(['choices', first, 'id']);
    if (first < index) return [issue('duplicate-choice', place, { choice: id }, also)];
    if (used.has(id)) return [];
    // Material ones first: a choice is hardly about anything else.
    const rows = changes.filter((change) => change.choice === undefined);
    const row = rows.find(({ materiality }) => materiality === 'material') ?? rows[0];
    return [issue('unused-choice', place, { choice: id, section: row?.section ?? null })];
  });
}
