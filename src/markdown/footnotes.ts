import { defineHastPlugin } from 'satteri';
import { footnoteWords } from '../i18n/footnotes.ts';
import { isLang } from '../i18n/languages.ts';

/** Footnotes in the language of their file, `…/zh.mdx`: the parser has the words of one language for all files. */
export const footnotesInOwnLanguage = defineHastPlugin({
  name: 'footnotes-in-own-language',
  element: {
    filter: ['h2', 'a'],
    visit(node, context) {
      const lang = /([^/]+)\.mdx$/.exec(context.fileURL?.pathname ?? '')?.[1] ?? '';
      if (!isLang(lang)) return;
      const t = footnoteWords[lang];
      if (node.properties.id === 'footnote-label') {
        context.removeChildAt(node, 0);
        context.appendChild(node, { type: 'text', value: t.title });
      }
      const [, number] = /^Back to reference (.+)$/.exec(`${node.properties.ariaLabel}`) ?? [];
      if (node.properties.dataFootnoteBackref !== undefined && number)
        context.setProperty(node, 'ariaLabel', t.back(number));
    },
  },
});
