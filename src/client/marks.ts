import { markParameter } from './mark-parameter.ts';

/**
 * Marks the words that a search found on the page it led to, and shows the first. Escape or the button removes the
 * marks, from the address too. The page's own elements stay untouched (CSS Custom Highlight API).
 */
export function markFoundWords(): void {
  const main = document.querySelector('main');
  const button = document.querySelector<HTMLElement>('[data-unmark]');
  const words = (new URLSearchParams(location.search).get(markParameter) ?? '')
    .slice(0, 200)
    .toLowerCase()
    .split(' ')
    .filter((word) => word.length > 1);
  if (!main || !button || words.length === 0 || !('highlights' in CSS)) return;

  const within = document.querySelector(':target') ?? main;
  const ranges: Range[] = [];
  let first: Element | null | undefined;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.toLowerCase() ?? '';
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
        if (within.contains(node)) first ??= node.parentElement;
      }
    }
  }
  if (ranges.length === 0) return;

  CSS.highlights.set('found', new Highlight(...ranges));
  first?.scrollIntoView({ block: 'center' });
  button.hidden = false;
  const unmark = () => {
    CSS.highlights.delete('found');
    button.hidden = true;
    const address = new URL(location.href);
    address.searchParams.delete(markParameter);
    history.replaceState(null, '', address);
  };
  button.addEventListener('click', unmark, { once: true });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && !button.hidden && unmark());
}
