import { expect, test } from 'vitest';
import { Page } from '../../src/integrations/built/pages.ts';
import { withAnswerPlaces } from '../../src/integrations/ledger/answer-places.ts';

const html =
  '<main id="main"><article id="a"><header><h2 data-title><a href="/en/q/a.html">A?</a></h2></header>' +
  '<p id="a--in-short">Yes.</p></article></main>';

/** Questions `a` and `b` have pages with a place `full`; the glossary has `word`. */
const placed = (...published: string[]) =>
  withAnswerPlaces(new Page('en/topics/t.html', html), published, {
    lang: 'en',
    placeOf: (question, place) =>
      ['a', 'b'].includes(question) && (place ?? 'full') === 'full'
        ? `/en/q/${question}.html${place ? `#${place}` : ''}`
        : undefined,
    termAt: (term) => (term === 'word' ? '/en/glossary.html#word' : undefined),
  });

test('what stands on the page stays as it is', () => {
  expect(placed('main', 'a', 'a--in-short')).toBe(html);
});

test('a place within an answer is kept in the title of its question', () => {
  expect(placed('a--full')).toContain(
    '<h2 data-title><span class="moved" id="a--full"></span><a href="/en/q/a.html">',
  );
});

test('a question that is on another page of the site, and a term, are led to from the top', () => {
  const moved = placed('b', 'b--full', 'term-word');
  for (const [id, href] of [
    ['b', '/en/q/b.html'],
    ['b--full', '/en/q/b.html#full'],
    ['term-word', '/en/glossary.html#word'],
  ])
    expect(moved).toContain(
      `id="${id}" data-on-page>What stood here has moved: <a href="${href}">`,
    );
});

test('what is nowhere is left for the ledger to report', () => {
  expect(placed('a--gone', 'c', 'term-none')).toBe(html);
});
