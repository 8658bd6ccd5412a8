import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';

type Option = ParseArgsOptionDescriptor & {
  about: string;
  /** What stands for the value in the list of options; none for a switch. */
  value?: string;
};
type Options = Record<string, Option>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

interface Command<O extends Options> {
  /** What it does, as a sentence. */
  does: string;
  /** Whole calls that can be copied, the plainest first. */
  calls: readonly [string, ...string[]];
  options?: O;
  /** Whether it takes words that are no options. */
  words?: boolean;
}

interface Given<O extends Options> {
  values: Values<O>;
  words: string[];
  /** Ends with 2, saying what is wrong and how the command is called. */
  misuse: (what: string) => never;
}

/** What a command was given. `--help` prints how it is called and ends with 0; an option that it does not have ends with 2. */
export function commandLine<O extends Options = Record<never, never>>(
  command: Command<O>,
): Given<O> {
  const misuse = (what: string): never => {
    console.error(`${what}\n\n${usage(command)}`);
    process.exit(2);
  };
  try {
    const { values, positionals } = parseArgs({
      options: { ...command.options, help: { type: 'boolean' } },
      allowPositionals: command.words ?? false,
    });
    if (!values.help) return { values: values as Values<O>, words: positionals, misuse };
  } catch (error) {
    // What follows the first sentence is for who writes a parser.
    return misuse(`${(error as Error).message.split(/\.\s|\n/)[0]}.`);
  }
  console.log(usage(command));
  process.exit(0);
}

function usage({ does, calls, options = {} as Options }: Command<Options>): string {
  const rows = Object.entries(options).map(([name, { value, about }]) => [
    `--${name}${value ? ` ${value}` : ''}`,
    about,
  ]);
  rows.push(['--help', 'this text']);
  const width = Math.max(...rows.map(([option = '']) => option.length));
  return [
    does,
    '',
    ...calls.map((call) => `  ${call}`),
    '',
    ...rows.map(([option = '', about]) => `  ${option.padEnd(width)}  ${about}`),
  ].join('\n');
}
