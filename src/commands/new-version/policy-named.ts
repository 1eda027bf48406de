import { didYouMean } from '#core/text/did-you-mean.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '#core/library/draft.ts';

import { WrongUsage } from '#io/terminal/command.ts';

/**
 * The policy of that name.
 *
 * @throws {WrongUsage} if there is none, with the nearest name.
 */
export function policyNamed({ policies }: LibraryDraft, name: string): PolicyDraft {
  const policy = policies.find(({ id }) => id === name);
  if (policy) return policy;
  const known = policies.map(({ id }) => id);
  const list = known.map((id) => `\`${id}\``).join(', ');
  const expected = list || 'a library with policies: this one has none, `--library` names another';
  throw new WrongUsage(
    `Unexpected policy \`${name}\`, expected ${expected}.${didYouMean(name, known)}`,
  );
}

/**
 * The version of that name; without one, the last.
 *
 * @throws {WrongUsage} if there is none, with the nearest name.
 */
export function versionNamed(
  { id: policy, versions }: PolicyDraft,
  name: string | undefined,
): VersionDraft {
  const version = name === undefined ? versions.at(-1) : versions.find(({ id }) => id === name);
  if (version) return version;
  const known = versions.map(({ id }) => id);
  const found = name === undefined ? '' : ` \`${name}\``;
  throw new WrongUsage(
    known.length === 0
      ? `Unexpected policy \`${policy}\` without a version, expected one to begin with.`
      : `Unexpected version${found} of \`${policy}\`, expected one of ${known.join(', ')}.${didYouMean(name ?? '', known)}`,
  );
}
