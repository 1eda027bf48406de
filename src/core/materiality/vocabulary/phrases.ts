/**
 * The phrases of a table that a lawyer can read and extend. Lower case; `|` parts the phrases; `*`
 * stands for any ending; `=` joins phrases that mean the same, and a change from one to the other is
 * none.
 */
export function phrases(table: string): readonly string[] {
  return table
    .split('|')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
