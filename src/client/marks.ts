import styles from '../styles/found.css?inline';
import { addStyles } from './add-styles.ts';
import { changeAddress } from './address-bar.ts';
import { markParameter } from './mark-parameter.ts';

/** Marks the words that the address asks for. The mark is taken out of the address when the reader removes it. */
export function markFoundWords(): void {
  const asked = new URLSearchParams(location.search).get(markParameter) ?? '';
  const main = document.querySelector('main');
  if (!main) return;
  markWords(asked.slice(0, 200).split(' '), document.querySelector(':target') ?? main, () => {
    const address = new URL(location.href);
    address.searchParams.delete(markParameter);
    changeAddress('replaceState', address);
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

  // A word may go on from one element into the next: all the text of a block is searched as one.
  const ranges: Range[] = [];
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  let block: Element | null | undefined;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement?.closest('p, li, td, th, dt, dd, h1, h2, h3, h4, div, text');
    if (own !== block) text += '\n';
    block = own;
    nodes.push({ node, start: text.length });
    text += node.textContent?.toLowerCase().replaceAll('\u00a0', ' ') ?? '';
  }
  const placeOf = (at: number) => nodes.findLast(({ start }) => start <= at);
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const from = placeOf(at);
      const to = placeOf(at + word.length - 1);
      if (!from || !to) continue;
      const range = new Range();
      range.setStart(from.node, at - from.start);
      range.setEnd(to.node, at + word.length - to.start);
      ranges.push(range);
    }
  }
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const first = ranges.find(({ startContainer }) => within.contains(startContainer))?.startContainer
    .parentElement;
  if (ranges.length === 0) return;

  addStyles(styles);
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
