import { applyEdits, type Edit } from '../../html/edit.ts';
import { attribute, elementsOf } from '../../html/parse.ts';
import type { Lang } from '../../i18n/languages.ts';
import { movedWords } from '../../i18n/moved.ts';
import type { Page } from '../built/pages.ts';

/** Where what a topic page has published is to be found now. */
export interface Elsewhere {
  lang: Lang;
  /** The address of an answer's own page, if that has such a place; of the page itself where none is asked for. */
  placeOf(question: string, place: string | undefined): string | undefined;
  /** The address of a term in the glossary. */
  termAt(term: string): string | undefined;
}

/**
 * Gives a topic page the anchors that it published while it held its answers in full: `{question}--{place}`, and those of the
 * terms that they explained. One of an answer stands in the question's title, from where `src/client/answer-place.ts` leads on;
 * any other has a note, which shows to those who come for it.
 */
export function withAnswerPlaces(
  { html, elements, ids }: Page,
  published: Iterable<string>,
  { lang, placeOf, termAt }: Elsewhere,
): string {
  const titles = new Map(
    elements
      .filter(({ tagName }) => tagName === 'article')
      .map((article) => [
        attribute(article, 'id'),
        elementsOf(article).find((each) => attribute(each, 'data-title') !== undefined)
          ?.sourceCodeLocation?.startTag?.endOffset,
      ]),
  );
  const top = elements.find(({ tagName }) => tagName === 'main')?.sourceCodeLocation?.startTag;
  const edits: Edit[] = [];
  const insert = (at: number | undefined, text: string) => {
    if (at !== undefined) edits.push({ start: at, end: at, text });
  };
  const t = movedWords[lang];
  for (const anchor of published) {
    if (ids.has(anchor)) continue;
    const [question = '', place] = anchor.split(/--(.*)/s);
    const href = placeOf(question, place) ?? termAt(anchor.replace(/^term-/, ''));
    if (href === undefined) continue;
    const title = titles.get(question);
    if (title !== undefined) insert(title, `<span class="moved" id="${anchor}"></span>`);
    else
      insert(
        top?.endOffset,
        `<p class="moved-note" id="${anchor}" data-on-page>${t.moved} <a href="${href}">${t.there}</a></p>`,
      );
  }
  return applyEdits(html, edits);
}
