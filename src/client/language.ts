import { markParameter } from './mark-parameter.ts';
import { remember } from './memory.ts';

/** A language link leads to the same anchor and query, and its choice is remembered for the door. */
export function keepPlaceAcrossLanguages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', () => {
      remember('language', link.dataset.language ?? '');
      link.hash = location.hash;
      const query = new URLSearchParams(location.search);
      query.delete(markParameter);
      link.search = query.toString();
    });
  }
}
