import type { Manuscript } from '../content/manuscript.ts';
import { langs } from '../i18n/languages.ts';
import type { Finding } from './finding.ts';

/** Answers that no other answer, term or open point leads to: readers find them by search and lists alone. */
export function unlinked({ questions, pages, lists }: Manuscript): Finding[] {
  const all = [...questions, ...pages];
  const linked = new Set([
    ...lists.glossary.data.flatMap(({ answers }) => answers),
    ...lists.gaps.data.flatMap(({ nearest }) => nearest),
    ...all.flatMap(({ id, facts, texts }) =>
      [
        ...facts.data.related,
        ...langs.flatMap((lang) =>
          texts[lang].nodes.flatMap(
            ({ node }) => /\/([a-z0-9-]+)\.html/.exec(node.url ?? '')?.[1] ?? [],
          ),
        ),
      ].filter((to) => to !== id),
    ),
  ]);
  return all
    .filter(({ id }) => !linked.has(id))
    .map(({ id, facts }) => ({ file: facts.file, what: `Nothing leads to ${id}.` }));
}
