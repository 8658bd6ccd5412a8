import { describe, expect, test } from 'vitest';
import { Page } from '../../src/integrations/built/pages.ts';
import { rewriteLinks } from '../../src/integrations/portable/links.ts';
import { Targets } from '../../src/integrations/portable/targets.ts';

const base = 'https://n.example/trust/';
const pages = new Map([
  ['404.html', ''],
  ['index.html', '<p id="a"></p>'],
  ['zh/index.html', '<h2 id="a"></h2>'],
  ['zh/q/x.html', '<h2 id="标"></h2>'],
  ['zh/q/y.html', '<h2 id="here"></h2>'],
]);
const targets = new Targets(
  [...pages.keys(), 'favicon.svg', 'search/search.0123456789.js', 'a b.png'],
  [...pages].map(([file, html]) => new Page(file, html)),
);
const rewrite = (file: string, html: string, at = base) =>
  rewriteLinks(new Page(file, html), targets, at);

/** The address that a link has after the rewriting, without a fault. */
function linked(file: string, href: string, at = base): string | undefined {
  const { html, faults } = rewrite(file, `<a href="${href}">x</a>`, at);
  expect(faults).toEqual([]);
  return /^<a href="([^"]*)"(?: rel="noopener noreferrer")?>x<\/a>$/.exec(html)?.[1];
}

test.each([
  ['index.html', '/zh/index.html', 'zh/index.html'],
  ['index.html', '/', 'index.html'],
  ['zh/index.html', '/zh/q/x.html', 'q/x.html'],
  ['zh/index.html', '/', '../index.html'],
  ['zh/q/x.html', '/zh/q/y.html', 'y.html'],
  ['zh/q/x.html', '/zh/', '../index.html'],
  ['zh/q/x.html', '/favicon.svg', '../../favicon.svg'],
  ['zh/q/x.html', '/zh/q/y', 'y.html'],
  ['zh/q/x.html', 'y.html', 'y.html'],
  ['zh/q/x.html', '/a%20b.png', '../../a%20b.png'],
])('on %s the link %s becomes %s', (file, href, expected) => {
  expect(linked(file, href)).toBe(expected);
});

test.each([
  ['/zh/index.html#a', '../index.html#a'],
  ['/zh/index.html?q=1', '../index.html?q=1'],
  ['/zh/?a=1&amp;b=2#a', '../index.html?a=1&amp;b=2#a'],
  ['/zh/q/x.html#标', 'x.html#%E6%A0%87'],
  ['#here', '#here'],
])('query and anchor are kept: %s becomes %s', (href, expected) => {
  expect(linked('zh/q/y.html', href)).toBe(expected);
});

test.each([
  'https://other.example/x',
  '//other.example/x',
  'mailto:a@b.example',
  'tel:+8610',
  'data:,x',
  'https://n.example/elsewhere',
  'https://n.example/trust/zh/q/x.html',
  'https://n.example/trust/',
  'https://n.example/trust/zh/q/x.html#%E6%A0%87',
])('%s stays as it is', (href) => {
  expect(linked('zh/q/x.html', href)).toBe(href);
});

test.each([
  [base, '/zh/index.html', '/trust/zh/index.html'],
  [base, '/', '/trust/index.html'],
  [base, '/zh/?q=1#a', '/trust/zh/index.html?q=1#a'],
  [base, '/favicon.svg', '/trust/favicon.svg'],
  ['https://n.example/', '/zh/index.html', '/zh/index.html'],
])('below %s the error page links %s as %s', (at, href, expected) => {
  expect(linked('404.html', href, at)).toBe(expected);
});

describe('a link that leads nowhere is a fault', () => {
  const noPage = (url: string) => ({
    subject: url,
    code: 'dead-link',
    what: `The link "${url}" leads to no page or file of the site.`,
    fix: 'Correct it; pages are linked as /zh/q/id.html, from the root of the site.',
  });
  const noAnchor = (url: string, anchor: string, file: string) => ({
    subject: url,
    code: 'dead-anchor',
    what: `The link "${url}" leads to the anchor "${anchor}", which ${file} does not have.`,
    fix: 'Correct the anchor, or give the heading this id.',
  });
  const leaves = (url: string) => ({
    subject: url,
    code: 'link-out-of-folder',
    what: `The link "${url}" leaves the folder of the site, where the reader’s copy has nothing.`,
    fix: 'Link to a page or file of the site, or to a full https:// address.',
  });
  const noAddress = (url: string) => ({
    subject: url,
    code: 'malformed-link',
    what: `The link "${url}" is not an address.`,
    fix: 'Correct it.',
  });

  test.each([
    ['/zh/q/z.html', noPage('/zh/q/z.html')],
    ['z.html', noPage('z.html')],
    [`${base}zh/q/z.html`, noPage(`${base}zh/q/z.html`)],
    ['/zh/#b', noAnchor('/zh/#b', 'b', 'zh/index.html')],
    ['#b', noAnchor('#b', 'b', 'zh/q/x.html')],
    [`${base}zh/#b`, noAnchor(`${base}zh/#b`, 'b', 'zh/index.html')],
    ['../../../zh/index.html', leaves('../../../zh/index.html')],
    ['../../../../etc/hosts', leaves('../../../../etc/hosts')],
    ['y/../../../../a.pdf#x', leaves('y/../../../../a.pdf#x')],
    ['file:///C:/answers.html', leaves('file:///C:/answers.html')],
    ['http://[', noAddress('http://[')],
    ['/zh/q/%', noAddress('/zh/q/%')],
    ['/zh/#%', noAddress('/zh/#%')],
  ])('%s', (href, fault) => {
    const html = `<a href="${href}">x</a>`;
    expect(rewrite('zh/q/x.html', html)).toEqual({ html, faults: [fault], written: undefined });
  });
});

test.each([
  [
    '<img srcset="/favicon.svg 1x, /a%20b.png 2x">',
    '<img srcset="../favicon.svg 1x, ../a%20b.png 2x">',
  ],
  ['<form action="/zh/">', '<form action="index.html">'],
  ['<video poster="/favicon.svg">', '<video poster="../favicon.svg">'],
  ['<svg><image href="/favicon.svg"/></svg>', '<svg><image href="../favicon.svg"/></svg>'],
  [
    '<script src="/search/search.js"></script>',
    '<script src="../search/search.0123456789.js"></script>',
  ],
  ['<template><a href="/zh/">x</a></template>', '<template><a href="index.html">x</a></template>'],
  ['<noscript><a href="/zh/">x</a></noscript>', '<noscript><a href="index.html">x</a></noscript>'],
])('every place that holds an address is found: %s', (html, expected) => {
  expect(rewrite('zh/index.html', html)).toMatchObject({ html: expected, faults: [] });
});

test('a dead address in srcset is a fault', () => {
  const { faults } = rewrite('zh/index.html', '<img srcset="/favicon.svg 1x, /b.png 2x">');
  expect(faults.map(({ subject }) => subject)).toEqual(['/b.png']);
});

test('only the characters of changed attributes are replaced', () => {
  const script = `<script>const a = '<a href="/zh/q/x.html">', b = "&amp;";  </script>`;
  const { html } = rewrite(
    'zh/index.html',
    `<!doctype html>\n<HTML lang=zh>${script}\n<a  class='k'  HREF=/zh/q/x.html >é&nbsp;</a>\n<b >`,
  );
  expect(html).toBe(
    `<!doctype html>\n<HTML lang=zh>${script}\n<a  class='k'  href="q/x.html" >é&nbsp;</a>\n<b >`,
  );
});

test('a page tells which file it is written in, and readers are not shown it', () => {
  const { html, written } = rewrite(
    'zh/index.html',
    '<html data-written="content/a.mdx" lang="zh">',
  );
  expect(written).toBe('content/a.mdx');
  expect(html).toBe('<html  lang="zh">');
});

describe('what browsers refuse to load from disk is a fault', () => {
  test.each([
    [
      '<script type="module" src="/search/search.js"></script>',
      'The script "/search/search.js" is an external module, which browsers refuse to load from disk.',
    ],
    [
      '<link rel="preload" crossorigin href="/favicon.svg">',
      '"/favicon.svg" has a crossorigin attribute, which makes browsers refuse it from disk.',
    ],
    [
      '<style>@font-face { src: url("/fonts/x.woff2") }</style>',
      'A style loads "/fonts/x.woff2", whose place would differ from page to page.',
    ],
    [
      '<style>@import "x.css";</style>',
      'A style loads "x.css", whose place would differ from page to page.',
    ],
    [
      '<p style="background: url(/favicon.svg)"></p>',
      'A style loads "/favicon.svg", whose place would differ from page to page.',
    ],
    ['<p id="a"></p><p id="a"></p>', 'The anchor "a" stands on the page twice.'],
  ])('%s', (html, what) => {
    expect(rewrite('zh/index.html', html).faults.map((fault) => fault.what)).toEqual([what]);
  });

  test('a style that holds its picture is none', () => {
    const html = '<style>a { background: url(data:image/png;base64,AA==); mask: url(#m) }</style>';
    expect(rewrite('zh/index.html', html).faults).toEqual([]);
  });

  test('an inline module is none', () => {
    expect(rewrite('zh/index.html', '<script type="module">1</script>').faults).toEqual([]);
  });
});

test('a link that leaves the site tells the other one nothing, and is marked; one to the published site is not', () => {
  const { html } = rewrite(
    'zh/q/x.html',
    '<a href="https://other.example/a?b&amp;c">x</a><a href="mailto:a@b.example">y</a><a href="https://n.example/trust/zh/">z</a>',
  );
  expect(html).toBe(
    '<a href="https://other.example/a?b&amp;c" rel="noopener noreferrer">x</a><a href="mailto:a@b.example">y</a><a href="https://n.example/trust/zh/">z</a>',
  );
});
