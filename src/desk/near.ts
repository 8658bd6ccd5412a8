import type { QuestionFolder } from '../content/manuscript.ts';
import { langs } from '../i18n/languages.ts';
import type { Finding } from './finding.ts';

/** From this share of common bigrams on, two questions with their short answers read alike. */
const alike = 0.6;

/** Questions on the same standard, or on none, that ask or answer nearly the same, and ways of asking that two of them claim. */
export function nearDuplicates(questions: readonly QuestionFolder[]): Finding[] {
  return langs.flatMap((lang) => {
    const texts = questions.map(({ id, facts, texts }) => {
      const { question, answer, askedAs } = texts[lang].data;
      return {
        id,
        ...texts[lang],
        standard: facts.data.standard,
        askedAs,
        bigrams: bigramsOf(question + answer),
      };
    });
    return texts.flatMap((one, i) =>
      texts.slice(i + 1).flatMap((other): Finding[] => {
        const share = common(one.bigrams, other.bigrams);
        const both = one.askedAs.find((asked) =>
          other.askedAs.some((its) => plain(its) === plain(asked)),
        );
        return [
          ...(share >= alike && one.standard === other.standard
            ? [
                {
                  file: other.file,
                  line: other.lineOf(['answer']),
                  what: `Reads like ${one.id}: ${Math.round(share * 100)} % in common.`,
                },
              ]
            : []),
          ...(both
            ? [
                {
                  file: other.file,
                  line: other.lineOf(['askedAs']),
                  what: `“${both}” is asked of ${one.id} too.`,
                },
              ]
            : []),
        ];
      }),
    );
  });
}

function bigramsOf(text: string): Set<string> {
  const characters = [...plain(text)];
  return new Set(characters.slice(1).map((character, i) => (characters[i] ?? '') + character));
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((bigram) => other.has(bigram)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
}
