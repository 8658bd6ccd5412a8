import type { PackWords } from '../../i18n/pack.ts';
import { type Pack, packAddress } from '../../pack/address.ts';
import { say } from '../say.ts';
import { toClipboard } from '../share/clipboard.ts';
import { type PackDocument, part } from './document.ts';
import { keepPack } from './kept.ts';
import { packMarkdown } from './markdown.ts';

/** Lets the reader change the pack: order, title, what is in it; and hand it on. */
export class PackEditor {
  readonly #shown: PackDocument;
  readonly #t: PackWords;
  readonly #form = part<HTMLFormElement>('[data-pack-edit]');
  readonly #details = part<HTMLDetailsElement>('[data-pack-change]');
  readonly #list = part<HTMLElement>('[data-pack-list]');
  readonly #title = part<HTMLInputElement>('[data-pack-edit] [name=title]');
  readonly #name = part<HTMLElement>('[data-pack-name]');
  readonly #change: (pack: Pack) => void;
  #pack: Pack = { ids: [], title: '' };

  constructor(shown: PackDocument, t: PackWords, change: (pack: Pack) => void) {
    this.#shown = shown;
    this.#t = t;
    this.#change = change;
    this.#form.hidden = false;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#title.addEventListener('change', () => this.#set({ title: this.#title.value }));
    this.#form.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('button');
      if (button?.dataset.example) location.hash = button.dataset.example;
      else if (button?.dataset.do) void this.#hand(button.dataset.do);
      else if (button?.dataset.add) this.#toggle(button.dataset.add);
      else if (button?.dataset.id) this.#move(button);
    });
  }

  /** `own`: whether it is the pack that the reader's device keeps. */
  show(pack: Pack, own: boolean): void {
    const { ids } = pack;
    // Whoever is sent a pack reads it; whoever makes one changes it.
    if (own || ids.length === 0) this.#details.open = true;
    this.#pack = pack;
    if (document.activeElement !== this.#title) this.#title.value = pack.title;
    this.#list.replaceChildren(...ids.map((id, i) => this.#item(id, i)));
    for (const button of this.#form.querySelectorAll<HTMLElement>('[data-add]'))
      button.setAttribute('aria-pressed', String(ids.includes(button.dataset.add ?? '')));
    part<HTMLElement>('[data-pack-empty]').hidden = ids.length > 0;
    this.#name.hidden = ids.length === 0;
    for (const button of this.#form.querySelectorAll<HTMLButtonElement>('[data-do]')) {
      button.hidden = ids.length === 0 || (button.dataset.do === 'keep' && own);
    }
  }

  #set(change: Partial<Pack>): void {
    this.#change({ ...this.#pack, ...change });
  }

  #toggle(id: string): void {
    const { ids } = this.#pack;
    this.#set({ ids: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id] });
  }

  #item(id: string, i: number): HTMLElement {
    const question = this.#shown.question(id);
    const name = document.createElement('span');
    name.textContent = question;
    const item = document.createElement('li');
    item.append(
      name,
      button('up', '↑', this.#t.up(question), i === 0),
      button('down', '↓', this.#t.down(question), i === this.#pack.ids.length - 1),
      button('remove', '×', this.#t.remove(question), false),
    );
    return item;

    function button(way: string, sign: string, label: string, disabled: boolean): HTMLElement {
      const made = document.createElement('button');
      made.type = 'button';
      made.dataset.id = id;
      made.dataset.way = way;
      made.textContent = sign;
      made.title = label;
      made.setAttribute('aria-label', label);
      made.disabled = disabled;
      return made;
    }
  }

  #move({ dataset: { id = '', way } }: HTMLElement): void {
    const ids = [...this.#pack.ids];
    const at = ids.indexOf(id);
    ids.splice(at, 1);
    if (way !== 'remove') ids.splice(way === 'up' ? at - 1 : at + 1, 0, id);
    this.#set({ ids });
    // The pressed button was drawn anew, or is gone with its answer.
    const own = [...this.#list.querySelectorAll<HTMLButtonElement>('button')].filter(
      (button) => button.dataset.id === id && !button.disabled,
    );
    const again = own.find((button) => button.dataset.way === way) ?? own[0];
    (again ?? this.#list.querySelector('button') ?? this.#form.querySelector('summary'))?.focus();
  }

  async #hand(what: string): Promise<void> {
    if (what === 'print') {
      print();
      return;
    }
    if (what === 'keep') {
      const kept = keepPack(packAddress(this.#pack));
      this.show(this.#pack, true);
      say(kept ? this.#t.kept : this.#t.unkept);
      return;
    }
    try {
      const text =
        what === 'link' ? publicAddress() : await packMarkdown(this.#pack.ids, publicAddress());
      if (await toClipboard({ text }, this.#t)) say(this.#t.copied);
    } catch {
      say(document.querySelector<HTMLElement>('[data-said]')?.dataset.said ?? '');
    }
  }
}

/** Of this page with its pack; of the published site where it is read from disk. */
function publicAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
  const page = location.protocol.startsWith('http') ? location.href : canonical;
  return page.replace(/[?#].*$/, '') + location.hash;
}
