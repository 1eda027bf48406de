import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { assess } from '#core/materiality/assess.ts';
import type { AssessmentRow } from '#core/materiality/assessment/assessment-schema.ts';
import { isDecided, needsDecision } from '#core/materiality/decisions/check-decisions.ts';
import { anchorOf, renderRows } from '#core/new-version/render-rows.ts';
import type { VersionDraft } from '#core/library/draft.ts';
import { redline } from '#core/redline/redline.ts';
import { splitFrontMatter } from '#markdown/settings/front-matter.ts';
import { parseYaml } from '#markdown/settings/parse-yaml.ts';

import { WrongUsage } from '#io/terminal/command.ts';
import { readDraft } from '#io/library/read-library.ts';
import { writeWhole } from '#io/files/write-whole.ts';
import { findRowsPlace, withLines } from '#io/library/insert-rows.ts';
import { policyNamed, versionNamed } from './policy-named.ts';

/** What was written into a version. */
interface Filled {
  version: VersionDraft;
  predecessor: VersionDraft;
  /** The sections that got a row. */
  added: string[];
  issues: Issue[];
}

/**
 * Adds a row to `changes` for each changed section that has none, to be answered by a person; every
 * other byte of the file stays. Only the two texts and the YAML have to be sound.
 *
 * @throws {WrongUsage} for what cannot be meant.
 */
export function fillChanges(folder: string, policyId: string, versionId?: string): Filled {
  const { draft, issues } = readDraft(folder);
  const policy = policyNamed(draft, policyId);
  const version = versionNamed(policy, versionId);
  const predecessor = policy.versions[policy.versions.indexOf(version) - 1];
  if (!predecessor) {
    throw new WrongUsage(
      `Unexpected first version \`${version.id}\`, expected one that changes another.`,
    );
  }
  if (
    policy.ledger?.entries.some(({ kind, version: id }) => kind === 'version' && id === version.id)
  ) {
    throw new WrongUsage(
      `Unexpected sealed version \`${version.id}\`, expected one that is not published yet: what is sealed stays as it is.`,
    );
  }
  const about = { version, predecessor };
  const refused = (list: Issue[]): Filled => ({ ...about, added: [], issues: list });
  if (!version.document || !predecessor.document) {
    const files = [version.file, predecessor.file];
    return refused(issues.filter(({ place }) => files.includes(place.file)));
  }
  const yaml = splitFrontMatter(version.source).frontMatter;
  const parsed = yaml === null ? null : parseYaml(yaml, version.file, FIRST_LINE);
  if (yaml === null || !parsed?.ok) {
    return refused(issues.filter(({ place }) => place.file === version.file));
  }
  const { rows } = assess(
    redline(
      { id: predecessor.id, digest: '', document: predecessor.document },
      { id: version.id, digest: '', document: version.document },
    ),
  );
  const decided = sectionsIn(parsed.value);
  const open = rows.filter((row) => needsDecision(row) && !isDecided(row, decided));
  return open.length === 0 ? refused([]) : { ...about, ...write(folder, version, yaml, open) };
}

// The line of the file on which its YAML begins.
const FIRST_LINE = 2;

function write(
  folder: string,
  { file }: VersionDraft,
  yaml: string,
  rows: readonly AssessmentRow[],
): Pick<Filled, 'added' | 'issues'> {
  const place = findRowsPlace(yaml);
  if (!place.ok) {
    const before = yaml.slice(0, place.offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const at = { file, line: before.length + FIRST_LINE - 1, column };
    return { added: [], issues: [issue('unfillable-changes', at, { found: place.found })] };
  }
  const lines = [...(place.isKeyMissing ? ['changes:'] : []), ...renderRows(rows, place.indent)];
  const text = withLines(
    readFileSync(join(folder, file), 'utf8'),
    place.line + FIRST_LINE - 1,
    lines,
  );
  const issues = writeWhole(folder, file, text);
  return { added: issues.length === 0 ? rows.map(anchorOf) : [], issues };
}

// As far as they are written: a row in progress counts, whatever else it lacks.
function sectionsIn(settings: unknown): { section: string }[] {
  const changes = (settings as { changes?: unknown } | null)?.changes;
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((row: unknown) => {
    const section = (row as { section?: unknown } | null)?.section;
    return typeof section === 'string' ? [{ section }] : [];
  });
}
