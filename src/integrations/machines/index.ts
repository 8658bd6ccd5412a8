import type { Build } from '../../build/step.ts';
import { machineFile } from '../../content/files-for-machines.ts';
import { langs } from '../../i18n/languages.ts';
import { answersIn, answersSchema } from './answers.ts';
import { llmsFullText, llmsText } from './llms.ts';
import { bodyOf, Twins } from './twins.ts';

/** Writes what is published for machines, out of the pages and the library, so that it cannot say anything else. */
export async function machines({ library, pages, write, remove }: Build): Promise<void> {
  const twins = new Twins(pages);
  for (const page of pages.all().filter(({ file }) => twins.has(file)))
    await write(machineFile.markdown(page.file), twins.of(page));
  for (const lang of langs) {
    const body = (address: string) => bodyOf(pages.at(address), library.site.baseUrl);
    await write(machineFile.answers(lang), json(answersIn(lang, library, body)));
  }
  await write(machineFile.answersSchema, json(answersSchema(library)));
  await write(machineFile.llms, llmsText(library));
  const twin = (address: string) => twins.of(pages.at(address), machineFile.llmsFull);
  await write(machineFile.llmsFull, llmsFullText(library, twin));
  if (!library.site.security) await remove(machineFile.security);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
