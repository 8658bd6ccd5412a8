import type { Problem } from '../../files/problem.ts';
import { langs } from '../../i18n/languages.ts';
import { inlineMarkdown } from '../../markdown/inline.ts';
import { mdxFiles, type Readable } from '../manuscript.ts';

/** Links lead to a place of the site or to a page of another one; the build checks the former. */
export function checkLinks(manuscript: Readable): Problem[] {
  const inBodies = mdxFiles(manuscript).flatMap(({ mdx }) =>
    mdx.nodes.flatMap(({ node, line }) =>
      (node.type === 'link' || node.type === 'definition') && !isPlace(node.url ?? '')
        ? [{ file: mdx.file, line, ...problem(node.url ?? '') }]
        : [],
    ),
  );
  const inClauses = manuscript.chapters.flatMap(({ file, data, lineOf }) =>
    data.clauses.flatMap((clause, i) =>
      (['text', 'after', 'remark'] as const).flatMap((field) =>
        langs.flatMap((lang) =>
          addressesIn(clause[field]?.[lang] ?? '')
            .filter((address) => !isPlace(address))
            .map((address) => ({
              file,
              line: lineOf(['clauses', i, field, lang]),
              ...problem(address),
            })),
        ),
      ),
    ),
  );
  return [...inBodies, ...inClauses];
}

/** The addresses that a paragraph of YAML links to. */
export function addressesIn(text: string): string[] {
  return text.includes('](') || text.includes('<')
    ? [...inlineMarkdown(text).matchAll(/\shref="([^"]*)"/g)].map(([, address = '']) => address)
    : [];
}

function isPlace(address: string): boolean {
  // What stands before an @ looks like the host, and is not.
  if (/^https:\/\/[^/]/.test(address)) return URL.parse(address)?.username === '';
  return /^(mailto:[^?]+$|\/(?![/\\])|#|\.{1,2}\/)/.test(address);
}

const problem = (address: string): Pick<Problem, 'code' | 'what' | 'fix'> => ({
  code: 'malformed-link',
  what: `The link "${address.slice(0, 60)}" leads to no page.`,
  fix: 'Link to a page of the site (/zh/q/id.html), to a full https:// address or to mailto:.',
});
