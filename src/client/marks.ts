import { markParameter } from './mark-parameter.ts';

/** Marks the words that the address asks for. The mark is taken out of the address when the reader removes it. */
export function markFoundWords(): void {
  const asked = new URLSearchParams(location.search).get(markParameter) ?? '';
  const main = document.querySelector('main');
  if (!main) return;
  markWords(asked.slice(0, 200).split(' '), document.querySelector(':target') ?? main, () => {
    const address = new URL(location.href);
    address.searchParams.delete(markParameter);
    history.replaceState(null, '', address);
  });
}

/**
 * Marks words on the whole page and shows the first one within an element. Escape or the button removes the marks. The
 * page's own elements stay untouched (CSS Custom Highlight API).
 */
export function markWords(
  asked: readonly string[],
  within: Element,
  unmarked: () => void = () => {},
): void {
  const main = document.querySelector('main');
  const button = document.querySelector<HTMLElement>('[data-unmark]');
  const words = asked.map((word) => word.toLowerCase()).filter((word) => word.length > 1);
  if (!main || !button || words.length === 0 || !('highlights' in CSS)) return;

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
    unmarked();
  };
  button.addEventListener('click', unmark, { once: true });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && !button.hidden && unmark());
}
