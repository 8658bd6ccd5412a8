import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { readLibrary } from '../../content/library.ts';
import { langs } from '../../i18n/languages.ts';
import { classicScript } from '../classic-script.ts';
import { filesOf } from '../portable/index.ts';
import { aliasesOf, pinyinOf } from './aliases.ts';
import { indexScript } from './index-script.ts';
import { indexLanguage, indexRecords } from './pagefind.ts';
import { recordsOf } from './records.ts';

/** Makes the search index from the built pages. Must come before `portable`, which resolves the names written here. */
export function searchIndex(): AstroIntegration {
  let project = new URL('file:///');
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const library = readLibrary(fileURLToPath(project));
        const files = await filesOf(root);
        const folder = join(root, 'search');
        await mkdir(folder, { recursive: true });
        const write = async (name: string, script: string) => {
          const hash = createHash('sha256').update(script).digest('hex').slice(0, 10);
          await writeFile(join(folder, name.replace('*', hash)), script);
        };

        const { code } = await classicScript(
          join(fileURLToPath(project), 'src/client/search/main.ts'),
        );
        await write('search.*.js', code);
        try {
          for (const lang of langs) {
            const records = [];
            for (const file of files.filter(
              (name) => name.startsWith(`${lang}/`) && name.endsWith('.html'),
            )) {
              records.push(...recordsOf(file, await readFile(join(root, file), 'utf8')));
            }
            const indexed = await indexRecords(lang, records, (record) => {
              const names = aliasesOf(record, lang, library);
              return lang === 'zh' ? [...names, ...pinyinOf([record.title, ...names])] : names;
            });
            await write(`index.${lang}.*.js`, indexScript(lang, indexLanguage[lang], indexed));
            logger.info(`${records.length} records in ${lang}.`);
          }
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}
