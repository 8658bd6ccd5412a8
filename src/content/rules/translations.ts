import type { Checked } from '../../files/files.ts';
import type { Problem } from '../../files/problem.ts';
import { type Lang, langs, original, translations } from '../../i18n/languages.ts';
import { differencesOf, negationDifferences, plainWords } from '../comparison/compare.ts';
import { namingsOf } from '../comparison/names.ts';
import type { Manuscript, PageFolder, QuestionFolder } from '../manuscript.ts';
import { type Passage, passagesOf } from '../passages.ts';

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
type Compare = (said: Said) => Differences;
/** The same in each language. */
type Said = Record<Lang, string>;
type Path = (string | number)[];

/** Every language has the same passages, and each passage holds the same numbers, days and names in all. */
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
  const found: Found = { problems: [], doubts: [] };
  known.set(manuscript, found);
  // What is compared are Chinese and English.
  if (!langs.includes('zh') || !langs.includes('en')) return found;
  const namings = namingsOf(manuscript);
  const plain = plainWords(wording?.data.denyNothing);
  const compare: Compare = (said) => ({
    facts: differencesOf(said, namings),
    negations: negationDifferences(said, plain),
  });
  const folders = [...questions, ...pages];
  const files: Checked<unknown>[] = [
    site,
    ...(manuscript.brand ? [manuscript.brand] : []),
    ...Object.values(lists),
    ...chapters,
    ...folders.map(({ facts }) => facts),
  ];
  for (const folder of folders)
    for (const lang of translations) inFolder(folder, lang, compare, found);
  for (const file of files) inFile(file, compare, found);
  return found;
}

function inFolder(
  { texts }: QuestionFolder | PageFolder,
  lang: Lang,
  compare: Compare,
  found: Found,
): void {
  const from = texts[original];
  const to = texts[lang];
  const originals = passagesOf(from);
  const translated = passagesOf(to);
  const odd = originals.findIndex(({ kind }, i) => kind !== translated[i]?.kind);
  const at = odd < 0 && translated.length > originals.length ? originals.length : odd;
  if (at >= 0) {
    found.problems.push(otherPassage(originals[at], translated[at], from.file, to.file));
    return;
  }

  const excused = (to.data.differs ?? []).map((entry) => ({ ...entry, used: false }));
  for (const [i, passage] of originals.entries()) {
    const translation = translated[i] as Passage;
    const said = { [original]: passage.text, [lang]: translation.text } as Said;
    tell(compare(said), said, { file: to.file, line: translation.line }, found, (what) => {
      const excuse = excused.find(
        (entry) => entry.what === what && translation.text.startsWith(entry.passage),
      );
      if (excuse) excuse.used = true;
      return excuse !== undefined;
    });
  }
  for (const [i, { used, what }] of excused.entries())
    if (!used) noDifference(what, { file: to.file, line: to.lineOf(['differs', i]) }, found);
}

function inFile({ file, data, lineOf }: Checked<unknown>, compare: Compare, found: Found): void {
  for (const { path, zh, en, differs } of pairs(data)) {
    const said = { zh, en };
    const differences = compare(said);
    tell(
      differences,
      said,
      { file, line: lineOf([...path, translations[0] ?? original]) },
      found,
      (what) => differs.some((entry) => entry.what === what),
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
  said: Said,
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
  passage: Passage | undefined,
  translation: Passage | undefined,
  originalFile: string,
  file: string,
): Problem {
  const told = (one: Passage | undefined) =>
    one ? `a ${one.kind} (“${one.text.slice(0, 60)}”)` : 'nothing more';
  return {
    file,
    line: translation?.line,
    code: translation ? 'passages-differ' : 'missing-translation',
    what: `Where ${originalFile}${passage ? `:${passage.line}` : ''} has ${told(passage)}, this has ${told(translation)}.`,
    fix: 'Give both files the same paragraphs, list items, cells and headings, in the same order.',
  };
}
