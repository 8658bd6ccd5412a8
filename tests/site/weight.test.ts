import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { elementsOn, pages, textOf } from './pages.ts';

/** One flight of a new connection. */
const pageBudget = 14_600;
const scriptBudget = 3_000;

const brotli = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

// That a page asks for nothing beside itself is seen in a browser (tests/browser/every-page/).
test.each(['zh', 'en'])(
  `a question of %s costs at most ${pageBudget} bytes, ${scriptBudget} of them script`,
  (lang) => {
    const questions = [...pages].filter(([file]) => file.startsWith(`${lang}/q/`));
    expect(questions.length).toBeGreaterThan(0);
    for (const [file, html] of questions) {
      const scripts = elementsOn(file).filter(({ tagName }) => tagName === 'script');
      expect.soft(brotli(html), file).toBeLessThanOrEqual(pageBudget);
      const code = scripts.map((script) => textOf(script)).join('\n');
      expect.soft(brotli(code), file).toBeLessThanOrEqual(scriptBudget);
    }
  },
);
