import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parseExplicit } from '../../src/html/explicit.ts';

/**
 * A tree without circles, and without lines and columns, which are not told. parse5 takes a text that begins with a reference to begin behind
 * it: of these no place is compared.
 */
const plain = (tree: DefaultTreeAdapterTypes.Document, html: string) =>
  JSON.stringify(tree, (key, value) =>
    key === 'parentNode' ||
    /^(start|end)(Line|Col)$/.test(key) ||
    (key === 'sourceCodeLocation' && /(^|[>\t\n\f ])&/.test(html))
      ? undefined
      : value,
  );
const full = (html: string, places: boolean) =>
  parse(html, { sourceCodeLocationInfo: places, scriptingEnabled: false });

function expectTheSame(html: string): boolean {
  for (const places of [true, false]) {
    const tree = parseExplicit(html, places);
    if (!tree) return false;
    expect(plain(tree, html)).toBe(plain(full(html, places), html));
  }
  return true;
}

test.each([
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A &amp; B</title><style>a>b{c:"</p>"}</style></head><body data-x><p class="a b">One &lt; two &#39;three&#39;<br>four</p></body></html>',
  '<p>An unclosed <b>paragraph<p>and <i>mis</b>nested</i> ones<table><tr><td>x</table>',
  '<table>text <tr><td>put before it</td></tr> </table><ul><li>a<li>b</ul>',
  '<svg viewBox="0 0 1 1" xlink:href="#a"><title>T &gt;</title><linearGradient id="g"/><style>a{}</style><foreignObject><p>in</p></foreignObject></svg>after',
  '<template><li>kept apart</li></template><noscript><p>seen</p></noscript><textarea>\n&lt;b></textarea><pre>\n x</pre>',
  '<script>if (a < b && c > d) "</scr" + "ipt>"</script><script type="application/json">{"a":"&amp;"}</script>',
  "<a href='x' HREF='y' b=c D>R & D</a><!-- said --><input disabled><select><option>1<option>2</select>",
  '',
  'only text, &nbsp;no tag',
])('makes the tree that the full parser makes of %j', (html) => {
  expect(expectTheSame(html)).toBe(true);
});

test.each([
  ['a reference that ends early', '<p>&copy 2021</p>'],
  ['a named reference of many', '<p>&hellip;</p>'],
  ['a number that stands for another', '<p>&#128;</p>'],
  ['a carriage return', '<p>a\r\nb</p>'],
  ['a script that hides its end', '<script><!-- <script></script> --></script>'],
  ['a tag that does not end', '<p class="a'],
  ['a value that runs on', '<p class="a"id="b">'],
  ['a comment that ends otherwise', '<!-- a --!> b'],
  ['a section of another language', '<svg><![CDATA[x]]></svg>'],
  ['a lone sign', 'a < b'],
])('leaves %s to the full parser', (_, html) => {
  expect(parseExplicit(html, true)).toBeUndefined();
});

describe('whatever is written', () => {
  const word = fc.constantFrom(
    'a',
    ' ',
    '\n',
    'x y',
    '&amp;',
    '&',
    '&#65;',
    '&#x3C;',
    '&lt',
    '"',
    "'",
    '-',
    '/',
    '阿',
    '=',
  );
  const tag = fc.constantFrom(
    ...[
      'p',
      'div',
      'b',
      'a',
      'i',
      'table',
      'tr',
      'td',
      'tbody',
      'ul',
      'li',
      'svg',
      'path',
      'title',
      'style',
      'script',
    ],
    ...[
      'textarea',
      'template',
      'select',
      'option',
      'br',
      'img',
      'pre',
      'form',
      'button',
      'h1',
      'h2',
      'noscript',
      'head',
    ],
    ...[
      'body',
      'html',
      'math',
      'foreignObject',
      'desc',
      'dl',
      'dd',
      'nobr',
      'frameset',
      'plaintext',
      'IMG',
      'x-y',
    ],
  );
  const attribute = fc.constantFrom(
    '',
    ' id="x"',
    " class='a&amp;b'",
    ' hidden',
    ' a=b',
    ' viewBox="0"',
    ' A="" a',
    ' =x',
    '\n b',
  );
  const piece = fc.oneof(
    { weight: 4, arbitrary: word },
    {
      weight: 4,
      arbitrary: fc
        .tuple(tag, attribute, fc.constantFrom('>', '>', '/>', ' >'))
        .map((parts) => `<${parts.join('')}`),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(tag, fc.constantFrom('>', ' >')).map((parts) => `</${parts.join('')}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<!doctype html>',
        '<!-- a -->',
        '<!---->',
        '<!-->',
        '<!',
        '<',
        '</',
        '<!-- <b> -->',
      ),
    },
  );

  test('the tree is the one of the full parser, or none', () => {
    let made = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        if (expectTheSame(pieces.join(''))) made++;
      }),
      { numRuns: 4000 },
    );
    // It would mean nothing if all were left to the other.
    expect(made).toBeGreaterThan(400);
  });
});
