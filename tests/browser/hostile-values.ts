/**
 * Values that a hostile or broken address may hold, the same in every run: known attacks, alone and put together, encoded
 * well and badly, cut, and blown up to 100 KB. Runs in the page, for half a character would not survive the way there; so
 * it refers to nothing outside itself.
 */
export function hostileValues(seed: number, count: number, longest = 100_000): string[] {
  const attacks = [
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '"><img src=//evil.invalid/x onerror=alert(1)>',
    "'-alert(1)-'",
    '<svg/onload=alert(1)>',
    '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    '<a href=javascript:alert(1)>x</a>',
    '</title><style>@import url(//evil.invalid/x.css)</style>',
    '<base href=//evil.invalid/>',
    '<meta http-equiv=refresh content=0;url=//evil.invalid>',
    '<template><fuzzed onclick=alert(1)></template>',
    '<!--',
    ']]>',
    'javascript:alert(1)',
    'JaVaScRiPt\t:alert(1)//',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.invalid/',
    '\\\\evil.invalid\\',
    'https://evil.invalid@x/',
    '../../../../etc/passwd',
    '__proto__',
    'constructor',
    'hasOwnProperty.toString',
    '__proto__[x]=1&constructor.prototype.x=1',
    'toString&title=__proto__',
    '$\u007balert(1)}',
    '{{constructor.constructor("alert(1)")()}}',
    '<%= 7*7 %>',
    '#{7*7}',
    "$&$1$`$'",
    '%',
    '%%%',
    '%E4%BF',
    '%u003cscript%u003e',
    '%00',
    '\0\u0001\u001f\u007f',
    '\ud800',
    '\udfff\ud800',
    '\u202e\u2066txt.exe\u2069',
    '\u200b\u200d\ufeff',
    '\ufffe\uffff',
    'e\u0301'.repeat(40),
    '👩‍👩‍👧‍👦🇨🇳',
    '等保三级',
    'ＳＯＣ２',
    '.'.repeat(500),
    '&'.repeat(300),
    '=&=&title=&title=<b>x</b>&',
    'a.b.c&title=%3Cimg%20src=x%20onerror=alert(1)%3E',
    ':~:text=<script>',
    '(((((((((((a+)+)+)+)+)+)+)+)+)+)+$',
    '[object Object]',
    'NaN',
    '-1e999',
    "' OR 1=1 --",
    '\r\nSet-Cookie: x=1\r\n\r\n<script>',
  ];
  let state = seed;
  // Mulberry32.
  const random = (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
  const one = () => attacks[random(attacks.length)] ?? '';
  const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
  const changes: ((text: string) => string)[] = [
    (text) => text,
    (text) => text + one(),
    (text) => one() + text + one(),
    (text) => encoded(text),
    (text) => encoded(encoded(text)),
    (text) => encoded(text).slice(0, -1),
    (text) => text.slice(random(text.length + 1)),
    (text) => [...text].reverse().join(''),
    (text) => text.toUpperCase(),
    (text) => [...text].join('\u200b'),
    (text) =>
      text.replace(/./gsu, (sign) => (random(3) ? sign : `%${sign.charCodeAt(0).toString(16)}`)),
    (text) => text + String.fromCharCode(...Array.from({ length: 20 }, () => random(0x10000))),
  ];
  return Array.from({ length: count }, (_, i) => {
    if (i < attacks.length) return attacks[i] ?? '';
    let value = one();
    for (let n = random(3) + 1; n > 0; n--) value = changes[random(changes.length)]?.(value) ?? '';
    if (random(100) === 0) value = value.repeat(Math.ceil(longest / Math.max(1, value.length)));
    return value.slice(0, longest);
  });
}
