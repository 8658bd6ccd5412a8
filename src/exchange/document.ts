import type { Build } from '../build/step.ts';
import { absolute, address } from '../content/addresses.ts';
import type { Manuscript } from '../content/manuscript.ts';
import { langs, languages } from '../i18n/languages.ts';
import { wholeOf } from '../integrations/machines/twins.ts';
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

/** Every answer to be read through, language by language, as a reader of its page is shown it, below the page's address. */
export function markdownOf({ library, pages }: Build): string {
  const { site, questions, pages: articles } = library;
  const parts = langs.flatMap((lang) => [
    `# ${languages[lang].name}`,
    ...[
      ...questions.map(({ id }) => address.question(lang, id)),
      ...articles.map(({ id }) => address.page(lang, id)),
    ].map((path) => {
      const [title, ...text] = wholeOf(pages.at(path), site.baseUrl).split('\n\n');
      return [title, `<${absolute(path, site)}>`, ...text].join('\n\n');
    }),
  ]);
  return `${parts.join('\n\n')}\n`;
}
