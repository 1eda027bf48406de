import { mostAlike } from '#core/text/did-you-mean.ts';
import { fileOf, plannedPages, type PlannedPage } from '#site/plan/plan-site.ts';
import { routesFor } from '#site/addresses/routes.ts';

import { WrongUsage } from '#io/terminal/command.ts';
import { lastBuild, type LastBuild } from '#build/run/last-build.ts';
import { outputInStore } from '#build/pages/previous-output.ts';
import { readSiteLibrary } from '#build/run/open-library.ts';
import { openSite } from '#build/run/open-site.ts';
import { changedInputs } from '#build/run/page-record.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { storeOfRun } from '#build/run/store-of-run.ts';
import { print } from '#io/terminal/print.ts';
import { listed } from '#core/text/message-words.ts';

/** Prints every page of the current library's site and what it is made from; gives the exit code. */
export function printPlan(format: 'text' | 'json'): number {
  const open = openPlan();
  if (!open) return 1;
  const plan = plannedPages([...open.pages.values()]);
  print(format === 'json' ? JSON.stringify(plan, null, 2) : plan.map(lineOf).join('\n'));
  return 0;
}

function lineOf({ path, kind, madeFrom }: PlannedPage): string {
  const inputs = Object.entries(madeFrom).map(
    ([name, digest]) => `${wordOf(name)}=${short(digest)}`,
  );
  return `${path} ${kind} ${inputs.join(' ')}`;
}

function wordOf(name: string): string {
  return name.replaceAll(' ', '-');
}

function short(digest: string): string {
  return digest.slice(0, 12);
}

/**
 * Prints what a page is made from, what of it is another than in the last build, whether that made the
 * page again, and whether the next build will; gives the exit code. The page is named by its path, its
 * file or its address.
 *
 * @throws {WrongUsage} if the site has no such page.
 */
export async function explainPage(named: string): Promise<number> {
  const open = openPlan();
  if (!open) return 1;
  const paths = [...open.pages.keys()];
  const path = pathOf(named, routesFor(open.site.library.site.url).absolute('/'));
  const page = open.pages.get(path);
  if (!page) {
    const near = mostAlike(path, paths);
    const meant = near === null ? '' : ` Did you mean \`${near}\`?`;
    throw new WrongUsage(`Unexpected page \`${named}\`, expected one of the site.${meant}`);
  }
  const [planned] = plannedPages([page]) as [PlannedPage];
  const { kind, params, madeFrom } = planned;
  const store = storeOfRun();
  const last = lastBuild(store);
  const was = last?.pages[fileOf(path)];
  const changed = was ? changedInputs(was, madeFrom) : [];
  const kept = await outputInStore(store).find([planned]);
  const names = [...new Set([...Object.keys(madeFrom), ...changed])];
  const about = Object.entries(params).map(([name, value]) => `${name} ${value}`);
  print(`${path} is a page of the kind ${[kind, ...about].join(', ')}. It is made from:

${names.map((name) => inputLine(name, madeFrom[name], changed.includes(name))).join('\n')}

${toldOfLast(last, fileOf(path))}
${toldOfNext(kept.size > 0, was !== undefined, changed)}`);
  return 0;
}

function openPlan() {
  const { library, issues } = readSiteLibrary();
  if (library) return openSite();
  printIssues(issues);
  return null;
}

function pathOf(named: string, base: string): string {
  const path = named.startsWith(base) ? named.slice(base.length - 1) : named;
  const rooted = path.startsWith('/') ? path : `/${path}`;
  const page = rooted.replace(/\/index\.html$/, '/');
  return /[/.][^/]*\.[a-z]+$|\/$/.test(page) ? page : `${page}/`;
}

function inputLine(name: string, digest: string | undefined, isChanged: boolean): string {
  const state = digest === undefined ? 'gone' : short(digest);
  return `  ${name.padEnd(20)} ${state}${isChanged ? '  changed since the last build' : ''}`;
}

function toldOfLast(last: LastBuild | null, file: string): string {
  if (!last) return 'There is no last build by this program.';
  if (!(file in last.pages)) return 'The last build had no such page.';
  const reasons = last.made[file];
  if (reasons === undefined) return 'The last build took the page from the store.';
  if (reasons.length === 0) {
    return 'The last build made the page: the store had no intact copy made by this program.';
  }
  return `The last build made the page again because ${inputsIn(reasons)} changed.`;
}

function toldOfNext(isKept: boolean, isKnown: boolean, changed: readonly string[]): string {
  if (isKept && changed.length > 0) {
    return 'The next build takes the page from the store: an earlier one made it from the same.';
  }
  if (isKept) return 'The next build takes the page from the store: nothing has changed.';
  if (!isKnown) return 'The next build makes the page.';
  return changed.length === 0
    ? 'The next build makes the page again: it is not whole in the store.'
    : `The next build makes the page again because ${inputsIn(changed)} changed.`;
}

function inputsIn(names: readonly string[]): string {
  return listed(names.map((name) => `\`${name}\``));
}
