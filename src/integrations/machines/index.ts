import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../../content/library.ts';
import { langs } from '../../i18n/languages.ts';
import { filesOf } from '../portable/index.ts';
import { answersIn, answersSchema } from './answers.ts';
import { llmsFullText, llmsText } from './llms.ts';
import { hasTwin, machineFile } from './names.ts';
import { bodyOf, twinOf } from './twins.ts';

/**
 * Writes what is published for machines, out of the finished pages and the library, so that it cannot say anything else.
 * Must come after `book` and before `portable`, which makes the links of pages relative and checks those to these files.
 */
export function machines(): AstroIntegration {
  let project = '';
  return {
    name: 'machines',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const library = readLibrary(project);
        const pages = new Map<string, string>();
        for (const file of await filesOf(root)) {
          const address = `/${file}`;
          if (!hasTwin(address)) continue;
          const html = await readFile(join(root, file), 'utf8');
          // A page that only leads on, or says that there is none, is for people.
          if (!html.includes('<meta name="robots" content="noindex">')) pages.set(address, html);
        }
        const page = (address: string) => {
          const html = pages.get(address);
          if (html === undefined) throw new Error(`There is no page ${address} to read.`);
          return { address, html };
        };
        const write = async (address: string, content: string) => {
          await mkdir(dirname(join(root, address)), { recursive: true });
          await writeFile(join(root, address), content);
        };

        for (const address of pages.keys()) {
          await write(machineFile.markdown(address), twinOf(page(address)));
        }
        for (const lang of langs) {
          const body = (address: string) => bodyOf(page(address), library.site.baseUrl);
          await write(machineFile.answers(lang), json(answersIn(lang, library, body)));
        }
        await write(machineFile.answersSchema, json(answersSchema(library)));
        await write(machineFile.llms, llmsText(library));
        const twin = (address: string) => twinOf(page(address), machineFile.llmsFull);
        await write(machineFile.llmsFull, llmsFullText(library, twin));
        if (!library.site.security) await rm(join(root, machineFile.security));
      },
    },
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
