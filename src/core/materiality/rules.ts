import { COUNTRIES } from './countries.ts';
import {
  judgeBound,
  judgeDefault,
  judgeDefinition,
  judgeDuty,
  judgeEntry,
  judgeHedge,
  judgeNegation,
  judgeNoticeClause,
  judgeSize,
  judgeStatement,
  judgeWords,
} from './judge.ts';
import { judgeQuantity } from './judge-quantity.ts';
import type { JudgedEdit } from './neutral.ts';
import type { Verdict } from './verdict.ts';
import * as vocabulary from './vocabulary.ts';

interface Rule {
  /** Permanent: it stands in assessments and in people's reasons. */
  id: string;
  judge: (edit: JudgedEdit) => Verdict | null;
}

/** Severity of words that alone make a change material, and of those that need others beside them. */
const MATERIAL = 3;
const NOTABLE = 2;

/**
 * Every rule that raises, in the order in which its findings are told. They follow what regulators
 * call material: purposes, recipients, kinds of data, periods, rights, places, and duties (WP260
 * rev.01 nos. 29–31; Colorado 4 CCR 904-3, rule 6.04).
 */
export const RULES: readonly Rule[] = [
  { id: 'statement-added', judge: (edit) => judgeStatement(edit, 'added') },
  { id: 'statement-removed', judge: (edit) => judgeStatement(edit, 'removed') },
  { id: 'entry-changed', judge: judgeEntry },
  { id: 'quantity-changed', judge: judgeQuantity },
  { id: 'notice-clause-weakened', judge: judgeNoticeClause },
  { id: 'duty-changed', judge: judgeDuty },
  { id: 'negation-changed', judge: judgeNegation },
  { id: 'bound-lost', judge: judgeBound },
  { id: 'hedge-added', judge: judgeHedge },
  {
    id: 'right-changed',
    judge: judgeWords(vocabulary.RIGHTS, MATERIAL, 'favourable', 'is about a right or a choice'),
  },
  { id: 'default-changed', judge: judgeDefault },
  {
    id: 'purpose-changed',
    judge: judgeWords(vocabulary.PURPOSES, MATERIAL, 'adverse', 'names a purpose'),
  },
  {
    id: 'party-changed',
    judge: judgeWords(vocabulary.PARTIES, MATERIAL, 'adverse', 'names others who are involved'),
  },
  {
    id: 'data-changed',
    judge: judgeWords(vocabulary.DATA, MATERIAL, 'adverse', 'names a kind of information'),
  },
  {
    id: 'place-changed',
    judge: judgeWords(
      [...COUNTRIES, ...vocabulary.TRANSFERS],
      MATERIAL,
      'unclear',
      'names a place or a legal frame',
    ),
  },
  {
    id: 'obligation-changed',
    judge: judgeWords(vocabulary.OBLIGATIONS, MATERIAL, 'unclear', 'is about duties or money'),
  },
  {
    id: 'handling-changed',
    judge: judgeWords(vocabulary.HANDLING, NOTABLE, 'adverse', 'says what is done with things'),
  },
  {
    id: 'scope-changed',
    judge: judgeWords(vocabulary.SCOPE, NOTABLE, 'adverse', 'says how far the sentence reaches'),
  },
  { id: 'definition-changed', judge: judgeDefinition },
  { id: 'reworded', judge: judgeSize },
];
