import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { AssessmentRow } from '#core/materiality/assessment/assessment-schema.ts';
import { splitFrontMatter } from '#markdown/settings/front-matter.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import {
  assessDocuments,
  judgeLabels,
  readJsonLines,
  type Judged,
  type JudgedPair,
  type Label,
} from './materiality/labels.ts';
import { ADVERSE, HARMLESS, type Mutation } from './materiality/mutations.ts';
import {
  answerOf,
  answerTable,
  directionTable,
  scoreOf,
  scoreTable,
  type Case,
  type Directed,
  type Score,
  type Sets,
} from './materiality/scores.ts';
import { judgeSentences, type JudgedSentence } from './materiality/sentence-pairs.ts';
import { formatTable } from './measure.ts';

/** How often a mutation of our library is found to matter. */
export interface MutationScore {
  id: string;
  texts: number;
  /** Told `material`. */
  material: number;
  /** Findings of severity 3 are adverse, at least one. */
  adverse: number;
}

/**
 * The rules beside labels that people gave, beside pairs of sentences and beside edits whose effect is
 * known. Of the half of the documents whose errors nobody looked at, figures are told only if asked for.
 */
export function benchMateriality({ corpus, final }: { corpus: string; final: boolean }): string {
  const pairs = judgeLabels(corpus).filter(({ half }) => final || half === 0);
  const rough = judgeIfThere(join(dirname(corpus), 'open-terms'));
  const sentences = judgeSentences(join(dirname(corpus), 'sentence-changes.jsonl'));
  const operators = judgeSentences(join(FIXTURES, 'operators-a.jsonl'));
  const others = judgeSentences(join(FIXTURES, 'operators-b.jsonl'));
  const sets: Sets = {
    ...setsOf(pairs, final),
    ...roughSetsOf(rough),
    'sentence-changes': sentences.map(caseOfSentence),
    operators: operators.map(caseOfSentence),
    'operators, harder rewordings': others.map(caseOfSentence),
  };
  return [
    scoreTable(sets),
    answerTable(sets),
    directionTable({
      'site-policy': directedSections(pairs),
      'open-terms': directedRows(rough),
      'sentence-changes': directedSentences(sentences),
      operators: directedSentences(operators),
      'operators, harder rewordings': directedSentences(others),
    }),
    ruleTable(pairs.filter(({ half }) => half === 0).flatMap(({ judged }) => judged)),
    mutationTable('adverse', ADVERSE),
    mutationTable('harmless', HARMLESS),
  ].join('\n\n');
}

const FIXTURES = 'tests/fixtures/materiality';

function judgeIfThere(corpus: string): JudgedPair[] {
  return existsSync(`${corpus}-labels.jsonl`) ? judgeLabels(corpus) : [];
}

/** The scores, by what is counted. */
export function scoresOf(pairs: readonly JudgedPair[]): Record<string, Score> {
  const scores = Object.entries(setsOf(pairs, true)).map(
    ([name, cases]) => [name, scoreOf(cases)] as const,
  );
  return Object.fromEntries(scores);
}

function setsOf(pairs: readonly JudgedPair[], final: boolean): Record<string, Case[]> {
  const sections = pairs.flatMap(({ judged }) => judged);
  const half = (one: 0 | 1): Judged[] =>
    pairs.filter((pair) => pair.half === one).flatMap(({ judged }) => judged);
  const isHigh = ({ label }: Judged): boolean => label.confidence === 'high';
  const some: Record<string, Case[]> = {
    'sections, looked at': half(0).map(caseOf),
    'sections, looked at, high confidence': half(0).filter(isHigh).map(caseOf),
  };
  const all: Record<string, Case[]> = {
    'sections, not looked at': half(1).map(caseOf),
    'sections, all': sections.map(caseOf),
    'sections, high confidence': sections.filter(isHigh).map(caseOf),
  };
  return {
    ...some,
    ...(final ? all : {}),
    'pairs of versions': pairs.map(({ rows, judged }) => ({
      isMaterial: judged.some(isTrue),
      answer: answerOf(rows),
    })),
    'baseline: 13 words changed': sections.map((one) => ({
      isMaterial: isTrue(one),
      answer: wordsIn(one.rows) >= BASELINE_WORDS ? 'material' : 'editorial',
    })),
  };
}

const BASELINE_WORDS = 13;

/** Rows of what is no change of the text but of its capture, or a change that was taken back. */
export const APART = [
  'page-navigation',
  'scrape-artefact',
  'capture-artefact',
  'restructured',
  'reverted-next',
  'returns-to-earlier',
];

function isApart({ label }: Judged): boolean {
  return label.tags?.some((tag) => APART.includes(tag)) === true;
}

/** Those of the rough texts: what is scored apart is scored by itself. */
export function roughSetsOf(pairs: readonly JudgedPair[]): Record<string, Case[]> {
  const sections = pairs.flatMap(({ judged }) => judged);
  const own = sections.filter((one) => !isApart(one));
  return {
    'open-terms': own.map(caseOf),
    'open-terms, high confidence': own
      .filter(({ label }) => label.confidence === 'high')
      .map(caseOf),
    'open-terms, scored apart': sections.filter(isApart).map(caseOf),
  };
}

function caseOf(judged: Judged): Case {
  return { isMaterial: isTrue(judged), answer: answerOf(judged.rows) };
}

export function caseOfSentence({ pair, rows }: JudgedSentence): Case {
  return { isMaterial: pair.label === 'material', answer: answerOf(rows) };
}

function isTrue({ label }: Judged): boolean {
  return label.label === 'material';
}

function wordsIn(rows: readonly AssessmentRow[]): number {
  return rows.reduce((sum, { words }) => sum + words.deleted + words.inserted, 0);
}

type DirectionLabel = Pick<Label, 'doc' | 'from' | 'to' | 'section'> & { direction: string };

/** The sections whose direction we labelled. */
export function directedSections(pairs: readonly JudgedPair[]): Directed[] {
  const keyOf = ({ doc, from, to, section }: Omit<DirectionLabel, 'direction'>): string =>
    [doc, from, to, section].join(' ');
  const file = join(FIXTURES, 'directions.jsonl');
  const truths = new Map(
    readJsonLines<DirectionLabel>(file).map((one) => [keyOf(one), one.direction]),
  );
  return pairs
    .flatMap(({ judged }) => judged)
    .flatMap(({ label, rows }) => {
      const truth = truths.get(keyOf(label));
      return truth === undefined || label.label !== 'material' ? [] : [{ truth, rows }];
    });
}

function directedRows(pairs: readonly JudgedPair[]): Directed[] {
  const directions = ['adverse', 'favourable', 'mixed'];
  return pairs
    .flatMap(({ judged }) => judged)
    .flatMap(({ label, rows }) => {
      const truth = label.tags?.find((tag) => directions.includes(tag));
      return truth === undefined || label.label !== 'material' ? [] : [{ truth, rows }];
    });
}

function directedSentences(sentences: readonly JudgedSentence[]): Directed[] {
  return sentences
    .filter(({ pair }) => pair.label === 'material')
    .map(({ pair, rows }) => ({ truth: pair.direction, rows }));
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
    const document = parseAnyDocument(body, 'old.mdx');
    return apply(body).map(
      (text) => assessDocuments(document, parseAnyDocument(text, 'new.mdx')).rows,
    );
  });
  const isAdverse = (rows: AssessmentRow[]): boolean =>
    rows.some(({ findings }) =>
      findings.some(({ severity, direction }) => severity === 3 && direction === 'adverse'),
    );
  return {
    id,
    texts: levels.length,
    material: levels.filter((rows) => answerOf(rows) === 'material').length,
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
