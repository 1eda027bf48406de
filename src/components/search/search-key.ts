// `/` leads to the search box, unless it is typed where it is a character.
addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
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
