/** Arrows, Home and End walk through the box and its results, Escape closes. Enter is the form's own. */
export function walkByKeys(input: HTMLInputElement, panel: HTMLElement, close: () => void): void {
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (panel.hidden) return;
      event.preventDefault();
      input.focus();
      close();
      return;
    }
    const stops: HTMLElement[] = [
      input,
      ...panel.querySelectorAll<HTMLElement>('li > a, li > button'),
    ];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const to = target(event.key, at, stops.length - 1);
    const stop = to === undefined ? undefined : stops[to];
    if (at < 0 || !stop || to === at) return;
    event.preventDefault();
    stop.focus();
  };
  input.addEventListener('keydown', move);
  panel.addEventListener('keydown', move);
}

/** Home and End belong to the text while the box has the focus. */
function target(key: string, at: number, last: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home' && at > 0) return Math.min(1, last);
  if (key === 'End' && at > 0) return last;
  return;
}
