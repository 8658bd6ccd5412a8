import { differencesOf } from '../comparison/compare.ts';
import { namingsOf } from '../comparison/names.ts';
import type { Checked } from '../files.ts';
import type { Manuscript, PageFolder, QuestionFolder } from '../manuscript.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { Problem } from '../problem.ts';

type Namings = ReturnType<typeof namingsOf>;
type Path = (string | number)[];

/** Both languages have the same passages, and each passage holds the same numbers, days, names and negations in both. */
export function checkTranslations(manuscript: Manuscript): Problem[] {
  const { questions, pages, lists, chapters, site } = manuscript;
  const namings = namingsOf(manuscript);
  const folders = [...questions, ...pages];
  const files: Checked<unknown>[] = [
    site,
    ...Object.values(lists),
    ...chapters,
    ...folders.map(({ facts }) => facts),
  ];
  return [
    ...folders.flatMap((folder) => inFolder(folder, namings)),
    ...files.flatMap((file) => inFile(file, namings)),
  ];
}

function inFolder({ texts: { zh, en } }: QuestionFolder | PageFolder, namings: Namings): Problem[] {
  const originals = passagesOf(zh);
  const translations = passagesOf(en);
  const odd = originals.findIndex(({ kind }, i) => kind !== translations[i]?.kind);
  const at = odd < 0 && translations.length > originals.length ? originals.length : odd;
  if (at >= 0) return [otherPassage(originals[at], translations[at], zh.file, en.file)];

  const excused = (en.data.differs ?? []).map((entry) => ({ ...entry, used: false }));
  const problems = originals.flatMap((original, i): Problem[] => {
    const translation = translations[i] as Passage;
    const found = differencesOf({ zh: original.text, en: translation.text }, namings);
    const left = found.filter((what) => {
      const excuse = excused.find(
        (entry) => entry.what === what && translation.text.startsWith(entry.passage),
      );
      if (excuse) excuse.used = true;
      return excuse === undefined;
    });
    return different(left, original.text, translation.text, en.file, translation.line);
  });
  const unused = excused.flatMap(({ used }, i) =>
    used ? [] : [noDifference(en.file, en.lineOf(['differs', i]))],
  );
  return [...problems, ...unused];
}

function inFile({ file, data, lineOf }: Checked<unknown>, namings: Namings): Problem[] {
  return [...pairs(data)].flatMap(({ path, zh, en, differs }) => {
    const found = differencesOf({ zh, en }, namings);
    const left = found.filter((what) => !differs.some((entry) => entry.what === what));
    const unused = differs.flatMap(({ what }, i) =>
      found.includes(what) ? [] : [noDifference(file, lineOf([...path, 'differs', i]))],
    );
    return [...different(left, zh, en, file, lineOf([...path, 'en'])), ...unused];
  });
}

interface Pair {
  path: Path;
  zh: string;
  en: string;
  differs: { what: string }[];
}

/** Every text of a YAML file that stands there in both languages. */
function* pairs(value: unknown, path: Path = []): Generator<Pair> {
  if (value === null || typeof value !== 'object') return;
  const { zh, en, differs = [] } = value as Partial<Pair>;
  if (typeof zh === 'string' && typeof en === 'string') yield { path, zh, en, differs };
  else {
    for (const [key, inner] of Object.entries(value)) {
      yield* pairs(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

function different(
  found: readonly string[],
  zh: string,
  en: string,
  file: string,
  line: number,
): Problem[] {
  if (found.length === 0) return [];
  const quoted = (text: string) => `“${text.replace(/\s+/g, ' ')}”`;
  return [
    {
      file,
      line,
      code: 'languages-differ',
      what: `The languages differ: ${found.join('; ')}. Chinese: ${quoted(zh)} English: ${quoted(en)}.`,
      fix: 'Correct one of them, or say under "differs" why this is right.',
    },
  ];
}

function noDifference(file: string, line: number): Problem {
  return {
    file,
    line,
    code: 'needless-differs',
    what: 'The languages do not differ as this entry of "differs" says.',
    fix: 'Remove the entry, or give it the words of the message and the first words of the English passage.',
  };
}

function otherPassage(
  original: Passage | undefined,
  translation: Passage | undefined,
  zhFile: string,
  enFile: string,
): Problem {
  const told = (passage: Passage | undefined) =>
    passage ? `a ${passage.kind} (“${passage.text.slice(0, 60)}”)` : 'nothing more';
  return {
    file: enFile,
    line: translation?.line,
    code: translation ? 'passages-differ' : 'missing-translation',
    what: `Where ${zhFile}${original ? `:${original.line}` : ''} has ${told(original)}, this has ${told(translation)}.`,
    fix: 'Give both files the same paragraphs, list items, cells and headings, in the same order.',
  };
}
