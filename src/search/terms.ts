import type { Lang } from '../i18n/languages.ts';

/** A stretch of a text in one script: Han characters, or one Latin word or number. */
export interface Run {
  script: 'han' | 'latin';
  text: string;
}

const han = /\p{sc=Han}/u;
const runPattern = /\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{N}])+/gu;
const letterMeetsDigit = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/** Cuts a normalised text into runs; `soc2` is two of them, `soc` and `2`. */
export function runsOf(text: string): Run[] {
  return [...text.matchAll(runPattern)].flatMap(([run]): Run[] =>
    han.test(run)
      ? [{ script: 'han', text: run }]
      : run.split(letterMeetsDigit).map((part) => ({ script: 'latin', text: part })),
  );
}

/** Every two neighbouring characters of a Han run; a single character is itself. */
export function bigramsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** The tokens that stand for runs in the index: bigrams of Han, Latin words as they are. */
export function tokensOf(runs: readonly Run[]): string[] {
  return runs.flatMap(({ script, text }) => (script === 'han' ? bigramsOf(text) : [text]));
}

/**
 * Runs as one text, to look for one in another: Han characters without anything between them, Latin words between
 * spaces, so that `isms` is not in `mechanisms`.
 */
export function joined(runs: readonly Run[]): string {
  return runs
    .map(({ script, text }) => (script === 'han' ? text : ` ${text} `))
    .join('')
    .replaceAll('  ', ' ');
}

/** Letters, digits and Han only. */
export function dense(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Words that ask without saying about what. Longest first, so that 为什么 goes before 什么. */
const questionWords: Record<Lang, readonly string[]> = {
  zh: (
    '是不是 有没有 能不能 会不会 可不可以 要不要 为什么 为何 怎么样 怎么办 怎样 怎么 如何 什么 哪些 哪个 哪里 哪儿 哪种 多久 多长 多少 ' +
    '几种 几类 几个 一个 有个 开个 做个 搞个 这个 那个 一下 用来 拿来 能用 想要 请说明 请问 是否 能否 可否 可以 需要 我们 你们 他们 咱们 自己 以及 或者 还是 ' +
    '贵司 我司 贵公司 我公司 咱家 ' +
    '吗 呢 吧 啊 的 了 着 过 是 我 你 您 去 会 要 有 在 和 与 及 把 被 对 让 给 就 都 也 谁 这 那 能'
  )
    .split(' ')
    .toSorted((a, b) => b.length - a.length),
  en: (
    'a an and any are as at be been by can could did do does for from had has have how i if in into is it its me my of on or our ours ' +
    'please shall should so than that the their them there these they this those to us was we were what when where which who whom whose ' +
    'why will with would you your yours about tell give get there also out up off no not us am being just only too want need know like s t re ll ve d m'
  ).split(' '),
};

const zhQuestionWords = new RegExp(questionWords.zh.join('|'), 'u');
const enQuestionWords = new Set(questionWords.en);

export function isQuestionWord(word: string): boolean {
  return enQuestionWords.has(word) || questionWords.zh.includes(word);
}

/** The runs of a query that say what it is about. Question words go, but never all there is: 为什么 alone stays. */
export function meaningful(runs: readonly Run[]): Run[] {
  const kept = runs.flatMap((run): Run[] => {
    if (isQuestionWord(run.text)) return [];
    if (run.script === 'latin' || [...run.text].length <= 2) return [run];
    return withoutQuestionWords(run.text).map((text) => ({ script: 'han', text }));
  });
  return kept.length > 0 ? kept : [...runs];
}

/** The parts of a Han text between the words that only ask. */
export function withoutQuestionWords(text: string): string[] {
  return text.split(zhQuestionWords).filter((part) => part !== '');
}
