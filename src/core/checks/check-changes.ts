import { issue, type Issue, type Place } from '../problems/issue.ts';
import { mendedLine } from '../schemas/mended-values.ts';
import { mostAlike } from '../text/did-you-mean.ts';
import type { Document } from '../document/document.ts';
import type { PolicyDraft, VersionDraft } from '../library/draft.ts';
import { rowInBraces } from '../library/paste-row.ts';
import { sectionsMeant } from './sections-meant.ts';
import type { Change, VersionSettings } from '../schemas/version-schema.ts';

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
  const documents = [version.document, predecessor.document] as const;
  const sections = documents.flatMap((document) => document.sections);
  const anchors = new Set(sections.map((section) => section.anchor));
  return changes.flatMap((change, index) => {
    const { section } = change;
    const place = version.locate(['changes', index, 'section']);
    const first = changes.findIndex((one) => one.section === section);
    const also = version.locate(['changes', first, 'section']);
    if (first < index) return [issue('duplicate-change', place, { section }, also)];
    if (anchors.has(section)) return [];
    return [unknownSection(version, change, place, documents)];
  });
}

/** Of the section that was meant, or of each of several, the row to paste. */
function unknownSection(
  version: VersionDraft,
  change: Change,
  place: Place,
  documents: readonly [Document, Document],
): Issue {
  const line = lineAt(version, place);
  // A number is written in more ways than one.
  const isNumber = /^[\d.]+$/.test(change.section);
  const number = isNumber ? /^[\d.]+/.exec(line.slice(place.column - 1))?.[0] : undefined;
  const section = number ?? change.section;
  const meant = sectionsMeant(section, documents);
  const [only] = meant;
  const near =
    only === undefined ? '' : ` Did you mean ${meant.map((one) => `\`${one}\``).join(' and ')}?`;
  const mended = only === undefined ? null : mendedLine(line, place.column, section, only);
  const rows = meant.map((one) => rowInBraces(version, { ...change, section: one }));
  const details = { section, near, line: mended, rows: meant.length > 1 ? rows : [] };
  const found = issue('change-of-unknown-section', place, details);
  return meant.length === 0 ? found : { ...found, sections: meant };
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
  const meant = mostAlike(choice, defined) ?? (defined.length === 1 ? (defined[0] ?? null) : null);
  const line =
    meant === null ? null : mendedLine(lineAt(version, place), place.column, choice, meant);
  return issue('undefined-choice', place, { choice, line });
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
