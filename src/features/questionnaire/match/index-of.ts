import type { Lang } from '../../../i18n/known-languages.ts';
import { normalise } from '../../../search/normalise.ts';
import type { MatchData, MatchRecord, RecordText } from './data.ts';
import type { Token, Words } from './words.ts';

/** How much a word counts by where a record says it. */
const places = { title: 1, asked: 1, answer: 0.9, other: 0.8, limits: 0.7, above: 0.5 } as const;
/** What a word counts that is no concept: an English one, two Han characters, and either where the site does not know it. */
const plain = { latin: 0.6, han: 0.3 } as const;
/** What a sentence says that asks nothing counts so much less. */
const toldShare = 1;
/** A word of a far field counts more than others: it decides. */
const farWeight = 1.6;
/** A way of asking that holds more than the row is nearer than a row that holds more than it. */
const [missing, more] = [0.7, 0.3];

export interface Asking {
  text: string;
  tokens: ReadonlySet<string>;
  weight: number;
  /** Of the other language: only concepts can be compared. */
  foreign: boolean;
}

export interface Entry {
  record: MatchRecord;
  /** How much of a word the record says, 0 to 1. */
  says: ReadonlyMap<string, number>;
  /** What its title and its answer say: a way of asking promises more than an answer may hold. */
  states: ReadonlySet<string>;
  askings: readonly Asking[];
  /** What it leaves open. */
  open: readonly ReadonlySet<string>[];
}

/** A row or a part of one, weighed. */
export interface Weighed {
  tokens: readonly (Token & { weight: number })[];
  total: number;
  concepts: number;
}

/** The records as one language tells them. */
export class RecordIndex {
  readonly entries: readonly Entry[];
  /** Ways of asking by the words that they hold. */
  readonly #askings = new Map<string, Asking[]>();
  readonly #entryOf = new Map<Asking, Entry>();
  readonly #counts = new Map<string, number>();
  readonly #data: MatchData;
  readonly #words: Words;

  constructor(lang: Lang, data: MatchData, words: Words) {
    this.#data = data;
    this.#words = words;
    const titles = new Map(data.records.map(({ id, text }) => [id, text[lang]?.title ?? '']));
    const bare = data.records.map((record) => {
      const text = record.text[lang];
      const others = (Object.keys(record.text) as Lang[]).flatMap((other) =>
        other === lang ? [] : [record.text[other] as RecordText],
      );
      const says = new Map<string, number>();
      const states = new Set<string>();
      const say = (said: string, place: number, only?: 'concepts') => {
        for (const { text, concept } of this.#read(said))
          if (only === undefined || concept !== undefined)
            says.set(text, Math.max(says.get(text) ?? 0, place));
      };
      for (const said of Object.values(record.text))
        for (const { text } of this.#read(`${said.title}\n${stated(said.answer).join('\n')}`))
          states.add(text);
      if (text) {
        say(text.title, places.title);
        say(text.answer, places.answer);
        for (const asking of text.asked) say(asking, places.asked);
        for (const limit of text.limits ?? []) say(limit, places.limits);
      }
      for (const other of others)
        for (const said of [other.title, other.answer, ...other.asked])
          say(said, places.other, 'concepts');
      if (record.below !== undefined) say(titles.get(record.below) ?? '', places.above);
      return {
        record,
        says,
        states,
        asked: [
          ...(text
            ? [text.title, ...text.asked].map((asking) => ({ asking, foreign: false }))
            : []),
          ...others.flatMap(({ title, asked }) =>
            [title, ...asked].map((asking) => ({ asking, foreign: true })),
          ),
        ],
        open: [text, ...others].flatMap((said) =>
          said === undefined
            ? []
            : [...(said.open ?? []), ...notStated(said.answer)].map(
                (left) => new Set(this.#read(left).map(({ text }) => text)),
              ),
        ),
      };
    });
    for (const { says } of bare)
      for (const text of says.keys()) this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
    this.entries = bare.map(({ record, says, states, asked, open }) => ({
      record,
      says,
      states,
      open,
      askings: asked.map(({ asking, foreign }) => {
        const tokens = this.#read(asking).filter(
          ({ concept }) => !foreign || concept !== undefined,
        );
        return {
          text: asking,
          foreign,
          tokens: new Set(tokens.map(({ text }) => text)),
          weight: sum(tokens.map((token) => this.weightOf(token))),
        };
      }),
    }));
    for (const entry of this.entries) this.#note(entry);
  }

  #note(entry: Entry): void {
    for (const asking of entry.askings) {
      if (asking.weight === 0) continue;
      this.#entryOf.set(asking, entry);
      for (const text of asking.tokens) {
        const list = this.#askings.get(text);
        if (list) list.push(asking);
        else this.#askings.set(text, [asking]);
      }
    }
  }

  #read(text: string): Token[] {
    return this.#words.of(normalise(text));
  }

  /** Whether any record says a word. */
  knows(text: string): boolean {
    return this.#counts.has(text);
  }

  /** How much a word means: the fewer records say it, the more. */
  weightOf({ text, concept }: Token): number {
    const count = this.#counts.get(text) ?? 0;
    const records = this.#data.records.length;
    const rarity = Math.log(1 + records / (1 + count)) / Math.log(1 + records);
    if (concept !== undefined)
      return rarity * (this.#data.concepts[concept]?.kind === 'far' ? farWeight : 1);
    if (/\d{3}/.test(text)) return rarity * 1.5;
    return rarity * (/\p{sc=Han}/u.test(text) ? plain.han : plain.latin);
  }

  /** How near the nearest way of asking for each record is to a row, and which that is; records with nothing in common are left out. */
  nearest(row: Weighed): Map<Entry, { alike: number; asking: Asking }> {
    const shares = new Map<Asking, number>();
    for (const { text, weight } of row.tokens)
      for (const asking of this.#askings.get(text) ?? [])
        shares.set(asking, (shares.get(asking) ?? 0) + weight);
    const nearest = new Map<Entry, { alike: number; asking: Asking }>();
    for (const [asking, shared] of shares) {
      if (shared === 0) continue;
      const lacking = Math.max(0, asking.weight - shared);
      const alike = shared / (shared + missing * (row.total - shared) + more * lacking);
      const entry = this.#entryOf.get(asking) as Entry;
      if (alike > (nearest.get(entry)?.alike ?? 0)) nearest.set(entry, { alike, asking });
    }
    return nearest;
  }

  weigh(tokens: readonly Token[], told: readonly Token[] = []): Weighed {
    const asked = new Set(tokens.map(({ text }) => text));
    const weighed = [
      ...tokens.map((token) => ({ ...token, weight: this.weightOf(token) })),
      ...told
        .filter(({ text }) => !asked.has(text) && this.knows(text))
        .map((token) => ({ ...token, weight: this.weightOf(token) * toldShare })),
    ];
    return {
      tokens: weighed,
      total: sum(weighed.map(({ weight }) => weight)) || 1,
      concepts: sum(weighed.map(({ weight, concept }) => (concept === undefined ? 0 : weight))),
    };
  }
}

/** The part of a row's weight that a record says. */
export function coverage({ tokens, total }: Weighed, { says }: Entry): number {
  return sum(tokens.map(({ text, weight }) => weight * (says.get(text) ?? 0))) / total;
}

/** How near a row is to what a record leaves open. */
export function leftOpen({ tokens, total }: Weighed, { open }: Entry): number {
  return Math.max(
    0,
    ...open.map((left) => {
      const shared = sum(tokens.map(({ text, weight }) => (left.has(text) ? weight : 0)));
      return shared / total;
    }),
  );
}

/** A sentence that says what the source leaves open states nothing. */
const leavesOpen =
  /not stated|not said|does not say|do not say|not specified|not named|no [\p{L} ,]+ (?:is|are) (?:stated|given|named)|没有(?:说|写|列|给出|注明|提)|未(?:载明|说明|写明|注明)|一概没有/u;
const sentences = (text: string) => text.split(/(?<=[.!?])\s+|(?<=[。！？；])/u);

function stated(answer: string): string[] {
  return sentences(answer).filter((sentence) => !leavesOpen.test(sentence));
}

function notStated(answer: string): string[] {
  return sentences(answer).filter((sentence) => leavesOpen.test(sentence));
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
