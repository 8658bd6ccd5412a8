import type { Problem } from '../../files/problem.ts';
import { original, translations } from '../../i18n/languages.ts';
import type { Manuscript } from '../manuscript.ts';
import { textHash } from '../text-hash.ts';

/** Translations that nobody has confirmed against the original as it is now. */
export function checkTranslations({ questions, pages }: Manuscript): Problem[] {
  return [...questions, ...pages].flatMap(({ id, texts }) =>
    translations.flatMap((lang) => {
      const { file, data, lineOf } = texts[lang];
      const from = texts[original];
      if (data.translates === textHash(from)) return [];
      const never = data.translates === undefined;
      return [
        {
          file,
          line: lineOf(['translates']),
          code: never ? 'unconfirmed-translation' : 'outdated-translation',
          what: never
            ? `Nobody has confirmed yet that it says what ${from.file} says.`
            : `${from.file} has changed since this translation was confirmed.`,
          fix: `Compare the two, then run: npm run translated -- ${id}`,
        },
      ];
    }),
  );
}
