import { attribute, walk } from './xml.ts';

/** By index of the cell format: whether cells of it may be written on a protected sheet. They are locked unless the format says otherwise. */
export function unlockedStyles(xml: string): boolean[] {
  const unlocked: boolean[] = [];
  let inFormats = false;
  walk(xml, (tag) => {
    if (tag.name === 'cellXfs') inFormats = tag.kind === 'open';
    if (!inFormats || tag.kind === 'close') return;
    if (tag.name === 'xf') unlocked.push(false);
    if (tag.name === 'protection')
      unlocked[unlocked.length - 1] = /^(0|false)$/.test(attribute(tag, 'locked') ?? '');
  });
  return unlocked;
}
