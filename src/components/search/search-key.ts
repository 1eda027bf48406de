// `/` leads to the search box, unless it is typed where it is a character; Escape closes a menu.
addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key === 'Escape') closeMenus(null);
  if (key !== '/' || ctrlKey || metaKey || altKey) return;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) {
    return;
  }
  const box = document.getElementById('page:query');
  if (!(box instanceof HTMLInputElement)) return;
  event.preventDefault();
  box.focus();
  box.select();
});

addEventListener('click', ({ target }) => {
  closeMenus(target);
});

/** A menu that was opened closes when its reader goes elsewhere; who is in it lands on its button. */
function closeMenus(around: EventTarget | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu > details[open]')) {
    if (around instanceof Node && menu.contains(around)) continue;
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
    menu.open = false;
  }
}
