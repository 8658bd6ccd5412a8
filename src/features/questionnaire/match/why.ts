import type { Lang } from '../../../i18n/known-languages.ts';
import type { MatchData } from './data.ts';

export type Status = 'answered' | 'related' | 'gap' | 'none';

/** What decided about a row. */
export interface Reason {
  /** Details that the row asks for and the best record does not state, by concept. */
  unmet: readonly number[];
  /** The way of asking that is nearest. */
  asking: string | undefined;
  /** The best record is a clause of a service that the row does not name. */
  otherScope: boolean;
  far: boolean;
}

/** The reason in half a sentence. */
export function whyOf(status: Status, lang: Lang, reason: Reason, { concepts }: MatchData): string {
  const detail = reason.unmet.map((i) => concepts[i]?.asks?.[lang]).find((asks) => asks);
  const { asking } = reason;
  if (lang === 'zh') {
    if (status === 'answered') return asking ? `问法相同或相近：${asking}` : '所问的事项都有答案';
    if (status === 'gap') return '本站列明来源没有回答这一事项';
    if (status === 'none') return reason.far ? '属于本站没有涉及的领域' : '本站没有涉及所问的事项';
    if (reason.otherScope) return '只有一项服务的条款谈到，问题没有点名这项服务';
    return detail ? `问到${detail}，答案没有写明` : '内容相关，但没有答全';
  }
  if (status === 'answered')
    return asking ? `asks much the same as “${asking}”` : 'all that it asks is answered';
  if (status === 'gap') return 'the site lists this as something its sources do not answer';
  if (status === 'none')
    return reason.far
      ? 'of a field that the site does not deal with'
      : 'the site does not deal with what it asks';
  if (reason.otherScope)
    return 'only the terms of one service deal with it, and the row does not name that service';
  return detail
    ? `asks for ${detail}; the answer states none`
    : 'on the subject, but does not answer all of it';
}
