import type { Lang } from '../i18n/languages.ts';
import { messages } from '../i18n/messages.ts';
import type { Citation } from './citation.ts';

/** What the browser's tree and the build's have in common. */
export interface Reading<N> {
  children: (node: N) => readonly N[];
  /** The text of a text node; undefined for any other. */
  text: (node: N) => string | undefined;
  /** In lower case; empty for what is no element. */
  tag: (node: N) => string;
  attribute: (node: N, name: string) => string | undefined;
}

const parts = ['h2', 'h3', 'h4', 'p', 'li'];

/**
 * Reads an answer off its page: `data-title`, `data-answer`, `data-source` and `data-as-of` in its article; `data-warning` and
 * `data-review-by` there, or on the page outside all articles.
 */
export function readCitation<N>(
  { children, text, tag, attribute }: Reading<N>,
  main: N,
  article: N,
  lang: Lang,
): Citation {
  const { pause, stop } = messages[lang];
  const all = (name: string) =>
    below(article).filter((node) => attribute(node, name) !== undefined);
  const warnings = below(main, (node) => tag(node) === 'article' && node !== article);
  const review = warnings.find((node) => attribute(node, 'data-review-by') !== undefined);

  return {
    question: all('data-title').map(plain)[0] ?? '',
    answer: all('data-answer').map(plain)[0] ?? '',
    warnings: warnings
      .filter((node) => attribute(node, 'data-warning') !== undefined && node !== review)
      .map(paragraphs),
    reviewBy: (review && attribute(review, 'data-review-by')) ?? '',
    lapsed: review ? plain(review) : '',
    sources: all('data-source').map((node) => join(children(node).map(plain), pause)),
    asOf: all('data-as-of').flatMap((node) =>
      below(node)
        .filter((part) => tag(part) === 'time')
        .map(plain),
    ),
  };

  /** The elements below a node, in document order. */
  function below(node: N, skip: (node: N) => boolean = () => false): N[] {
    return children(node).flatMap((child) =>
      tag(child) === '' || skip(child) ? [] : [child, ...below(child, skip)],
    );
  }

  /** A block of several paragraphs as one line. */
  function paragraphs(node: N): string {
    const blocks = below(node).filter((part) => parts.includes(tag(part)));
    return blocks.length === 0 ? plain(node) : join(blocks.map(plain), stop);
  }

  /** Small print within a line stands in brackets. */
  function plain(node: N): string {
    const read = (part: N): string => {
      const inner = text(part) ?? children(part).map(read).join('');
      const small = part !== node && attribute(part, 'class') === 'fine' && inner.trim() !== '';
      return small ? (lang === 'zh' ? `（${inner.trim()}）` : ` (${inner.trim()})`) : inner;
    };
    return read(node).replace(/\s+/g, ' ').trim();
  }
}

function join(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}
