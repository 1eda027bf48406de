import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { fileOf, type PlannedPage } from '#site/plan/plan-site.ts';

import { buildPages } from './integration/build-pages.ts';
import type { MadePages } from './made-pages.ts';
import type { OpenSite } from './open-site.ts';
import { changedInputs } from './page-record.ts';
import type { Taking } from './take-files.ts';
import { startThread } from './thread.ts';

/**
 * Makes the pages of a plan in the folder `staging`: those that are made from the same as `before` are
 * taken from there. Pages of the site that are not in the plan are left out.
 *
 * @throws {Error} if a page cannot be made.
 */
export async function makePages(
  open: OpenSite,
  plan: readonly PlannedPage[],
  before: MadePages,
  staging: string,
): Promise<MadeSite> {
  const isKept = ({ kind, path, madeFrom }: PlannedPage): boolean => {
    if (kind === 'program') return false;
    const was = before.from.get(fileOf(path));
    return was !== undefined && changedInputs(was, madeFrom).length === 0;
  };
  const kept = plan.filter(isKept).map(({ path }) => fileOf(path));
  const wanted = new Set(plan.filter((page) => !isKept(page)).map(({ path }) => path));
  const taking: Promise<void>[] = [];
  await buildPages(staging, {
    open,
    isWanted: (path) => wanted.has(path),
    onSkipping: () => {
      const all = takeBeside(kept.map((file) => before.taking(file, join(staging, file))));
      // Errors surface when it is awaited.
      all.catch(() => undefined);
      taking.push(all);
    },
  });
  await Promise.all(taking);
  const missing = plan.find(({ path }) => !existsSync(join(staging, fileOf(path))));
  if (missing) throw new Error(`Astro made no page \`${missing.path}\`.`);
  const digests = kept.map((file): [string, string] => [file, before.digestOf(file)]);
  return {
    taken: new Map(taking.length === 0 ? [] : digests),
    reasons: Object.fromEntries(
      plan
        .filter(({ path }) => wanted.has(path))
        .map(({ path, madeFrom }) => {
          const was = before.from.get(fileOf(path));
          return [fileOf(path), was ? changedInputs(was, madeFrom) : []];
        }),
    ),
  };
}

/** What was made of a plan. */
interface MadeSite {
  /** SHA-256 of each file that was taken, by its path. */
  taken: ReadonlyMap<string, string>;
  /** Why each other file was made: as in the record of a build. */
  reasons: Record<string, string[]>;
}

/** Takes files beside all other work. */
async function takeBeside(files: Taking[]): Promise<void> {
  if (files.length === 0) return;
  await startThread<Taking[], undefined>(join(import.meta.dirname, 'take-worker.ts')).run(files);
}
