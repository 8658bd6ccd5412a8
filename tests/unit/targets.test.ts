import { expect, test } from 'vitest';
import { Page } from '../../src/integrations/built/pages.ts';
import { Targets } from '../../src/integrations/portable/targets.ts';

const targets = new Targets(
  [
    'index.html',
    'zh/index.html',
    'zh/q/x.html',
    'search/search.0123456789.js',
    'search/other.0123.js',
    '封面.png',
  ],
  [new Page('zh/q/x.html', '<h2 id="a">A</h2><template><p id="inner"></p></template>')],
);

test.each([
  ['/', 'index.html'],
  ['/index.html', 'index.html'],
  ['/zh', 'zh/index.html'],
  ['/zh/', 'zh/index.html'],
  ['/zh/q/x', 'zh/q/x.html'],
  ['/zh/q/x.html', 'zh/q/x.html'],
  ['/封面.png', '封面.png'],
  ['/search/search.js', 'search/search.0123456789.js'],
  ['/search/search.0123456789.js', 'search/search.0123456789.js'],
  ['/search/other.js', undefined],
  ['/zh/q', undefined],
  ['/zh/q/X.html', undefined],
  ['/en/', undefined],
])('%s leads to %s', (pathname, file) => {
  expect(targets.fileAt(pathname)).toBe(file);
});

test.each([
  ['zh/q/x.html', 'a', true],
  ['zh/q/x.html', 'inner', true],
  ['zh/q/x.html', 'A', false],
  ['zh/index.html', 'a', false],
])('%s has the anchor %s: %s', (page, id, has) => {
  expect(targets.hasAnchor(page, id)).toBe(has);
});
