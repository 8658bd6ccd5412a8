import { machineFile } from '../../content/files-for-machines.ts';
import type { Library } from '../../content/library.ts';
import { langs } from '../../i18n/languages.ts';
import { fileAt, type Pages } from '../built/pages.ts';
import { answersIn, answersSchema } from './answers.ts';
import { llmsFullText, llmsText } from './llms.ts';
import { Twins } from './twins.ts';

/** Every file for machines, by its address. The pages let go of their elements once they are read. */
export function* formatsOf(
  library: Library,
  pages: Pages,
): Generator<[file: string, text: string]> {
  const twins = new Twins(pages, library.site.baseUrl);
  for (const { file } of pages.all())
    if (twins.has(file)) yield [machineFile.markdown(file), twins.of(file)];
  for (const lang of langs) {
    const answers = answersIn(lang, library, (page) => twins.bodyOf(fileAt(page)));
    yield [machineFile.answers(lang), json(answers)];
  }
  yield [machineFile.answersSchema, json(answersSchema(library))];
  yield [machineFile.llms, llmsText(library)];
  const twin = (page: string) => twins.of(fileAt(page), machineFile.llmsFull);
  yield [machineFile.llmsFull, llmsFullText(library, twin)];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
