import type { APIRoute } from 'astro';

import { policyPaths } from '#adapters/static-paths.ts';
import { renderLedger } from '#core/ledger/render-ledger.ts';
import { publicLedger } from '#site/open-data/ledger-data.ts';

export function getStaticPaths() {
  return policyPaths(({ policy: { ledger } }, { today }) =>
    ledger ? { text: renderLedger(publicLedger(ledger, today)) } : null,
  ).flatMap(({ params, props }) => (props ? [{ params, props }] : []));
}

/** What of a policy is sealed. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
