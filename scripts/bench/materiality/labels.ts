import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { assess } from '#core/materiality/assess.ts';
import type { Assessment, AssessmentRow } from '#core/materiality/assessment/assessment-schema.ts';
import type { Document } from '#core/document/document.ts';
import { redline } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

/** What a person said of one changed section. */
export interface Label {
  doc: string;
  from: string;
  to: string;
  /** Headings from the outermost in, joined by ` > `. */
  section: string;
  label: 'material' | 'clarification' | 'editorial';
  confidence: 'high' | 'medium' | 'low';
  evidence_quote_before: string;
  evidence_quote_after: string;
  change: string;
  tags?: string[];
}

/** A label with what the rules say of the same section. */
export interface Judged {
  label: Label;
  rows: AssessmentRow[];
}

/** A pair of versions with its labels and everything that the rules say of it. */
export interface JudgedPair {
  /** The half of the documents that it belongs to: rules were made by looking at the first alone. */
  half: 0 | 1;
  judged: Judged[];
  rows: AssessmentRow[];
}

/** The lines of a file of JSON objects, one a line. */
export function readJsonLines<Row>(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/**
 * All labelled pairs of a history, assessed; nothing of the labels is known to the rules. The labels of
 * `<corpus>` stand in `<corpus>-labels.jsonl` beside it.
 */
export function judgeLabels(corpus: string): JudgedPair[] {
  const labels = readJsonLines<Label>(`${corpus.replace(/\/$/, '')}-labels.jsonl`);
  const pairs = Map.groupBy(labels, ({ doc, from, to }) => `${doc} ${from} ${to}`);
  return [...pairs.values()].map((group) => {
    const [{ doc = '', from = '', to = '' } = {}] = group;
    const read = (version: string): Document => {
      const file = join(corpus, doc, `${version}.md`);
      return parseAnyDocument(readFileSync(file, 'utf8'), file);
    };
    const { rows } = assessDocuments(read(from), read(to));
    return {
      half: halfOf(doc),
      judged: group.map((label) => ({ label, rows: rowsFor(label, rows) })),
      rows,
    };
  });
}

export function assessDocuments(before: Document, after: Document): Assessment {
  return assess(
    redline(
      { id: 'old', digest: '', document: before },
      { id: 'new', digest: '', document: after },
    ),
  );
}

/** By the letters of the name: without a look at the text. */
function halfOf(doc: string): 0 | 1 {
  const sum = [...doc].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return sum % 2 === 0 ? 0 : 1;
}

/** The rows about a section by its heading; where a person cut sections otherwise, by words they quote. */
export function rowsFor(label: Label, rows: readonly AssessmentRow[]): AssessmentRow[] {
  if (label.section === '(front matter)') return [];
  const wanted = lettersOf(label.section.split(' > ').at(-1) ?? '');
  const named = rows.filter(({ before, after }) =>
    [before, after].some((place) => place && lettersOf(place.path.at(-1) ?? 'preamble') === wanted),
  );
  if (named.length > 0 || label.change === 'whitespace') return named;
  const quote = lettersOf(label.evidence_quote_after || label.evidence_quote_before);
  return rows.filter(({ words }) =>
    [...words.after, ...words.before].some((one) => {
      const letters = lettersOf(one);
      return letters.length >= LEAST_LETTERS && quote.includes(letters);
    }),
  );
}

const LEAST_LETTERS = 4;

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
