import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** The floors of the house from the top down: a file imports from its own floor and from those below. */
const floors = [
  ['scripts'],
  ['src/doctor', 'src/exchange'],
  ['src/build'],
  // What a feature builds with, and its whole page, stand on the floor of what does the same.
  ['src/integrations', 'src/features/questionnaire/page/step.ts'],
  ['src/pages', 'src/features/questionnaire/page/Questionnaire.astro'],
  ['src/desk'],
  ['src/layouts'],
  ['src/features'],
  [
    'src/components',
    'src/features/questionnaire/page/QuestionnaireLink.astro',
    'src/features/questionnaire/page/invite.ts',
  ],
  ['src/client'],
  ['src/delivery', 'src/authoring'],
  ['src/content'],
  // What a feature has to say of content is asked for by what reads all of it.
  ['src/features/brand/rule.ts', 'src/features/brand/theme.ts', 'src/features/brand/contrast.ts'],
  ['src/files'],
  ['src/sharing'],
  ['src/reading', 'src/search', 'src/markdown'],
  ['src/schema'],
  ['src/i18n'],
  ['src/html', 'src/worker', 'src/pack', 'src/calendar-day.ts', 'src/sha256.ts'],
];

/** What a step of a build is given stands beside what runs the steps, so that both can be read in one folder. */
const seenFromBelow = ['src/build/step.ts', 'src/build/request.ts'];

const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts']);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test('every file is on a floor', () => {
  expect(files.filter((file) => floorOf(file) < 0 && file !== 'src/env.d.ts')).toEqual([]);
});

test('no import leads up', () => {
  const up = [...imports].flatMap(([file, from]) =>
    from
      .filter((one) => floorOf(one) < floorOf(file) && !seenFromBelow.includes(one))
      .map((one) => `${file} imports ${one}`),
  );
  expect(up).toEqual([]);
});

test('no files import each other in a circle', () => {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const one of imports.get(file) ?? []) visit(one, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

/** The floor of a file, counted from the top: the one that names the file or the nearest folder around it; -1 where none does. */
function floorOf(file: string): number {
  const around = (place: string) =>
    file === place || file.startsWith(`${place}/`) ? place.length : 0;
  const nearest = floors.map((places) => Math.max(...places.map(around)));
  const best = Math.max(...nearest);
  return best === 0 ? -1 : nearest.indexOf(best);
}

/** The files of this project that a file imports, for their types too. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^'?]+)/g)]
    .map(([, path = '']) => normalize(join(dirname(file), path)))
    .filter((path) => files.includes(path));
}
