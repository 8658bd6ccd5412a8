import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { explain } from './explain.ts';
import { uncleanText, uncleanYaml } from './hygiene.ts';
import { type Placed, parseBody } from './markdown-tree.ts';
import type { Problem } from './problem.ts';
import { silentSlip, slipOf } from './yaml-slips.ts';

type Path = readonly (string | number)[];

/** A file of `content/` whose YAML has been read and checked against its schema. */
export interface Checked<T> {
  /** Path from the project's root. */
  file: string;
  data: T;
  /** The line on which the value at `path` stands. */
  lineOf: (path: Path) => number;
}

/** An MDX file: its frontmatter, its body, and every node of it in reading order. */
export interface CheckedMdx<T> extends Checked<T> {
  body: string;
  nodes: Placed[];
}

/** Reads files below the project's root and collects what is wrong with them instead of stopping at the first. */
export class ContentFiles {
  readonly problems: Problem[] = [];
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Names of the files or folders in a folder, sorted; none where it is missing. */
  list(folder: string, kind: 'files' | 'folders'): string[] {
    const path = join(this.root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && entry.isFile() === (kind === 'files'))
      .map(({ name }) => name)
      .sort();
  }

  has(file: string): boolean {
    return existsSync(join(this.root, file));
  }

  /** Whether a YAML file has a line `draft: true`, even where the rest of it cannot be read. */
  saysDraft(file: string): boolean {
    return this.#isFile(file) && /^draft:[ \t]*true[ \t]*(#.*)?\r?$/m.test(this.#text(file));
  }

  /** `missing` is what a file that need not be there says where it is not. */
  yaml<S extends z.ZodType>(
    file: string,
    schema: S,
    missing?: z.infer<S>,
  ): Checked<z.infer<S>> | undefined {
    if (missing !== undefined && !this.has(file)) return { file, data: missing, lineOf: () => 1 };
    const source = this.#read(file);
    return source === undefined ? undefined : this.#check(file, source, 1, schema);
  }

  mdx<S extends z.ZodType>(file: string, schema: S): CheckedMdx<z.infer<S>> | undefined {
    const source = this.#read(file);
    if (source === undefined) return;
    const match = /^---\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(source);
    if (!match?.[1]) {
      const lines = source.split('\n');
      const end = lines.findIndex((line, i) => i > 0 && /^[-–—]+\s*$/.test(line));
      this.problems.push(
        lines[0]?.trimEnd() === '---' && lines[1]?.trimEnd() !== '---'
          ? {
              code: 'open-frontmatter',
              file,
              line: Math.max(end, 0) + 1,
              what: 'The frontmatter that begins with --- in line 1 does not end.',
              fix: 'Put a line of three hyphens, ---, after its last field.',
            }
          : {
              code: 'no-frontmatter',
              file,
              line: 1,
              what: 'The file does not begin with frontmatter between two lines of ---.',
              fix: 'Begin it as docs/writing.md shows.',
            },
      );
      return;
    }
    const checked = this.#check(file, match[1], 2, schema);
    const body = source.slice(match[0].length);
    const nodes = this.#nodes(file, body, match[0].split('\n').length);
    return checked && nodes && { ...checked, body, nodes };
  }

  #nodes(file: string, body: string, firstLine: number): Placed[] | undefined {
    try {
      return parseBody(body, firstLine);
    } catch (error) {
      const [, line, reason] =
        /^(\d+):\d+: (.+?)(?: \([\w:-]+\))?$/s.exec(String((error as Error).message)) ?? [];
      this.problems.push({
        file,
        line: line ? Number(line) + firstLine - 1 : undefined,
        code: 'invalid-mdx',
        // Places in the message count from the start of the body.
        what: `This is not valid MDX: ${(reason ?? String(error)).replace(/ \(\d+:\d+\)/g, '')}.`,
        fix: 'Close every tag, and write < and { as \\< and \\{ where they are text.',
      });
      return;
    }
  }

  #read(file: string): string | undefined {
    if (!this.has(file)) {
      this.problems.push({
        file,
        code: 'missing-file',
        what: 'The file is missing.',
        fix: 'Add it; docs/writing.md shows its form.',
      });
      return;
    }
    if (!this.#isFile(file)) {
      this.problems.push({
        file,
        code: 'folder-for-file',
        what: 'This is a folder, not a file.',
        fix: 'Remove it, and add the file; docs/writing.md shows its form.',
      });
      return;
    }
    const text = this.#text(file);
    const unclean = uncleanText(text);
    if (!unclean) return text;
    const { at, ...said } = unclean;
    this.problems.push({ file, line: text.slice(0, at).split('\n').length, ...said });
    return;
  }

  #isFile(file: string): boolean {
    return statSync(join(this.root, file), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  #text(file: string): string {
    return readFileSync(join(this.root, file), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
  }

  #check<S extends z.ZodType>(
    file: string,
    source: string,
    firstLine: number,
    schema: S,
  ): Checked<z.infer<S>> | undefined {
    const lines = new LineCounter();
    const document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      keepSourceTokens: true,
    });
    const at = (offset: number) => lines.linePos(offset).line + firstLine - 1;
    // The parser stumbles on after its first error; the rest would only mislead.
    const [error] = document.errors;
    const slip = error
      ? slipOf(error, source, lines.linePos(error.pos[0]).line - 1)
      : silentSlip(source);
    if (slip) {
      const { line, ...said } = slip;
      this.problems.push({ file, line: line + firstLine, ...said });
      return;
    }
    if (error) {
      this.problems.push({
        code: 'invalid-yaml',
        file,
        line: at(error.pos[0]),
        what: `This is not valid YAML: ${/call stack/.test(error.message) ? 'it nests too deeply' : error.message}.`,
        fix: 'Correct the line; quote a text that holds ": " or begins with a special character.',
      });
      return;
    }
    const unclean = uncleanYaml(document);
    if (unclean) {
      const { at: offset, ...said } = unclean;
      this.problems.push({ file, line: at(offset), ...said });
      return;
    }
    const lineOf = (path: Path) => at(offsetOf(document, path));
    const result = schema.safeParse(document.toJS(), { reportInput: true });
    if (result.success) return { file, data: result.data, lineOf };
    for (const issue of result.error.issues) {
      for (const { path, ...said } of explain(issue)) {
        this.problems.push({ file, line: lineOf(path), ...said });
      }
    }
    return;
  }
}

/** Where the value at `path` begins: its key if it has one, else the nearest parent that exists. */
function offsetOf(document: Document, path: Path): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => String(item.key) === String(key));
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
    if (range) return range[0];
  }
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  if (node?.range) return node.range[0];
  return path.length > 0 ? offsetOf(document, path.slice(0, -1)) : 0;
}
