import { keepPack, keptPack, pickedIds } from './kept.ts';

/** Shows on every control whether its answer is on the reader's list, and the way to the list once it holds one. */
export function showPicks(): void {
  const picked = pickedIds();
  for (const button of document.querySelectorAll<HTMLElement>('[data-pick]')) {
    button.setAttribute('aria-pressed', String(picked.includes(button.dataset.pick ?? '')));
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-pack-link]')) {
    link.hidden = picked.length === 0;
  }
}

/** Puts an answer on the list, or takes it off. */
export function togglePick(id: string): void {
  const picked = pickedIds();
  const [, ...rest] = keptPack().split('&');
  const ids = picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id];
  keepPack(ids.length === 0 ? '' : [ids.join('.'), ...rest].join('&'));
  showPicks();
}

/** What may be picked anywhere on the page, also what comes later, such as results of a search. */
export function offerPicks(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-pick]');
    if (button) togglePick(button.dataset.pick ?? '');
  });
  // Another window of the same site has changed the list.
  addEventListener('storage', showPicks);
  // The page comes back as it was left.
  addEventListener('pageshow', showPicks);
  showPicks();
}
