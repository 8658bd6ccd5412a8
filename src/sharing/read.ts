import { textOf } from '../html/text.ts';
import { elementsBelow, type Goes, type Tree } from '../html/tree.ts';
import type { Lang } from '../i18n/languages.ts';
import { messages } from '../i18n/messages.ts';
import { isReadAsText } from '../reading/is-read.ts';
import type { Citation } from './citation.ts';

const parts = ['h2', 'h3', 'h4', 'p', 'li'];

/**
 * Reads an answer off its page, in the browser as in the build: `data-title`, `data-answer`, `data-source` and `data-as-of`
 * in its article; `data-warning` and `data-review-by` there, or on the page outside all articles. Small print within a line
 * (`data-small`) stands in brackets.
 */
export function readCitation<N>(tree: Tree<N>, main: N, article: N, lang: Lang): Citation {
  const { pause, stop } = messages[lang];
  const { attribute, children, tag } = tree;
  const all = (name: string) =>
    elementsBelow(tree, article).filter((node) => attribute(node, name) !== undefined);
  const around: Goes<N> = (_, node) => tag(node) !== 'article' || node === article;
  const warnings = elementsBelow(tree, main, around);
  const review = warnings.find((node) => attribute(node, 'data-review-by') !== undefined);

  return {
    question: all('data-title').map(plain)[0] ?? '',
    answer: all('data-answer').map(plain)[0] ?? '',
    warnings: warnings
      .filter((node) => attribute(node, 'data-warning') !== undefined && node !== review)
      .map(paragraphs),
    reviewBy: (review && attribute(review, 'data-review-by')) ?? '',
    sources: all('data-source').map((node) => join(children(node).map(plain), pause)),
    asOf: all('data-as-of').flatMap((node) =>
      elementsBelow(tree, node)
        .filter((part) => tag(part) === 'time')
        .map(plain),
    ),
  };

  /** A block of several paragraphs as one line. */
  function paragraphs(node: N): string {
    const blocks = elementsBelow(tree, node, isReadAsText).filter((part) =>
      parts.includes(tag(part)),
    );
    return blocks.length === 0 ? plain(node) : join(blocks.map(plain), stop);
  }

  function plain(node: N): string {
    return textOf(tree, node, isReadAsText, bracketed).replace(/\s+/g, ' ').replace(/ （/g, '（');
  }

  function bracketed(element: N, inner: string): string {
    if (attribute(element, 'data-small') === undefined || inner.trim() === '') return inner;
    return lang === 'zh' ? `（${inner.trim()}）` : ` (${inner.trim()})`;
  }
}

function join(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}
