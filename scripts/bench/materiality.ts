import { readFileSync } from 'node:fs';

import { assess } from '#core/materiality/assess.ts';
import type { AssessmentRow } from '#core/materiality/assessment-schema.ts';
import { redline } from '#core/redline/redline.ts';
import { splitFrontMatter } from '#markdown/front-matter.ts';
import { parseAnyDocument } from '#markdown/parse-any-document.ts';

import { judgeLabels, type Judged, type JudgedPair } from './materiality/labels.ts';
import { ADVERSE, HARMLESS, type Mutation } from './materiality/mutations.ts';
import { formatTable } from './measure.ts';

/** Precision, recall and F1 of what is called material, from 0 to 1, and what they are counted from. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
  count: number;
}

/** How often a mutation of our library is found to matter. */
export interface MutationScore {
  id: string;
  texts: number;
  /** Suggested level `material`. */
  material: number;
  /** Findings of severity 3 are adverse, at least one. */
  adverse: number;
}

/** The rules beside 391 labels that a person gave, and beside edits whose effect is known. */
export function benchMateriality(corpus: string): string {
  const pairs = judgeLabels(corpus);
  return [
    scoreTable(pairs),
    ruleTable(pairs.flatMap(({ judged }) => judged)),
    mutationTable('adverse', ADVERSE),
    mutationTable('harmless', HARMLESS),
  ].join('\n\n');
}

/** The scores, by what is counted. */
export function scoresOf(pairs: readonly JudgedPair[]): Record<string, Score> {
  const sections = pairs.flatMap(({ judged }) => judged);
  const half = (one: 0 | 1): Judged[] =>
    pairs.filter((pair) => pair.half === one).flatMap(({ judged }) => judged);
  return {
    'sections, all': scoreOf(sections.map((one) => [isMaterial(one.rows), isTrue(one)])),
    'sections, high confidence': scoreOf(
      sections
        .filter(({ label }) => label.confidence === 'high')
        .map((one) => [isMaterial(one.rows), isTrue(one)]),
    ),
    'sections, looked at': scoreOf(half(0).map((one) => [isMaterial(one.rows), isTrue(one)])),
    'sections, not looked at': scoreOf(half(1).map((one) => [isMaterial(one.rows), isTrue(one)])),
    'pairs of versions': scoreOf(
      pairs.map(({ rows, judged }) => [isMaterial(rows), judged.some(isTrue)]),
    ),
    'baseline: 13 words changed': scoreOf(
      sections.map((one) => [wordsIn(one.rows) >= BASELINE_WORDS, isTrue(one)]),
    ),
  };
}

const BASELINE_WORDS = 13;

function isMaterial(rows: readonly AssessmentRow[]): boolean {
  return rows.some(({ level }) => level === 'material');
}

function isTrue({ label }: Judged): boolean {
  return label.label === 'material';
}

function wordsIn(rows: readonly AssessmentRow[]): number {
  return rows.reduce((sum, { words }) => sum + words.deleted + words.inserted, 0);
}

function scoreOf(answers: readonly (readonly [said: boolean, is: boolean])[]): Score {
  const count = (said: boolean, is: boolean): number =>
    answers.filter((one) => one[0] === said && one[1] === is).length;
  const [hit, falsely, missed] = [count(true, true), count(true, false), count(false, true)];
  return {
    precision: hit / (hit + falsely),
    recall: hit / (hit + missed),
    f1: (2 * hit) / (2 * hit + falsely + missed),
    count: answers.length,
  };
}

function scoreTable(pairs: readonly JudgedPair[]): string {
  const rows = Object.entries(scoresOf(pairs)).map(([name, { precision, recall, f1, count }]) => [
    name,
    String(count),
    ...[precision, recall, f1].map((one) => one.toFixed(3)),
  ]);
  return formatTable(['material', 'labels', 'precision', 'recall', 'F1'], rows);
}

function ruleTable(judged: readonly Judged[]): string {
  const counts = new Map<string, [right: number, wrong: number]>();
  for (const one of judged) {
    const rules = one.rows
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === 3)
      .map(({ rule }) => rule);
    for (const rule of new Set(rules)) {
      const [right, wrong] = counts.get(rule) ?? [0, 0];
      counts.set(rule, isTrue(one) ? [right + 1, wrong] : [right, wrong + 1]);
    }
  }
  const rows = [...counts]
    .sort(([, a], [, b]) => b[0] - a[0])
    .map(([rule, [right, wrong]]) => [
      rule,
      String(right),
      String(wrong),
      (right / (right + wrong)).toFixed(2),
    ]);
  return formatTable(['rule at severity 3', 'material', 'other', 'precision'], rows);
}

const VERSIONS = [
  'privacy-policy/2014-02-03',
  'privacy-policy/2016-11-28',
  'privacy-policy/2026-11-16',
  'reseller-addendum/2026-10-05',
  'service-providers/2024-04-08',
];

/** A mutation over some versions of our policies, one text for each place where it fits. */
export function scoreMutation({ id, apply }: Mutation): MutationScore {
  const levels = VERSIONS.flatMap((version) => {
    const file = `content/policies/${version}.mdx`;
    const { body } = splitFrontMatter(readFileSync(file, 'utf8'));
    const from = { id: 'old', digest: '', document: parseAnyDocument(body, 'old.mdx') };
    return apply(body).map((text) => {
      const to = { id: 'new', digest: '', document: parseAnyDocument(text, 'new.mdx') };
      return assess(redline(from, to)).rows;
    });
  });
  const isAdverse = (rows: AssessmentRow[]): boolean =>
    rows.some(({ findings }) =>
      findings.some(({ severity, direction }) => severity === 3 && direction === 'adverse'),
    );
  return {
    id,
    texts: levels.length,
    material: levels.filter(isMaterial).length,
    adverse: levels.filter(isAdverse).length,
  };
}

function mutationTable(kind: string, mutations: readonly Mutation[]): string {
  const scores = mutations.map(scoreMutation).filter(({ texts }) => texts > 0);
  const sum = (key: 'texts' | 'material' | 'adverse'): number =>
    scores.reduce((total, score) => total + score[key], 0);
  const total = {
    id: `all ${scores.length}`,
    texts: sum('texts'),
    material: sum('material'),
    adverse: sum('adverse'),
  };
  const rows = [...scores, total].map(({ id, texts, material, adverse }) => [
    id,
    String(texts),
    String(material),
    String(adverse),
    `${((100 * material) / texts).toFixed(1)} %`,
  ]);
  return formatTable([kind, 'texts', 'material', 'adverse', 'share material'], rows);
}
