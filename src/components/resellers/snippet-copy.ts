// A button beside each box of HTML copies it; without a clipboard the box is there to copy from.

if ('clipboard' in navigator) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
    const box = document.getElementById(button.dataset['copies'] ?? '');
    const said = button.parentElement?.querySelector<HTMLElement>('.copied');
    if (!(box instanceof HTMLTextAreaElement) || !said) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(box.value).then(
        () => {
          said.textContent = said.dataset['copied'] ?? '';
        },
        () => {
          box.focus();
          box.select();
          said.textContent = said.dataset['refused'] ?? '';
        },
      );
    });
  }
}
