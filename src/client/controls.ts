/** Shows the controls that only scripts make work: those of an answer, and the choice of colours. */
export function showControls(): void {
  for (const part of document.querySelectorAll<HTMLElement>(
    '[data-share-bar], [data-scheme-choice]',
  )) {
    part.hidden = false;
  }
}
