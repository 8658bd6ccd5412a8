import { z } from 'astro/zod';
import { type Lang, langs } from '../i18n/languages.ts';
import { annotation } from '../schema/annotation.ts';
import { answer, pageText } from '../schema/answer.ts';
import { chapter } from '../schema/clause.ts';
import { documentRecord, gap, product, socReport, standard, system } from '../schema/facts.ts';
import { term } from '../schema/glossary.ts';
import { page, question } from '../schema/question.ts';
import { site, source, topic } from '../schema/site.ts';
import { id } from '../schema/text.ts';
import { type Checked, type CheckedMdx, ContentFiles } from './files.ts';
import type { Problem } from './problem.ts';

/** The lists of `content/`, by the name of their file. */
const listSchemas = {
  sources: z.array(source).min(1),
  topics: z.array(topic).min(1),
  glossary: z.array(term),
  annotations: z.array(annotation),
  gaps: z.array(gap),
  systems: z.array(system),
  'soc-reports': z.array(socReport),
  standards: z.array(standard),
  products: z.array(product),
  documents: z.array(documentRecord),
};
export type ListName = keyof typeof listSchemas;
export const listNames = Object.keys(listSchemas) as ListName[];

/** One folder of `questions/` or `pages/`: what no language changes, and the text in each language. */
export interface Folder<Facts, Text> {
  id: string;
  facts: Checked<Facts>;
  texts: Record<Lang, CheckedMdx<Text>>;
}

/** All of `content/`, read and checked file by file; what files say of each other is for the rules to check. */
export interface Manuscript {
  root: string;
  site: Checked<z.infer<typeof site>>;
  lists: { [K in ListName]: Checked<z.infer<(typeof listSchemas)[K]>> };
  questions: Folder<z.infer<typeof question>, z.infer<typeof answer>>[];
  pages: Folder<z.infer<typeof page>, z.infer<typeof pageText>>[];
  chapters: Checked<z.infer<typeof chapter>>[];
}

/** Reads `content/` below `root`. The manuscript is there only where every file could be read. */
export function readManuscript(root: string): { manuscript?: Manuscript; problems: Problem[] } {
  const files = new ContentFiles(root);

  const folders = <F extends z.ZodType, T extends z.ZodType>(
    folder: string,
    factsName: string,
    facts: F,
    text: T,
  ) =>
    files.list(folder).map((name) => {
      if (!id.safeParse(name).success) {
        files.problems.push({
          file: `${folder}/${name}`,
          what: 'The folder name must be lower-case ASCII words joined by hyphens.',
          fix: 'Rename it; it becomes the address.',
        });
      }
      return {
        id: name,
        facts: files.yaml(`${folder}/${name}/${factsName}`, facts),
        texts: Object.fromEntries(
          langs.map((lang) => [lang, files.mdx(`${folder}/${name}/${lang}.mdx`, text)]),
        ),
      };
    });

  const read = {
    root,
    site: files.yaml('content/site.yaml', site),
    lists: Object.fromEntries(
      listNames.map((name) => [name, files.yaml(`content/${name}.yaml`, listSchemas[name])]),
    ),
    questions: folders('content/questions', 'question.yaml', question, answer),
    pages: folders('content/pages', 'page.yaml', page, pageText),
    chapters: files
      .list('content/clauses')
      .map((name) => files.yaml(`content/clauses/${name}`, chapter)),
  };
  // Every part that could not be read has left a problem, so without problems every part is there.
  return files.problems.length > 0
    ? { problems: files.problems }
    : { manuscript: read as Manuscript, problems: [] };
}

/** Every MDX file with its language. */
export function mdxFiles({ questions, pages }: Manuscript) {
  return [...questions, ...pages].flatMap(({ texts }) =>
    langs.map((lang) => ({ lang, mdx: texts[lang] as CheckedMdx<unknown> })),
  );
}
