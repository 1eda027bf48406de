import { canonicalJson } from './canonical-json.ts';
import {
  dayOf,
  LEDGER_FORMAT,
  type LedgerEntry,
  type Ledger,
  type Sha256,
  type Unsealed,
} from '../schemas/ledger-schema.ts';

/** The ledger with further entries at its end, each sealed with all before it. */
export function extendChain(ledger: Ledger, added: readonly Unsealed[], sha256: Sha256): Ledger {
  return added.reduce<Ledger>((grown, content) => {
    const index = grown.entries.length + 1;
    const unsealed = { index, ...content, previous: headOf(grown, sha256) };
    const entry = { ...unsealed, seal: sha256(canonicalJson(unsealed)) } as LedgerEntry;
    return { ...grown, entries: [...grown.entries, entry] };
  }, ledger);
}

/** The ledger of a policy that has published nothing. */
export function emptyLedger(policy: string): Ledger {
  return { format: LEDGER_FORMAT, policy, entries: [] };
}

/** The last seal of a chain, in which all of it is. */
export function headOf({ policy, entries }: Ledger, sha256: Sha256): string {
  return entries.at(-1)?.seal ?? sha256(`${LEDGER_FORMAT} ${policy}`);
}

/** The first entry that its chain does not hold: in place, in order of days, with the right seals. */
export function firstBroken(ledger: Ledger, sha256: Sha256): LedgerEntry | null {
  const { entries } = ledger;
  const broken = entries.find((entry, at) => {
    const before = { ...ledger, entries: entries.slice(Math.max(at - 1, 0), at) };
    const last = entries[at - 1];
    const { seal, ...unsealed } = entry;
    return (
      entry.index !== at + 1 ||
      (last !== undefined && dayOf(entry) < dayOf(last)) ||
      entry.previous !== headOf(before, sha256) ||
      seal !== sha256(canonicalJson(unsealed))
    );
  });
  return broken ?? null;
}
