import { error, plain, warning } from './problem.ts';

/** The problems that an existing history can have on its way into a library. */
export const importProblems = {
  'words-changed': error<{ count: number; found: string; expected: string }>(
    ({ count, found, expected }) =>
      `Unexpected word ${count} \`${found}\` in the imported text, expected \`${expected}\` as in the source.`,
    () => 'Simplify the markup around this word in the source, and report the case to Codicil.',
  ),
  'not-converted': error<{ reason: string }>(
    ({ reason }) => `Unexpected failure of the conversion (${reason}), expected a version.`,
    () => 'Report the case to Codicil; the versions around it are imported.',
  ),
  'failed-capture': error<{ words: number; before: number }>(
    ({ words, before }) =>
      `Unexpected text of ${words} words without a heading after a version of ${before} words, expected the policy.`,
    () =>
      'Nothing is to be done if the capture failed: the gap is recorded. Otherwise add the text to the source and import it again.',
  ),
  'version-not-utf8': plain(
    'Unexpected byte that is not UTF-8 in a version of the past, expected text encoded as UTF-8.',
    'Say how such versions are encoded, as in `--encoding windows-1252`.',
  ),
  'missing-folder': error<{ folder: string; purpose: string }>(
    ({ folder, purpose }) => `Unexpected absence of the folder \`${folder}\`, expected ${purpose}.`,
    () => 'Correct the path.',
  ),
  'folder-in-use': error<{ folder: string }>(
    ({ folder }) =>
      `Unexpected content in the folder \`${folder}\`, expected an empty folder or none.`,
    () => 'Name another folder: what is there is never overwritten.',
  ),
  'invalid-json': error<{ reason: string }>(
    ({ reason }) => `Unexpected JSON (${reason}), expected one JSON object on each line.`,
    () => 'Correct the line.',
  ),
  'empty-manifest': plain(
    'Unexpected manifest without a row, expected one row for each version.',
    'Write a row for each file, as in `{"doc": "terms", "seq": 1, "version": "2024-01-31", "file": "terms/2024-01-31.md"}`.',
  ),
  'duplicate-seq': error<{ doc: string; seq: number }>(
    ({ doc, seq }) =>
      `Unexpected second row with \`seq\` ${seq} of \`${doc}\`, expected each row of a document to have its own.`,
    () => 'Number the rows of the document in the order of their publication.',
  ),
  'row-without-file': error<{ file: string }>(
    ({ file }) => `Unexpected row without its file, expected \`${file}\`.`,
    () => 'Add the file, or remove the row.',
  ),
  'file-without-row': warning<{ file: string }>(
    ({ file }) => `Unexpected file \`${file}\` without a row in the manifest, expected one row.`,
    () => 'Add a row to import it, or remove the file.',
  ),
};
