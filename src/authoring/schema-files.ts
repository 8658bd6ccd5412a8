import { z } from 'astro/zod';
import { listNames, listSchemas } from '../content/manuscript.ts';
import { langs, original } from '../i18n/languages.ts';
import { answer, pageText, translatedAnswer, translatedPageText } from '../schema/answer.ts';
import { brand } from '../schema/brand.ts';
import { chapter } from '../schema/clause.ts';
import { page, question } from '../schema/question.ts';
import { site } from '../schema/site.ts';
import { synonyms } from '../schema/synonyms.ts';
import { wording } from '../schema/wording.ts';

/** A JSON Schema for editors, and the files of `content/` that it is for. */
export interface SchemaFile {
  name: string;
  files: string;
  schema: z.ZodType;
  /** For the frontmatter of MDX files, which needs another way into the editor than YAML files do. */
  frontmatter?: boolean;
}

export const schemaFiles: readonly SchemaFile[] = [
  { name: 'site', files: 'content/site.yaml', schema: site },
  { name: 'brand', files: 'content/brand.yaml', schema: brand },
  { name: 'wording', files: 'content/wording.yaml', schema: wording },
  ...listNames.map((name) => ({ name, files: `content/${name}.yaml`, schema: listSchemas[name] })),
  { name: 'synonyms', files: 'content/synonyms.yaml', schema: synonyms },
  { name: 'clauses', files: 'content/clauses/**/*.yaml', schema: chapter },
  { name: 'question', files: 'content/questions/*/question.yaml', schema: question },
  { name: 'page', files: 'content/pages/*/page.yaml', schema: page },
  ...langs.flatMap((lang) => [
    {
      name: `question-${lang}`,
      files: `content/questions/*/${lang}.mdx`,
      schema: lang === original ? answer : translatedAnswer,
      frontmatter: true,
    },
    {
      name: `page-${lang}`,
      files: `content/pages/*/${lang}.mdx`,
      schema: lang === original ? pageText : translatedPageText,
      frontmatter: true,
    },
  ]),
];

/** As it lies in `.vscode/schemas/`: draft 7, which the YAML extension reads best. */
export function schemaText({ schema }: SchemaFile): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
}

export function schemaPath({ name }: SchemaFile): string {
  return `.vscode/schemas/${name.replace('/', '-')}.schema.json`;
}

/** Which files each schema is for, as the YAML extension of VS Code has it. */
export function yamlSettings(): Record<string, string> {
  return Object.fromEntries(
    schemaFiles
      .filter(({ frontmatter }) => !frontmatter)
      .map((file) => [`./${schemaPath(file)}`, file.files]),
  );
}
