import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import { textHash } from '../text-hash.ts';

/** Translations that nobody has confirmed against the original as it is now. */
export function checkTranslations({ questions, pages }: Manuscript): Problem[] {
  return [...questions, ...pages].flatMap(({ id, texts: { zh, en } }) => {
    if (en.data.translates === textHash(zh)) return [];
    return [
      {
        file: en.file,
        line: en.lineOf(['translates']),
        code: en.data.translates === undefined ? 'unconfirmed-translation' : 'outdated-translation',
        what:
          en.data.translates === undefined
            ? `Nobody has confirmed yet that it says what ${zh.file} says.`
            : `${zh.file} has changed since this translation was confirmed.`,
        fix: `Compare the two, then run: npm run translated -- ${id}`,
      },
    ];
  });
}
