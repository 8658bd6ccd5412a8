import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';

/**
 * YAML with the value at `path` set, or removed where it is `undefined`. Only the top-level field that holds it is written
 * anew, comments within it included; every other character stays.
 */
export function withField(source: string, path: readonly string[], value: unknown): string {
  const document = parseDocument(source);
  const [field = ''] = path;
  const before = pairOf(document, field);
  const start = before ? startOf(before) : source.length;
  const end = before ? endOf(before, source) : source.length;

  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, nodeFor(document, path, value));
  const after = pairOf(document, field);
  const gap = before || source === '' || source.endsWith('\n') ? '' : '\n';
  return source.slice(0, start) + gap + (after ? fieldText(after) : '') + source.slice(end);
}

/** A node for the value that keeps of the present one what it can: style, comments, entries of a list. */
function nodeFor(document: Document, path: readonly string[], value: unknown): Node {
  const present = document.getIn(path, true);
  const node = document.createNode(value);
  if (isScalar(present) && isScalar(node)) {
    node.comment = present.comment ?? null;
    // A style that the new text cannot have gives way when it is written.
    if (present.type && !present.type.startsWith('BLOCK')) node.type = present.type;
  }
  if (isSeq(present) && isSeq(node)) {
    node.flow = present.flow ?? false;
    const old = present.items as Node[];
    node.items = (node.items as Node[]).map(
      (item) =>
        old.find((entry) => isDeepStrictEqual(entry.toJS(document), item.toJS(document))) ?? item,
    );
  }
  return node;
}

function pairOf({ contents }: Document, field: string): Pair | undefined {
  if (!isMap(contents)) return;
  return contents.items.find(({ key }) => (isScalar(key) ? key.value : key) === field);
}

interface Placed {
  range?: [number, number, number] | null;
  commentBefore?: string | null;
  spaceBefore?: boolean;
}

function startOf({ key }: Pair): number {
  return (key as Placed).range?.[0] ?? 0;
}

/** After the line on which the field ends; blank lines and comments below it belong to what follows. */
function endOf({ key, value }: Pair, source: string): number {
  const [, keyEnd = 0] = (key as Placed).range ?? [];
  const [, valueEnd = keyEnd] = (value as Placed | null)?.range ?? [];
  // A block ends with its last line feed already.
  if (source[valueEnd - 1] === '\n') return valueEnd;
  const lineEnd = source.indexOf('\n', valueEnd);
  return lineEnd < 0 ? source.length : lineEnd + 1;
}

function fieldText(pair: Pair): string {
  if (isScalar(pair.key)) {
    // What stands above the field stays where it is.
    pair.key.commentBefore = null;
    pair.key.spaceBefore = false;
  }
  const document = new Document({});
  if (isMap(document.contents)) document.contents.items = [pair as never];
  return document.toString({ lineWidth: 0 });
}
