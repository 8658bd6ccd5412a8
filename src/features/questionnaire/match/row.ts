import type { Lang } from '../../../i18n/known-languages.ts';
import { normalise } from '../../../search/normalise.ts';

/** The language of a row: names of Latin letters stand in Chinese rows too, so that a quarter of Han is enough. */
export function languageOf(row: string): Lang {
  const han = row.match(/\p{sc=Han}/gu)?.length ?? 0;
  const latin = row.match(/\p{sc=Latin}+/gu)?.length ?? 0;
  return han > 0 && han * 2 >= latin ? 'zh' : 'en';
}

/** What stands at the beginning or end of rows and asks nothing: numbers, boxes to tick, courtesies. */
const frames: readonly RegExp[] = [
  // Q12, 4.1, SEC-07:, (a), 数据安全-07, 一、
  /^\s*(?:(?:[a-z]{1,6}(?:[-_.][a-z]{1,4})*|\p{sc=Han}{2,6})[-_. ]?\d+(?:[.-]\d+)*|\d+(?:[.-]\d+)*|\(?[a-z\d]{1,2}\)|[一二三四五六七八九十]+(?=、))(?=[\s.:：)|、）/–-])[\s.:：)|、）/–-]+/u,
  /\[\s*x?\s*\]\s*(?:yes|no|n\/?a|是|否|有|无)?/gu,
  /[（(|][^（(|）)]{0,12}(?:yes\s*\/\s*no|y\/n|是\s*\/\s*否|有\s*\/\s*无)[^（(|）)]{0,30}[）)]?/gu,
  /\|\s*(?:yes|no|comment|n\/?a)[^|]*$/u,
  /\bif (?:yes|so|applicable|not)\b,?|\b(?:tick all that apply|and add others|yes or no)\b/gu,
  /如有，?|如无，?|如果有|（?如适用）?|如是，?|若有，?/gu,
];

/** A row without its frame, in the form in which texts are compared. */
export function bare(row: string): string {
  let text = normalise(row);
  for (const frame of frames) {
    const left = text.replace(frame, ' ');
    if (/[\p{L}\p{N}]{2}/u.test(left)) text = left;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Where one question ends and the next begins. */
const ends =
  /[?？!！;；。\n]+|\.(?=\s)|[,，:：]?\s*(?=\([a-z\d]{1,2}\))|[,，]\s*(?=(?:and |or |but )?(?:is|are|was|has|have|do|does|did|can|may|must|will|would|what|which|who|whom|whose|when|where|how|by|within|on|at|through|for how|in what|over which|with what)\b)|\s(?=(?:and|or) (?:is|are|was|has|have|do|does|can|may|must|will|would|what|which|who|whom|when|where|how|by when|within|over which|for how|in what|through which|state|give|name|attach|provide|describe)\b)|[,，、](?=(?:我方|我司|我行|双方|对方|贵司|厂商|其)?(?:是否|能否|可否|有无|如何|怎样|哪|由谁|谁|多久|多少|几|何时|以何种|以什么|请|并|及|还是|算不算|要不要|会不会|各|结论|覆盖|提前))|并(?=请|注明|说明|附)/u;

/** What asks, or tells somebody to answer. */
const asks =
  /[?？]|^(?:please|describe|provide|list|explain|state|confirm|specify|indicate|name|give|show|set out|outline|attach|enumerate|supply|do|does|did|is|are|was|were|has|have|can|could|will|would|should|may|must|what|which|who|whom|whose|when|where|why|how|in what|on what|at what|under which|under what|by what|by which|before which|from which)\b|请|是否|有无|能否|可否|吗|哪|如何|怎|什么|多少|多久|多长|几|谁|何/u;

/** Sentences of a bare row: those that ask, and those that only tell why. Where none asks, all do. */
export function askedIn(text: string): { asked: string; told: string } {
  const sentences = text.split(/(?<=[?？。!！])\s*|(?<=\.)\s+(?=\p{L})/u).filter(Boolean);
  const asked = sentences.filter((sentence) => asks.test(sentence));
  if (asked.length === 0 || asked.length === sentences.length) return { asked: text, told: '' };
  return {
    asked: asked.join(' '),
    told: sentences.filter((sentence) => !asks.test(sentence)).join(' '),
  };
}

/** What asks for a thing of the provider's own: its logs, its licence. */
const providersOwn =
  /\b(?:provider|vendor|supplier|you)\b(?:[’']s)? (?:own|itself|yourself|yourselves|themselves)\b|\b(?:provider|vendor|supplier)\b[^.?,;]* itself\b|\byour own\b|(?:厂商|供应商|服务商|贵司|贵方|贵公司)(?:自己|自身|本身)/u;
/** How a duty of the customer begins. */
const customersDuty =
  /^(?:you (?:shall|must|may not|are responsible|undertake|do not)|the customer|customers? (?:shall|must)|您(?:须|应|不|要|对|保证|自行|必须)|客户(?:须|应|不得|必须))/iu;

/** Whether a row asks of the provider what a record lays on the customer. */
export function asksTheOther(row: string, answers: readonly string[]): boolean {
  return providersOwn.test(row) && answers.some((answer) => customersDuty.test(answer));
}

/** The questions of a bare row; what is too short to be one belongs to its neighbour. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(ends)) {
    const part = piece.trim();
    if (sizeOf(part) === 0) continue;
    const last = parts.at(-1);
    if (last !== undefined && (sizeOf(part) < 3 || sizeOf(last) < 3))
      parts[parts.length - 1] = `${last}, ${part}`;
    else parts.push(part);
  }
  return parts.length > 0 ? parts : [text];
}

/** In Latin words; two Han characters are one. */
function sizeOf(text: string): number {
  return (
    (text.match(/\p{sc=Han}/gu)?.length ?? 0) / 2 +
    (text.match(/(?:(?!\p{sc=Han})[\p{L}\p{N}])+/gu)?.length ?? 0)
  );
}
