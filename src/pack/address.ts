/** A list of answers that the reader has put together. */
export interface Pack {
  /** Questions in the reader's order, each once. */
  ids: string[];
  title: string;
}

/** A pack as an address gives it: whatever its author, or someone after him, has put there. */
export interface AskedPack extends Pack {
  /** What it names and the site does not have: short texts, to be shown as text. */
  unknown: string[];
  /** Whether it names more than is read. */
  cut: boolean;
}

/** What is read of an address, in characters; more than every question and a title take. */
const longest = 8_000;
const most = 200;
const longestTitle = 120;
const longestName = 60;
/** Characters that are no text: controls, and those that turn the direction of what follows. */
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Reads `#id.id.id&title=…`. Anything can stand in an address; this never throws. */
export function readPack(hash: string, known: ReadonlySet<string>): AskedPack {
  const read = hash.slice(0, longest).replace(/^#/, '');
  const [list = '', ...rest] = read.split('&');
  const named = [...new Set(list.split('.').filter((id) => id !== ''))];
  const title = rest.find((part) => part.startsWith('title='))?.slice('title='.length) ?? '';
  return {
    ids: named.filter((id) => known.has(id)).slice(0, most),
    title: titleOf(decoded(title)),
    unknown: named
      .filter((id) => !known.has(id))
      .slice(0, most)
      .map((id) => [...decoded(id).replace(invisible, '')].slice(0, longestName).join('')),
    cut: hash.length > longest || named.length > most,
  };
}

/** The part of an address that carries a pack, without the `#`; empty for an empty pack. */
export function packAddress({ ids, title }: Pack): string {
  const named = titleOf(title);
  return ids.join('.') + (named === '' ? '' : `&title=${encoded(named)}`);
}

export function titleOf(text: string): string {
  return [...text.replace(invisible, ' ')].slice(0, longestTitle).join('').trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Also what ends a link where programs guess at its end. Half a character, which no address can carry, is left out. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replace(
    /[!'()*.~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
