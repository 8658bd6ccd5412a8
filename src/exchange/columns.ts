import { z } from 'astro/zod';
import { kept } from '../content/publish.ts';
import { type Lang, langs, languages } from '../i18n/languages.ts';
import { answer, pageText } from '../schema/answer.ts';
import { page, question } from '../schema/question.ts';

/** How a value stands in a cell: `list` one entry per line, `json` as JSON, the others as they are. */
export type Form = 'text' | 'number' | 'boolean' | 'list' | 'json';

/** One field of an answer as a column of a table. */
export interface Column {
  name: string;
  /** The file of the answer's folder that holds the field: its facts, or the text of a language. */
  part: 'facts' | Lang;
  path: readonly string[];
  form: Form;
  /** Which answers have it. */
  entries: readonly Entry[];
  about: string;
}
export type Entry = 'question' | 'page';

/** The column of the text below the frontmatter. */
export const body = 'body';

/** Columns that say which answer a row is; they are never written back. */
export const rowColumns = [
  { name: 'entry', about: 'question or page. Do not change.' },
  { name: 'id', about: 'The id of the question or page. Do not change.' },
  {
    name: 'revision',
    about:
      'A sum of the row as it was exported, so that an import notices what has changed since. Do not change.',
  },
] as const;

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  description?: string;
}

const schemas = {
  question: { facts: question, text: answer },
  page: { facts: page, text: pageText },
} as const;

/** Every field that may leave `content/`, in the order of the schemas; the same field of questions and pages is one column. */
export const columns: readonly Column[] = columnsOf();

function columnsOf(): Column[] {
  const found = new Map<string, Column>();
  for (const entry of ['question', 'page'] as const) {
    const add = (part: Column['part'], leaf: Leaf, suffix: string) => {
      const name = leaf.path.join('.') + suffix;
      const known = found.get(name);
      const about = suffix === '' ? leaf.about : `${leaf.about} (${languages[part as Lang].name})`;
      if (!known) found.set(name, { ...leaf, name, part, about, entries: [entry] });
      else if (!known.entries.includes(entry))
        found.set(name, { ...known, entries: [...known.entries, entry] });
    };
    const { facts, text } = schemas[entry];
    for (const leaf of leaves(schemaOf(facts))) add('facts', leaf, '');
    for (const leaf of leaves(schemaOf(text))) {
      for (const lang of langs) add(lang, leaf, `.${lang}`);
    }
    const text_ = {
      path: [body],
      form: 'text' as const,
      about: 'The full answer: Markdown with the components of docs/writing.md.',
    };
    for (const lang of langs) add(lang, text_, `.${lang}`);
  }
  return [...found.values()];
}

type Leaf = Pick<Column, 'path' | 'form' | 'about'>;

function* leaves(schema: Schema, path: string[] = [], about = ''): Generator<Leaf> {
  for (const [field, inner] of Object.entries(schema.properties ?? {})) {
    if (kept.has(field)) continue;
    const said = inner.description ?? about;
    if (inner.properties) yield* leaves(inner, [...path, field], said);
    else yield { path: [...path, field], form: formOf(inner), about: said };
  }
}

function formOf({ type, items }: Schema): Form {
  if (type === 'array') return items?.type === 'string' ? 'list' : 'json';
  if (type === 'integer' || type === 'number') return 'number';
  return type === 'boolean' || type === 'string' ? (type === 'string' ? 'text' : type) : 'json';
}

function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as Schema;
}
