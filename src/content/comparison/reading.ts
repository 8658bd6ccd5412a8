/** Numbers and days that a passage holds: those that its translation must hold too, and those that it may. */
export interface Numbers {
  must: Set<string>;
  may: Set<string>;
}

/** Collects as it reads; what has been read is cut out, so that nothing is read twice. */
export class Reading implements Numbers {
  readonly must = new Set<string>();
  readonly may = new Set<string>();
  rest: string;

  constructor(text: string) {
    this.rest = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}\b)/g, '');
  }

  take(pattern: RegExp, read: (match: string[]) => void): void {
    this.rest = this.rest.replace(pattern, (...match) => {
      read(match.slice(0, -2) as string[]);
      return ' ';
    });
  }

  number(value: number | string | undefined, must = true): void {
    if (value === undefined) return;
    if (must) this.must.add(`number ${value}`);
    this.may.add(`number ${value}`);
  }

  /** A month that stands alone, or a day; either with its year where that is given. */
  day(year: string | undefined, month: number, day?: string): void {
    this.number(year);
    const alone = `month ${month}`;
    this.may.add(alone);
    if (day === undefined) this.must.add(alone);
    else for (const set of [this.must, this.may]) set.add(`day ${month}-${Number(day)}`);
  }

  /** Days in digits; a Chinese one may be quoted in English. */
  days(): void {
    this.take(/(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/g, ([, year, month, day]) =>
      this.day(year, Number(month), day),
    );
    this.take(/(\d{4})-(\d\d)-(\d\d)(?!\d)/g, ([, year, month, day]) =>
      this.day(year, Number(month), day),
    );
  }

  digits(): void {
    this.take(/\d+(?:\.\d+)*/g, ([number]) => this.number(number));
  }
}
