import { otherLang } from '../../i18n/languages.ts';
import { type Reading, readCitation } from '../../sharing/read.ts';
import { answersIn } from './answers.ts';
import { type Copy, joined, markdownCopy, plainCopy } from './citation.ts';
import { lang } from './language.ts';
import { publicAddress, root } from './site.ts';

const reading: Reading<Node> = {
  children: ({ childNodes }) => [...childNodes],
  text: (node) => (node instanceof Text ? node.data : undefined),
  tag: (node) => (node instanceof Element ? node.localName : ''),
  attribute: (node, name) =>
    node instanceof Element ? (node.getAttribute(name) ?? undefined) : undefined,
};

/** What a button of the bar copies of an answer, by its `data-share`. */
export async function copyOf(what: string, article: Element, id: string): Promise<Copy> {
  const link = publicAddress(`${root}${lang}/q/${id}.html`);
  if (what === 'link') return { text: link };
  if (what === 'short') return { text: publicAddress(`${root}q/${id}.html`) };
  const main = document.querySelector('main') ?? article;
  const citation = readCitation(reading, main, article, lang);
  if (what === 'markdown') return markdownCopy(citation, lang, link);
  const own = plainCopy(citation, lang, link);
  if (what !== 'both') return own;
  const other = otherLang(lang);
  const translation = (await answersIn(other))[id];
  if (!translation) throw new Error(`There is no answer "${id}" in ${other}.`);
  const itsLink = publicAddress(`${root}${other}/q/${id}.html`);
  return joined(own, plainCopy(translation, other, itsLink));
}
