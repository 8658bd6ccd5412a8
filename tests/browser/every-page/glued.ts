/** Neighbouring words that a page sets apart, on other lines or with a gap, though its text runs them together; runs on the page. */
export function gluedWords(main: Element): string[] {
  const found: string[] = [];
  const blocks = /^(block|flex|grid|list-item|table)/;
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const edges =
    /^(ARTICLE|ASIDE|BLOCKQUOTE|BR|CAPTION|D[DLT]|DETAILS|DIV|FIG(CAPTION|URE)|FORM|H\d|HEADER|LI|NAV|[OU]L|P|PRE|SECTION|SUMMARY|T(ABLE|BODY|D|H|HEAD|R))$/;
  const controls = 'script, style, template, nav, button, form, [data-on-page], .rail';
  let before: Text | undefined;
  const rect = (node: Text, at: number) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  /** Whether one of two texts stands in an element that style sets on lines of its own. */
  const parted = (one: Text, other: Text) => {
    const branch = (from: Text, to: Text) => {
      let below: Node = from;
      while (below.parentNode && !below.parentNode.contains(to)) below = below.parentNode;
      return below;
    };
    return [branch(one, other), branch(other, one)].some(
      (part) => part instanceof Element && blocks.test(getComputedStyle(part).display),
    );
  };
  const blockOf = (node: Node) => {
    let block = node.parentElement;
    while (block && !edges.test(block.tagName)) block = block.parentElement;
    return block;
  };
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (!(node instanceof Text)) {
      if (edges.test((node as Element).tagName)) before = undefined;
      continue;
    }
    const parent = node.parentElement;
    // A Chinese name is written without spaces, also where a heading sets it on two lines.
    const oneName = /\p{sc=Han}$/u.test(before?.data ?? '') && /^\p{sc=Han}/u.test(node.data);
    const inHeading = parent?.closest('h1') !== null;
    if (node.data === '' || !parent || parent.closest(controls)) continue;
    if (!parent.checkVisibility()) continue;
    const last = before?.data.at(-1) ?? ' ';
    const first = node.data.charAt(0);
    if (before && blockOf(before) === blockOf(node) && /[\p{L}\p{N}]/u.test(last + first)) {
      const spaced = /\s/.test(last) || /\s/.test(first);
      const [end, start] = [rect(before, before.length - 1), rect(node, 0)];
      const gap = start.left - end.right;
      // Between Latin and Chinese letters browsers set a gap of an eighth of an em themselves.
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (
        !spaced &&
        !(oneName && inHeading) &&
        (parted(before, node) || (Math.abs(start.top - end.top) < size && gap > size * 0.3))
      )
        found.push(`“${before.data.slice(-15)}” and “${node.data.slice(0, 15)}” are apart`);
    }
    before = node;
  }
  return found;
}
