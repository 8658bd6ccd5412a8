import type { YAMLParseError } from 'yaml';
import type { Problem } from './problem.ts';

type Said = Pick<Problem, 'code' | 'what' | 'fix'>;

/** A slip of the pen in YAML, said in a writer's words; `line` is counted from 0. */
export interface Slip extends Said {
  line: number;
}

const name = String.raw`[A-Za-z][\w-]*`;
const spaces = 'Indent with ordinary spaces, two for each step.';
const quoted = "Put the whole text in single quotation marks: 'like this'.";

/** Slips that can stand in a line, whatever YAML makes of it. */
const slips: [RegExp, (found: string[]) => Said][] = [
  [/^ *\t/, () => ({ code: 'tab-indent', what: 'The line is indented with a tab.', fix: spaces })],
  [
    new RegExp(`^ *[\\u3000\\u00a0][\\s]*(?:- |${name}[:：])`),
    () => ({
      code: 'odd-indent',
      what: 'The line is indented with a full-width or no-break space.',
      fix: spaces,
    }),
  ],
  [
    new RegExp(`^ *(?:- )?(${name})：`),
    ([, field]) => ({
      code: 'full-width-colon',
      what: `A full-width colon stands after "${field}".`,
      fix: `Write a half-width one and a space: ${field}: …`,
    }),
  ],
  [
    new RegExp(`[{,] *(${name})：`),
    ([, field]) => ({
      code: 'full-width-colon',
      what: `A full-width colon stands after "${field}".`,
      fix: `Write a half-width one and a space: ${field}: …`,
    }),
  ],
  [
    new RegExp(`[{].*，\\s*(${name}):`),
    ([, field]) => ({
      code: 'full-width-comma',
      what: `A full-width comma stands before "${field}".`,
      fix: `Part the fields by a half-width comma and a space: , ${field}: …`,
    }),
  ],
];

/** What an author did where the parser gave up; undefined where only its own words are left. */
export function slipOf(error: YAMLParseError, source: string, at: number): Slip | undefined {
  const lines = source.split('\n');
  const own = lines[at] ?? '';
  const inLine = plainSlip(own);
  if (inLine) return { line: at, ...inLine };
  const say = (line: number, code: string, what: string, fix: string): Slip => ({
    line,
    code,
    what,
    fix,
  });
  const indent =
    'Give the fields of one entry the same indent, and what belongs to a field two spaces more; begin each entry of a list with a hyphen and a space.';

  if (/Missing closing/.test(error.message)) {
    const open = back(lines, at, (line) => /(^|[\s:[{,])(["'])(?:(?!\2).)*$/.test(line));
    return say(
      open,
      'open-quote',
      'A quotation mark opens here and never closes.',
      'Close it after the text; write one that belongs to the text twice, or “ ”.',
    );
  }
  if (/end with a [\]}]/.test(error.message)) {
    const open = back(lines, at, isOpen);
    return say(
      open,
      'open-bracket',
      'A bracket opens here and never closes.',
      'Close it; quote a text that holds brackets.',
    );
  }
  if (error.code === 'DUPLICATE_KEY') {
    const [, field = ''] = new RegExp(`(${name}) *:`).exec(own) ?? [];
    return say(
      at,
      'duplicate-field',
      `The field "${field}" stands here a second time.`,
      'Keep one of the two.',
    );
  }
  const [, reserved] = /cannot start with [\w ]*character (\S)/.exec(error.message) ?? [];
  if (reserved) {
    return say(at, 'quotes-needed', `A text cannot begin with ${reserved} as it stands.`, quoted);
  }
  if (/Unexpected scalar at node end/.test(error.message)) {
    return say(
      at,
      'quotes-needed',
      'The text goes on after a closing quotation mark or bracket.',
      quoted,
    );
  }
  const [, tight] = new RegExp(`^ *(?:- )?(${name}):\\S`).exec(own) ?? [];
  if (tight) {
    return say(at, 'no-space', `A space is missing after "${tight}:".`, `Write ${tight}: …`);
  }
  if (/^ *-[^\s-]/.test(own)) {
    return say(at, 'no-space', 'A space is missing after the hyphen.', 'Write - and a space.');
  }
  if (/Nested mappings|Block collections/.test(error.message)) {
    if (new RegExp(`^ *(?:- )?${name}: .*: `).test(own)) {
      return say(at, 'quotes-needed', 'The text holds a colon and a space.', quoted);
    }
    const next = plainSlip(lines[at + 1] ?? '');
    return next
      ? { line: at + 1, ...next }
      : say(
          at + 1,
          'wrong-indent',
          'The line is indented deeper than the one above it, which has a value already.',
          indent,
        );
  }
  if (error.code === 'BAD_INDENT' || /same column|implicit map key/i.test(error.message)) {
    return say(at, 'wrong-indent', 'The line is not indented like its neighbours.', indent);
  }
  if (/Implicit (map )?keys/.test(error.message)) {
    return say(
      at,
      'no-field',
      'The line is neither a field nor an entry of a list.',
      'Write name: text; indent a text that goes on from the line above; begin an entry of a list with a hyphen and a space.',
    );
  }
  return;
}

/** A slip that YAML reads as something else without complaint. */
export function silentSlip(source: string): Slip | undefined {
  const lines = source.split('\n');
  const line = lines.findIndex((text) => slips[1]?.[0].test(text));
  const found = line < 0 ? undefined : plainSlip(lines[line] ?? '');
  return found && { line, ...found };
}

function plainSlip(line: string): Said | undefined {
  for (const [pattern, said] of slips) {
    const found = pattern.exec(line);
    if (found) return said([...found]);
  }
  return;
}

/** The nearest line from `at` upwards that is so, else `at`. */
function back(lines: readonly string[], at: number, is: (line: string) => boolean): number {
  for (let line = Math.min(at, lines.length - 1); line >= 0; line--) {
    if (is(lines[line] ?? '')) return line;
  }
  return at;
}

/** Whether a bracket opens in the line and does not close there. */
function isOpen(line: string): boolean {
  const plain = line.replace(/"[^"]*"|'[^']*'/g, '');
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  return count(/[[{]/g) > count(/[\]}]/g);
}
