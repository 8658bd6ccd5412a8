import { describe, expect, test } from 'vitest';
import { plain } from '../../src/html/characters.ts';
import { type Element, elementsOf, parsedTree, parsePage } from '../../src/html/parse.ts';
import { lineOf, textOf } from '../../src/html/text.ts';
import { isReadAsText } from '../../src/reading/is-read.ts';
import { Markdown } from '../../src/reading/markdown.ts';

function main(html: string): Element {
  const found = elementsOf(parsePage(`<main>${html}</main>`)).find(
    ({ tagName }) => tagName === 'main',
  );
  if (!found) throw new Error('There is no <main>.');
  return found;
}
const markdown = (html: string, linkTo = (href: string): string | undefined => href) =>
  new Markdown(main(html)).text({ linkTo }).trim();
const text = (html: string) => textOf(parsedTree, main(html), isReadAsText);

const hidden = [
  '<p hidden>Lapsed.</p>',
  '<template><p>Later.</p></template>',
  '<nav><a href="/">Home</a></nav>',
  '<button>Copy</button>',
  '<form><label>Level <select><option>All</option></select></label></form>',
  '<svg aria-hidden="true"><title>Sign</title></svg>',
  '<a href="#x" data-on-page>Here</a>',
  '<script>run()</script><style>p{}</style>',
];

test.each(hidden)('nothing is read of what no reader without a script is told: %s', (html) => {
  expect(text(`<p>Said.</p>${html}`)).toBe('Said.');
  expect(markdown(`<p>Said.</p>${html}`)).toBe('Said.');
});

test('what a drawing says is read, and what stands for a script that does not run', () => {
  const html = '<p>A <svg aria-label="lock"></svg></p><noscript><p>No script.</p></noscript>';
  expect(text(html)).toBe('A lock\nNo script.');
  expect(markdown(html)).toBe('A lock\n\nNo script.');
});

test('characters that only set lines are left out, and no others', () => {
  const set = 'MLPS\u00a02.0, 第\u200b四级, ex\u00adample\ufeff\u2060, 👩\u200d🔧';
  const said = 'MLPS 2.0, 第四级, example, 👩\u200d🔧';
  expect(text(`<p>${set}</p>`)).toBe(said);
  expect(markdown(`<p>${set}</p>`)).toBe(said);
  expect(markdown('<h2>来源<wbr>没有<wbr>回答的</h2>')).toBe('## 来源没有回答的');
  const day = new Date(0);
  expect(plain({ a: [set, 1, null, day], b: undefined })).toEqual({ a: [said, 1, null, day] });
});

test('blocks and cells are apart', () => {
  const table =
    '<table><tr><th>Standard<th>Years<tr><td><p>ISO/IEC 27001</p><p>2022</p><td><ul><li>One</li><li>Two</li></ul></table>';
  expect(text(table)).toBe('Standard\nYears\nISO/IEC 27001\n2022\nOne\nTwo');
  expect(markdown(table)).toContain('| ISO/IEC 27001 2022 | One Two |');
  expect(lineOf(parsedTree, main('<p>One</p><p>two<br>three</p>'))).toBe('One two three');
});

describe('addresses of a text are those of its headings', () => {
  const anchors = (html: string) => [...new Markdown(main(html)).anchors];

  test('a heading bears its number, and the id of what it begins', () => {
    const html =
      '<article id="a"><header><span data-number>2.1</span><h2>What?</h2></header></article>';
    expect(markdown(html)).toBe('## 2.1 What? {#a}');
    expect(anchors(html)).toEqual(['a']);
  });

  test('a number alone is a heading where it begins something with an address', () => {
    const html =
      '<section id="c-3"><h2>Duties</h2><div id="c-3-1"><a data-number href="#c-3-1">3.1</a><div><p>Pay.</p></div></div></section>';
    expect(markdown(html)).toBe('## Duties {#c-3}\n\n### 3.1 {#c-3-1}\n\nPay.');
  });

  test('entries of a list with ids are headings, those without stay a list', () => {
    const entry = (id: string) =>
      `<div${id}><dt>KMS<div>密钥</div></dt><dd><p>Keeps keys.</p></dd></div>`;
    expect(markdown(`<section><h2>K</h2><dl>${entry(' id="kms"')}</dl></section>`)).toBe(
      '## K\n\n### KMS {#kms}\n\n密钥\n\nKeeps keys.',
    );
    expect(markdown(`<dl>${entry('')}</dl>`)).toMatch(/^- KMS/);
  });

  test('a link that leads nowhere is its words', () => {
    const html = '<p>See <a href="#gone">there</a> and <a href="/x">here</a>.</p>';
    const linkTo = (href: string) => (href === '#gone' ? undefined : 'x.md');
    expect(markdown(html, linkTo)).toBe('See there and [here](x.md).');
  });

  test('within another text headings go down a level and lose their ids', () => {
    const read = new Markdown(main('<h2 id="a">One</h2><pre><code># no heading</code></pre>'));
    expect(read.text({ linkTo: (href) => href, below: 1 }).trim()).toBe(
      '### One\n\n```\n# no heading\n```',
    );
  });
});
