/** They tell a browser where a line may break or may not, and hide from everyone who searches the text. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
/** Spaces at which no line breaks: for whoever reads no lines they are spaces like others. */
const unbreaking = /[\u00a0\u2007\u202f]/g;

/** A text as programs look for it: without the characters that only set it in lines. */
export function plainText(text: string): string {
  return text.replace(invisible, '').replace(unbreaking, ' ');
}

/** The same of every text in a value. */
export function plain<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T;
  if (Array.isArray(value)) return value.map(plain) as T;
  // What is no plain record, such as a date, holds no text of ours.
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [name, plain(one)]),
  ) as T;
}
