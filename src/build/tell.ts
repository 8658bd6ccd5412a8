/** What hears how a build goes on. */
export interface Teller {
  /** A step has begun. */
  begin(step: string): void;
  /** So many of so many parts of it are done. */
  progress(done: number, of: number): void;
  /** It has ended, after so many milliseconds. */
  end(step: string, took: number): void;
  say(line: string): void;
}

/** Writes one line for each step; on a terminal also what is under way, with a bar where a step tells how far it is. */
export function lineTeller(out: NodeJS.WriteStream = process.stdout): Teller {
  const terminal = out.isTTY === true;
  let step = '';
  /** Puts a line in the place of the one that says what is under way. */
  const put = (text: string) => out.write(`${terminal ? '\r\u001b[K' : ''}${text}`);
  return {
    begin(name) {
      step = name;
      if (terminal) put(`  ……   ${name}`);
    },
    progress(done, of) {
      if (terminal) put(`  ……   ${step}  ${bar(done, of)} ${done} of ${of}`);
    },
    end(name, took) {
      put(`${stepLine(name, took)}\n`);
    },
    say(line) {
      put(`${line}\n`);
    },
  };
}

/** Hears, and says nothing. */
export const silent: Teller = { begin() {}, progress() {}, end() {}, say() {} };

const stepLine = (name: string, took: number) =>
  `${(took / 1000).toFixed(1).padStart(6)} s  ${name}`;

function bar(done: number, of: number): string {
  const width = 20;
  const full = of === 0 ? width : Math.round((width * done) / of);
  return '█'.repeat(full) + '░'.repeat(width - full);
}
