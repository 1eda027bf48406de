import { issue, type Issue } from '#core/problems/issue.ts';

import type { RefusedTree } from '../tree/parsed-tree.ts';

/** A foreign text that no parser takes, or not once its words are in our form. */
export class UnreadableText extends Error {
  readonly #refused: RefusedTree;

  constructor(refused: RefusedTree) {
    super(`Unexpected ${refused.reason}.`);
    this.#refused = refused;
  }

  /** The same as an issue of the file that the text comes from. */
  issueOf(file: string): Issue {
    const { code, line, column } = this.#refused;
    return issue(code, { file, line, column }, this.#refused);
  }
}

/**
 * What `read` makes of the text of a file, or the issue that it is unreadable.
 *
 * @throws {Error} what else `read` throws.
 */
export function tryToRead<Value>(
  file: string,
  read: () => Value,
): { ok: true; value: Value } | { ok: false; issue: Issue } {
  try {
    return { ok: true, value: read() };
  } catch (cause) {
    if (!(cause instanceof UnreadableText)) throw cause;
    return { ok: false, issue: cause.issueOf(file) };
  }
}
