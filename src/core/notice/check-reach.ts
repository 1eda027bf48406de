import { issue, type Issue } from '../problems/issue.ts';
import { topOf } from '../library/draft.ts';
import type { Policy } from '../library/library.ts';
import { AUDIENCE_NAMES } from './audience-names.ts';
import type { NoticeLibrary } from './announcement.ts';
import type { AudienceId } from '../schemas/notice-schema.ts';
import { reachOf, type Announced } from '../schemas/record-schema.ts';

/**
 * A warning where the mailings of a notice reached too few of one of these audiences to be all of it: of
 * resellers fewer than the library has, of others fewer than half of those whom another notice of such a
 * policy reached; without one, a single message.
 */
export function checkReach(
  library: NoticeLibrary,
  policy: Policy,
  { id, dispatch }: Announced,
  audiences: readonly AudienceId[],
): Issue[] {
  return [...new Set(audiences)].flatMap((audience) => {
    const reached = reachIn(dispatch, audience);
    const { count, since } = expectedReach(library, policy, id, audience);
    if (reached === 0 || reached >= count) return [];
    const details = { audience: AUDIENCE_NAMES[audience], reached, expected: count, since };
    return [issue('unlikely-reach', topOf(`policies/${policy.id}/notices.json`), details)];
  });
}

function expectedReach(
  { policies, resellers }: NoticeLibrary,
  { settings }: Policy,
  notice: string,
  audience: AudienceId,
): { count: number; since: string } {
  if (audience === 'resellers') {
    return { count: resellers.length, since: `the library has ${resellers.length} resellers` };
  }
  const others = policies
    .filter((policy) => policy.settings.audience === settings.audience)
    .flatMap((policy) => policy.notices?.notices ?? [])
    .filter(({ id }) => id !== notice)
    .map(({ id, dispatch }) => ({ id, count: reachIn(dispatch, audience) }));
  const [most] = others.toSorted((a, b) => b.count - a.count);
  return most && most.count > 1
    ? { count: Math.ceil(most.count / 2), since: `notice \`${most.id}\` reached ${most.count}` }
    : { count: 2, since: 'a message to one address is none to a whole audience' };
}

// Of several mailings the largest: one that follows reminds the same people.
function reachIn(dispatch: Announced['dispatch'], audience: AudienceId): number {
  return Math.max(0, ...dispatch.filter((one) => one.audience === audience).map(reachOf));
}
