import type { Lang } from '../../i18n/languages.ts';

/** Words of the general language that hold a negation in form and none in meaning; content/wording.yaml adds those of its own. */
export const denyNothing: Record<Lang, readonly string[]> = {
  zh: words(`
    不同 不断 不仅 不单 不但 不过 不只 不光 不论 不管 不时 不久 不定期 不间断 不可抗力 不动产 不锈钢 不得不 不妨 不外乎 不亚于
    不少 不低 不晚 不早 不超过 不超出 不止 不足 不满 不一致 不良 不利 不便 不慎 不符
    不合规 不稳定 不规范 不准确 不真实 不完整 不安全 不合格 不欢迎 不清楚 不明确 不合理 不当
    无论 无线 无缝 无人机 无障碍 无形 无损 无偿 无穷 无锡
    未必 未来 未成年 非常 非凡 非洲 非法 非经营 除非
    否则 否决 否认 否定 是否 能否 可否 与否 没收 没落
  `),
  en: [
    'not only',
    'whether or not',
    'or not',
    'nor',
    'notwithstanding',
    'no matter',
    'nothing but',
  ],
};

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
