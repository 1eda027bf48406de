import type { Day } from '../text/calendar-day.ts';
import { issue, type Issue } from '../problems/issue.ts';
import { dayOf, nameOf, type Ledger } from '../schemas/ledger-schema.ts';
import { placeOfEntry } from './render-ledger.ts';

/** What a site says of a policy. */
interface Published {
  /** The file of its ledger in the site. */
  file: string;
  ledger: Ledger;
  /** The day for which the site was built. */
  asOf: Day;
  /** The versions that it lists. */
  versions: ReadonlySet<string>;
}

/**
 * Whether a site's ledger and one that its reader trusts tell one history: the shorter must be the
 * beginning of the longer. Which of them may be longer depends on what is trusted: a `library` has
 * what comes next and must have all that is published; a `copy` was saved from the site, which must
 * have all of it still.
 */
export function compareLedgers(
  published: Published,
  trusted: Ledger,
  kind: 'library' | 'copy',
): Issue[] {
  const { file, ledger, asOf } = published;
  const at = trusted.entries.findIndex((entry, index) => {
    const other = ledger.entries[index];
    return other !== undefined && other.seal !== entry.seal;
  });
  const rewritten = at === -1 ? undefined : ledger.entries[at];
  if (rewritten) {
    const details = { index: at + 1, name: nameOf(rewritten) };
    return [issue('rewritten-ledger', placeOfEntry(ledger, file, at + 1), details)];
  }
  const end = placeOfEntry(ledger, file, ledger.entries.length + 1);
  const [found, expected] = [ledger.entries.length, trusted.entries.length];
  if (kind === 'copy') {
    return found < expected ? [issue('shortened-ledger', end, { found, expected })] : [];
  }
  if (found > expected) return [issue('library-behind', end, { found, expected })];
  return trusted.entries
    .slice(found)
    .filter((entry) => dayOf(entry) <= asOf)
    .map((entry) => {
      const isGone =
        entry.kind === 'version' && dayOf(entry) < asOf && !published.versions.has(entry.version);
      return issue(isGone ? 'archived-version-missing' : 'site-behind', end, {
        name: nameOf(entry),
      });
    });
}
