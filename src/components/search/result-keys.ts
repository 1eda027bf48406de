/**
 * Arrow keys lead from the box to the results and among them; Escape leads back to the box and
 * clears it there; `cleared` is called then.
 */
export function moveAmongResults(
  box: HTMLInputElement,
  results: HTMLElement,
  cleared: () => void,
): void {
  const links = (): HTMLElement[] => [...results.querySelectorAll<HTMLElement>('a.result')];
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      const [first] = links();
      if (!first) return;
      event.preventDefault();
      first.focus();
    } else if (event.key === 'Escape' && box.value !== '') {
      event.preventDefault();
      box.value = '';
      cleared();
    }
  });
  results.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.findIndex((link) => link === event.target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key !== 'Escape' && (step === undefined || at === -1)) return;
    event.preventDefault();
    const next = step === undefined ? box : at + step < 0 ? box : all[at + step];
    next?.focus();
    if (next === box) box.select();
  });
}
