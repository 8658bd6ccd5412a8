import { langs } from '../../i18n/languages.ts';
import { packWords } from '../../i18n/pack.ts';
import { packAddress, readPack } from '../../pack/address.ts';
import { PackDocument } from './document.ts';
import { PackEditor } from './editor.ts';
import { keepPack, keptPack } from './kept.ts';

const lang = langs.find((id) => document.documentElement.lang.startsWith(id)) ?? 'zh';
const t = packWords[lang];
const shown = new PackDocument(t);
const known = new Set(shown.ids);
const editor = new PackEditor(shown, t, (pack) => {
  const address = packAddress(pack);
  if (own()) keepPack(address);
  goTo(address);
});

/** Whether the pack in the address is the reader's own: only then do his changes go to his device. */
function own(): boolean {
  return current() === normal(keptPack());
}

/** The address's pack as this page would write it. */
const current = () => normal(location.hash);
const normal = (hash: string) => packAddress(readPack(hash, known));

function goTo(address: string): void {
  // In place of the address before: each step of editing would be one on the way back.
  location.replace(`#${address}`);
  show();
}

function show(): void {
  const pack = readPack(location.hash, known);
  shown.show(pack);
  editor.show(pack, own());
}

if (location.hash.length < 2 && keptPack() !== '') location.replace(`#${normal(keptPack())}`);
addEventListener('hashchange', show);
show();
