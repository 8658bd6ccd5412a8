import { hasLapsed } from '../../../client/lapsed.ts';
import { copyingWords } from '../../../i18n/copying.ts';
import type { Lang } from '../../../i18n/known-languages.ts';
import { lapsedWords } from '../../../i18n/lapsed.ts';
import { messages } from '../../../i18n/messages.ts';
import type { Fact } from './fact.ts';

const words = {
  zh: {
    /** An answer that does not answer the whole row says so in the cell. */
    related: '以下内容与本题有关，但没有完整回答：',
    scope: (scope: string) => `请注意：所据条款${scope}。`,
  },
  en: {
    related: 'Related to this row, not a full answer to it:',
    scope: (scope: string) => `Please note: the clauses behind this ${scope}.`,
  },
} satisfies Record<Lang, unknown>;

/** Source and day in one line. */
export function sourceLine({ sources, asOf }: Fact, lang: Lang): string {
  const { stop, comma } = messages[lang];
  const t = copyingWords[lang];
  const days = asOf.length === 0 ? '' : stop + t.asOf(asOf.join(comma));
  return sources.length === 0 ? '' : t.source + sources.join(stop) + days;
}

/** What has to be said with an answer, by the reader's clock. */
export function warningsOf({ warnings, reviewBy, scope }: Fact, lang: Lang, now?: Date): string[] {
  const [before, after] = lapsedWords[lang];
  return [
    ...(scope === '' ? [] : [words[lang].scope(scope)]),
    ...[...warnings, ...(hasLapsed(reviewBy, now) ? [before + reviewBy + after] : [])].map(
      (warning) => copyingWords[lang].warning + warning,
    ),
  ];
}

/** How an answer is said: whether it answers the whole row, and by which clock. */
interface Saying {
  whole: boolean;
  now?: Date;
}

/** The answer and what has to be said with it. */
export function answerBody(fact: Fact, lang: Lang, { whole, now }: Saying): string {
  return [
    ...(whole ? [] : [words[lang].related]),
    fact.answer,
    ...warningsOf(fact, lang, now),
  ].join('\n');
}

/** What goes into a cell: also the source, its day and its address. */
export function answerText(fact: Fact, lang: Lang, base: string, saying: Saying): string {
  const address = new URL(fact.address, base).href;
  return [answerBody(fact, lang, saying), sourceLine(fact, lang), address]
    .filter((line) => line !== '')
    .join('\n');
}
