import { expect, test } from 'vitest';
import { pack, unpack } from '../../../src/search/packed.ts';

const every = Uint8Array.from({ length: 256 }, (_, i) => i);

test.each([
  ['nothing', new Uint8Array()],
  ['every byte', every],
  ['some bytes often', Uint8Array.from([...every, 0, 0, 0, 255, 255, 34])],
])('%s comes back as it was', (_, bytes) => {
  expect(unpack(pack(bytes))).toEqual(bytes);
});

test('a string in a script holds it as it is', () => {
  const packed = pack(every);
  expect(JSON.stringify(packed)).toBe(`"${packed}"`);
  expect(packed).not.toMatch(/[<\u00AD\p{C}]/u);
  expect(packed.normalize('NFC')).toBe(packed);
});

test('what was cut off before its table ends is refused', () => {
  expect(() => unpack(pack(every).slice(0, 255))).toThrow('damaged');
});
