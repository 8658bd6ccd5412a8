import { expect, test } from 'vitest';
import { inlineMarkdown } from '../../src/markdown/inline.ts';

test.each([
  ['见[第2章](/zh/x.html#a)。', '见<a href="/zh/x.html#a">第2章</a>。'],
  ['前**重点**后', '前<strong>重点</strong>后'],
  ['a *b* c', 'a <em>b</em> c'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['R&D, &lt; and &amp;', 'R&amp;D, &amp;lt; and &amp;amp;'],
  ['a < b {c}', 'a &lt; b {c}'],
  ['[a<b](/x)', '<a href="/x">a&lt;b</a>'],
  ['"a" -- b', '"a" -- b'],
])('%s becomes %s', (text, html) => {
  expect(inlineMarkdown(text)).toBe(html);
});
