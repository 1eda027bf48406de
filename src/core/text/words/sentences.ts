/** A stretch of text in UTF-16 code units. */
export interface TextSpan {
  start: number;
  end: number;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text in order, without the white space around them; none goes over a line break. */
export function sentencesOf(text: string): TextSpan[] {
  const sentences: TextSpan[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    for (const { segment, index } of SEGMENTER.segment(line)) {
      const start = offset + index + (segment.length - segment.trimStart().length);
      const end = offset + index + segment.trimEnd().length;
      if (start < end) sentences.push({ start, end });
    }
    offset += line.length + 1;
  }
  return sentences;
}
