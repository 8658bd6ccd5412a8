import { expect, test } from 'vitest';
import { checkNames } from '../../src/content/lasting-names.ts';

test('ordinary names last', () => {
  expect(() =>
    checkNames([
      'index.html',
      'zh/q/soc-types.html',
      'search/chunk.en_51ecd85.js',
      '.well-known/a.txt',
    ]),
  ).not.toThrow();
});

test.each([
  [['zh/q/con.html'], 'zh/q/con.html: Windows keeps the name "con.html" for a device.'],
  [['zh/AUX/a.html'], 'zh/AUX/a.html: Windows keeps the name "AUX" for a device.'],
  [['a.html', 'A.html'], 'A.html: The name differs from a.html in capitals only.'],
  [['等保.pdf'], '等保.pdf: The name has characters other than A–Z, a–z, 0–9, . _ and -.'],
  [['a:b.html'], 'a:b.html: The name has characters other than A–Z, a–z, 0–9, . _ and -.'],
  [['a./b.html'], 'a./b.html: Windows drops a full stop at the end of a name.'],
  [[`${'a'.repeat(116)}.html`], 'The name is longer than 120 characters.'],
])('%s is refused', (files, says) => {
  expect(() => checkNames(files)).toThrow(says);
  expect(() => checkNames(files)).toThrow('Rename what the file is made of.');
});
