import { type Document, isAlias, isNode, isScalar, visit } from 'yaml';
import type { Problem } from './problem.ts';

/** Far more than any page a person would write or read. */
const largest = 512 * 1024;

/** Something that no content file holds by intention. */
interface Unclean extends Pick<Problem, 'code' | 'what' | 'fix'> {
  /** Offset in the text. */
  at: number;
}

/** Characters that show nothing, make text read other than it is written, or that Unicode will never assign (spreadsheets drop those). A byte order mark at the very start is none. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /\p{Noncharacter_Code_Point}|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u;

/** What is wrong with a content file before it is read as YAML or Markdown. */
export function uncleanText(text: string): Unclean | undefined {
  if (text.length > largest) {
    return {
      at: 0,
      code: 'too-large',
      what: `The file has ${(text.length / 1024).toFixed()} KB; ${largest / 1024} KB are the limit.`,
      fix: 'Divide it, or move what is not text of an answer elsewhere.',
    };
  }
  const broken = text.indexOf('\ufffd');
  if (broken >= 0) {
    return {
      at: broken,
      code: 'not-utf-8',
      what: 'The line holds what is no character in UTF-8.',
      fix: 'Save the file as UTF-8, and type the line anew.',
    };
  }
  const found = hidden.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return {
    at: found.index,
    code: 'invisible-character',
    what: `The line holds the invisible character U+${code}.`,
    fix: 'Delete it; it may have come with copied text. If nothing is to be seen, type the line anew.',
  };
}

/** Parts of YAML that content has no use for, and that can hide or multiply what a file says. */
export function uncleanYaml(document: Document): Unclean | undefined {
  let found: Unclean | undefined;
  visit(document, (_key, node) => {
    if (!isNode(node)) return undefined;
    const swallowed =
      isScalar(node) && node.srcToken?.type === 'scalar'
        ? /\n +- /.exec(node.srcToken.source)
        : null;
    if (swallowed) {
      found = {
        code: 'wrong-indent',
        at: (node.range?.[0] ?? 0) + swallowed.index + 1,
        what: 'The line begins with a hyphen, but is indented deeper than the entry above and so goes on with it.',
        fix: 'Give the entries of a list the same indent.',
      };
      return visit.BREAK;
    }
    const name = isAlias(node)
      ? `*${node.source}`
      : 'anchor' in node && node.anchor
        ? `&${node.anchor}`
        : undefined;
    if (name === undefined) return undefined;
    if (name.startsWith('**')) {
      found = {
        code: 'quotes-needed',
        at: node.range?.[0] ?? 0,
        what: 'A text cannot begin with * as it stands.',
        fix: "Put the whole text in single quotation marks: 'like this'.",
      };
      return visit.BREAK;
    }
    found = {
      at: node.range?.[0] ?? 0,
      code: 'yaml-alias',
      what: `"${name}" repeats another part of the file.`,
      fix: 'Write out what it stands for; quote a text that begins with & or *.',
    };
    return visit.BREAK;
  });
  const [warning] = document.warnings;
  return (
    found ??
    (warning && {
      at: warning.pos[0],
      code: 'not-plain-yaml',
      what: `This is not plain YAML: ${warning.message}.`,
      fix: 'Quote a text that begins with !.',
    })
  );
}
