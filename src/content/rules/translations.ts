import { differencesOf, negationDifferences, plainWords } from '../comparison/compare.ts';
import { namingsOf } from '../comparison/names.ts';
import type { Checked } from '../files.ts';
import type { Manuscript, PageFolder, QuestionFolder } from '../manuscript.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { Problem } from '../problem.ts';

interface Found {
  problems: Problem[];
  /** What may be right, and stops nothing. */
  doubts: Problem[];
}

/** What a passage says in one language only: facts surely, negations perhaps. */
interface Differences {
  facts: string[];
  negations: string[];
}
type Compare = (said: Record<'zh' | 'en', string>) => Differences;
type Path = (string | number)[];

/** Both languages have the same passages, and each passage holds the same numbers, days and names in both. */
export function checkTranslations(manuscript: Manuscript): Problem[] {
  return compared(manuscript).problems;
}

/** Passages that seem to deny in one language only. */
export function doubtsOfTranslations(manuscript: Manuscript): Problem[] {
  return compared(manuscript).doubts;
}

/** The comparison of a manuscript, for who asks for its problems and for who asks for its doubts. */
const known = new WeakMap<Manuscript, Found>();

function compared(manuscript: Manuscript): Found {
  const before = known.get(manuscript);
  if (before) return before;
  const { questions, pages, lists, chapters, site, wording } = manuscript;
  const namings = namingsOf(manuscript);
  const plain = plainWords(wording?.data.denyNothing);
  const compare: Compare = (said) => ({
    facts: differencesOf(said, namings),
    negations: negationDifferences(said, plain),
  });
  const folders = [...questions, ...pages];
  const files: Checked<unknown>[] = [
    site,
    ...Object.values(lists),
    ...chapters,
    ...folders.map(({ facts }) => facts),
  ];
  const found: Found = { problems: [], doubts: [] };
  for (const folder of folders) inFolder(folder, compare, found);
  for (const file of files) inFile(file, compare, found);
  known.set(manuscript, found);
  return found;
}

function inFolder(
  { texts: { zh, en } }: QuestionFolder | PageFolder,
  compare: Compare,
  found: Found,
): void {
  const originals = passagesOf(zh);
  const translations = passagesOf(en);
  const odd = originals.findIndex(({ kind }, i) => kind !== translations[i]?.kind);
  const at = odd < 0 && translations.length > originals.length ? originals.length : odd;
  if (at >= 0) {
    found.problems.push(otherPassage(originals[at], translations[at], zh.file, en.file));
    return;
  }

  const excused = (en.data.differs ?? []).map((entry) => ({ ...entry, used: false }));
  for (const [i, original] of originals.entries()) {
    const translation = translations[i] as Passage;
    const said = { zh: original.text, en: translation.text };
    tell(compare(said), said, { file: en.file, line: translation.line }, found, (what) => {
      const excuse = excused.find(
        (entry) => entry.what === what && translation.text.startsWith(entry.passage),
      );
      if (excuse) excuse.used = true;
      return excuse !== undefined;
    });
  }
  for (const [i, { used, what }] of excused.entries())
    if (!used) noDifference(what, { file: en.file, line: en.lineOf(['differs', i]) }, found);
}

function inFile({ file, data, lineOf }: Checked<unknown>, compare: Compare, found: Found): void {
  for (const { path, zh, en, differs } of pairs(data)) {
    const said = { zh, en };
    const differences = compare(said);
    tell(differences, said, { file, line: lineOf([...path, 'en']) }, found, (what) =>
      differs.some((entry) => entry.what === what),
    );
    const all = [...differences.facts, ...differences.negations];
    for (const [i, { what }] of differs.entries())
      if (!all.includes(what))
        noDifference(what, { file, line: lineOf([...path, 'differs', i]) }, found);
  }
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

type Place = Pick<Problem, 'file' | 'line'>;

function tell(
  { facts, negations }: Differences,
  said: Record<'zh' | 'en', string>,
  place: Place,
  found: Found,
  excused: (what: string) => boolean,
): void {
  const quoted = (text: string) => `“${text.replace(/\s+/g, ' ')}”`;
  const both = `Chinese: ${quoted(said.zh)} English: ${quoted(said.en)}.`;
  const surely = facts.filter((what) => !excused(what));
  if (surely.length > 0) {
    found.problems.push({
      ...place,
      code: 'languages-differ',
      what: `The languages differ: ${surely.join('; ')}. ${both}`,
      fix: 'Correct one of them, or say under "differs" why this is right.',
    });
  }
  const perhaps = negations.filter((what) => !excused(what));
  if (perhaps.length > 0) {
    found.doubts.push({
      ...place,
      code: 'negation-in-doubt',
      what: `One language seems to deny what the other does not: ${perhaps.join('; ')}. ${both}`,
      fix: 'Correct one of them; else name the word that denies nothing in content/wording.yaml, or say under "differs" why this is right.',
    });
  }
}

/** An excuse that nothing needs; of a negation no more than a doubt, for the words that deny nothing may have been added to. */
function noDifference(excuse: string, place: Place, { problems, doubts }: Found): void {
  (excuse.startsWith('negation') ? doubts : problems).push({
    ...place,
    code: 'needless-differs',
    what: 'The languages do not differ as this entry of "differs" says.',
    fix: 'Remove the entry, or give it the words of the message and the first words of the English passage.',
  });
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
