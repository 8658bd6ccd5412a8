import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  schemaFiles,
  schemaPath,
  schemaText,
  yamlSettings,
} from '../../src/authoring/schema-files.ts';

const stale = 'The schemas of the editor are stale. Run: npm run schemas';

test('the schemas that editors read are those of the content', () => {
  for (const file of schemaFiles) {
    expect(existsSync(schemaPath(file)) && readFileSync(schemaPath(file), 'utf8'), stale).toBe(
      schemaText(file),
    );
  }
  expect(readdirSync('.vscode/schemas').sort(), stale).toEqual(
    schemaFiles.map((file) => basename(schemaPath(file))).sort(),
  );
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
  expect(settings['yaml.schemas'], stale).toEqual(yamlSettings());
});

/** A text with every field of what may be left out, and this provider leaves out. */
const samples: Record<string, string> = {
  brand:
    'accent: { light: "#123456" }\npaper: { light: "#ffffff", dark: "#101418" }\nmark: mark.svg\nfooter: { zh: 甲, en: A }\n',
};

describe.each(schemaFiles)('the schema $name', (file) => {
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(schemaText(file)));
  const found = globSync(file.files);

  test('takes every file that it is for, by a validator of others', () => {
    const texts = new Map(found.map((path) => [path, readFileSync(path, 'utf8')]));
    const sample = samples[file.name];
    if (sample !== undefined) texts.set('the sample', sample);
    expect(texts.size).toBeGreaterThan(0);
    for (const [path, text] of texts) {
      const yaml = file.frontmatter ? (/^---\n([\s\S]*?\n)---/.exec(text)?.[1] ?? '') : text;
      expect(validate(parse(yaml)), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  });

  test('refuses a field that nobody knows', () => {
    const unknown = { unheardOf: 1 };
    expect(validate(unknown)).toBe(false);
    expect(validate([unknown])).toBe(false);
  });
});

test('every file of content/ has a schema', () => {
  const covered = new Set(schemaFiles.flatMap(({ files }) => globSync(files)));
  const all = globSync('content/**/*.{yaml,mdx}').filter((path) => !path.endsWith('release.yaml'));
  expect(all.filter((path) => !covered.has(path))).toEqual([]);
});
