import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManuscript } from '../src/content/manuscript.ts';
import { ContentError } from '../src/content/problem.ts';
import { textHash } from '../src/content/text-hash.ts';

// Records that an English text says what its Chinese original says now: npm run translated -- soc-types
const ids = process.argv.slice(2);
const { manuscript, problems } = readManuscript(process.cwd());
if (!manuscript) {
  console.error(new ContentError(problems).message);
  process.exit(1);
}
const { drafts } = manuscript;
const folders = [
  ...manuscript.questions,
  ...manuscript.pages,
  ...drafts.questions,
  ...drafts.pages,
];
const unknown = ids.filter((id) => id !== '--all' && !folders.some((folder) => folder.id === id));
if (ids.length === 0 || unknown.length > 0) {
  console.error(
    ids.length === 0
      ? 'Name the questions or pages whose English text you have compared with the Chinese: npm run translated -- soc-types'
      : `There is no question or page "${unknown.join('", "')}" in content/.`,
  );
  process.exit(1);
}

for (const { id, texts } of folders) {
  if (!ids.includes(id) && !ids.includes('--all')) continue;
  const hash = textHash(texts.zh);
  if (texts.en.data.translates === hash) {
    console.log(`${texts.en.file}: was confirmed already.`);
    continue;
  }
  const path = join(manuscript.root, texts.en.file);
  writeFileSync(path, withHash(readFileSync(path, 'utf8'), hash));
  console.log(`${texts.en.file}: now translates ${texts.zh.file} as it is.`);
}

/** The file with the hash as a line of its frontmatter; nothing else of it is touched. */
function withHash(text: string, hash: string): string {
  const [frontmatter = ''] = /^[\s\S]*?\n---/.exec(text) ?? [];
  const rest = text.slice(frontmatter.length);
  // Unquoted, a hash such as 12e4567890123456 would be read as a number.
  const line = `translates: "${hash}"`;
  const old = /^translates:[^\r\n]*/m;
  if (old.test(frontmatter)) return frontmatter.replace(old, line) + rest;
  const end = frontmatter.includes('\r\n') ? '\r\n' : '\n';
  return `${frontmatter.slice(0, -3)}${line}${end}---${rest}`;
}
