import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  html as names,
  Parser,
  Token,
  TokenizerMode,
} from 'parse5';

/** Some text that the full tokenizer has to read. */
class Unusual extends Error {}

/**
 * Parses HTML that is written as programs write it: every value in quotes, every character that means something escaped. The tree
 * is made by parse5, which gets the tokens from here: its own tokenizer takes four fifths of its time, for it looks at each character
 * by itself. Undefined where the text has anything unusual. Places are told as offsets, without lines and columns.
 */
export function parseExplicit(
  html: string,
  places: boolean,
): DefaultTreeAdapterTypes.Document | undefined {
  // Signs that the standard has replaced before a text is cut into tokens, or at each place in another way.
  if (/[\0\r]|<!\[|<\?/.test(html)) return undefined;
  try {
    return new Tokens(html, places).parsed();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

const startTag = /<([a-zA-Z][a-zA-Z0-9:-]*)/y;
const attributePart =
  /[\t\n\f ]+([^\s"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`/&]+)(?=[\t\n\f >])))?/y;
const startTagEnd = /[\t\n\f ]*(\/?)>/y;
const endTag = /<\/([a-zA-Z][a-zA-Z0-9:-]*)[\t\n\f ]*>/y;
const comment = /<!--(?!-?>)((?:(?!--)[^<])*)-->/y;
const doctype = /<!doctype html>/iy;
const leadingSpace = /[\t\n\f ]*/y;
const reference =
  /&(?:(amp|lt|gt|quot|nbsp|apos);|#(\d{1,7});|#[xX]([0-9a-fA-F]{1,6});|()(?=[\t\n\f <]|$)|)/g;
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  apos: "'",
};

class Tokens {
  readonly #html: string;
  readonly #places: boolean;
  readonly #parser: Parser<DefaultTreeAdapterMap>;
  #at = 0;

  constructor(html: string, places: boolean) {
    this.#html = html;
    this.#places = places;
    this.#parser = new Parser({ sourceCodeLocationInfo: places, scriptingEnabled: false });
  }

  parsed(): DefaultTreeAdapterTypes.Document {
    const html = this.#html;
    while (this.#at < html.length) {
      const next = html.indexOf('<', this.#at);
      if (next !== this.#at) this.#text(next < 0 ? html.length : next, true);
      else if (html.startsWith('</', next)) this.#endTag();
      else if (html.startsWith('<!', next)) this.#declaration();
      else this.#startTag();
    }
    const end = this.#at;
    this.#parser.onEof({ type: Token.TokenType.EOF, location: this.#place(end) });
    return this.#parser.document;
  }

  /** What matches from here on, which is then behind. */
  #take(pattern: RegExp): RegExpExecArray {
    const found = this.#tryTake(pattern);
    if (!found) throw new Unusual();
    return found;
  }

  #tryTake(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#html);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #startTag(): void {
    const start = this.#at;
    const tagName = (this.#take(startTag)[1] ?? '').toLowerCase();
    // It keeps the white space of a text and drops the rest.
    if (tagName === 'frameset') throw new Unusual();
    const attrs: Token.Attribute[] = [];
    const attributePlaces: Record<string, Token.Location> = Object.create(null);
    for (;;) {
      const before = this.#at;
      const part = this.#tryTake(attributePart);
      if (!part) break;
      const [whole, written = '', double, single, bare] = part;
      const name = written.toLowerCase();
      // Of several the first counts.
      if (attrs.some((attr) => attr.name === name)) continue;
      attrs.push({ name, value: decoded(double ?? single ?? bare ?? '') });
      const from = before + whole.length - whole.trimStart().length;
      if (this.#places) attributePlaces[name] = { ...offsets(from, this.#at) };
    }
    const selfClosing = this.#take(startTagEnd)[1] !== '';
    const location = this.#place(start);
    this.#parser.onStartTag({
      type: Token.TokenType.START_TAG,
      tagName,
      tagID: names.getTagID(tagName),
      selfClosing,
      ackSelfClosing: false,
      attrs,
      location: location && {
        ...location,
        ...(attrs.length > 0 ? { attrs: attributePlaces } : {}),
      },
    });
    this.#rawText(tagName);
  }

  /** The parser tells by the state of its own tokenizer that an element holds text alone. */
  #rawText(tagName: string): void {
    const { tokenizer } = this.#parser;
    const mode = tokenizer.state;
    if (mode === TokenizerMode.DATA) return;
    tokenizer.state = TokenizerMode.DATA;
    if (mode === TokenizerMode.PLAINTEXT) throw new Unusual();
    const end = new RegExp(`</${tagName}[\\t\\n\\f />]`, 'ig');
    end.lastIndex = this.#at;
    const found = end.exec(this.#html);
    if (!found) throw new Unusual();
    // Within a script a comment may hide its end.
    const hidden =
      mode === TokenizerMode.SCRIPT_DATA &&
      this.#html.slice(this.#at, found.index).includes('<!--');
    if (hidden) throw new Unusual();
    if (found.index > this.#at) this.#text(found.index, mode === TokenizerMode.RCDATA);
  }

  #endTag(): void {
    const start = this.#at;
    const tagName = (this.#take(endTag)[1] ?? '').toLowerCase();
    this.#parser.onEndTag({
      type: Token.TokenType.END_TAG,
      tagName,
      tagID: names.getTagID(tagName),
      selfClosing: false,
      ackSelfClosing: false,
      attrs: [],
      location: this.#place(start),
    });
  }

  #declaration(): void {
    const start = this.#at;
    const found = this.#tryTake(comment);
    if (found) {
      const data = found[1] ?? '';
      this.#parser.onComment({ type: Token.TokenType.COMMENT, data, location: this.#place(start) });
      return;
    }
    this.#take(doctype);
    this.#parser.onDoctype({
      type: Token.TokenType.DOCTYPE,
      name: 'html',
      forceQuirks: false,
      publicId: null,
      systemId: null,
      location: this.#place(start),
    });
  }

  /** The text up to a place: white space before it is a token of its own, which the parser treats in another way. */
  #text(end: number, references: boolean): void {
    const start = this.#at;
    const space = Math.min(end, start + (this.#take(leadingSpace)[0]?.length ?? 0));
    this.#at = space;
    if (space > start)
      this.#parser.onWhitespaceCharacter({
        type: Token.TokenType.WHITESPACE_CHARACTER,
        chars: this.#html.slice(start, space),
        location: this.#place(start),
      });
    if (space === end) return;
    this.#at = end;
    const text = this.#html.slice(space, end);
    this.#parser.onCharacter({
      type: Token.TokenType.CHARACTER,
      chars: references ? decoded(text) : text,
      location: this.#place(space),
    });
  }

  #place(start: number): Token.Location | null {
    return this.#places ? offsets(start, this.#at) : null;
  }
}

function offsets(startOffset: number, endOffset: number): Token.Location {
  return { startLine: 0, startCol: 0, startOffset, endLine: 0, endCol: 0, endOffset };
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    reference,
    (whole, name?: string, decimal?: string, hex?: string, literal?: string) => {
      if (name) return named[name] ?? whole;
      if (literal !== undefined) return whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      // The standard reads some numbers as other characters, refuses some, and takes white space for a token of its own.
      if (!(point > 0x20 && point < 0x7f) && !(point >= 0xa0 && point < 0xd800))
        throw new Unusual();
      return String.fromCodePoint(point);
    },
  );
}
