import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Page } from '../../src/integrations/built/pages.ts';
import { forbiddenOn } from '../../src/integrations/policy/forbidden.ts';
import { withPolicy } from '../../src/integrations/policy/insert.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) =>
  /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(
    withPolicy(new Page('x.html', html)),
  )?.[1];

describe('the policy of a page', () => {
  test('allows nothing where nothing is there', () => {
    expect(policyOf(page(''))).toBe(
      "default-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  test('allows inline scripts and styles by their hash, wherever they stand; data is no script', () => {
    const policy = policyOf(
      page(
        '<script>a()</script><style>p{}</style>',
        '<svg><style>r{}</style></svg><script>b(“字”)</script><script type="application/ld+json">{}</script>',
      ),
    );
    const both = (one: string, other: string) => [hash(one), hash(other)].sort().join(' ');
    expect(policy).toContain(`script-src ${both('a()', 'b(“字”)')};`);
    expect(policy).toContain(`style-src ${both('p{}', 'r{}')};`);
  });

  test.each([
    ['<site-search data-script="s.0123456789.js">', "script-src 'self';"],
    ['<site-search data-index="i.0123456789.js">', "script-src 'self' 'wasm-unsafe-eval';"],
    ['<b data-script="s.0123456789.js">', 'trusted-types own-scripts'],
    ['<b data-worker="sw.js">', "worker-src 'self'"],
    ['<img src="a.png">', "img-src 'self';"],
    ['<img src="data:image/png;base64,AAAA">', 'img-src data:;'],
    ['<style>p{mask:url("data:image/svg+xml,x")}</style>', 'img-src data:;'],
    ['<link rel="manifest" href="m.webmanifest">', "manifest-src 'self'"],
    ['<body data-manifest="m.webmanifest">', "manifest-src 'self'"],
    ['<link rel="stylesheet" href="a.css">', "style-src 'self'"],
    ['<form action="/zh/search.html">', "form-action 'self'"],
    ['<form action="https://n.example/trust/zh/search.html">', 'form-action https://n.example'],
  ])('for %s says %s', (html, directive) => {
    expect(policyOf(page('', html))).toContain(directive);
  });

  test('stands before anything that it governs, once, and changes nothing else', () => {
    const html = page('<script>a()</script>', '<p title=unquoted>字 &amp; &lt;');
    const once = withPolicy(new Page('x.html', html));
    expect(once).toMatch(/^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv=/);
    expect(once.replace(/<meta http-equiv[^>]*>/, '')).toBe(html);
    expect(withPolicy(new Page('x.html', once))).toBe(once);
    expect(withPolicy(new Page('x.html', once.replace('a()', 'b()')))).toContain(hash('b()'));
  });

  test('cannot be written where a script stands before the character set', () => {
    expect(() =>
      withPolicy(new Page('x.html', '<head><script></script><meta charset="utf-8">')),
    ).toThrow(
      'x.html: <head> must begin with <meta charset="utf-8">, which the policy stands behind.',
    );
  });
});

test.each([
  ['<p style="color: red">', 'has a style attribute'],
  ['<svg><rect style="fill: red"/></svg>', 'has a style attribute'],
  ['<p onclick="a()">', 'has the handler "onclick"'],
  ['<svg><a href="#"><animate onbegin="a()"/></a></svg>', 'has the handler "onbegin"'],
  ['<a href=" java\nscript:a()">', 'holds code in "href"'],
  ['<svg><a xlink:href="JavaScript:a()"></a></svg>', 'holds code in "'],
  ['<button formaction="javascript:a()">', 'holds code in "formaction"'],
  ['<img src="//cdn.example/a.png">', 'loads from another host'],
  ['<script src="https://cdn.example/a.js"></script>', 'loads from another host'],
  ['<link rel="stylesheet" href="https://cdn.example/a.css">', 'loads from another host'],
  ['<iframe src="/zh/index.html">', 'is an element that no page may hold'],
  ['<object data="a.svg">', 'is an element that no page may hold'],
  ['<base href="/">', 'is an element that no page may hold'],
])('%s is refused: it %s', (html, what) => {
  const problems = forbiddenOn(new Page('zh/x.html', html));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'page zh/x.html' });
  expect(problems[0]?.what).toMatch(/^<\w+/);
  expect(problems[0]?.what).toContain(what);
});

test('what pages are made of is not refused', () => {
  const html = `<a href="https://else.example/" title="javascript: a language">x</a><link rel="canonical" href="https://n.example/">
    <img src="a.png" alt=""><script>a()</script><form action="/zh/search.html"><button>x</button></form>`;
  expect(forbiddenOn(new Page('x.html', html))).toEqual([]);
});
