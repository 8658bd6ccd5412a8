/**
 * A short name for a content, by which what was decided is found again. It keeps nothing secret and proves nothing, so it need not be a
 * cryptographic sum, which browsers refuse to pages on plain http.
 */
export function fingerprint(bytes: Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul((b << 5) | (b >>> 27), 0x5bd1e995) ^ byte;
  }
  const digits = [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  return `${bytes.length.toString(36)}-${digits}`;
}

export function markOf(text: string): string {
  return fingerprint(new TextEncoder().encode(text.replace(/\s+/g, ' ').trim()));
}
