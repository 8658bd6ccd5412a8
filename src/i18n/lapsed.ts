import type { Lang } from './languages.ts';

/** What is told once the day by which an answer is to be reviewed has passed, before and after that day. */
export const lapsedWords: Record<Lang, readonly [before: string, after: string]> = {
  zh: ['这个答案应在', '以前再次审阅，按您设备的时钟已经过期。内容可能已经过时，请先核实再引用。'],
  en: [
    'This answer was due for review by ',
    '; by your device’s clock that day has passed. It may be out of date: verify it before you rely on it.',
  ],
};
