import { type Manuscript, mdxFiles } from '../manuscript.ts';
import type { Problem } from '../problem.ts';

const gap = /\p{sc=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{sc=Han}/u;

/** The style sheet sets the gap between Han and Latin; a typed space would double it and split searches. */
export function checkHanSpacing(manuscript: Manuscript): Problem[] {
  const problems: Problem[] = [];
  const check = (text: string, file: string, line: number) => {
    const found = gap.exec(text);
    if (!found) return;
    problems.push({
      file,
      line,
      what: `A space stands between Han and Latin characters: "${text.slice(Math.max(0, found.index - 4), found.index + 7)}".`,
      fix: 'Remove it.',
    });
  };

  for (const { lang, mdx } of mdxFiles(manuscript)) {
    if (lang !== 'zh') continue;
    for (const { node, line } of mdx.nodes) {
      if (node.type === 'text') check(node.value ?? '', mdx.file, line);
    }
    for (const [path, text] of strings(mdx.data)) check(text, mdx.file, mdx.lineOf(path));
  }
  for (const file of [
    manuscript.site,
    ...Object.values(manuscript.lists),
    ...manuscript.chapters,
  ]) {
    for (const [path, text] of strings(file.data)) {
      if (path.includes('zh')) check(text, file.file, file.lineOf(path));
    }
  }
  return problems;
}

function* strings(
  value: unknown,
  path: (string | number)[] = [],
): Generator<[typeof path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* strings(item, [...path, i]);
  } else if (value && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key]);
  }
}
