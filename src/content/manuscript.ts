import { posix } from 'node:path';
import { z } from 'astro/zod';
import { type Checked, type CheckedMdx, ContentFiles } from '../files/files.ts';
import type { Problem } from '../files/problem.ts';
import { inEach, type Lang, langs, original } from '../i18n/languages.ts';
import { annotation } from '../schema/annotation.ts';
import { answer, pageText, translatedAnswer, translatedPageText } from '../schema/answer.ts';
import { brand } from '../schema/brand.ts';
import { chapter } from '../schema/clause.ts';
import {
  certificationStep,
  documentRecord,
  gap,
  gapGroup,
  product,
  socReport,
  standard,
  system,
} from '../schema/facts.ts';
import { term } from '../schema/glossary.ts';
import { pick } from '../schema/home.ts';
import { moved } from '../schema/moved.ts';
import { lifeEntry, logStation, movementNode } from '../schema/privacy.ts';
import { promise } from '../schema/promise.ts';
import { page, question } from '../schema/question.ts';
import { responsibilities } from '../schema/responsibility.ts';
import { need, scheme } from '../schema/scheme.ts';
import { site, source, topic } from '../schema/site.ts';
import { role } from '../schema/standing.ts';
import { synonyms } from '../schema/synonyms.ts';
import { id } from '../schema/text.ts';
import type { translation } from '../schema/translation.ts';
import { release, update } from '../schema/update.ts';
import { wording } from '../schema/wording.ts';

/** The lists of `content/`, by the name of their file. A file that is not there is an empty list. */
export const listSchemas = {
  sources: z.array(source),
  roles: z.array(role),
  topics: z.array(topic),
  glossary: z.array(term),
  annotations: z.array(annotation),
  'gap-groups': z.array(gapGroup),
  gaps: z.array(gap),
  systems: z.array(system),
  'soc-reports': z.array(socReport),
  standards: z.array(standard),
  'certification-steps': z.array(certificationStep),
  schemes: z.array(scheme),
  needs: z.array(need),
  products: z.array(product),
  documents: z.array(documentRecord),
  updates: z.array(update),
  'addresses/moved': z.array(moved),
  home: z.array(pick),
  'data-life': z.array(lifeEntry),
  'log-path': z.array(logStation),
  'data-movement': z.array(movementNode),
  promises: z.array(promise),
  responsibilities: z.array(responsibilities),
};
export type ListName = keyof typeof listSchemas;
export const listNames = Object.keys(listSchemas) as ListName[];

/** One folder of `questions/` or `pages/`: what no language changes, and the text in each language. */
export interface Folder<Facts, Text> {
  id: string;
  facts: Checked<Facts>;
  texts: Record<Lang, CheckedMdx<Text & Partial<Translation>>>;
}
export type Translation = z.infer<z.ZodObject<typeof translation>>;

export type QuestionFolder = Folder<z.infer<typeof question>, z.infer<typeof answer>>;
export type PageFolder = Folder<z.infer<typeof page>, z.infer<typeof pageText>>;

/** All of `content/`, read and checked file by file; what files say of each other is for the rules to check. */
export interface Manuscript {
  root: string;
  site: Checked<z.infer<typeof site>>;
  lists: { [K in ListName]: Checked<z.infer<(typeof listSchemas)[K]>> };
  questions: QuestionFolder[];
  pages: PageFolder[];
  /** `folder`: that of a contract below `content/clauses/`; '' for a contract that lies there itself. */
  chapters: (Checked<z.infer<typeof chapter>> & { folder: string })[];
  /** Words that ask for the same; search does without them where the file is missing. */
  synonyms: Checked<z.infer<typeof synonyms>>;
  /** Left out where nothing has been released yet. */
  release?: Checked<z.infer<typeof release>> | undefined;
  /** Left out where the site looks as the house has it. */
  brand?: Checked<z.infer<typeof brand>> | undefined;
  /** Left out where the content adds no words of its own. */
  wording?: Checked<z.infer<typeof wording>> | undefined;
  /** Folders that say `draft: true` and can be read; the rules do not hold for them yet. */
  drafts: { questions: QuestionFolder[]; pages: PageFolder[] };
  /** Of all drafts, also of those that cannot be read yet: others may refer to them. */
  draftIds: string[];
  /** What is still wrong with the files of drafts. */
  unfinished: Problem[];
}

/** What each file's own text can be judged by, while others cannot be read. */
export type Readable = Pick<Manuscript, 'root' | 'questions' | 'pages' | 'chapters'> & {
  site?: Manuscript['site'];
  brand?: Manuscript['brand'];
  lists: Partial<Manuscript['lists']>;
};

export interface Reading {
  /** There only where every file but those of drafts could be read. */
  manuscript?: Manuscript;
  /** Everything that could be read. */
  readable: Readable;
  problems: Problem[];
}

export const brandFile = 'content/brand.yaml';
const wordingFile = 'content/wording.yaml';
export const releaseFile = 'content/release.yaml';

/** Reads `content/` below `root`. */
export function readManuscript(root: string): Reading {
  const files = new ContentFiles(root);
  const unfinished: Problem[] = [];
  const lists = Object.fromEntries(
    listNames.map((name) => [name, files.yaml(`content/${name}.yaml`, listSchemas[name], [])]),
  );
  const questions = readFolders(files, unfinished, 'questions', {
    facts: question,
    texts: inEach((lang) => (lang === original ? answer : translatedAnswer)),
  });
  const pages = readFolders(files, unfinished, 'pages', {
    facts: page,
    texts: inEach((lang) => (lang === original ? pageText : translatedPageText)),
  });
  const read = {
    root,
    site: files.yaml('content/site.yaml', site),
    lists,
    questions: questions.finished,
    pages: pages.finished,
    chapters: ['', ...files.list('content/clauses', 'folders')].flatMap((folder) => {
      const path = posix.join('content/clauses', folder);
      return files
        .list(path, 'files')
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => files.yaml(`${path}/${name}`, chapter))
        .map((read) => read && { ...read, folder });
    }),
    synonyms: files.yaml('content/synonyms.yaml', synonyms, []),
    release: files.has(releaseFile) ? files.yaml(releaseFile, release) : undefined,
    brand: files.has(brandFile) ? files.yaml(brandFile, brand) : undefined,
    wording: files.has(wordingFile) ? files.yaml(wordingFile, wording) : undefined,
    drafts: { questions: questions.drafts, pages: pages.drafts },
    draftIds: [...questions.draftIds, ...pages.draftIds],
    unfinished,
  };
  const whole = read as Manuscript;
  // Every part that could not be read has left a problem, so without problems every part is there.
  if (files.problems.length === 0) return { manuscript: whole, readable: whole, problems: [] };
  const complete = ({ facts, texts }: QuestionFolder | PageFolder) =>
    facts !== undefined && Object.values(texts).every((text) => text !== undefined);
  const readable = {
    ...whole,
    questions: whole.questions.filter(complete),
    pages: whole.pages.filter(complete),
    chapters: whole.chapters.filter((chapter) => chapter !== undefined),
  };
  return { readable, problems: files.problems };
}

interface FolderSchemas {
  facts: z.ZodType;
  texts: Record<Lang, z.ZodType>;
}

function readFolders(
  files: ContentFiles,
  unfinished: Problem[],
  kind: keyof Manuscript['drafts'],
  schemas: FolderSchemas,
) {
  const finished: unknown[] = [];
  const drafts: unknown[] = [];
  const draftIds: string[] = [];
  for (const name of files.list(`content/${kind}`, 'folders')) {
    const folder = `content/${kind}/${name}`;
    const factsFile = `${folder}/${kind === 'questions' ? 'question' : 'page'}.yaml`;
    const draft = files.saysDraft(factsFile);
    const own = draft ? new ContentFiles(files.root) : files;
    if (!id.safeParse(name).success) {
      own.problems.push({
        file: folder,
        code: 'not-an-id',
        what: 'The folder name must be lower-case ASCII words joined by hyphens.',
        fix: 'Rename it; it becomes the address.',
      });
    }
    const read = {
      id: name,
      facts: own.yaml(factsFile, schemas.facts),
      texts: Object.fromEntries(
        langs.map((lang) => [lang, own.mdx(`${folder}/${lang}.mdx`, schemas.texts[lang])]),
      ),
    };
    if (draft) draftIds.push(name);
    if (!draft) finished.push(read);
    else if (own.problems.length === 0) drafts.push(read);
    else unfinished.push(...own.problems);
  }
  return { finished, drafts, draftIds };
}

/** Every MDX file with its language. */
export function mdxFiles({ questions, pages }: Pick<Manuscript, 'questions' | 'pages'>) {
  return [...questions, ...pages].flatMap(({ texts }) =>
    langs.map((lang) => ({ lang, mdx: texts[lang] as CheckedMdx<unknown> })),
  );
}
