import type { Lang } from '../../i18n/languages.ts';
import type { Term } from '../../schema/glossary.ts';

/** Finds the abbreviations of the glossary in a text; one that stands for two things is none. */
export class Abbreviations {
  readonly #terms = new Map<string, Term>();
  readonly #pattern: RegExp;

  constructor(glossary: readonly Term[], lang: Lang) {
    const claims = glossary.flatMap((term) => term.abbr.map((form) => ({ form, term })));
    for (const { form, term } of claims) {
      // What stands for two things is for the author to tell apart, with <Term>.
      const unique = claims.every((other) => other.form !== form || other.term === term);
      if (unique && isAbbreviation(form) && dense(form) !== dense(term.term[lang]))
        this.#terms.set(form, term);
    }
    const forms = [...this.#terms.keys()].toSorted((a, b) => b.length - a.length);
    // An empty alternative would match everywhere.
    const any = forms.length > 0 ? forms.map(escaped).join('|') : '(?!)';
    this.#pattern = new RegExp(`(?<![A-Za-z0-9/-])(?:${any})(?![A-Za-z0-9/]|-[A-Za-z0-9])`, 'g');
  }

  /** Every abbreviation in the text, the longest where one holds another, with its place. */
  *in(text: string): Generator<{ at: number; form: string; term: Term }> {
    for (const { 0: form, index } of text.matchAll(this.#pattern)) {
      const term = this.#terms.get(form);
      if (term) yield { at: index, form, term };
    }
  }
}

/** Capitals and digits, not words: `IoT SOC` and `SSAE 18`, not `Type 1` or `AccessKey`. */
function isAbbreviation(form: string): boolean {
  return (
    /^[A-Z][A-Za-z0-9/ .-]+$/.test(form) &&
    !/(?<![A-Za-z0-9])[A-Za-z]+[a-z](?![A-Za-z0-9])/.test(form)
  );
}

const dense = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
