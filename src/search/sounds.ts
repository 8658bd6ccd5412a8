const pieces = /([a-zêü]+)(\d+|\p{sc=Han}+)/gu;

/** The 3,755 characters of GB/T 2312, level 1, those in everyday use, in the order of the standard: by sound. */
export function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(new Uint8Array(bytes));
}

/**
 * Characters by sound in few bytes: for each sound how many of the common characters that come next have it (`a2ai13`), and the others themselves
 * (`shi弑`). Every browser knows the common characters in their order.
 */
export function writeSounds(
  others: Iterable<string>,
  soundOf: (character: string) => string,
): string {
  let written = '';
  let last = { sound: '', count: 0 };
  const flush = () => {
    if (last.count > 0) written += `${last.sound}${last.count}`;
  };
  for (const character of commonCharacters()) {
    const sound = soundOf(character);
    if (sound === last.sound) last.count += 1;
    else {
      flush();
      last = { sound, count: 1 };
    }
  }
  flush();
  for (const character of others) written += `${soundOf(character)}${character}`;
  return written;
}

/** Characters that sound alike, by their sound. */
export function readSounds(written: string): Map<string, string> {
  const common = commonCharacters();
  const groups = new Map<string, string>();
  let next = 0;
  for (const [, sound = '', what = ''] of written.matchAll(pieces)) {
    const count = Number(what);
    groups.set(
      sound,
      (groups.get(sound) ?? '') + (count ? common.slice(next, next + count) : what),
    );
    next += count || 0;
  }
  return groups;
}
