/** What was looked at. */
export type Check = 'files' | 'headers' | 'redirects' | 'feeds' | 'expiry';

/** Something to be mended (`fault`), or only to be known (`note`), in one file or many. */
export interface Finding {
  check: Check;
  level: 'fault' | 'note';
  what: string;
  fix: string;
  files: string[];
}

/** Findings, each once with all the files it is true of. */
export class Findings {
  readonly #found = new Map<string, Finding>();

  add({ files, ...rest }: Finding): void {
    const key = JSON.stringify(rest);
    const known = this.#found.get(key);
    if (known) known.files.push(...files);
    else this.#found.set(key, { ...rest, files: [...files] });
  }

  list(): Finding[] {
    return [...this.#found.values()].map((one) => ({ ...one, files: one.files.sort() }));
  }
}
