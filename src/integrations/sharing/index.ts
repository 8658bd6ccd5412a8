import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  type Answers,
  type Markdowns,
  register,
  type SharingSite,
} from '../../client/share/files.ts';
import { address } from '../../content/addresses.ts';
import { readLibrary } from '../../content/library.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import { classicScript } from '../classic-script.ts';
import { hashedName } from '../hashed-name.ts';
import { partOf } from '../machines/twins.ts';
import { citationOf } from './citations.ts';

/** Writes the script of what a reader does with a page, which also copies answers, and the answers of each language for it, read off the built pages. Must come before `portable`. */
export function sharing(): AstroIntegration {
  let project = '';
  return {
    name: 'sharing',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const { site, questions } = readLibrary(project);
        await mkdir(join(root, 'share'), { recursive: true });
        const write = async (name: string, script: string) => {
          const file = hashedName(name, script);
          await writeFile(join(root, 'share', file), script);
          return file;
        };

        const answers = {} as Record<Lang, string>;
        for (const lang of langs) {
          const all: Answers = {};
          const markdown: Markdowns = {};
          for (const { id } of questions) {
            const page = address.question(lang, id);
            const html = await readFile(join(root, page), 'utf8');
            all[id] = citationOf(html, lang);
            markdown[id] = partOf({ address: page, html }, site.baseUrl);
          }
          answers[lang] = await write(
            `answers.${lang}.*.js`,
            `${register.answers}(${JSON.stringify(all)});\n`,
          );
          await write(
            `markdown.${lang}.*.js`,
            `${register.markdowns}(${JSON.stringify(markdown)});\n`,
          );
        }
        const known: SharingSite = { base: site.baseUrl, answers };
        const { code } = await classicScript(join(project, 'src/client/actions.ts'));
        await write(
          'actions.*.js',
          `(()=>{const sharingSite=${JSON.stringify(known)};\n${code}\n})();\n`,
        );
      },
    },
  };
}
