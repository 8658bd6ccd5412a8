import { knownLangs } from '../../i18n/known-languages.ts';
import { packWords } from '../../i18n/pack.ts';
import { packAddress, readPack } from '../../pack/address.ts';
import { say } from '../say.ts';
import { PackDocument } from './document.ts';
import { PackEditor } from './editor.ts';
import { keepPack, keptPack, onPackChange } from './kept.ts';

const lang = knownLangs.find((id) => document.documentElement.lang.startsWith(id)) ?? 'zh';
const t = packWords[lang];
const shown = new PackDocument(t);
const known = new Set(shown.ids);
/** Whether the pack in the address is the reader's own: only then do his changes go to his device. */
let own = false;
let told = false;
const editor = new PackEditor(shown, t, (pack) => {
  const address = packAddress(pack);
  if (own && !keepPack(address) && !told) {
    // Once: each step of editing would say it again.
    told = true;
    say(t.unkept);
  }
  goTo(address);
});

/** The address's pack as this page would write it. */
const normal = (hash: string) => packAddress(readPack(hash, known));

function goTo(address: string): void {
  // In place of the address before: each step of editing would be one on the way back.
  location.replace(`#${address}`);
  show();
}

function show(): void {
  const pack = readPack(location.hash, known);
  own = packAddress(pack) === normal(keptPack());
  shown.show(pack);
  editor.show(pack, own);
}

if (location.hash.length < 2 && keptPack() !== '') location.replace(`#${normal(keptPack())}`);
addEventListener('hashchange', show);
// Another window, or the search on this page, has changed the list: where it is the one shown, this page follows.
onPackChange(() => (own ? goTo(normal(keptPack())) : show()));
show();
