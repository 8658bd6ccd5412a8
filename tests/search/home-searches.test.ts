import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/library.ts';
import { langs } from '../../src/i18n/languages.ts';
import { searchers } from './dist.ts';

const { home, questions, pages } = readLibrary(process.cwd());

for (const lang of langs) {
  for (const { id, searches } of home) {
    test.each(searches[lang])(
      `"%s" finds what the home page gives it as an example of: ${id}`,
      async (query) => {
        const { matches } = await searchers[lang].search(query);
        const found = questions.find((question) => question.id === matches[0]?.record.id);
        const page = pages.some((page) => page.id === id);
        expect(page ? matches[0]?.record.id : found?.topic.id).toBe(id);
      },
    );
  }
}
