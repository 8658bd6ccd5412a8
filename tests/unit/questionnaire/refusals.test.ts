import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { guess, questionRows } from '../../../src/features/questionnaire/workbook/layout.ts';
import { openWorkbook } from '../../../src/features/questionnaire/workbook/open.ts';
import { mostBytes, refusalWords } from '../../../src/features/questionnaire/workbook/refusal.ts';
import { data, made, partsOf, refusalOf } from './made.ts';

const simple = new Uint8Array(readFileSync(new URL('files/simple.xlsx', import.meta.url)));
const oleHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A directory entry of the old container: its name in UTF-16. */
const container = (name: string) =>
  Uint8Array.from([...oleHead, ...Array(512).fill(0), ...Buffer.from(name, 'utf16le')]);
const withSheet = (xml: string) => made({ sheets: { A: xml } });

/** A workbook whose sheet says that it is so large; the bytes of the sheet are as they are. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const out = Buffer.from(bytes);
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const record = out.lastIndexOf(name) - 46;
  out.writeUInt32LE(size, record + 24);
  return new Uint8Array(out);
}

let made64: Uint8Array | undefined;
/** A sheet of 64 MB of nothing, in some 60 KB. */
const bomb = () => {
  made64 ??= zipSync({
    ...Object.fromEntries(
      Object.entries(partsOf(withSheet(data([['Question']])))).map(([name, text]) => [
        name,
        strToU8(text),
      ]),
    ),
    'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024),
  });
  return made64;
};

const files: [name: string, code: string | undefined, bytes: () => Uint8Array][] = [
  ['a workbook', undefined, () => simple],
  ['an encrypted workbook', 'encrypted', () => container('EncryptedPackage')],
  ['an old workbook', 'xls', () => container('Workbook')],
  ['an old document', 'word', () => container('WordDocument')],
  ['something else of old', 'not-a-workbook', () => container('PowerPoint Document')],
  ['a document', 'word', () => zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
  ['a presentation', 'not-a-workbook', () => zipSync({ 'ppt/presentation.xml': strToU8('<p/>') })],
  ['a binary workbook', 'not-a-workbook', () => zipSync({ 'xl/workbook.bin': strToU8('x') })],
  ['any zip', 'not-a-workbook', () => zipSync({ 'a.txt': strToU8('x') })],
  ['a PDF', 'pdf', () => strToU8('%PDF-1.7\n')],
  ['a picture', 'not-a-workbook', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xd, 1])],
  ['21 MB', 'too-large', () => new Uint8Array(mostBytes + 1)],
  ['nothing', 'no-rows', () => new Uint8Array()],
  ['half a zip', 'broken', () => simple.slice(0, simple.length / 2)],
  ['a sheet cut short', 'broken', () => withSheet('<sheetData><row r="1">')],
  ['elements that do not nest', 'broken', () => withSheet('<sheetData><row></sheetData></row>')],
  [
    'an entity that is not known',
    'broken',
    () => withSheet('<sheetData><row r="1"><c r="A1" t="str"><v>&x;</v></c></row></sheetData>'),
  ],
  [
    'a DTD',
    'dtd',
    () =>
      withSheet('<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'),
  ],
  [
    'a DTD behind a declaration',
    'dtd',
    () => withSheet('<?xml version="1.0"?>\n<!DOCTYPE worksheet><worksheet/>'),
  ],
  ['a part that unpacks to more than it says', 'bomb', () => claiming(bomb(), 1_000)],
  [
    'a part that says it is far larger',
    'bomb',
    () => claiming(withSheet(data([['x']])), 0xf0000000),
  ],
];

test.each(files)('%s: %s', { timeout: 60_000 }, (_, code, bytes) => {
  expect(refusalOf(bytes())).toBe(code);
});

test('parts that share their bytes are refused', () => {
  const out = Buffer.from(withSheet(data([['Question']])));
  // Every part claims the data of the first.
  const first = out.readUInt32LE(out.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 42);
  for (
    let at = out.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = out.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    out.writeUInt32LE(first, at + 42);
  expect(refusalOf(new Uint8Array(out))).toMatch(/^(bomb|broken)$/);
});

test('a bomb is refused before it is unpacked', { timeout: 60_000 }, () => {
  const bytes = bomb();
  expect(bytes.length).toBeLessThan(1024 * 1024);
  const before = process.memoryUsage().arrayBuffers;
  expect(refusalOf(claiming(bytes, 1_000))).toBe('bomb');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
});

test('an encrypted part of a zip', () => {
  const out = Buffer.from(simple);
  for (
    let at = out.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = out.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    out.writeUInt16LE(1, at + 8);
  expect(refusalOf(new Uint8Array(out))).toBe('encrypted');
});

const rows = (count: number) =>
  openWorkbook(strToU8(`Question,Answer\n${'Do you encrypt data?,\n'.repeat(count)}`));

test.each([
  [20_000, undefined],
  [20_001, 'too-many-rows'],
])('%i rows: %s', (count, code) => {
  const { tables } = rows(count);
  const { table, layout } = guess(tables);
  const read = () => questionRows(table, layout).length;
  if (code === undefined) expect(read()).toBe(count);
  else expect(read).toThrow(refusalWords.en['too-many-rows']);
});

test.each([
  [
    'no column of questions',
    data([
      ['Name', 'Price'],
      ['Apple', '1'],
      ['Pear', '2'],
    ]),
    'no-question-column',
  ],
  ['an empty sheet', '<sheetData/>', 'no-rows'],
])('%s is said', (_, xml, code) => {
  const { tables } = openWorkbook(made({ sheets: { A: xml } }));
  expect(() => guess(tables)).toThrow(expect.objectContaining({ code }));
});

test('a header without rows is said', () => {
  const { tables } = openWorkbook(made({ sheets: { A: data([['Question', 'Answer']]) } }));
  const [table] = tables;
  if (!table) throw new Error('no table');
  expect(() => questionRows(table, { headerRow: 1, question: 1, answer: 2 })).toThrow(
    expect.objectContaining({ code: 'no-rows' }),
  );
});

test('each refusal is one sentence in each language', () => {
  for (const [code, sentence] of Object.entries(refusalWords.en)) {
    expect(sentence, code).toMatch(/^[A-Z].+[^.]\.$/);
    expect(refusalWords.zh[code as keyof typeof refusalWords.zh], code).toMatch(/。$/);
  }
});

test('a damaged workbook is read or refused, and nothing else happens', () => {
  const damage = fc.record({
    at: fc.nat(simple.length - 1),
    byte: fc.nat(255),
    until: fc.oneof(fc.constant(simple.length), fc.nat(simple.length)),
  });
  fc.assert(
    fc.property(damage, ({ at, byte, until }) => {
      const bytes = simple.slice(0, until);
      if (at < bytes.length) bytes[at] = byte;
      refusalOf(bytes);
    }),
    { numRuns: 300 },
  );
});

test('whatever stands in a sheet is read or refused', () => {
  const pieces = fc.constantFrom(
    '<c r="A1" t="s">',
    '<c>',
    '</c>',
    '<v>',
    '</v>',
    '<row>',
    '<row r="x"/>',
    '</row>',
    '&amp;',
    '&#x110000;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<f t="shared" si="0"/>',
    '<is>',
    '</is>',
    'text',
    '<',
    '>',
    '"',
    '<mergeCell ref="A1:ZZZ9"/>',
    '<col min="1" max="16384" hidden="1"/>',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (all) => {
      refusalOf(withSheet(`<sheetData>${all.join('')}</sheetData>`));
    }),
  );
});
