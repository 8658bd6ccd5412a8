import { sayUnkept } from '../say.ts';
import { keepPack, keptPack, onPackChange, packIsOnlyHere, pickedIds } from './kept.ts';

/** Shows on every control whether its answer is on the reader's list, and the way to the list once it holds one. */
function showPicks(): void {
  const picked = pickedIds();
  for (const button of document.querySelectorAll<HTMLElement>('[data-pick]')) {
    button.setAttribute('aria-pressed', String(picked.includes(button.dataset.pick ?? '')));
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-pack-link]')) {
    link.hidden = picked.length === 0;
    link.hash = packIsOnlyHere() ? keptPack() : '';
  }
}

/** Puts an answer on the list, or takes it off. */
function togglePick(id: string): void {
  const picked = pickedIds();
  const [, ...rest] = keptPack().split('&');
  const ids = picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id];
  if (!keepPack(ids.length === 0 ? '' : [ids.join('.'), ...rest].join('&'))) sayUnkept();
}

/** What may be picked anywhere on the page, also what comes later, such as results of a search. */
export function offerPicks(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-pick]');
    if (button) togglePick(button.dataset.pick ?? '');
  });
  onPackChange(showPicks);
  // The page comes back as it was left.
  addEventListener('pageshow', showPicks);
  showPicks();
}
