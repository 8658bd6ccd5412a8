import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attribute, type Element, elementsOf } from '../../src/html/parse.ts';
import { classed, elementsOn, pages, textOf } from './pages.ts';

const langs = ['zh', 'en'] as const;
const idOf = (file: string) => /([\w-]+)\.html$/.exec(file)?.[1] ?? '';
const filesIn = (folder: string) => [...pages.keys()].filter((file) => file.startsWith(folder));

/** Left out of an answer that stands among others: what shares its page, what leads on from it, what folds away the notes. */
const ofItsPage = (part: Element) =>
  attribute(part, 'data-share-bar') !== undefined || ['script', 'style'].includes(part.tagName);
const dense = (text: string) => text.replaceAll(/\s+/g, '');
const articleOf = (elements: readonly Element[]) => {
  const article = elements.find(({ tagName }) => tagName === 'article');
  return article ?? expect.fail('The page has no article.');
};
const answerIn = (article: Element) => dense(textOf(article, ofItsPage));

test.each(langs)('the single file of %s holds every answer, word for word, in 1 MB', (lang) => {
  const file = `copies/trust-center-${lang}.html`;
  expect(statSync(`dist/${file}`).size).toBeLessThanOrEqual(1_000_000);
  const copied = elementsOn(file);
  const questions = filesIn(`${lang}/q/`);
  expect(questions.length).toBeGreaterThan(0);
  for (const question of questions) {
    const kept = copied.find(
      ({ tagName, parentNode }) =>
        tagName === 'article' &&
        parentNode &&
        'attrs' in parentNode &&
        attribute(parentNode, 'id') === idOf(question),
    );
    expect(kept && answerIn(kept), question).toBe(answerIn(articleOf(elementsOn(question))));
  }
});

test.each(langs)(
  'each topic of %s tells the verdict on every one of its questions, what limits it, and leads on',
  (lang) => {
    for (const topic of filesIn(`${lang}/topics/`)) {
      const entries = elementsOn(topic).filter(({ tagName }) => tagName === 'article');
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        const id = attribute(entry, 'id');
        const page = `${lang}/q/${id}.html`;
        const article = articleOf(elementsOn(page));
        const told = dense(textOf(entry, ofItsPage));
        const marked = (within: Element, name: string) =>
          elementsOf(within).filter((part) => attribute(part, name) !== undefined);
        const isListItem = ({ tagName }: Element) => tagName === 'li';
        const within = (within: Element, name: string) =>
          elementsOf(within)
            .filter((part) => classed(part, name))
            .flatMap((part) => elementsOf(part));
        const said = [
          ...['data-title', 'data-answer', 'data-as-of', 'data-source'].flatMap((name) =>
            marked(article, name),
          ),
          ...within(article, 'status').filter(isListItem),
          ...within(article, 'caveats').filter(isListItem).slice(0, 1),
        ];
        expect(said.length, page).toBeGreaterThan(4);
        for (const part of said) expect(told, page).toContain(dense(textOf(part)));

        // The full answer is on its own page alone, and every change of law since is named with the way to it.
        expect(marked(entry, 'data-body')).toEqual([]);
        const ways = elementsOf(entry)
          .filter(({ tagName }) => tagName === 'a')
          .map((link) => attribute(link, 'href'));
        expect(ways, page).toContain(`../q/${id}.html`);
        const changes = within(article, 'changed')
          .filter(({ tagName }) => tagName === 'div')
          .flatMap((part) => attribute(part, 'id') ?? []);
        for (const change of changes) expect(ways, page).toContain(`../q/${id}.html#${change}`);
      }
    }
  },
);
