import type { Lang } from '../../i18n/languages.ts';
import { type Answers, register } from './files.ts';
import { handedOver } from './load.ts';
import { root, site } from './site.ts';

const asked = new Map<Lang, Promise<Answers>>();

/** The answers of a language, from the file that holds them. A request that failed is made anew. */
export function answersIn(lang: Lang): Promise<Answers> {
  const known = asked.get(lang);
  if (known) return known;
  const answers = handedOver<Answers>(`${root}share/${site.answers[lang]}`, register.answers);
  asked.set(lang, answers);
  answers.catch(() => asked.delete(lang));
  return answers;
}
