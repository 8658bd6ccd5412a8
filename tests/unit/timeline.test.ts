import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/library.ts';
import { timelineOf } from '../../src/content/timeline.ts';

const library = readLibrary(process.cwd());
const change = (id: string, date: string | null) => ({ ...library.annotations[0], id, date });
const source = (id: string, date: string) => ({ ...library.sources[0], id, date });
const order = (dates: (string | null)[], sources = ['2021-01-05']) => {
  const timeline = timelineOf({
    ...library,
    sources: sources.map((date) => source('source', date)),
    annotations: dates.map((date) => change(`${date}`, date)),
  } as typeof library);
  return {
    years: timeline.years.map(({ year, entries }) => [year, ...entries.map(({ date }) => date)]),
    undated: timeline.undated.map(({ id }) => id),
  };
};

test.each([
  [
    'by day',
    ['2022-02-01', '2022-01-31'],
    [
      ['2021', '2021-01-05'],
      ['2022', '2022-01-31', '2022-02-01'],
    ],
  ],
  [
    'a year in which nothing happened keeps its place',
    ['2023-01-01'],
    [['2021', '2021-01-05'], ['2022'], ['2023', '2023-01-01']],
  ],
  [
    'a month or year alone stands at its end',
    ['2021', '2021-03', '2021-03-31', '2021-12-31'],
    [['2021', '2021-01-05', '2021-03-31', '2021-03', '2021-12-31', '2021']],
  ],
  [
    'a change before the source comes before it',
    ['2020-12-31'],
    [
      ['2020', '2020-12-31'],
      ['2021', '2021-01-05'],
    ],
  ],
])('%s', (_what, dates, years) => {
  expect(order(dates)).toEqual({ years, undated: [] });
});

test('what is not dated stands apart', () => {
  expect(order([null])).toEqual({ years: [['2021', '2021-01-05']], undated: ['null'] });
});

test('every source and every change is on the timeline once', () => {
  const { years, undated } = timelineOf(library);
  const ids = [
    ...years.flatMap(({ entries }) =>
      entries.map((entry) => (entry.kind === 'source' ? entry.source.id : entry.change.id)),
    ),
    ...undated.map(({ id }) => id),
  ];
  expect(ids.sort()).toEqual(
    [...library.sources, ...library.annotations].map(({ id }) => id).sort(),
  );
});
