import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, standingOut } from '../../src/features/brand/contrast.ts';
import { brandStyles, coloursOf, house, least } from '../../src/features/brand/theme.ts';
import { Content } from './content/content.ts';

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  expect(contrast('#1f5fa8', '#1f5fa8')).toBe(1);
});

test('the colours of the house are those of its style sheet, and stand out enough', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [name, light] of Object.entries(house.light)) {
    const dark = house.dark[name as keyof typeof house.dark];
    expect(tokens).toContain(`  --${name}: light-dark(${light}, ${dark});\n`);
  }
  for (const { paper, wash, ink, soft, accent } of [house.light, house.dark])
    for (const text of [ink, soft, accent])
      for (const ground of [paper, wash])
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(least);
});

test('without a brand, or without colours, no style is added', () => {
  expect([undefined, {}, { mark: 'mark.svg' }].map(brandStyles)).toEqual(['', '', '']);
});

test('an accent by day alone is lightened for the night until it can be read', () => {
  const brand = { accent: { light: '#0b4f6c' } };
  const { accent, wash } = coloursOf(brand, 'dark');
  expect(contrast(accent, wash)).toBeGreaterThanOrEqual(least);
  expect(brandStyles(brand)).toContain(`--accent:light-dark(#0b4f6c,${accent})`);
  expect(brandStyles(brand)).not.toContain('--paper:light-dark(#fcfbf7');
});

test('a colour moves no further than it must', () => {
  expect(standingOut('#000000', '#ffffff', '#ffffff', 7)).toBe('#000000');
  expect(standingOut('#ffffff', '#000000', '#ffffff', 21)).toBe('#000000');
});

function withBrand(yaml: string): Content {
  const content = new Content();
  content.write('brand.yaml', yaml);
  return content;
}

test('colours that can be read have no problem', () => {
  const content = withBrand(
    'accent: { light: "#0b4f6c", dark: "#8fd0ea" }\npaper: { light: "#ffffff", dark: "#101418" }\n',
  );
  expect(content.problems()).toEqual([]);
});

test('a colour that cannot is told with the scheme, by how much, and what would do', () => {
  const content = withBrand('accent:\n  light: "#1a9e77"\n  dark: "#0b4f6c"\n');
  const { problems } = content.report();
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['low-contrast', 2],
    ['low-contrast', 3],
  ]);
  expect(problems[0]?.what).toMatch(
    /^In the light scheme the accent "#1a9e77" has a contrast of [23]\.\d+ /,
  );
  for (const [i, scheme] of (['light', 'dark'] as const).entries()) {
    const [, better = ''] = /such as "(#[0-9a-f]{6})"/.exec(problems[i]?.fix ?? '') ?? [];
    expect(contrast(better, house[scheme].wash)).toBeGreaterThanOrEqual(least);
  }
});

test.each([
  ['accent: { light: red }', 'wrong-form brand.yaml:1'],
  ['mark: mark.svg', 'missing-image brand.yaml:1'],
  ['paper: { light: "#808080", dark: "#101418" }', 'low-contrast brand.yaml:1'],
])('%s is a problem', (yaml, problem) => {
  expect(withBrand(`${yaml}\n`).problems()).toContain(problem);
});

test.each([
  ['<svg viewBox="0 0 32 32"><script>1</script></svg>', ['active-image mark.svg']],
  ['<svg viewBox="0 0 32 16"><path d="M0 0"/></svg>', ['image-format mark.svg']],
  ['<svg viewBox="0 0 64 64"><path d="M0 0"/></svg>', []],
])('the mark %s is judged', (svg, problems) => {
  const content = withBrand('mark: mark.svg\n');
  content.write('mark.svg', svg);
  expect(content.problems()).toEqual(problems);
});
