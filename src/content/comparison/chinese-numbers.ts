import { type Numbers, Reading } from './reading.ts';

const digits = '零一二三四五六七八九';
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
/** What makes of a numeral an amount or a rank; without one it may be a part of a word, as in 一般. */
const counted =
  '个月|小时|分钟|[个种项条点层级类份次年月天日周步章节部家套方款版处句名位人倍件起道行张页期样面者问段栏字组枚轮批届秒]|系统|阶段';
/** One and two count only here; elsewhere each language implies them in its own way. */
const timed = new Set(['年', '个月', '天', '日', '周', '小时', '分钟', '秒']);
const numeral = new RegExp(
  `(第?)([零一二两俩双三四五六七八九十][零一二三四五六七八九十百千万亿]*)(?=(${counted})?)`,
  'g',
);
/** 第三方 is another party and not the third of its kind. */
const noNumber = /第三(?=[方人])/g;

export function chineseNumbers(text: string): Numbers {
  const read = new Reading(text.replaceAll('〇', '零').replace(noNumber, ''));
  read.days();
  read.digits();
  readNumerals(read, true);
  return read;
}

/** Numerals in Han characters; `binding` where amounts among them are to be found in the other language. */
export function readNumerals(read: Reading, binding: boolean): void {
  read.take(numeral, ([, rank, written = '', unit]) => {
    const value = hanNumber(written);
    const amount = Boolean(rank || unit) && (value > 2 || timed.has(unit ?? ''));
    read.number(value, binding && amount);
  });
}

/** 三百零五 is 305, 两 is 2. */
export function hanNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) digit = '两俩双'.includes(character) ? 2 : digits.indexOf(character);
    else if (unit >= 10_000) {
      total = (total + digit) * unit;
      digit = 0;
    } else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
