import { expect, test } from 'vitest';
import { Page } from '../../src/integrations/built/pages.ts';
import { recordsOf } from '../../src/integrations/search-index/records.ts';

test('a question is one record, found at its page', () => {
  const html = `
    <nav data-path><a href="/">Home</a><a href="/t">Privacy</a></nav>
    <article data-record="question">
      <span data-number>4.2</span><h1 data-title>Who  can\n read it?</h1>
      <p data-answer>Nobody.</p>
      <p>First.</p><p>Sec<b>ond</b>.</p>
      <aside data-skip><p>Elsewhere</p></aside>
    </article>
    <p>Outside</p>`;
  expect(recordsOf(new Page('en/q/who.html', html))).toEqual([
    {
      id: 'who',
      kind: 'question',
      url: '/en/q/who.html',
      title: 'Who can read it?',
      answer: 'Nobody.',
      where: ['Privacy'],
      number: '4.2',
      text: 'First.\nSecond.',
    },
  ]);
});

test('chapters and clauses within each other have their own text only', () => {
  const clause = (id: string, number: string, inner: string) =>
    `<div id="clause-${id}" data-record="clause"><a data-number href="#">${number}</a><div>${inner}</div></div>`;
  const html = `
    <nav data-path><a href="/">Home</a></nav>
    <article data-record="page"><h1 data-title>Terms</h1><p data-answer>Rules.</p><p>Preamble.</p></article>
    <section id="clause-3" data-record="chapter">
      <h2><span data-number>3</span> <span data-title>Duties</span></h2>
      ${clause(
        '3-1',
        '3.1',
        `<h3 data-title>Yours</h3><p>Before.</p><ul data-skip><li>binds</li></ul>
         ${clause('3-1-1', '3.1.1', '<p>Deepest.</p>')}
         <p>After.</p>`,
      )}
    </section>`;
  const records = recordsOf(new Page('en/terms.html', html));
  expect(records.map(({ kind, number, title, text }) => [kind, number, title, text])).toEqual([
    ['page', '', 'Terms', 'Preamble.'],
    ['chapter', '3', 'Duties', ''],
    ['clause', '3.1', 'Yours', 'Before.\nAfter.'],
    ['clause', '3.1.1', '', 'Deepest.'],
  ]);
  expect(records.map(({ url, where }) => [url, where])).toEqual([
    ['/en/terms.html', []],
    ['/en/terms.html#clause-3', ['Terms']],
    ['/en/terms.html#clause-3-1', ['Terms', 'Duties']],
    ['/en/terms.html#clause-3-1-1', ['Terms', 'Duties']],
  ]);
  expect(new Set(records.map(({ id }) => id))).toEqual(new Set(['terms']));
});

test('a page without a record gives none', () => {
  expect(recordsOf(new Page('en/index.html', '<h1>Home</h1><p>Text</p>'))).toEqual([]);
});
