/** Shows that an answer is overdue for review, by the reader's own clock; its day stands on the page in any case. */
export function showLapsed(): void {
  const today = new Date().toISOString().slice(0, 10);
  for (const banner of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
    if ((banner.dataset.reviewBy ?? '') >= today) continue;
    banner.hidden = false;
    banner.dataset.warning = '';
  }
}
