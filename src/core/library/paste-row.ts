import type { VersionDraft } from './draft.ts';
import type { Change } from '../schemas/version-schema.ts';

/**
 * What to do for a decision about a section: the row to paste, in the form of those that are there, and
 * where. The reason is for a person to write, within quotes: a comma in it would begin another key. A
 * choice that no row names yet belongs to this one.
 */
export function rowToPaste(
  version: Pick<VersionDraft, 'source' | 'settings' | 'locate'>,
  { section, materiality }: { section: string; materiality: string },
): string {
  const { settings } = version;
  const rows = settings?.changes ?? [];
  const used = new Set(rows.map(({ choice }) => choice));
  const [free] = (settings?.choices ?? []).filter(({ id }) => !used.has(id));
  const choice = free && materiality === 'material' ? `, choice: ${free.id}` : '';
  const row = `{ section: ${section}, materiality: ${materiality}, reason: "…"${choice} }`;
  const key = lineOf(version, 'changes');
  if (key === null) return `add a line \`changes:\` at the top and \`  - ${row}\` below it`;
  if (/^changes:\s*\[/.test(key)) return `add \`${row}\` to \`changes\``;
  const blanks = rows.length === 0 ? '  ' : indentOf(version);
  return `add \`${blanks}- ${row}\` below \`changes\``;
}

/** A row of `changes` on one line, with its hyphen, in the column of those that are there. */
export function rowInBraces(
  version: Pick<VersionDraft, 'source' | 'locate'>,
  { section, materiality, reason, means, previouslyCollected, choice }: Change,
): string {
  const keys = [
    `section: ${section}`,
    `materiality: ${materiality}`,
    ...(reason === '' ? [] : [`reason: ${JSON.stringify(reason)}`]),
    ...(means === undefined ? [] : [`means: ${JSON.stringify(means)}`]),
    ...(previouslyCollected ? ['previouslyCollected: true'] : []),
    ...(choice === undefined ? [] : [`choice: ${choice}`]),
  ];
  return `${indentOf(version)}- { ${keys.join(', ')} }`;
}

function lineOf({ source }: Pick<VersionDraft, 'source'>, key: string): string | null {
  const lines = source.split('\n');
  const end = lines.indexOf('---', 1);
  return lines.slice(0, end).find((line) => line.startsWith(`${key}:`)) ?? null;
}

function indentOf({ source, locate }: Pick<VersionDraft, 'source' | 'locate'>): string {
  const { line } = locate(['changes', 0, 'section'], 'key');
  return /^ *(?=- )/.exec(source.split('\n')[line - 1] ?? '')?.[0] ?? '  ';
}
