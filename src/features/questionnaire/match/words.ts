import { stemmer } from 'stemmer';
import { bigramsOf, type Run, runsOf } from '../../../search/terms.ts';
import type { Concept, Value } from './data.ts';

/** What stands for a word: a concept, a stem, or two Han characters side by side. */
export interface Token {
  text: string;
  /** Its place among the concepts; none where it is only a word. */
  concept?: number;
}

/** The longest entry of Latin words, in words. */
const longestPhrase = 6;

/** Words that a questionnaire is full of and that ask for nothing. */
const emptyEn = new Set(
  (
    'a an and any are as at be been being by can could did do does for from had has have having how i if in into is it its me my of on onto or our ours ' +
    'please shall should so than that the their them there these they this those to us was we were what when where which who whom whose will with would ' +
    'you your yours about tell also up off no not just only too each every all both either such same other others another some more most much many ' +
    'describe provide list explain state confirm specify indicate outline give detail details set enumerate elaborate supply quote point show say answer enter fill ' +
    'whether yes comment explanation following above below etc eg ie per via upon between among within without against under over during before after while since ' +
    'vendor supplier provider company organisation organization csp customer client party parties service services solution offering ' +
    'use used using make made take taken place ensure relevant applicable appropriate respect regard regarding concerning related in-place ' +
    'must may might need needs want like then thereby itself themselves own one two three case question out here now ever still one first ' +
    'obtain obtains obtained hold holds held offer offers offered let lets list lists listed happen happens go goes gone refer refers come comes treat treated expect expects attain attained meant mean means ' +
    'current currently based base look looks see seen done shown show hold get gets put able unless without once alone itself apart towards across well yet already ask asks asking asked say says said find finding ' +
    'turn turns become becomes deal deals dealt fall falls consider considered include includes including contain contains regard kind kinds type sort sorts thing things way ways amount ' +
    'ever instance instances precondition preconditions mechanism mechanisms workload workloads application applications initial minimum allow allows apply applies perform performed carry carried run runs running work works working exist exists provided providing available possible ' +
    'business organisation organizational entity firm group team people person area areas part parts matter subject purpose purposes reason overall general generally formal formally specific specifically ' +
    's t re ll ve d m'
  ).split(' '),
);

const emptyZh = new RegExp(
  (
    '为完成年度供应商准入评审 如实填报 请逐一填写 请逐项填写 请逐项 请逐一 请分别 请说明 请描述 请提供 请列出 请列举 请填写 请给出 请注明 请简述 请详细 请附 逐起说明 一并说明 逐项注明 ' +
    '贵公司 贵单位 贵司 贵方 贵行 我公司 我单位 我司 我行 我方 我院 我校 本公司 本单位 本行 你们 你方 我们 他们 对方 双方 供应商 服务商 云厂商 厂商 云服务商 提供商 甲方 乙方 云平台 平台 客户 用户 租户 企业 公司 单位 ' +
    '是否 有无 有没有 能不能 会不会 是不是 算不算 要不要 能否 可否 如何 怎样 怎么样 怎么 为什么 为何 什么 哪些 哪一个 哪一家 哪一 哪几 哪个 哪种 哪里 多少 几个 何种 何时 ' +
    '目前 已经 相关 有关 以及 或者 还是 并且 如果 因为 对于 关于 按照 根据 通过 进行 具有 具备 提供 说明 描述 列出 列举 注明 填写 给出 情况 方面 内容 方式 措施 其中 其他 分别 各项 各自 全部 所有 任何 ' +
    '手段 何种手段 包括 规定 要求 引起 影响 受影响 不得 保证 承担 手续 事项 支撑 承载 部署 业务系统 系统 托管 租用 技术措施 技术 使用 取得 公开发布 公开 排在 完成 建设 领导 依据 开展 实施 执行 采取 制定 建立 设置 设立 配备 存在 涉及 针对 满足 符合 达到 获得 获取 形成 业务 工作 产生 属于 遵守 期间 站点 网站 安排 原则 可以 需要 应当 应该 必须 能够 一个 一份 一项 这个 那个 上述 以下 之后 之前 的话 ' +
    '吗 呢 吧 啊 的 了 着 过 是 我 你 您 会 要 有 在 和 与 及 把 被 对 让 给 就 都 也 谁 这 那 能 请 将 其 该 并 等 中 上 下 时 后 前 各 每 由 为 以 或 若 所 做 个 种 几 哪 多 已 于 从 向 至 到 按 可 须 应'
  )
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'u',
);

/** What states a detail, or asks for one, by its form. */
const numeral =
  '(?:\\d[\\d,.]*|[一二两三四五六七八九十百]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty)';
const values: Record<Value, RegExp> = {
  period: new RegExp(
    `(?<!per |每)${numeral}[ -]?(?:(?:working |calendar |business )?(?:second|minute|hour|day|week|month|year)s?\\b|个?(?:秒|分钟|小时|日内|天|工作日|自然日|周|月|年)(?!\\d))`,
    'u',
  ),
  percent: /\d\s*(?:%|percent|per cent)|百分之/u,
  held: /\b(?:do|does) [\p{L} ]{2,30}? (?:hold|have)\b|\b(?:are|is|have|has) [\p{L}\d ]{2,40}? (?:certified|accredited|passed|attested)\b|(?:是否|有没有|有无)已?(?:取得|获得|通过|具备|持有|获)|过了.{0,12}(?:吗|没有)/u,
  money: /[$€£¥]\s*\d|\d\s*(?:万元|亿元|元\b|usd|eur|rmb|cny)/u,
};

/** Whoever asks: a name before a word for a kind of organisation. */
const asker =
  /(?<=^|[:：，。、；\s为由])\p{sc=Han}{2,4}(?:健康科技|银行|证券|人寿|保险|集团|科技|股份|医院|大学|药业|财险|信托|基金)(?!云|业|公司|行业|系统|类)/gu;

/** Reads texts as concepts and words. */
export class Words {
  readonly #concepts = new Map<string, number>();
  readonly #empty: ReadonlySet<number>;
  readonly #values: readonly (readonly [RegExp, number])[];
  readonly #longestHan: number;

  constructor(concepts: readonly Concept[]) {
    let longest = 0;
    for (const [i, { words }] of concepts.entries()) {
      for (const word of words.split('|')) {
        const key = keyOf(runsOf(word));
        // A word of two concepts belongs to the first.
        if (!this.#concepts.has(key)) this.#concepts.set(key, i);
        if (/\p{sc=Han}/u.test(key)) longest = Math.max(longest, key.length);
      }
    }
    this.#longestHan = longest;
    const places = [...concepts.entries()];
    this.#empty = new Set(places.flatMap(([i, { kind }]) => (kind === 'empty' ? [i] : [])));
    this.#values = places.flatMap(([i, { value }]) =>
      value === undefined ? [] : [[values[value], i] as const],
    );
  }

  /** The concepts and words of a normalised text, each once. */
  of(text: string): Token[] {
    const tokens = new Map<string, Token>();
    const add = (text: string, concept?: number) => {
      if (tokens.has(text) || (concept !== undefined && this.#empty.has(concept))) return;
      tokens.set(text, concept === undefined ? { text } : { text, concept });
    };
    for (const [value, concept] of this.#values) if (value.test(text)) add(`=${concept}`, concept);
    const runs = runsOf(text.replace(asker, ' '));
    for (let i = 0; i < runs.length; i++) {
      const taken = this.#phraseAt(runs, i);
      if (taken) {
        add(`=${taken.concept}`, taken.concept);
        if (taken.cut !== undefined) runs[i + taken.runs - 1] = { script: 'han', text: taken.cut };
        i += taken.runs - (taken.cut === undefined ? 1 : 2);
        continue;
      }
      const run = runs[i] as Run;
      if (run.script === 'han') this.#han(run.text, add);
      else if (!emptyEn.has(run.text) && !/^(?:\d{1,2}|[a-z])$/.test(run.text)) add(stem(run.text));
    }
    return [...tokens.values()];
  }

  /** The longest word of a concept that begins at a run with Latin letters; it may go on into Han. */
  #phraseAt(
    runs: readonly Run[],
    at: number,
  ): { concept: number; runs: number; cut?: string } | undefined {
    if (runs[at]?.script === 'han') return;
    for (let count = Math.min(longestPhrase, runs.length - at); count > 0; count--) {
      const some = runs.slice(at, at + count);
      const last = some.at(-1) as Run;
      if (some.slice(0, -1).some(({ script }) => script === 'han')) continue;
      if (last.script === 'latin') {
        // “it” is no IT, and “does” no DoS.
        if (count === 1 && emptyEn.has(last.text)) return;
        const concept = this.#concepts.get(keyOf(some));
        if (concept !== undefined) return { concept, runs: count };
        continue;
      }
      for (let length = Math.min(this.#longestHan, last.text.length); length > 0; length--) {
        const key = keyOf([
          ...some.slice(0, -1),
          { script: 'han', text: last.text.slice(0, length) },
        ]);
        const concept = this.#concepts.get(key);
        if (concept !== undefined)
          return length === last.text.length
            ? { concept, runs: count }
            : { concept, runs: count, cut: last.text.slice(length) };
      }
    }
    return;
  }

  #han(text: string, add: (text: string, concept?: number) => void): void {
    let rest = '';
    const flush = () => {
      for (const part of rest.split(emptyZh))
        if (part.length > 1) for (const pair of bigramsOf(part)) add(pair);
      rest = '';
    };
    for (let i = 0; i < text.length; ) {
      let length = Math.min(this.#longestHan, text.length - i);
      while (length > 1 && !this.#concepts.has(text.slice(i, i + length))) length--;
      const concept = length > 1 ? this.#concepts.get(text.slice(i, i + length)) : undefined;
      if (concept === undefined) rest += text[i++];
      else {
        flush();
        add(`=${concept}`, concept);
        i += length;
      }
    }
    flush();
  }
}

function keyOf(runs: readonly Run[]): string {
  return runs.map(({ script, text }) => (script === 'han' ? text : inflected(text))).join(' ');
}

/**
 * A word without its inflection. Concepts are told apart more finely than stems are: a manager is no management, and a customer no
 * customs.
 */
const inflected = once((word: string) => {
  if (word.length < 4) return word;
  return word
    .replace(/ies$|ied$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/(?:ing|ed)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/e$/, '');
});

const stem = once(stemmer);

/** The same words come again and again. */
function once(make: (word: string) => string): (word: string) => string {
  const made = new Map<string, string>();
  return (word) => {
    let known = made.get(word);
    if (known === undefined) {
      known = make(word);
      made.set(word, known);
    }
    return known;
  };
}
