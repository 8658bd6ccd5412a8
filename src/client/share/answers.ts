import type { Lang } from '../../i18n/languages.ts';
import { ownScript } from '../own-script.ts';
import { type Answers, register } from './files.ts';
import { root, site } from './site.ts';

const asked = new Map<Lang, Promise<Answers>>();

/** The answers of a language, from the file that holds them. A request that failed is made anew. */
export function answersIn(lang: Lang): Promise<Answers> {
  const known = asked.get(lang);
  if (known) return known;
  const answers = load(`${root}share/${site.answers[lang]}`);
  asked.set(lang, answers);
  answers.catch(() => asked.delete(lang));
  return answers;
}

function load(file: string): Promise<Answers> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = ownScript(file);
    Reflect.set(globalThis, register, resolve);
    script.onload = () => reject(new Error(`${file} holds no answers.`));
    script.onerror = () => {
      script.remove();
      reject(new Error(`${file} did not load.`));
    };
    document.head.append(script);
  });
}
