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
      return issue.keys.map((key): Explanation => {
        // No field has a space in its name: the text was cut at a comma.
        if (/\s/.test(key) && !key.includes('：'))
          return {
            path: [...path, key],
            code: 'comma-in-braces',
            what: `A comma ends the text before "${key}", which is read as a field.`,
            fix: 'Put the whole text between the braces in quotation marks: { en: "first, second" }.',
          };
        const [, meant] = /^([\w-]+)：/.exec(key) ?? [];
        return meant
          ? {
              path: [...path, key],
              code: 'full-width-colon',
              what: `A full-width colon stands after "${meant}".`,
              fix: `Write a half-width one and a space: ${meant}: …`,
            }
          : {
              path: [...path, key],
              code: 'unknown-field',
              what: `The field "${key}" is not known.`,
              fix: 'Correct its spelling or remove it; docs/writing.md lists the fields.',
            };
      });
    case 'invalid_type':
      return say(
        'wrong-kind',
        `${field} must be ${nouns[issue.expected] ?? `of type ${issue.expected}`}, but is ${kindOf(issue.input)}.`,
        howTo(issue.expected, issue.input, String(path.at(-1) ?? '')),
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
          `${field} is not ${/contact$/.test(name) ? 'an address to reach someone at' : 'a web address'}.`,
          `Write it in full, with ${/contact$/.test(name) ? 'mailto:, tel: or ' : ''}https://.`,
        );
      return say(
        'wrong-form',
        `${field} ${issue.message}, but is ${JSON.stringify(issue.input)}.`,
        /[，、]/.test(String(issue.input)) ? 'Part entries by half-width commas.' : 'Correct it.',
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
    case 'too_big':
      return issue.origin === 'array'
        ? say(
            'too-many-entries',
            `${field} has more than ${issue.maximum} entries.`,
            'Keep the most important ones.',
          )
        : say('out-of-range', `${field} must be at most ${issue.maximum}.`, 'Correct it.');
    case 'invalid_union': {
      const choices = issue.errors.flatMap(([first]) =>
        first?.code === 'invalid_value'
          ? first.values.map(String)
          : first?.code === 'invalid_type'
            ? [nouns[first.expected] ?? first.expected]
            : [],
      );
      return say(
        'not-a-choice',
        `${field} must be ${choices.join(' or ')}, but is ${JSON.stringify(issue.input)}.`,
        'Write one of them.',
      );
    }
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

/** What to write where something of another kind was expected. */
function howTo(expected: string, input: unknown, field: string): string {
  if (field === '') return 'Write it as docs/writing.md shows.';
  const simple = typeof input === 'string' && /^[\w.-]+$/.test(input) ? input : '…';
  switch (expected) {
    case 'array':
      if (input === null) return `Write ${field}: [] where there is none.`;
      return typeof input === 'string' && /^[【［（]/.test(input)
        ? `Write half-width brackets and commas: ${field}: […].`
        : `Write each entry on a line of its own that begins with "- ", or ${field}: [${simple}].`;
    case 'string':
      if (input === null) return 'Fill it in, or remove the field if it may be left out.';
      return typeof input === 'object'
        ? `Write one text: ${field}: …`
        : `Put it in quotation marks: "${String(input)}".`;
    case 'object':
      return 'Write its fields below it, each indented by two spaces; docs/writing.md shows which.';
    case 'boolean':
      return 'Write true or false, without quotation marks.';
    case 'number':
    case 'int':
      return 'Write a whole number, without quotation marks.';
    default:
      return 'Write it as docs/writing.md shows.';
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return nouns[typeof value] ?? typeof value;
}
