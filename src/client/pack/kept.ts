import { forget, onChange, onlyHere, recall, remember } from '../memory.ts';

const key = 'pack';

/** The reader's own list as an address carries it; kept on the device, where the browser allows it. */
export function keptPack(): string {
  return recall(key) ?? '';
}

/** Tells whether the device keeps it. */
export function keepPack(address: string): boolean {
  if (address !== '') return remember(key, address);
  forget(key);
  return true;
}

/** Whether the list will be gone with this page, unless an address carries it on. */
export function packIsOnlyHere(): boolean {
  return onlyHere(key);
}

/** Reacts to a change of the list, here or in another window of the site. */
export function onPackChange(react: () => void): void {
  onChange(key, react);
}

/** The questions on the reader's list; storage may hold anything, and what no question has for its id is left alone. */
export function pickedIds(): string[] {
  return keptPack().slice(0, 8_000).split('&')[0]?.split('.').filter(Boolean) ?? [];
}
