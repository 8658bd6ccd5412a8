/** `/`, Ctrl+K and Cmd+K lead to the search box, `/` unless the reader is typing. */
export function focusByShortcut(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const letter = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select');
    if (!letter && (!slash || typing)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
