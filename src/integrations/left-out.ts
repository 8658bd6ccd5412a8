/** What a build did without, for this machine lacks something; told in one line each, once the build is done. */
export class LeftOut {
  readonly lines: string[] = [];

  /** `fix` says how to get it, as a sentence. */
  note(what: string, why: string, fix: string): void {
    this.lines.push(`Left out: ${what}, ${why}. ${fix}`);
  }
}
