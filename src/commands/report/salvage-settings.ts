import type { LibraryDraft, VersionDraft } from '#core/library/draft.ts';
import { versionSchema, type VersionSettings } from '#core/schemas/version-schema.ts';
import { splitFrontMatter } from '#markdown/settings/front-matter.ts';
import { parseYaml } from '#markdown/settings/parse-yaml.ts';

/**
 * A draft in which front matter with errors counts as far as it goes: without the keys that are wrong,
 * and without the rows of `changes` that are. A reviewer of a change in progress sees its days that way;
 * nothing is published from it.
 */
export function salvageSettings(draft: LibraryDraft): LibraryDraft {
  return {
    ...draft,
    policies: draft.policies.map((policy) => ({
      ...policy,
      versions: policy.versions.map((version) =>
        version.settings ? version : { ...version, settings: settingsOf(version) },
      ),
    })),
  };
}

function settingsOf({ source, file }: VersionDraft): VersionSettings | null {
  const yaml = splitFrontMatter(source).frontMatter;
  const parsed = yaml === null ? null : parseYaml(yaml, file);
  if (!parsed?.ok) return null;
  const value: unknown = parsed.value;
  const result = versionSchema.safeParse(value);
  if (result.success) return result.data;
  const usable = withoutWrong(value as Record<string, unknown>, result.error.issues);
  const again = versionSchema.safeParse({ summary: MISSING, ...usable });
  return again.success ? { ...again.data, summary: again.data.summary.replace(MISSING, '') } : null;
}

// What stands for a summary while none is written: a sign that no summary is.
const MISSING = '\uFFFC';

function withoutWrong(
  value: Record<string, unknown>,
  issues: readonly { code: string; path: PropertyKey[]; keys?: string[] }[],
): Record<string, unknown> {
  const wrongRows = new Set(
    issues.filter(({ path }) => path[0] === 'changes').map(({ path }) => path[1]),
  );
  const wrongKeys = new Set([
    ...issues.flatMap(({ path, keys }) => (path.length === 0 ? (keys ?? []) : [])),
    ...issues.map(({ path }) => path[0]).filter((key) => key !== 'changes'),
  ]);
  const { changes } = value;
  const rows = Array.isArray(changes) ? changes.filter((_, index) => !wrongRows.has(index)) : [];
  const kept = Object.entries(value).filter(([key]) => !wrongKeys.has(key));
  return { ...Object.fromEntries(kept), changes: rows };
}
