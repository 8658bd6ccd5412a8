import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    // What the HTML standard and WCAG say, and that every reference has its target; nothing of style.
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // An aside within an article is no landmark, so needs no name.
      'unique-landmark': 'off',
      // Filters act as they are changed: there is nothing to submit.
      'wcag/h32': 'off',
      // Groups of buttons are named by aria-label.
      'wcag/h71': 'off',
    },
  }),
);

async function faultsOf(html: string, file: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${file}: ${ruleId}: ${message} (${selector})`),
  );
}

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const [file, html] of pages) faults.push(...(await faultsOf(html, file)));
  expect(faults).toEqual([]);
}, 120_000);

test.each([
  ['<a href="/"><a href="/">x</a></a>', 'element-permitted-content'],
  ['<p id="main">x</p>', 'no-dup-id'],
  ['<img src="x.png">', 'wcag/h37'],
  ['<p aria-describedby="nowhere">x</p>', 'no-missing-references'],
])('%s would be found', async (fault, rule) => {
  const html = pages.get('en/q/soc-types.html')?.replace('</main>', `${fault}$&`) ?? '';
  expect((await faultsOf(html, 'x.html')).join('\n')).toContain(rule);
});
