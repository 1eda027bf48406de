/** Whether one slip of the hand makes `typed` of `word`: a letter too many, too few, another or two swapped. */
export function isOneSlip(typed: string, word: string): boolean {
  const start = commonStart(typed, word);
  const [rest, meant] = [typed.slice(start), word.slice(start)];
  return (
    typed !== word &&
    (rest.slice(1) === meant ||
      rest === meant.slice(1) ||
      rest.slice(1) === meant.slice(1) ||
      (rest[0] === meant[1] && rest[1] === meant[0] && rest.slice(2) === meant.slice(2)))
  );
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
