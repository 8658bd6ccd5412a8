import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';

interface Explanation extends Pick<Problem, 'code' | 'what' | 'fix'> {
  path: (string | number)[];
}

/** Says in an author's words what a schema found; one line per unknown field. */
export function explain(issue: z.core.$ZodIssue): Explanation[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const name = path.filter((part) => typeof part === 'string').join('.');
  const field = name ? `"${name}"` : path.length > 0 ? 'The entry' : 'The file';
  const say = (code: string, what: string, fix: string): Explanation[] => [
    { path, code, what, fix },
  ];

  if (issue.input === undefined && path.length > 0 && issue.code !== 'unrecognized_keys') {
    return say(
      'missing-field',
      `The field ${field} is missing.`,
      'Add it; docs/writing.md shows its form.',
    );
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        code: 'unknown-field',
        what: `The field "${key}" is not known.`,
        fix: 'Correct its spelling or remove it; docs/writing.md lists the fields.',
      }));
    case 'invalid_type':
      return say(
        'wrong-kind',
        `${field} must be ${nouns[issue.expected] ?? `of type ${issue.expected}`}, but is ${kindOf(issue.input)}.`,
        'Write it as docs/writing.md shows.',
      );
    case 'invalid_format':
      if (issue.format === 'date')
        return say(
          'not-a-date',
          `${field} is not a calendar date: ${JSON.stringify(issue.input)}.`,
          'Write year, month and day as 2021-01-05.',
        );
      if (issue.format === 'url')
        return say(
          'not-an-address',
          `${field} is not a web address.`,
          'Write it in full, with https://.',
        );
      return say(
        'wrong-form',
        `${field} ${issue.message}, but is ${JSON.stringify(issue.input)}.`,
        'Correct it.',
      );
    case 'invalid_value':
      return say(
        'not-a-choice',
        `${field} must be one of ${issue.values.map(String).join(', ')}, but is ${JSON.stringify(issue.input)}.`,
        'Choose one of them.',
      );
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int') {
        return say(
          'out-of-range',
          `${field} must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}, but is ${issue.input}.`,
          'Correct it.',
        );
      }
      return issue.origin === 'string'
        ? say(
            'empty-field',
            `${field} is empty.`,
            'Fill it in, or remove the field if it may be left out.',
          )
        : say(
            'too-few-entries',
            `${field} needs at least ${issue.minimum} entries.`,
            'Add what is missing.',
          );
    default:
      return say('wrong-form', `${field}: ${issue.message}.`, 'Write it as docs/writing.md shows.');
  }
}

const nouns: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return nouns[typeof value] ?? typeof value;
}
