/** Windows gives these names to devices, with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Unzipped below a user's own folders, a path must stay below the 260 characters of Windows. */
const longest = 120;

/** Throws where a file's name would not survive on Windows, macOS and Linux alike. */
export function checkNames(files: Iterable<string>): void {
  const [first] = nameFaults(files);
  if (!first) return;
  throw new Error(
    `${first.file}: ${first.fault} The copy to take away could not be unzipped everywhere. Rename what the file is made of.`,
  );
}

/** Each file whose name would not survive, and why. */
export function nameFaults(files: Iterable<string>): { file: string; fault: string }[] {
  const seen = new Map<string, string>();
  return [...files].flatMap((file) => {
    const fault = faultOf(file, seen);
    seen.set(file.toLowerCase(), file);
    return fault ? [{ file, fault }] : [];
  });
}

function faultOf(file: string, seen: ReadonlyMap<string, string>): string | undefined {
  const twin = seen.get(file.toLowerCase());
  if (twin) return `The name differs from ${twin} in capitals only.`;
  if (!/^[\w.\-/]+$/.test(file))
    return 'The name has characters other than A–Z, a–z, 0–9, . _ and -.';
  if (file.length > longest) return `The name is longer than ${longest} characters.`;
  for (const part of file.split('/')) {
    if (devices.test(part)) return `Windows keeps the name "${part}" for a device.`;
    if (part.endsWith('.')) return 'Windows drops a full stop at the end of a name.';
  }
  return undefined;
}
