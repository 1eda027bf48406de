import type { Source } from '#markdown/source/source.ts';
import { Manuscript, type Edit } from './manuscript.ts';
import type { Rewriting, RewritingCode } from './rewriting.ts';

/** Edits that belong together, and what they are reported as. */
export interface Revision {
  code: RewritingCode;
  detail: string;
  edits: Edit[];
}

/** A text on its way into the library, with all that happened to it. */
export interface Draft {
  manuscript: Manuscript;
  rewritings: Rewriting[];
}

/** A text to begin with. */
export function openDraft(text: string): Draft {
  return { manuscript: new Manuscript(text), rewritings: [] };
}

/**
 * The draft after all revisions that `find` proposes. It is asked again after each round, since an
 * edit can bring out what it hid (a tag within a block of HTML), until it proposes nothing.
 */
export function revise(
  draft: Draft,
  source: Source,
  find: (text: string) => readonly Revision[],
): Draft {
  let now = draft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const revisions = withoutOverlap(find(now.manuscript.text));
    if (revisions.length === 0) return now;
    now = applyRevisions(now, source, revisions);
  }
  throw new Error(`Revising ${source.file} does not come to an end.`);
}

/** The draft after revisions that do not overlap. */
export function applyRevisions(
  draft: Draft,
  source: Source,
  revisions: readonly Revision[],
): Draft {
  const { manuscript, rewritings } = observe(draft, source, revisions);
  return { manuscript: manuscript.apply(revisions.flatMap((one) => one.edits)), rewritings };
}

/** The draft with revisions that change nothing and are only reported. */
export function observe(draft: Draft, source: Source, remarks: readonly Revision[]): Draft {
  const added = remarks.map((one) => report(one, draft.manuscript, source));
  return { ...draft, rewritings: [...draft.rewritings, ...added] };
}

// Each round removes at least one tag of each block; no text nests deeper.
const MOST_ROUNDS = 500;

function report({ code, detail, edits }: Revision, manuscript: Manuscript, source: Source) {
  // What concerns the whole text stands at its top.
  const start = edits.length === 0 ? 0 : Math.min(...edits.map((edit) => edit.start));
  return { code, detail, place: source.placeAt(manuscript.originOf(start)) };
}

// What overlaps with an earlier proposal, or touches it and may depend on it, is proposed again in
// the next round.
function withoutOverlap(revisions: readonly Revision[]): Revision[] {
  const taken: Edit[] = [];
  return revisions.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((one) => overlap(one, edit)))) return false;
    taken.push(...edits);
    return true;
  });
}

function overlap(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
