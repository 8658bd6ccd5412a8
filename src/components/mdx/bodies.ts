import type { MDXInstance } from 'astro';
import type { Lang } from '../../i18n/languages.ts';
import { mdxComponents } from './index.ts';

const files = import.meta.glob<MDXInstance<Record<string, unknown>>>(
  '/content/{questions,pages}/*/*.mdx',
  {
    eager: true,
  },
);

/** The path of a body's file, from the project's root. */
export function bodyFile(kind: 'questions' | 'pages', id: string, lang: Lang): string {
  return `content/${kind}/${id}/${lang}.mdx`;
}

/** The body of a question or page, ready to render as `<Content {components} />`. */
export function bodyOf(kind: 'questions' | 'pages', id: string, lang: Lang) {
  const file = bodyFile(kind, id, lang);
  const mdx = files[`/${file}`];
  if (!mdx) throw new Error(`${file}: The file was not there when the build began. Build again.`);
  return { Content: mdx.Content, components: mdxComponents };
}
