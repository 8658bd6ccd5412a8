import { join } from 'node:path';
import type { Build } from '../../build/step.ts';
import {
  type Answers,
  type Markdowns,
  register,
  type SharingSite,
} from '../../client/share/files.ts';
import { address } from '../../content/addresses.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import { hashedName } from '../hashed-name.ts';
import { partOf } from '../machines/twins.ts';
import { citationOf } from './citations.ts';

/** Writes the script of what a reader does with a page, which also copies answers, and the answers of each language for it, read off the built pages. */
export async function sharing(built: Build): Promise<void> {
  const { site, questions } = built.library;
  const write = async (name: string, script: string) => {
    const file = hashedName(name, script);
    await built.write(`share/${file}`, script);
    return file;
  };

  const answers = {} as Record<Lang, string>;
  for (const lang of langs) {
    const all: Answers = {};
    const markdown: Markdowns = {};
    for (const { id } of questions) {
      const page = built.pages.at(address.question(lang, id));
      const from = [page.file, page.html, site.baseUrl];
      all[id] = built.kept.of('citation', from, () => citationOf(page, lang));
      markdown[id] = built.kept.of('part', from, () => partOf(page, site.baseUrl));
    }
    answers[lang] = await write(
      `answers.${lang}.*.js`,
      `${register.answers}(${JSON.stringify(all)});\n`,
    );
    await write(`markdown.${lang}.*.js`, `${register.markdowns}(${JSON.stringify(markdown)});\n`);
  }
  const known: SharingSite = { base: site.baseUrl, answers };
  const { code } = await built.scripts.of(join(built.project, 'src/client/actions.ts'));
  await write(
    'actions.*.js',
    `(()=>{const sharingSite=${JSON.stringify(known)};\n${code}\n})();\n`,
  );
}
