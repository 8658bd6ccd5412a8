import { Refusal } from './refusal.ts';

/** A tag of a part, with the place of its first character and the one behind its last. */
export interface Tag {
  /** Without the prefix of its namespace, which stands in `prefix` with its colon. */
  name: string;
  prefix: string;
  attributes: string;
  kind: 'open' | 'close' | 'empty';
  start: number;
  end: number;
}

const nameSign = `[^\\s<>/=:"']`;
const token = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    '<\\?[\\s\\S]*?\\?>',
    '<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>',
    `<(/?)(${nameSign}+:)?(${nameSign}+)((?:\\s+(?:${nameSign}+:)?${nameSign}+\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  ].join('|'),
  'y',
);

/**
 * Walks the tags and texts of a part in order. Written here because edits need the place of every tag, which no small maintained
 * parser tells. Elements must nest; a document type, which could define entities, is refused.
 */
export function walk(
  xml: string,
  onTag: (tag: Tag) => void,
  onText: (text: string) => void = () => {},
): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (open.length > 0) onText(unescaped(text));
    else if (text.replace(/^\ufeff/, '').trim() !== '') throw new Refusal('broken');
    if (next < 0) break;
    token.lastIndex = next;
    const found = token.exec(xml);
    if (!found)
      throw new Refusal(/^<!(DOCTYPE|ENTITY)/i.test(xml.slice(next, next + 9)) ? 'dtd' : 'broken');
    at = token.lastIndex;
    const [, data, slash, prefix = '', name, attributes = '', empty] = found;
    if (data !== undefined) onText(data);
    if (name === undefined) continue;
    const kind = slash ? 'close' : empty ? 'empty' : 'open';
    if (kind === 'open') open.push(prefix + name);
    if (kind === 'close' && open.pop() !== prefix + name) throw new Refusal('broken');
    onTag({ name, prefix, attributes, kind, start: next, end: at });
  }
  if (open.length > 0) throw new Refusal('broken');
}

/** An attribute by its name without a prefix. */
export function attribute({ attributes }: Tag, name: string): string | undefined {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
    attributes,
  );
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescaped(value);
}

export function isOn(tag: Tag, name: string): boolean {
  return /^(1|true|on)$/.test(attribute(tag, name) ?? '');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal, hex, name) => {
    if (name !== undefined) {
      const sign = entities[name];
      if (sign === undefined) throw new Refusal('broken');
      return sign;
    }
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    if (code > 0x10ffff) throw new Refusal('broken');
    return String.fromCodePoint(code);
  });
}

/** Text as XML may hold it: what no XML may hold is left out. */
export function escaped(text: string): string {
  return (
    text
      .replace(
        /[&<>"]/g,
        (sign) => `&${Object.keys(entities).find((name) => entities[name] === sign)};`,
      )
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
  );
}

/** A change of a text: from one place up to another, something else stands. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}
