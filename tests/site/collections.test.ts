import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attribute, type Element } from '../../src/html/parse.ts';
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

const blocks = ['h2', 'h3', 'p', 'li', 'th', 'td', 'dt', 'dd', 'pre', 'caption'];
test.each(langs)('each topic of %s holds every one of its answers in full', (lang) => {
  for (const topic of filesIn(`${lang}/topics/`)) {
    const elements = elementsOn(topic);
    const whole = dense(
      elements
        .filter(({ tagName }) => tagName === 'main')
        .map((main) => textOf(main))
        .join(),
    );
    const own = elements
      .filter(({ tagName }) => tagName === 'article')
      .map((it) => attribute(it, 'id'));
    expect(own.length).toBeGreaterThan(0);
    for (const id of own) {
      const page = `${lang}/q/${id}.html`;
      const article = articleOf(elementsOn(page));
      const left = (part: Element) =>
        ofItsPage(part) || classed(part, 'see-also') || classed(part, 'side');
      const lost: string[] = [];
      const visit = (part: Element) => {
        if (left(part)) return;
        if (blocks.includes(part.tagName)) {
          const text = dense(textOf(part, left));
          if (!whole.includes(text)) lost.push(text);
        } else for (const child of part.childNodes) if ('tagName' in child) visit(child);
      };
      visit(article);
      expect(lost, `${topic}: ${id}`).toEqual([]);
    }
  }
});
