// Encodings that no part of the platform writes.

/** Little-endian, with the mark that says so. */
export const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** What the decoder of the platform reads, turned round: sequences of two bytes, and of four. */
function table(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number[]>();
  const keep = (bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\uFFFD' && !found.has(text)) found.set(text, bytes);
  };
  for (const a of range(0x81, 0xfe))
    for (const b of range(0x40, 0xfe)) if (b !== 0x7f) keep([a, b]);
  for (const a of range(0x81, 0x84))
    for (const b of range(0x30, 0x39))
      for (const c of range(0x81, 0xfe)) for (const d of range(0x30, 0x39)) keep([a, b, c, d]);
  return found;
}

export function gb18030(text: string): Uint8Array {
  const known = table();
  const bytes = [...text].flatMap((character) => {
    const code = character.codePointAt(0) as number;
    const found = code < 0x80 ? [code] : known.get(character);
    if (!found)
      throw new Error(`${character} is not among the characters that GB18030 writes here`);
    return found;
  });
  return Uint8Array.from(bytes);
}
