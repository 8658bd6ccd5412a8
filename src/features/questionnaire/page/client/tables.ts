import type { Lang } from '../../../../i18n/known-languages.ts';
import { messages } from '../../../../i18n/messages.ts';
import { answerBody, answerText } from '../../facts/answer-text.ts';
import { type Fact, type Facts, factOf } from '../../facts/fact.ts';
import type { Answer } from '../../workbook/table.ts';
import type { QuestionnaireWords } from '../words.ts';
import type { Review } from './review.ts';

/** What the reader takes away, made of a review. */
export class Tables {
  readonly #review: Review;
  readonly #facts: Facts;
  readonly #t: QuestionnaireWords;
  /** The language of all answers, where the reader has chosen one. */
  readonly #chosen: Lang | undefined;

  constructor(review: Review, facts: Facts, t: QuestionnaireWords, chosen: Lang | undefined) {
    this.#review = review;
    this.#facts = facts;
    this.#t = t;
    this.#chosen = chosen;
  }

  /** In which language a row is answered. */
  lang(place: number): Lang {
    return this.#chosen ?? this.#review.match(place).lang;
  }

  fact(place: number, id: string | undefined): Fact | undefined {
    return id === undefined ? undefined : factOf(this.#facts, this.lang(place), id);
  }

  /** What goes into the reader's own file. */
  answers(): Answer[] {
    return this.#review.decided.flatMap(([place, decision]) => {
      if (decision === 'refused' || place >= this.#review.matched) return [];
      const fact = this.fact(place, decision.id);
      if (!fact) return [];
      const { row } = this.#review.at(place);
      const text = answerText(fact, this.lang(place), this.#facts.base, {
        whole: this.#review.isWhole(place),
      });
      const { choice } = decision;
      return [choice === undefined ? { row, text } : { row, text, choice }];
    });
  }

  /** Every row with what was accepted. */
  result(): string[][] {
    const { columns: c, status, accepted, refused } = this.#t;
    const head = [c.row, c.question, c.answer, c.status, c.decision, c.why];
    return [
      [...head, c.source, c.asOf, c.address],
      ...this.#review.on('all').map((place) => {
        const { row, question } = this.#review.at(place);
        const match = this.#review.match(place);
        const decision = this.#review.decision(place);
        const id = decision === undefined || decision === 'refused' ? undefined : decision.id;
        const fact = this.fact(place, id);
        const lang = this.lang(place);
        const { stop, comma } = messages[lang];
        return [
          String(row),
          question,
          fact ? answerBody(fact, lang, { whole: this.#review.isWhole(place) }) : '',
          status[match.status],
          decision === undefined ? '' : decision === 'refused' ? refused : accepted,
          match.why,
          fact?.sources.join(stop) ?? '',
          fact?.asOf.join(comma) ?? '',
          fact ? new URL(fact.address, this.#facts.base).href : '',
        ];
      }),
    ];
  }

  /** The rows to ask the provider about, with nothing else of the file. */
  unanswered(): string[][] {
    const { columns: c, between } = this.#t;
    return [
      [c.row, c.question, c.ask],
      ...this.#review.unanswered.map((place) => {
        const { row, question } = this.#review.at(place);
        const asks = this.#review
          .candidates(place)
          .flatMap((id) => this.fact(place, id)?.ask || []);
        return [String(row), question, [...new Set(asks)].join(between)];
      }),
    ];
  }

  /** The questions of the site that were matched, for an answer pack: accepted ones, and answered rows that nobody has refused. */
  packed(): string[] {
    const ids = this.#review.on('all').flatMap((place) => {
      const decision = this.#review.decision(place);
      if (decision === 'refused') return [];
      const open = decision === undefined && this.#review.shelf(place) !== 'answered';
      const id = open ? undefined : this.#review.picked(place);
      return id !== undefined && this.fact(place, id)?.kind === 'question' ? [id] : [];
    });
    return [...new Set(ids)];
  }
}
