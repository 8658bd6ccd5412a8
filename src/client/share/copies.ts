import { otherLang } from '../../i18n/known-languages.ts';
import { readCitation } from '../../sharing/read.ts';
import { browserTree } from '../browser-tree.ts';
import { answersIn } from './answers.ts';
import { type Copy, joined, markdownCopy, plainCopy } from './citation.ts';
import { lang } from './language.ts';
import { publicAddress, root } from './site.ts';

/** What a button of the bar copies of an answer, by its `data-share`. */
export async function copyOf(what: string, article: Element, id: string): Promise<Copy> {
  const link = publicAddress(`${root}${lang}/q/${id}.html`);
  if (what === 'link') return { text: link };
  if (what === 'short') return { text: publicAddress(`${root}q/${id}.html`) };
  const main = document.querySelector('main') ?? article;
  const citation = readCitation(browserTree, main, article, lang);
  if (what === 'markdown') return markdownCopy(citation, lang, link);
  const own = plainCopy(citation, lang, link);
  if (what !== 'both') return own;
  const other = otherLang(lang);
  const translation = (await answersIn(other))[id];
  if (!translation) throw new Error(`There is no answer "${id}" in ${other}.`);
  const itsLink = publicAddress(`${root}${other}/q/${id}.html`);
  return joined(own, plainCopy(translation, other, itsLink));
}
