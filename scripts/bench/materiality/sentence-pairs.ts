import { existsSync } from 'node:fs';

import type { AssessmentRow } from '#core/materiality/assessment/assessment-schema.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { assessDocuments, readJsonLines } from './labels.ts';

/** A sentence or two before and after a change whose effect is known. */
export interface SentencePair {
  id: string;
  lang: string;
  kind: string;
  before: string;
  after: string;
  label: 'material' | 'clarification' | 'editorial';
  direction: 'adverse' | 'favourable' | 'unclear' | 'none';
}

export interface JudgedSentence {
  pair: SentencePair;
  rows: AssessmentRow[];
}

/** The pairs of a file, assessed as the text of one section each; none where the file is absent. */
export function judgeSentences(file: string): JudgedSentence[] {
  if (!existsSync(file)) return [];
  return readJsonLines<SentencePair>(file).map((pair) => {
    const [before, after] = [pair.before, pair.after].map((text) =>
      parseAnyDocument(`## Section\n\n${text}\n`, 'pair.md'),
    ) as [ReturnType<typeof parseAnyDocument>, ReturnType<typeof parseAnyDocument>];
    return { pair, rows: assessDocuments(before, after).rows };
  });
}
