import type { Change } from './changes.ts';
import { body } from './columns.ts';
import { withField } from './yaml-edit.ts';

/** The texts of the changed files, by their path; `read` gives the text of a file as it is. */
export function applied(
  changes: readonly Change[],
  read: (file: string) => string,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const { file, column, value } of changes) {
    const text =
      files.get(file) ??
      read(file)
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n');
    files.set(file, withChange(text, file, column.path, value));
  }
  return files;
}

function withChange(text: string, file: string, path: readonly string[], value: unknown): string {
  if (!file.endsWith('.mdx')) return withField(text, path, value);
  const [, open = '', head = '', close = '', rest = ''] =
    /^(---\n)([\s\S]*?\n)(---[ \t]*(?:\n|$))([\s\S]*)$/.exec(text) ?? [];
  if (path[0] !== body) return open + withField(head, path, value) + close + rest;
  const inner = String(value ?? '').trim();
  return `${open}${head}${close}${rest.replace(/^(\s*)[\s\S]*?(\s*)$/, (_, before, after) => before + inner + after)}`;
}
