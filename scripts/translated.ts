import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManuscript } from '../src/content/manuscript.ts';
import { textHash } from '../src/content/text-hash.ts';
import { ContentError } from '../src/files/problem.ts';
import { original, translations } from '../src/i18n/languages.ts';
import { commandLine } from './command-line.ts';

const {
  values: { all },
  words: ids,
  misuse,
} = commandLine({
  does: 'Records that translated texts say what their originals say now, once you have compared them.',
  calls: ['npm run translated -- soc-types', 'npm run translated -- --all'],
  words: true,
  options: { all: { type: 'boolean', default: false, about: 'every question and page' } },
});
if (ids.length === 0 && !all) misuse('Name questions or pages.');
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
const unknown = ids.filter((id) => !folders.some((folder) => folder.id === id));
if (unknown.length > 0) {
  console.error(`There is no question or page "${unknown.join('", "')}" in content/.`);
  process.exit(1);
}

for (const { id, texts } of folders) {
  if (!all && !ids.includes(id)) continue;
  const from = texts[original];
  const hash = textHash(from);
  for (const { file, data } of translations.map((lang) => texts[lang])) {
    if (data.translates === hash) {
      console.log(`${file}: was confirmed already.`);
      continue;
    }
    const path = join(manuscript.root, file);
    writeFileSync(path, withHash(readFileSync(path, 'utf8'), hash));
    console.log(`${file}: now translates ${from.file} as it is.`);
  }
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
