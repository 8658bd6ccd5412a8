import { forget, recall, remember } from '../memory.ts';

const key = 'pack';

/** The reader's own list as an address carries it; kept on the device, where the browser allows it. */
export function keptPack(): string {
  return recall(key) ?? '';
}

export function keepPack(address: string): void {
  if (address === '') forget(key);
  else remember(key, address);
}

/** The questions on the reader's list; storage may hold anything, and what no question has for its id is left alone. */
export function pickedIds(): string[] {
  return keptPack().slice(0, 8_000).split('&')[0]?.split('.').filter(Boolean) ?? [];
}
