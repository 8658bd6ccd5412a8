import { expect, test } from 'vitest';
import { packAddress, readPack } from '../../src/pack/address.ts';

const known = new Set(['soc-types', 'privacy-control', 'whitepaper']);

test('a pack and its address say the same', () => {
  for (const title of ['', '给某客户的答复', 'A & B = “C”? #1 (50 %). <b>', '😀 x']) {
    const pack = { ids: ['privacy-control', 'soc-types'], title };
    const address = packAddress(pack);
    expect(address).toMatch(/^[\w.&=%-]+$/);
    expect(readPack(`#${address}`, known)).toEqual({ ...pack, unknown: [], cut: false });
  }
  expect(packAddress({ ids: [], title: '' })).toBe('');
});

test('what the site does not have is named, each once; the rest is read', () => {
  expect(readPack('#nope.soc-types.nope.%E4%B8%AD.soc-types&x=1&title=a%20b', known)).toEqual({
    ids: ['soc-types'],
    title: 'a b',
    unknown: ['nope', '中'],
    cut: false,
  });
});

test('a long address is read in part, in no time and with short texts', () => {
  const pack = readPack(`#${'x'.repeat(50_000)}.${'soc-types.'.repeat(5_000)}`, known);
  expect(pack.cut).toBe(true);
  expect(pack.unknown).toEqual(['x'.repeat(60)]);
  expect(readPack(`#soc-types&title=${'长'.repeat(100_000)}`, known)).toMatchObject({
    ids: ['soc-types'],
    cut: true,
    title: '长'.repeat(120),
  });
});

test('nothing in an address makes it throw, and no control character comes through', () => {
  // A generator of its own, so that a failure can be run again.
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const pieces = [
    '%',
    '%E4',
    '%00',
    '.',
    '&',
    'title=',
    '#',
    '<img>',
    '\ud800',
    '\u202e',
    'soc-types',
  ];
  for (let i = 0; i < 3_000; i++) {
    const hash = Array.from({ length: next(12) }, () =>
      next(3) === 0 ? String.fromCharCode(next(65_536)) : pieces[next(pieces.length)],
    ).join('');
    const pack = readPack(hash, known);
    expect([pack.title, ...pack.unknown].join('')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    expect(pack.ids.every((id) => known.has(id))).toBe(true);
    expect(readPack(`#${packAddress(pack)}`, known).ids).toEqual(pack.ids);
  }
});
