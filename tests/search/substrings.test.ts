import { expect, test } from 'vitest';
import { normalise } from '../../src/search/normalise.ts';
import { dense } from '../../src/search/terms.ts';
import { numbers, recordsOf, searchers } from './dist.ts';

test('each of 500 runs of 2 to 6 Han characters finds every page that holds it, and those first', async () => {
  const records = recordsOf('zh');
  const bodies = records.map(({ title, answer, text }) =>
    dense(normalise(`${title}\n${answer}\n${text}`)),
  );
  const stretches = records
    .filter(({ kind }) => kind === 'question' || kind === 'clause')
    .flatMap(
      ({ title, answer, text }) => `${title}\n${answer}\n${text}`.match(/\p{sc=Han}{2,}/gu) ?? [],
    );
  const random = numbers(20_210_105);

  for (let i = 0; i < 500; i++) {
    const stretch = [...(stretches[random(stretches.length)] ?? '')];
    const length = Math.min(stretch.length, 2 + random(5));
    const from = random(stretch.length - length + 1);
    const run = stretch.slice(from, from + length).join('');
    const holders = new Set(
      records.filter((_, place) => bodies[place]?.includes(run)).map(({ url }) => url),
    );
    const found = (await searchers.zh.search(run)).matches.map(({ record: { url } }) => url);
    expect(found.slice(0, holders.size).toSorted(), `for "${run}"`).toEqual(
      [...holders].toSorted(),
    );
  }
});
