import { extname, join } from 'node:path';

import type { Day } from '#core/text/calendar-day.ts';
import type { Issue } from '#core/problems/issue.ts';
import { chooseBase, type Beginning } from '#core/new-version/choose-base.ts';
import type { VersionDraft } from '#core/library/draft.ts';
import type { Effective } from '#core/schemas/version-schema.ts';
import { splitFrontMatter } from '#markdown/settings/front-matter.ts';

import { WrongUsage } from '#io/terminal/command.ts';
import { removeLeftOvers } from '#io/files/write-whole.ts';
import { readDraft } from '#io/library/read-library.ts';
import { newFrontMatter } from './new-front-matter.ts';
import { pinAnchors, type Pinned } from './pin-anchors.ts';
import { policyNamed, versionNamed } from './policy-named.ts';
import { writeNew } from './write-new.ts';

/** What is asked for. */
interface StartRequest {
  policy: string;
  effective: Effective;
  published: Day;
  /** The version to copy, rather than the one that suggests itself. */
  from: string | undefined;
  summary: string | undefined;
  today: Day;
}

/** The version that was begun; nothing, with the issues, where it could not be. */
interface Started {
  begun: (Beginning & Pick<Pinned, 'written' | 'unwritten'> & { file: string }) | null;
  issues: Issue[];
}

/**
 * Begins a version: writes a copy of another with fresh front matter and fixed anchors. Only the
 * files of that policy have to be sound: another can be in the middle of a change.
 *
 * @throws {WrongUsage} for what cannot be meant.
 */
export function startVersion(folder: string, request: StartRequest): Started {
  const { draft, issues } = readDraft(folder);
  const policy = policyNamed(draft, request.policy);
  removeLeftOvers(join(folder, 'policies', policy.id));
  const chosen = chooseBase(policy, request.published, request.today);
  if (!chosen.beginning) throw tooEarly(policy.id, request.published, chosen.latest);
  const { beginning } = chosen;
  const base = request.from === undefined ? beginning.base : versionNamed(policy, request.from);
  const unsound = issues.filter(
    ({ place, severity }) => severity === 'error' && [policy.file, base.file].includes(place.file),
  );
  if (unsound.length > 0) return { begun: null, issues: unsound };
  const syntax = extname(base.file) === '.mdx' ? 'mdx' : 'md';
  const { text, written, unwritten } = pinAnchors(base.source, syntax);
  const yaml = newFrontMatter(base.source, request.effective, request.summary ?? null);
  const file = `policies/${policy.id}/${beginning.id}.${syntax}`;
  const failures = writeNew(folder, file, `---\n${yaml}---\n${splitFrontMatter(text).body}`);
  if (failures.length > 0) return { begun: null, issues: failures };
  return { begun: { ...beginning, base, file, written, unwritten }, issues: [] };
}

function tooEarly(policy: string, published: Day, latest: VersionDraft | null): WrongUsage {
  return new WrongUsage(
    latest
      ? `Unexpected day of publication ${published}, expected one not before that of \`${latest.id}\`, the version that it has to follow.`
      : `Unexpected policy \`${policy}\` without a version, expected one to begin with.`,
  );
}
