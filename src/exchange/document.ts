import type { Manuscript } from '../content/manuscript.ts';
import { type Lang, langs, languages } from '../i18n/languages.ts';
import { messages } from '../i18n/messages.ts';
import { columns } from './columns.ts';
import { fieldOf, publicFolders, rowsOf } from './rows.ts';

/** Every answer with its fields as they are, for programs. */
export function jsonOf(manuscript: Manuscript): string {
  const rows = rowsOf(manuscript);
  const answers = publicFolders(manuscript).map(({ entry, folder }, i) => ({
    entry,
    id: folder.id,
    revision: rows[i]?.revision,
    fields: Object.fromEntries(
      columns
        .filter(({ entries }) => entries.includes(entry))
        .map((column) => [column.name, fieldOf(column, folder)]),
    ),
  }));
  return `${JSON.stringify({ answers }, null, 2)}\n`;
}

/** Every answer to be read through, language by language: question, short answer, full answer, limits, source. */
export function markdownOf(manuscript: Manuscript): string {
  const parts = langs.flatMap((lang) => [
    `# ${languages[lang].name}`,
    ...answersIn(manuscript, lang),
  ]);
  return `${parts.join('\n\n')}\n`;
}

function answersIn(manuscript: Manuscript, lang: Lang): string[] {
  return rowsOf(manuscript).map(({ entry, id, cells }) => {
    const cell = (name: string) => cells[`${name}.${lang}`] ?? '';
    const list = (name: 'doesNotProve' | 'notStated') =>
      cell(name) && `**${messages[lang][name]}**\n\n${cell(name).replace(/^/gm, '- ')}`;
    return [
      `## ${cell(entry === 'question' ? 'question' : 'title')} {#${id}}`,
      cell('answer'),
      // The headings of a body stand below that of its answer.
      cell('body').replace(/^##/gm, '###'),
      list('doesNotProve'),
      list('notStated'),
    ]
      .filter(Boolean)
      .join('\n\n');
  });
}
