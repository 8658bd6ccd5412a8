import type { Lang } from '../../../i18n/known-languages.ts';
import { normalise } from '../../../search/normalise.ts';
import type { MatchData } from './data.ts';
import { coverage, type Entry, leftOpen, RecordIndex, sum, type Weighed } from './index-of.ts';
import { type Features, probability } from './model.ts';
import { askedIn, asksTheOther, bare, languageOf, partsOf } from './row.ts';
import { type Reason, type Status, whyOf } from './why.ts';
import { type Token, Words } from './words.ts';

export interface RowMatch {
  readonly status: Status;
  /** Best first, at most three: ids of questions, pages and gaps, anchors of clauses. */
  readonly ids: readonly string[];
  /** Half a sentence in the language of the row. */
  readonly why: string;
  readonly lang: Lang;
}

/** What has been seen in a row, for the decision and for training it. */
export interface Seen {
  lang: Lang;
  /** Records that may answer, best first. */
  answers: readonly Fit[];
  gaps: readonly Fit[];
  answered: Features;
  gap: Features;
  reason: Reason;
  /** Something that is asked for and not stated, or another than the record speaks of: such a row is never answered. */
  barred: boolean;
}

export interface Fit {
  id: string;
  fit: number;
}

export interface Matcher {
  /** Learns what repeats in most rows of a workbook. */
  begin(rows: readonly string[]): (row: number) => RowMatch;
  /** What is seen in each of some rows that stand for themselves. */
  look(row: string): Seen;
}

/** A word in so many of a workbook's rows says nothing there; fewer rows than these tell nothing. */
const [mostRows, fewestRows] = [0.5, 8];
/** A clause speaks of its service only; another record does not speak of it. */
const [otherService, beyondClauses] = [0.4, 0.8];
const listOfGaps = 0.7;
/** Where the site does not know so much of a row, its best record cannot answer it. */
const mostUnknown = 0.5;
/** A clause that fits so nearly as well as its whole contract is what was asked. */
const nearWhole = 0.7;
/** So near are two fits that neither is better. */
const tie = 0.01;

export function createMatcher(data: MatchData): Matcher {
  const words = new Words(data.concepts);
  const indexes = new Map<Lang, RecordIndex>();
  const indexOf = (lang: Lang) => {
    let index = indexes.get(lang);
    if (!index) {
      index = new RecordIndex(lang, data, words);
      indexes.set(lang, index);
    }
    return index;
  };
  const named = (names: readonly string[]) => {
    const all = names.map(normalise).toSorted((a, b) => b.length - a.length);
    return all.length === 0
      ? undefined
      : new RegExp(all.map((name) => boundary(escaped(name))).join('|'), 'gu');
  };
  const [provider, products] = [named(data.provider), named(data.products)];
  const services = new Map(
    Object.entries(data.services).flatMap(([contract, names]) => {
      const service = named(names);
      return service ? [[contract, service] as const] : [];
    }),
  );
  const details = new Set(data.concepts.flatMap(({ kind }, i) => (kind === 'detail' ? [i] : [])));

  const look = (row: string, repeated: ReadonlySet<string> = new Set()): Seen => {
    const lang = languageOf(row);
    const index = indexOf(lang);
    let text = bare(row);
    const meant = new Set<string>();
    for (const [contract, service] of services) {
      if (text.search(service) < 0) continue;
      meant.add(contract);
      text = text.replace(service, ' ').trim() || text;
    }
    if (provider) text = text.replace(provider, ' ').trim() || text;
    const ofProduct = meant.size === 0 && products !== undefined && text.search(products) >= 0;
    const read = (part: string) => words.of(part).filter(({ text }) => !repeated.has(text));
    const { asked: question, told } = askedIn(text);
    const whole = index.weigh(read(question), read(told));
    const parts = partsOf(question).map((part) => index.weigh(read(part)));

    const near = index.nearest(whole);
    const fits = index.entries
      .map((entry) => {
        const covered = coverage(whole, entry);
        const { alike = 0, asking } = near.get(entry) ?? {};
        const { kind, contract } = entry.record;
        const scope =
          kind === 'clause' && services.has(contract ?? '')
            ? meant.has(contract ?? '')
              ? 1
              : otherService
            : kind !== 'gap' && meant.size > 0
              ? beyondClauses
              : 1;
        // The list of what is not answered answers nothing but what is on it.
        const list = entry.record.lists ? listOfGaps : 1;
        return {
          entry,
          covered,
          alike,
          asking,
          fit: (0.5 * covered + 0.5 * alike) * scope * list,
          scope,
        };
      })
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit);
    const answers = fits.filter(({ entry }) => entry.record.kind !== 'gap');
    const gaps = fits.filter(({ entry }) => entry.record.kind === 'gap');
    const [best, second, gap] = [answers[0], answers[1], gaps[0]];
    const asked = (weighed: Weighed) =>
      weighed.tokens.filter(({ concept }) => concept !== undefined && details.has(concept));
    // What only a way of asking names may be what the answer leaves open.
    const metBy = ({ entry }: (typeof fits)[number], { text, concept }: Token) => {
      if (entry.states.has(text)) return 1;
      const byForm = data.concepts[concept ?? -1]?.value !== undefined;
      const leftOpen = entry.open.some((left) => left.has(text));
      return entry.says.has(text) && !byForm && !leftOpen ? 0.5 : 0;
    };
    const unmet = asked(whole)
      .map((token) => ({ ...token, lack: 1 - (best ? metBy(best, token) : 0) }))
      .filter(({ lack }) => lack > 0);
    const unknown = whole.tokens.filter(({ text }) => !index.knows(text));
    const share = (tokens: readonly { weight: number }[]) =>
      sum(tokens.map(({ weight }) => weight)) / whole.total;
    const far = whole.tokens.some(
      ({ concept }) => concept !== undefined && data.concepts[concept]?.kind === 'far',
    );

    const otherDuty =
      best !== undefined &&
      asksTheOther(
        text,
        Object.values(best.entry.record.text).map(({ answer }) => answer),
      );
    // Where two fit alike, the row does not say which it means; a part of a contract and the whole do not compete.
    const tied =
      best !== undefined &&
      second !== undefined &&
      best.fit - second.fit < tie &&
      best.entry.record.below !== second.entry.record.id &&
      second.entry.record.below !== best.entry.record.id;
    // A whole contract answers where no clause of it comes near.
    const clauseNear =
      best?.entry.record.kind === 'page' &&
      best.entry.record.contract !== undefined &&
      second?.entry.record.contract === best.entry.record.contract &&
      second.fit > best.fit * nearWhole;
    return {
      lang,
      barred:
        unmet.some(({ lack }) => lack === 1) ||
        (best?.scope ?? 0) <= otherService ||
        far ||
        otherDuty ||
        tied ||
        clauseNear ||
        share(unknown) >= mostUnknown,
      answers: answers.slice(0, 3).map(({ entry, fit }) => ({ id: entry.record.id, fit })),
      gaps: gaps.slice(0, 3).map(({ entry, fit }) => ({ id: entry.record.id, fit })),
      answered: {
        covered: best?.covered ?? 0,
        alike: best?.alike ?? 0,
        leastPart: best ? Math.min(...parts.map((part) => partCover(part, best.entry))) : 0,
        unmet: Math.min(1, sum(unmet.map(({ lack }) => lack)) / 2),
        lacking: best ? Math.min(1, lackingIn(whole, best.entry) / 3) : 1,
        unknown: share(unknown),
        open: best ? leftOpen(whole, best.entry) : 0,
        aheadOfGap: (best?.fit ?? 0) - (gap?.fit ?? 0),
        aheadOfNext: (best?.fit ?? 0) - (second?.fit ?? 0),
        otherScope: best && best.scope < 1 ? 1 : 0,
        product: ofProduct && best?.entry.record.kind === 'clause' ? 1 : 0,
        far: far ? 1 : 0,
      },
      gap: {
        covered: gap?.covered ?? 0,
        alike: gap?.alike ?? 0,
        unknown: share(unknown),
        aheadOfAnswer: (gap?.fit ?? 0) - (best?.fit ?? 0),
        unmet: Math.min(1, sum(unmet.map(({ lack }) => lack)) / 2),
        far: far ? 1 : 0,
      },
      reason: {
        unmet: unmet.flatMap(({ concept, lack }) =>
          concept === undefined || lack < 1 ? [] : [concept],
        ),
        asking: best?.asking?.foreign ? undefined : best?.asking?.text,
        otherScope: best !== undefined && best.scope < 1 && best.entry.record.kind === 'clause',
        far,
      },
    };
  };

  const decide = (seen: Seen): RowMatch => {
    const { lang, answers, gaps, reason } = seen;
    const { model } = data;
    const [answer, gap] = [answers[0], gaps[0]];
    const yes =
      answer &&
      !seen.barred &&
      probability(model.answered, seen.answered) >= model.answered.threshold;
    const missing = gap && probability(model.gap, seen.gap) >= model.gap.threshold;
    const status: Status = yes
      ? 'answered'
      : missing
        ? 'gap'
        : answer && answer.fit >= model.related
          ? 'related'
          : 'none';
    const some = (list: readonly Fit[]) => list.map(({ id }) => id);
    const ids =
      status === 'none'
        ? []
        : status === 'gap'
          ? [...some(gaps.slice(0, 1)), ...some(answers.slice(0, 2))]
          : status === 'related' && gap && answers[1] && gap.fit > answers[1].fit
            ? [...some(answers.slice(0, 2)), gap.id]
            : some(answers);
    return { status, ids, why: whyOf(status, lang, reason, data), lang };
  };

  return {
    look,
    begin: (rows) => {
      const repeated = repeatedIn(rows, (row) => words.of(bare(row)));
      return (row) => decide(look(rows[row] ?? '', repeated));
    },
  };
}

/** How much of a part a record says; what is too short to tell counts as said. */
function partCover(part: Weighed, entry: Entry): number {
  return part.tokens.length === 0 ? 1 : coverage(part, entry);
}

/** The weight of a row that a record does not say. */
function lackingIn({ tokens }: Weighed, { says }: Entry): number {
  return sum(tokens.map(({ text, weight }) => weight * (1 - (says.get(text) ?? 0))));
}

function repeatedIn(rows: readonly string[], read: (row: string) => Token[]): Set<string> {
  if (rows.length < fewestRows) return new Set();
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const { text } of read(row)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([text, count]) => (count > rows.length * mostRows ? [text] : [])),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Latin names stand for themselves: `ack` is not in `back`. */
function boundary(name: string): string {
  const start = /^[\p{sc=Latin}\d]/u.test(name) ? '(?<![\\p{sc=Latin}\\d])' : '';
  const end = /[\p{sc=Latin}\d]$/u.test(name) ? '(?![\\p{sc=Latin}\\d])' : '';
  return `${start}${name}${end}`;
}
