import { DUTY_RULES } from './duty-rules.ts';
import { MARK_RULES } from './mark-rules.ts';
import { ORDER_RULES } from './order-rules.ts';
import { NOTICE_CLAUSE } from './notice-clause.ts';
import { SCALE_RULES } from './scale-rule.ts';
import { STATEMENT_RULES } from './statement-rules.ts';
import { STRUCTURE_RULES } from './structure-rules.ts';
import { SUBJECT_RULES } from './subject-rules.ts';
import type { Rule } from './verdict.ts';
import { WORDING_RULES } from './wording-rules.ts';

/** Every rule about a sentence, in the order in which its findings are told among equals. */
export const RULES: readonly Rule[] = [
  NOTICE_CLAUSE,
  ...STATEMENT_RULES,
  ...DUTY_RULES,
  ...SCALE_RULES,
  ...STRUCTURE_RULES,
  ...SUBJECT_RULES,
  ...ORDER_RULES,
  ...MARK_RULES,
  ...WORDING_RULES,
];
