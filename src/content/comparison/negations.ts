/** How often a passage says no: in words that say nothing else, and in any words that may. */
export interface Negations {
  must: number;
  may: number;
}

/** Words that hold a negation in form and none in meaning; so does a choice (会不会, 退或不退). */
const zhPlain =
  /不同|不断|不仅|不但|不过|不只|不论|不管|无论|不可抗力|不时|不定期|不(?:少|低|晚|早|超过|超出|止|足|满)|不得不|不一致|不一(?=[，。；]|$)|未必|无线|不(?=一样|一定)|未来|除非|非常|是否|能否|可否|否则|(.)或?[不没]\1/gu;
/** Adjectives that English has as a word of its own: unstable, illegal. */
const zhAdjective =
  /不(?:合规|稳定|规范|准确|真实|完整|安全|合格|欢迎|清楚|明确|合理|当)|非(?:法|经营)/gu;
const zhNo = /不|没|无|未|非|勿|否|别(?=再|把)/gu;
const zhMaybe =
  /[不没无未非勿否别免除外缺禁拒仅只才]|取消|终止|上限|例外|限于|为限|代替|取代|废止|相反/gu;

export function chineseNegations(text: string): Negations {
  const plain = text.replace(zhPlain, '·').replace(zhAdjective, '·');
  return { must: count(plain, zhNo), may: count(text, zhMaybe) + listed(text) };
}

/** One negation holds for a whole list, which English may say no to item by item. */
function listed(text: string): number {
  const [, list = ''] = /[不没无未](.*)/su.exec(text) ?? [];
  return count(list, /[、和或]/g);
}

/** No negation in meaning, also where two of them make a condition: not without consent. */
const enPlain =
  /\bnot only\b|\bwhether or not\b|\bor not\b|\bnot (?:less|more|later|fewer)\b|\bno (?:less|more|later|fewer|earlier) than\b|\bNos?\.? ?\d|\bnor\b|\b(?:no|none|not|nothing|cannot|never)\b[^.;]*\bwithout\b/gi;
const enNo = /\b(?:not|no|never|none|nothing|nobody|nowhere|neither|cannot|without)\b|n[’']t\b/gi;
const enMaybe =
  /\b(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|unless|lack\w*|fail\w*|absen\w+|silent|left (?:open|out)|leaves? (?:out|open)|empty|ruled? out|exclu\w+|except\w*|exempt\w*|other than|rather than|instead|outside|beyond|only|missing|refus\w+|reject\w*|limits?|den(?:y|ied)|hardly|waiv\w+|avoid\w*|prevent\w*|prohibit\w*|forbid\w*|bans?|void|expired?|ended|an end|out of|same|stay\w*|contrary|omit\w*|keeps? [^.;]* from|unclear|unknown|wrong|illegal\w*|non-?[a-z]+|un[a-z]{4,}|in(?:complete|separable|accurate|correct|consistent|sufficient|valid|adequate|stability)\w*|missed|im(?:possible|proper)\w*|dis[a-z]{4,})\b|n[’']t\b/gi;

export function englishNegations(text: string): Negations {
  return {
    must: count(text.replace(enPlain, '·'), enNo),
    may: count(text, enMaybe) + shared(text),
  };
}

/** One negation holds for a whole list: “do not do it, hold it or provide it” is three in Chinese. */
function shared(text: string): number {
  const [, list = ''] =
    /\b(?:not|no|none|never|nothing|cannot|without|neither|disclaims?)\b(.*)/is.exec(text) ?? [];
  return count(list, /\bn?or\b|,(?=[^.;]*\bor\b)/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
