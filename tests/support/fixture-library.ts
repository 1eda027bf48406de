import { readLibrary } from '#io/library/read-library.ts';
import { formatIssues } from '#core/problems/issue.ts';
import type { Library, Policy } from '#core/library/library.ts';

import { FIXTURE_LIBRARY } from './checkout.ts';

/** `tests/fixtures/library`, read. */
export function fixtureLibrary(): Library {
  const { library, issues } = readLibrary(FIXTURE_LIBRARY);
  if (!library) throw new Error(formatIssues(issues));
  return library;
}

/** One policy of a library. */
export function policyOf(library: Library, id: string): Policy {
  const policy = library.policies.find((one) => one.id === id);
  if (!policy) throw new Error(`There is no policy ${id}.`);
  return policy;
}
