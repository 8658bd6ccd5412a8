const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  csv: 'text/csv',
} as Record<string, string>;

/** Long enough, in milliseconds, for a browser to have begun. */
const afterwards = 60_000;

/** Hands the reader a file; nothing is asked of any server. */
export function download(bytes: Uint8Array, name: string): void {
  const type = types[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), afterwards);
}

/** `risks.xlsx` with `answered` is `risks-answered.xlsx`. */
export function nameOf(file: string, suffix: string, ending?: string): string {
  const [, stem = file, own = ''] = /^(.+?)(?:\.([^.]*))?$/s.exec(file) ?? [];
  const last = ending ?? own;
  return `${stem}-${suffix}${last === '' ? '' : `.${last}`}`;
}
