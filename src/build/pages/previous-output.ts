import { join } from 'node:path';

import { fileOf, type PlannedPage } from '#site/plan/plan-site.ts';

import { changedInputs } from '../run/page-record.ts';
import { SHARD_PAGES } from '../shards/shard-record.ts';
import type { Shard } from '../shards/read-shards.ts';
import type { Inputs, Store } from '#io/store/store.ts';
import type { StoredFile } from '#io/store/whole-files.ts';
import type { Taking } from './take-files.ts';

/** A page that was made before from the same and is as it was made, and whether it may be linked. */
interface PreviousPage extends StoredFile {
  how: Taking['how'];
}

/** Where pages are that were made before. */
export interface PreviousOutput {
  /** Those of a plan that are there, by their files. */
  find: (plan: readonly PlannedPage[]) => Promise<ReadonlyMap<string, PreviousPage>>;
  /** Adds a page that was made. */
  add: (page: PlannedPage, made: StoredFile) => void;
}

/** Those that builds of this library have made and kept. */
export function outputInStore(store: Store): PreviousOutput {
  return {
    find: async (plan) => {
      const found = await store.files(PAGES, plan.map(inputsOf));
      return new Map(
        plan.flatMap(({ path }, at): [string, PreviousPage][] => {
          const page = found[at];
          return page ? [[fileOf(path), { ...page, how: 'link' }]] : [];
        }),
      );
    },
    add: (page, made) => {
      store.addFile(PAGES, inputsOf(page), made);
    },
  };
}

const PAGES = 'pages';

function inputsOf({ path, madeFrom }: PlannedPage): Inputs {
  return [fileOf(path), ...Object.entries(madeFrom).flat()];
}

/** Those of shards whose files have been held against their digests, and `others` of the rest. */
export function pagesOfShards(shards: readonly Shard[], others: PreviousOutput): PreviousOutput {
  const owners = new Map(
    shards.flatMap((shard) => Object.keys(shard.record.pages).map((file) => [file, shard])),
  );
  const inShard = ({ path, madeFrom }: PlannedPage): PreviousPage | null => {
    const file = fileOf(path);
    const { folder, record } = owners.get(file) ?? {};
    const was = record?.pages[file];
    if (folder === undefined || !was || changedInputs(was, madeFrom).length > 0) return null;
    const place = join(SHARD_PAGES, file);
    // Others do write into shards: who fetches them anew may do so over the old ones.
    return { path: join(folder, place), digest: record?.files[place] ?? '', how: 'copy' };
  };
  return {
    find: async (plan) => {
      const found = plan.map((page) => ({ page, made: inShard(page) }));
      const rest = found.flatMap(({ page, made }) => (made ? [] : [page]));
      return new Map([
        ...(await others.find(rest)),
        ...found.flatMap(({ page: { path }, made }): [string, PreviousPage][] =>
          made ? [[fileOf(path), made]] : [],
        ),
      ]);
    },
    add: others.add,
  };
}
