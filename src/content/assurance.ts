import { inEach } from '../i18n/languages.ts';
import type { System } from '../schema/facts.ts';
import type { Scheme } from '../schema/scheme.ts';
import type { Topic } from '../schema/site.ts';
import type { Localized } from '../schema/text.ts';
import { find, type Library, type Provenance, type Question } from './library.ts';

/** What a reviewer asks of every scheme, in the order shown. */
export const factNames = [
  'kind',
  'covers',
  'about',
  'criteria',
  'edition',
  'scope',
  'issuer',
  'number',
  'date',
  'use',
  'obtain',
] as const;
export type FactName = (typeof factNames)[number];

/** One line of the assurance map. A fact is null where the source does not state it. */
export interface Assurance {
  id: string;
  topic: Topic;
  name: Localized;
  facts: Record<FactName, Localized | null>;
  notStated: FactName[];
  /** Systems by level, the highest first; empty for a scheme that knows no levels. */
  levels: { level: number; systems: System[] }[];
  needs: string[];
  provenance: Provenance;
  answers: Question[];
}

/** The assurance map: what `schemes.yaml` says, joined with what the lists say of standards and reports. */
export function assuranceMap(library: Library): Assurance[] {
  return library.schemes.flatMap((scheme) => {
    const { name, ...facts } = factsOf(scheme, library);
    const answers = scheme.answers.flatMap(
      (id) => library.questions.find((question) => question.id === id) ?? [],
    );
    const [provenance] = answers.flatMap(({ sources }) => sources);
    // Its answers are not public, so it is not either.
    if (!provenance) return [];
    return {
      id: scheme.id,
      topic: find(library.topics, scheme.topic),
      name,
      facts,
      notStated: factNames.filter((fact) => facts[fact] === null),
      levels: scheme.systems ? levelsOf(library.systems) : [],
      needs: scheme.needs,
      provenance,
      answers,
    };
  });
}

function factsOf(
  scheme: Scheme,
  { standards, socReports }: Library,
): { name: Localized } & Record<FactName, Localized | null> {
  const { id, kind, about, scope, issuer, date } = scheme;
  const own = { kind, about, scope, issuer, date };
  const standard = standards.find((entry) => entry.id === id);
  if (standard) {
    return {
      ...own,
      name: same(standard.name),
      covers: standard.subject,
      criteria: same(standard.name),
      edition: same(standard.editionInSource),
      number: same(standard.certificate),
      use: standard.reuseText,
      obtain: standard.obtain,
    };
  }
  const report = socReports.find((entry) => entry.id === id);
  if (report) {
    const { name, subject: covers, criteria, use, obtain } = report;
    return { ...own, name, covers, criteria, edition: null, number: null, use, obtain };
  }
  // The rules have checked that a scheme of its own says all of these.
  const { name = same(id), covers = null, criteria = null, use = null, obtain = null } = scheme;
  const { edition = null, number = null } = scheme;
  return {
    ...own,
    name,
    covers,
    criteria,
    edition: same(edition),
    number: same(number),
    use,
    obtain,
  };
}

function levelsOf(systems: readonly System[]): Assurance['levels'] {
  return [...Map.groupBy(systems, ({ level }) => level)]
    .map(([level, systems]) => ({ level, systems }))
    .sort((a, b) => b.level - a.level);
}

/** A name or number that no language changes. */
function same(text: string): Localized;
function same(text: string | null): Localized | null;
function same(text: string | null): Localized | null {
  return text === null ? null : inEach(() => text);
}
