import { sha256 } from '../sha256.ts';

/** A file name with the hash of the content in place of the asterisk: such a file may be cached for good. */
export function hashedName(pattern: string, content: string): string {
  return pattern.replace('*', sha256(content).slice(0, 10));
}
