// What a law of the store has several threads do at once with one folder.
import { readFileSync } from 'node:fs';

import { openStore } from '#io/store/store.ts';

/** Where to ask, and from which question on. */
export interface Asking {
  folder: string;
  first: number;
}

/** Answers of a store that were not what was asked for. */
export default async function wrongAnswers({ folder, first }: Asking): Promise<string[]> {
  const wrong: string[] = [];
  for (let at = 0; at < 200; at += 1) {
    const store = openStore(folder, 'one');
    const asked = String((first + at * 7) % 10);
    const text = asked.repeat(10_000);
    if (store.derive('texts', [asked], () => text) !== text) wrong.push(`text ${asked}`);
    const shelf = store.shelf('shelf', 'all');
    if (shelf.derive([asked], () => text) !== text) wrong.push(`on the shelf ${asked}`);
    shelf.keep();
    const [kept] = await store.files('pages', [[asked]]);
    const file = kept ?? store.addFile('pages', [asked], Buffer.from(text));
    if (!file || readFileSync(file.path, 'utf8') !== text) wrong.push(`file ${asked}`);
    store.sweep(`user ${first}`);
  }
  return wrong;
}
