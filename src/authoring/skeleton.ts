import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { type Lang, langs } from '../i18n/languages.ts';
import { answer } from '../schema/answer.ts';
import { question } from '../schema/question.ts';

/** What is known of a new question; everything else is left for its author to fill in. */
export interface NewQuestion {
  id: string;
  topic: string;
  order: number;
  owner: string;
  text: Record<Lang, string>;
}

/** The files of a new question by their path: a draft in which every field is explained by its schema. */
export function skeletonOf(
  { id, topic, order, owner, text }: NewQuestion,
  languages: readonly Lang[] = langs,
): Map<string, string> {
  const folder = `content/questions/${id}`;
  const facts = fieldsOf(question, {
    topic,
    order,
    source: { document: null, section: Object.fromEntries(languages.map((lang) => [lang, null])) },
    related: [],
    owner,
    visibility: 'public',
    draft: true,
    status: 'current',
    reviews: [],
    reviewBy: null,
  });
  const head = (lang: Lang) =>
    fieldsOf(answer, {
      question: text[lang],
      answer: null,
      askedAs: [],
      doesNotProve: [],
      notStated: [],
    });
  const below =
    '# Below the next line: the full answer in Markdown, with the components of docs/writing.md.\n';
  return new Map([
    [`${folder}/question.yaml`, `${facts}`],
    ...languages.map((lang): [string, string] => [
      `${folder}/${lang}.mdx`,
      `---\n${head(lang)}${below}---\n`,
    ]),
  ]);
}

interface Schema {
  properties?: Record<string, { description?: string }>;
}

/** Every field of a schema below its explanation; those without a value are there to be uncommented. */
function fieldsOf(schema: z.ZodType, values: Record<string, unknown>): string {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' }) as Schema;
  return Object.entries(properties)
    .map(([name, { description }]) => {
      const about = `# ${description}\n`;
      if (!Object.hasOwn(values, name)) return `${about}# ${name}:\n`;
      return (
        about +
        stringify({ [name]: values[name] }, { lineWidth: 0, nullStr: '' }).replace(/ +$/gm, '')
      );
    })
    .join('\n');
}
