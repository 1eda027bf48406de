import {
  ANSWERS,
  type Answer,
  type AssessmentRow,
} from '#core/materiality/assessment/assessment-schema.ts';
import { directionsOf } from '#core/notice/changes-of.ts';

import { formatTable } from '../measure.ts';

/** What is known of a changed section and what the rules answer. */
export interface Case {
  isMaterial: boolean;
  answer: Answer;
}

/** Precision, recall and F1 of what is told material, from 0 to 1, and what they are counted from. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
  count: number;
}

export type Sets = Readonly<Record<string, readonly Case[]>>;

/** The gravest answer; `editorial` where no section changed. */
export function answerOf(rows: readonly AssessmentRow[]): Answer {
  return ANSWERS.findLast((answer) => rows.some(({ level }) => level === answer)) ?? 'editorial';
}

/** Of what is told material; *unexplained* counts as not told. */
export function scoreOf(cases: readonly Case[]): Score {
  const count = (said: boolean, is: boolean): number =>
    cases.filter((one) => (one.answer === 'material') === said && one.isMaterial === is).length;
  const [hit, falsely, missed] = [count(true, true), count(true, false), count(false, true)];
  return {
    precision: hit / (hit + falsely),
    recall: hit / (hit + missed),
    f1: (2 * hit) / (2 * hit + falsely + missed),
    count: cases.length,
  };
}

export function scoreTable(sets: Sets): string {
  const rows = Object.entries(sets).map(([name, cases]) => {
    const { precision, recall, f1, count } = scoreOf(cases);
    return [name, String(count), ...[precision, recall, f1].map((one) => one.toFixed(3))];
  });
  return formatTable(['told material', 'changes', 'precision', 'recall', 'F1'], rows);
}

/** How many of the material and of the harmless changes get each answer. */
export function answerTable(sets: Sets): string {
  const answers = [...ANSWERS].reverse();
  const rows = Object.entries(sets).flatMap(([name, cases]) =>
    [true, false].map((isMaterial) => {
      const all = cases.filter((one) => one.isMaterial === isMaterial);
      const shares = answers.map((answer) => {
        const number = all.filter((one) => one.answer === answer).length;
        return `${number} (${((100 * number) / Math.max(1, all.length)).toFixed(0)} %)`;
      });
      return [name, isMaterial ? 'material' : 'harmless', String(all.length), ...shares];
    }),
  );
  return formatTable(['set', 'are', 'changes', ...answers], rows);
}

/** A material change and whom it favours. */
export interface Directed {
  truth: string;
  rows: readonly AssessmentRow[];
}

/**
 * How often a direction is said of material changes, and how often it is right. Of a change that is
 * *mixed*, *adverse* is right, for part of it is; of one whose direction is unclear, none is.
 */
export function directionTable(sets: Readonly<Record<string, readonly Directed[]>>): string {
  const rows = Object.entries(sets).map(([name, all]) => {
    const said = all.map((one) => ({ ...one, told: toldOf(one.rows) }));
    const clear = said.filter(({ told }) => told !== 'unclear');
    const right = clear.filter(({ told, truth }) => isRight(told, truth));
    const toldAs = (told: string): string => {
      const those = clear.filter((one) => one.told === told);
      return `${those.filter((one) => isRight(told, one.truth)).length} of ${those.length}`;
    };
    const share = (part: number, whole: number): string =>
      `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;
    return [
      name,
      String(all.length),
      `${clear.length} (${share(clear.length, all.length)})`,
      `${right.length} (${share(right.length, clear.length)})`,
      toldAs('adverse'),
      toldAs('favourable'),
    ];
  });
  const head = ['direction', 'material', 'said', 'right', 'adverse right', 'favourable right'];
  return formatTable(head, rows);
}

/** Whom the rules say that the rows favour: an adverse one decides, a favourable one if all are. */
export function toldOf(rows: readonly AssessmentRow[]): string {
  const told = [...directionsOf(rows.filter(({ level }) => level === 'material')).values()];
  if (told.includes('adverse')) return 'adverse';
  return told.length > 0 && told.every((one) => one === 'favourable') ? 'favourable' : 'unclear';
}

export function isRight(told: string, truth: string): boolean {
  return told === truth || (truth === 'mixed' && told === 'adverse');
}
