import { expect, test } from 'vitest';
import { Page } from '../../src/integrations/built/pages.ts';
import { withNeededStyles } from '../../src/integrations/needed-styles/needed.ts';

const page = (styles: string, body: string) =>
  withNeededStyles(
    new Page('x.html', `<html lang="en"><head>${styles}</head><body>${body}</body></html>`),
  );
const kept = (css: string, body: string) =>
  /<style>(.*)<\/style>/.exec(page(`<style>${css}</style>`, body))?.[1];

test('rules that name an element or class the page does not have are left out', () => {
  expect(kept('p{margin:0}pre,p{color:red}.a .b{color:red}.a{color:red}', '<p class="a x">')).toBe(
    'p{color:red;margin:0}.a{color:red}',
  );
});

test('what scripts or readers turn counts as there', () => {
  const css =
    '.a:hover{color:red}[hidden]{display:none}.a[aria-pressed=true]{color:red}.a:not(.b){color:red}#c::after{color:red}';
  for (const rule of css.match(/[^}]+}/g) ?? []) {
    expect(kept(rule, '<p class="a">')).toBe(rule.replace('::after', ':after'));
  }
});

test('one of several is enough, in any block of rules and in a template', () => {
  expect(kept('@media print{:is(.a,.b){color:red}.b{color:red}}', '<p class="a">')).toBe(
    '@media print{:is(.a,.b){color:red}}',
  );
  expect(kept('.a:has(>.b){color:red}', '<p class="a">')).toBe('');
  expect(kept('.a{color:red}', '<template><p class="a"></template>')).toBe('.a{color:red}');
});

test('rules for the whole page in another language are left out', () => {
  expect(kept(':root:lang(zh){color:red}:lang(zh){color:red}', '')).toBe(':lang(zh){color:red}');
  expect(kept(':root:lang(en){color:red}', '')).toBe(':root:lang(en){color:red}');
});

test('the sheets of a page become one in their order, and the order of layers stays', () => {
  const html = page(
    '<style>@layer a,b;</style><style>@layer b{p{color:red}}</style>',
    '<p>x</p><style>@layer a{p{color:blue}}</style>',
  );
  expect(html).toBe(
    '<html lang="en"><head><style>@layer a{p{color:#00f}}@layer b{p{color:red}}</style></head><body><p>x</p></body></html>',
  );
  expect(page('', '<p>')).not.toContain('style');
});
