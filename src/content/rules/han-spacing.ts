import type { Problem } from '../../files/problem.ts';
import { langs } from '../../i18n/languages.ts';
import { mdxFiles, type Readable } from '../manuscript.ts';

/** Chinese characters and their punctuation, which carries its own space. */
const han = String.raw`[\p{sc=Han}\u3001-\u301F\uFF01-\uFF1F“”‘’…]`;
const gap = new RegExp(
  `${han} +(?:${han}|[A-Za-z0-9])|[A-Za-z0-9] +${han}|^ +${han}|${han} +$`,
  'mu',
);

/** The style sheet sets the gap between Han and Latin; a typed space doubles it, and between Han it shows as a hole. */
export function checkHanSpacing(manuscript: Readable): Problem[] {
  const problems: Problem[] = [];
  const check = (text: string, file: string, line: number) => {
    // Within a title the space parts its elements, as standards print them: 《信息技术 服务管理》.
    const found = gap.exec(text.replace(/《[^》]*》/g, (title) => title.replaceAll(' ', '·')));
    if (!found) return;
    problems.push({
      file,
      line,
      code: 'space-beside-han',
      what: `A space stands beside a Chinese character: "${text.slice(Math.max(0, found.index - 4), found.index + 7)}".`,
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
    manuscript.brand,
    ...Object.values(manuscript.lists),
    ...manuscript.chapters,
  ]) {
    if (!file) continue;
    for (const [path, text] of strings(file.data)) {
      if (langs.includes('zh') && path.includes('zh')) check(text, file.file, file.lineOf(path));
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
