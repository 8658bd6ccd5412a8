import type { CheckedMdx } from '../../files/files.ts';
import { plainText } from '../../files/markdown-tree.ts';
import type { Problem } from '../../files/problem.ts';
import { original, translations } from '../../i18n/languages.ts';
import { mdxFiles, type Readable } from '../manuscript.ts';

/** Headings carry an id from the author, once on a page, and the same ones in every language. */
export function checkHeadings(manuscript: Readable): Problem[] {
  const problems: Problem[] = [];
  for (const { mdx } of mdxFiles(manuscript)) {
    const seen = new Set<string>();
    for (const { id, depth, text, line } of headings(mdx)) {
      const report = (code: string, what: string, fix: string) =>
        problems.push({ file: mdx.file, line, code, what, fix });
      if (id === undefined) {
        report(
          'heading-without-id',
          `The heading "${text}" has no id.`,
          'End it with one, such as {#scope}.',
        );
      } else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
        report(
          'not-an-id',
          `The heading id "${id}" is not lower-case ASCII words joined by hyphens.`,
          'Correct it.',
        );
      } else if (seen.has(id)) {
        report(
          'duplicate-anchor',
          `The heading id "${id}" is used twice.`,
          'Give one of them another id.',
        );
      }
      if (depth === 1)
        report(
          'first-level-heading',
          'The page has its first-level heading already.',
          'Write ## instead.',
        );
      if (id !== undefined) seen.add(id);
    }
  }

  for (const { texts } of [...manuscript.questions, ...manuscript.pages]) {
    const list = (mdx: CheckedMdx<unknown>) =>
      headings(mdx)
        .map(({ id }) => id)
        .join(', ');
    for (const lang of translations) {
      if (list(texts[lang]) === list(texts[original])) continue;
      problems.push({
        file: texts[lang].file,
        code: 'headings-differ',
        what: `Its headings (${list(texts[lang]) || 'none'}) are not those of ${texts[original].file} (${list(texts[original]) || 'none'}).`,
        fix: 'Give both files the same heading ids in the same order: links keep their anchor in every language.',
      });
    }
  }
  return problems;
}

function headings({ nodes }: CheckedMdx<unknown>) {
  return nodes
    .filter(({ node }) => node.type === 'heading')
    .map(({ node, line }) => ({
      id: typeof node.data?.hProperties?.id === 'string' ? node.data.hProperties.id : undefined,
      depth: node.depth,
      text: plainText(node),
      line,
    }));
}
