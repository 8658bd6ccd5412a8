import { escapeText } from '../../html/escape.ts';
import type { Lang } from '../../i18n/languages.ts';
import { atHyphened, breakable, withNumbersHeld } from './breaks.ts';
import { foreignTag, runsOf } from './foreign.ts';

/**
 * The text as HTML, with what is foreign in elements that say so, and names with hyphens in some that keep them on one
 * line; a Chinese heading, which breaks within none of `names`, with the places where it may.
 */
export function marked(text: string, lang: Lang, names?: RegExp): string {
  return runsOf(withNumbersHeld(text), lang)
    .map(({ text, foreign }) => {
      if (foreign) return `<span lang="${foreignTag(lang)}">${unbroken(text)}</span>`;
      return names && lang === 'zh'
        ? breakable(text, names).map(unbroken).join('<wbr>')
        : unbroken(text);
    })
    .join('');
}

/** The same without languages: names with hyphens are kept on one line. */
export function unbroken(text: string): string {
  return atHyphened(text)
    .map(({ text, whole }) =>
      whole ? `<span class="unbroken">${escapeText(text)}</span>` : escapeText(text),
    )
    .join('');
}
