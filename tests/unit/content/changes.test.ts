import { expect, test } from 'vitest';
import { Content } from './content.ts';

const answers = ['location', 'backups', 'terms', 'clause-1-1'];

/** What is warned of on a day where a change of `date` touches `answers`, which were all reviewed on 2025-03-04. */
const warned = (date: string, today: string) => {
  const content = new Content();
  content.replace('annotations.yaml', 'date: "2025-02"', `date: ${date}`);
  content.replace('annotations.yaml', 'answers: [location]', `answers: [${answers.join(', ')}]`);
  return content.report(today).warnings.filter(({ code }) => code === 'unreviewed-change');
};

test.each([
  ['of a day before the review', '2025-03-03', '2025-04-01', false],
  ['of the day of the review', '2025-03-04', '2025-04-01', false],
  ['of the day after it', '2025-03-05', '2025-04-01', true],
  ['on its very day', '2025-03-05', '2025-03-05', true],
  ['that is still to come', '2025-04-02', '2025-04-01', false],
  ['of a month that goes on', '"2025-04"', '2025-04-29', false],
  ['of a month that has ended', '"2025-03"', '2025-03-31', true],
  ['of a year that goes on', '"2025"', '2025-12-30', false],
  ['of a year that has ended', '"2025"', '2026-01-01', true],
  ['without a day', 'null', '2026-01-01', false],
])('a change %s', (_, date, today, warns) => {
  expect(warned(date, today)).toHaveLength(warns ? 1 : 0);
});

test('the warning names the change by line, and every answer that waits', () => {
  expect(warned('2025-03-05', '2025-04-01')).toEqual([
    expect.objectContaining({
      file: 'content/annotations.yaml',
      line: 2,
      what: `"new-region" is of 2025-03-05, and ${answers.join(', ')} have not been reviewed since.`,
    }),
  ]);
});

test('an answer that was reviewed since is not named', () => {
  const content = new Content();
  content.replace('annotations.yaml', 'date: "2025-02"', 'date: 2025-03-05');
  content.replace(
    'questions/location/question.yaml',
    'reviewBy:',
    '  - { date: 2025-03-05, outcome: unchanged }\nreviewBy:',
  );
  expect(content.warnings().filter((warning) => warning.startsWith('unreviewed'))).toEqual([]);
});
