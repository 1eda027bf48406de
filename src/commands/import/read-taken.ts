import { readDraft } from '#io/library/read-library.ts';
import type { TakenVersion } from '#markdown/import/convert-versions.ts';

import { isLibrary } from './write-import.ts';

/** The versions that a library holds, by policy and name; none where there is no library. */
export function readTaken(out: string): Map<string, Map<string, TakenVersion>> {
  if (!isLibrary(out)) return new Map();
  const { policies } = readDraft(out).draft;
  return new Map(
    policies.map(({ id, versions }) => [
      id,
      new Map(
        versions.flatMap((version): [string, TakenVersion][] => {
          const { document, settings } = version;
          return document ? [[version.id, { document, retired: settings?.retired ?? {} }]] : [];
        }),
      ),
    ]),
  );
}
