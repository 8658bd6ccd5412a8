import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Library } from '../../src/content/library.ts';
import type { Lang } from '../../src/i18n/languages.ts';
import type { Localized } from '../../src/schema/text.ts';
import { aspects, controls, products, sentences } from './words.ts';

/** As many as there are products with aspects. */
export const most = products.length * aspects.length;
/** So many questions make a topic. */
const topicSize = 40;
/** A change since the sources touches so many questions, and one question in so many is touched. */
const touched = { together: 4, every: 5 };

/** Adds `count` generated questions to the content of a project, which is `library`; the same count and seed add the same. */
export function addQuestions(project: string, library: Library, count: number, seed: number): void {
  const pick = picker(seed);
  const { glossary, sources, documents, questions } = library;
  const content = join(project, 'content');
  const [source] = sources;
  const [known] = questions;
  if (!source || !known) throw new Error('The content to add to has no source or no question yet.');
  const idOf = (i: number) => `scale-${i}`;
  const topicOf = (i: number) => `scale-topic-${Math.floor(i / topicSize)}`;

  // What was never released need not be told of.
  rmSync(join(content, 'release.yaml'), { force: true });
  for (let i = 0; i < count; i++) {
    const product = at(products, i % products.length);
    const aspect = at(aspects, Math.floor(i / products.length));
    const folder = join(content, 'questions', idOf(i));
    mkdirSync(folder, { recursive: true });
    const related = [i - 1, i + 1, pick.number(0, count - 1)]
      .filter((other) => other >= 0 && other < count && other !== i)
      .map(idOf);
    writeFileSync(
      join(folder, 'question.yaml'),
      stringify({
        topic: topicOf(i),
        order: (i % topicSize) + 1,
        source: {
          document: source.id,
          section: { zh: `${i + 1}节`, en: `section ${i + 1}` },
        },
        related: [...new Set(related)],
        documents: documents.length > 0 && i % 3 === 0 ? [pick.one(documents).id] : [],
        owner: known.standing.owner.id,
        visibility: 'public',
        status: 'current',
        reviews: [{ date: '2026-11-24', outcome: 'unchanged' }],
        reviewBy: '2027-11-24',
      }),
    );
    const term = glossary.length > 0 ? pick.one(glossary) : undefined;
    const body = bodyOf(pick, term && { id: term.id, name: term.term }, related[0] ?? known.id);
    for (const lang of ['zh', 'en'] as const)
      writeFileSync(join(folder, `${lang}.mdx`), textOf(lang, product, aspect, body[lang]));
  }
  addTo(
    join(content, 'topics.yaml'),
    Array.from({ length: Math.ceil(count / topicSize) }, (_, i) => topic(i)),
  );
  const groups = Math.floor(count / (touched.together * touched.every));
  addTo(
    join(content, 'annotations.yaml'),
    Array.from({ length: groups }, (_, group) =>
      annotation(
        group,
        Array.from({ length: touched.together }, (_, i) =>
          idOf((group * touched.together + i) * touched.every),
        ),
      ),
    ),
  );
}

function textOf(lang: Lang, product: Localized, aspect: Localized, body: string): string {
  const [what, how] = [product[lang], aspect[lang]];
  const said =
    lang === 'zh'
      ? {
          question: `${what}如何${how}？`,
          answer: `由平台和客户分工完成：${what}按公布的规则${how}，客户在自己的账号内设置并核对。`,
          askedAs: [`${what}会不会${how}`, `${how}的规则，${what}`],
          doesNotProve: [`规则写明了怎样${how}，并不代表每一次都已核对。`],
          notStated: [`${how}由哪个部门执行`],
        }
      : {
          question: `How do ${what} ${how}?`,
          answer: `Platform and customer share the work: ${what} ${how} by published rules, and customers set and verify it within their own accounts.`,
          askedAs: [`do ${what} ${how}`, `rules to ${how} in ${what}`],
          doesNotProve: [
            `The rules say how to ${how}; they do not mean that every single case was verified.`,
          ],
          notStated: [`Which department is to ${how}`],
        };
  return `---\n${stringify(said, { lineWidth: 0 })}---\n\n${body}`;
}

/** A body of the length that answers have: paragraphs, a table, a list, a note. Both languages say the same. */
function bodyOf(
  pick: Picker,
  term: { id: string; name: Localized } | undefined,
  related: string,
): Localized {
  const said = Array.from({ length: 12 }, () => {
    const sentence = pick.one(sentences);
    const control = pick.one(controls);
    const n = pick.number(2, 90);
    const put = (lang: Lang) =>
      sentence[lang].replace('{control}', control[lang]).replace('{n}', String(n));
    return { zh: put('zh'), en: put('en') };
  });
  const rows = pick.some(controls, 5).map((control) => ({ control, n: pick.number(1, 12) }));
  const write = (lang: Lang, words: (zh: string, en: string) => string) => {
    const text = (from: number, to: number) =>
      said
        .slice(from, to)
        .map((one) => one[lang])
        .join(words('', ' '));
    return `${text(0, 3)}

${term ? `${words('参见', 'See also')}${words('', ' ')}<Term id="${term.id}">${term.name[lang]}</Term>${words('与', ' and ')}[${words('相关的回答', 'a related answer')}](/${lang}/q/${related}.html)${words('。', '.')}` : text(3, 4)}

## ${words('由谁负责', 'Who is responsible')} {#responsible}

${text(4, 6)}

| ${words('控制', 'Control')} | ${words('周期（月）', 'Period (months)')} | ${words('证据', 'Evidence')} |
| --- | --- | --- |
${rows.map(({ control, n }) => `| ${control[lang]} | ${n} | ${words('检查记录', 'Record of the check')} |`).join('\n')}

## ${words('怎样核对', 'How to verify')} {#verify}

${said
  .slice(6, 10)
  .map((one) => `- ${one[lang]}`)
  .join('\n')}

<Note>

${text(10, 12)}

</Note>
`;
  };
  return { zh: write('zh', (zh) => zh), en: write('en', (_, en) => en) };
}

const topic = (i: number) => ({
  id: `scale-topic-${i}`,
  title: { zh: `产品分册${i + 1}`, en: `Product volume ${i + 1}` },
  label: { zh: `分册${i + 1}`, en: `Volume ${i + 1}` },
  summary: {
    zh: `第${i + 1}册：各产品怎样处理数据、记录与证据。`,
    en: `Volume ${i + 1}: how products handle data, records and evidence.`,
  },
});

const annotation = (i: number, answers: string[]) => ({
  id: `scale-change-${i}`,
  date: '2022-05-01',
  checked: '2026-11-22',
  confidence: 'high',
  source: { zh: `行业规范第${i + 1}号，2022年版`, en: `Industry code no. ${i + 1}, 2022 edition` },
  title: {
    zh: `行业规范第${i + 1}号已经更新`,
    en: `Industry code no. ${i + 1} has a new edition`,
  },
  text: {
    zh: '新版调整了检查周期的计算方法，回答中的周期按旧版理解。',
    en: 'The new edition counts the periods of checks in another way; read the periods in the answer by the old one.',
  },
  answers,
});

function addTo(file: string, entries: readonly object[]): void {
  if (entries.length === 0) return;
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${stringify(entries)}`);
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error(`At most ${most} questions can be generated.`);
  return found;
}

interface Picker {
  number(least: number, most: number): number;
  one<T>(of: readonly T[]): T;
  some<T>(of: readonly T[], count: number): T[];
}

/** Numbers that look random and follow from the seed: the generator of Numerical Recipes, modulo 2³². */
function picker(seed: number): Picker {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const number = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const one = <T>(of: readonly T[]) => at(of, number(0, of.length - 1));
  const some = <T>(of: readonly T[], count: number) => {
    const start = number(0, of.length - 1);
    return Array.from({ length: count }, (_, i) => at(of, (start + i) % of.length));
  };
  return { number, one, some };
}
