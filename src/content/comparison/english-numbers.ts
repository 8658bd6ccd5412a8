import { readNumerals } from './chinese-numbers.ts';
import { type Numbers, Reading } from './reading.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ranks = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const any = (words: readonly string[]) => words.join('|');
const day = new RegExp(`(\\d{1,2}) (${any(months)})(?: (\\d{4}))?`, 'g');
const month = new RegExp(`\\b(${any(months)}) (\\d{4})`, 'g');
const timed = ' (?:year|month|day|week|hour|minute|second)s?\\b';
const word = new RegExp(
  `\\b(?:(${any(tens)})(?:-(${any(small.slice(1, 10))}))?|(${any(small)}))\\b(${timed})?`,
  'gi',
);
const ranked = new RegExp(`\\b(${any(ranks.slice(1))})(?:ly|s)?\\b`, 'gi');
/** Another party, not the third of its kind. */
const party = /third[- ](?:part(?:y|ies)|person)/gi;
/** Words that speak of one or two things without counting them. */
const implied: [RegExp, number][] = [
  [/\b(?:an?|single|once|alone|each|every|another|same|only|whole)\b/i, 1],
  [/\b(?:both|either|neither|twice|pair|other|former|latter|halves|respectively|between)\b/i, 2],
];

export function englishNumbers(text: string): Numbers {
  const read = new Reading(text);
  read.days();
  read.take(day, ([, number, name = '', year]) => read.day(year, months.indexOf(name) + 1, number));
  read.take(month, ([, name = '', year]) => read.day(year, months.indexOf(name) + 1));
  read.digits();
  read.take(word, ([, ten, one, alone, unit]) => {
    const value = ten ? (at(tens, ten) + 2) * 10 + (one ? at(small, one) : 0) : at(small, alone);
    read.number(value, value > 1 || Boolean(unit));
  });
  // A word quoted in Chinese.
  readNumerals(read, false);
  for (const [, rank] of text.replace(party, '').matchAll(ranked)) {
    const value = at(ranks, rank);
    read.number(value, value > 2);
  }
  for (const [pattern, value] of implied) if (pattern.test(text)) read.number(value, false);
  return read;
}

function at(list: readonly string[], word = ''): number {
  return list.indexOf(word.toLowerCase());
}
