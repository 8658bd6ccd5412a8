import { calendarDay } from '../calendar-day.ts';

/**
 * Whether the day by which an answer is to be reviewed has passed on this device. On that day itself it has not. An empty day never
 * passes.
 */
export function hasLapsed(reviewBy: string, now?: Date): boolean {
  return reviewBy !== '' && reviewBy < calendarDay(now);
}

/** Shows that an answer is overdue for review, by the reader's own clock; its day stands on the page in any case. */
export function showLapsed(): void {
  for (const banner of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
    const lapsed = hasLapsed(banner.dataset.reviewBy ?? '');
    banner.hidden = !lapsed;
    banner.toggleAttribute('data-warning', lapsed);
  }
}

/** The same again whenever the reader comes back to a page that was left open, perhaps over midnight. */
export function keepShowingLapsed(): void {
  showLapsed();
  document.addEventListener('visibilitychange', showLapsed);
  // A page that comes back as it was left (https://web.dev/articles/bfcache).
  addEventListener('pageshow', showLapsed);
}
