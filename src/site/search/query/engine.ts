import type { Status } from '#core/timeline/timeline.ts';

import type { SectionText } from './rank.ts';

/** A section as the index keeps it, with what a result shows of it. */
export interface IndexedSection extends SectionText {
  url: string;
  span: string;
  status: Status;
  /** `new` or `existing`, where it binds that cohort only. */
  only: string | null;
}

/** Something that the engine found and has not loaded yet. */
export interface Candidate {
  id: string;
  load: () => Promise<IndexedSection>;
}

/** Which sections a search is about. */
export interface Filters {
  /** Id of a policy, with what adds to it; nothing for all. */
  policy: string | null;
  /** Text of this standing, or of any other one. */
  status: { is: Status } | { not: Status };
}

/** The search engine. A term between quotation marks is sought word for word. */
export interface Engine {
  /** How many indexes it asks. */
  indexes: number;
  /** What has all the words that it knows, best first. */
  search: (term: string, filters: Filters) => Promise<Candidate[]>;
  /** Whether a word of the library is not found, though what was asked so far has it. */
  lacks: (word: string) => Promise<boolean>;
  /** Every word of the library, the most frequent first. */
  words: () => Promise<string[]>;
}

/** The index lacks what it says it has: a part of it was not loaded. */
export class IncompleteIndexError extends Error {
  override name = 'IncompleteIndexError';
}
