import type { Filters } from './engine.ts';

/** Which texts are sought: those in force, all of them, or those of another standing. */
export const TEXTS = ['in-force', 'all', 'upcoming', 'superseded', 'withdrawn'] as const;
export type Texts = (typeof TEXTS)[number];

/** What messages call these texts. */
export function textsKey(texts: Texts): Exclude<Texts, 'in-force'> | 'inForce' {
  return texts === 'in-force' ? 'inForce' : texts;
}

/** What a reader has asked for and chosen; the address of the search page holds it. */
export interface SearchState {
  q: string;
  /** Id of a policy, or nothing for all. */
  policy: string;
  scope: Texts;
  /** Whose text is sought besides that for everyone. */
  audience: string[];
}

/** The state that an address or a form holds. Unknown values are ignored. */
export function readState(values: URLSearchParams, policies: readonly string[]): SearchState {
  const policy = values.get('policy') ?? '';
  const scope = TEXTS.find((one) => one === values.get('scope')) ?? 'in-force';
  return {
    q: values.get('q') ?? '',
    policy: policies.includes(policy) ? policy : '',
    scope,
    audience: values.getAll('audience').filter((one) => /^[a-z0-9-]+$/.test(one)),
  };
}

/** The state as it stands in an address: with its `?`, and without what nobody chose. */
export function writeState({ q, policy, scope, audience }: SearchState): string {
  const values = new URLSearchParams();
  if (q !== '') values.set('q', q);
  if (policy !== '') values.set('policy', policy);
  if (scope !== 'in-force') values.set('scope', scope);
  for (const one of audience) values.append('audience', one);
  return values.size === 0 ? '' : `?${values.toString()}`;
}

/** A search of more text than the one that was asked for. */
export interface Wider {
  state: SearchState;
  filters: Filters;
}

/**
 * The searches that would look further: in older text. Text for an audience is looked into for those
 * who choose it, and not even counted for anyone else.
 */
export function widerThan(state: SearchState): Wider[] {
  if (state.scope !== 'in-force') return [];
  return [
    {
      state: { ...state, scope: 'all' },
      filters: { ...policyOf(state), status: { not: 'in force' } },
    },
  ];
}

/** The filters of a state, one for each group of results; text in force is always the first. */
export function filtersOf(state: SearchState): Filters[] {
  const { scope } = state;
  const inForce: Filters = { ...policyOf(state), status: { is: 'in force' } };
  if (scope === 'in-force') return [inForce];
  if (scope === 'all') return [inForce, { ...policyOf(state), status: { not: 'in force' } }];
  return [{ ...policyOf(state), status: { is: scope } }];
}

function policyOf({ policy }: SearchState): Pick<Filters, 'policy'> {
  return { policy: policy === '' ? null : policy };
}
