import { cardSize } from '../../content/cards.ts';
import type { Lang } from '../../i18n/languages.ts';

/** Where things stand on a card, in pixels. */
export const left = 64;
export const right = cardSize.width - left;
/** Where text begins; numbers and labels stand before it, as on the pages. */
export const column = 196;
export const head = { baseline: 66, size: 28, rule: 92 };
export const foot = { baseline: 590, size: 26, rule: 546 };
export const labelSize = 24;

/** From baseline to baseline, in parts of the size. */
export const leading = {
  zh: { title: 1.3, text: 1.6 },
  en: { title: 1.16, text: 1.42 },
} as const satisfies Record<Lang, unknown>;

/** The first baseline of the title. */
export const titleBaseline = (size: number) => head.rule + 36 + size * 0.98;
/** From the last baseline of the title, which already has its leading, to the rule. */
export const belowTitle = (size: number, lang: Lang) => 30 - size * (leading[lang].title - 0.25);
/** From the rule to the first baseline of the text. */
export const aboveText = (size: number) => 26 + size * 0.9;
/** The last baseline that a text may have. */
export const lastBaseline = (size: number) => foot.rule - 24 - size * 0.2;
