import type { PackWords } from '../../i18n/pack.ts';
import type { AskedPack } from '../../pack/address.ts';
import { showLapsed } from '../lapsed.ts';

/** The pack as a document: title, contents, and every answer in full, numbered. */
export class PackDocument {
  readonly #t: PackWords;
  readonly #answers = part<HTMLElement>('[data-pack-answers]');
  readonly #contents = part<HTMLElement>('[data-pack-contents]');
  readonly #unknown = part<HTMLElement>('[data-pack-unknown]');
  readonly #templates = new Map(
    [...document.querySelectorAll<HTMLTemplateElement>('template[data-pack-answer]')].map(
      (template) => [template.dataset.packAnswer ?? '', template],
    ),
  );
  #shown = '';

  constructor(t: PackWords) {
    this.#t = t;
    // The address carries the pack: a way within the page must not take its place.
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('main a[href^="#"]');
      const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
      place.scrollIntoView();
    });
  }

  get ids(): string[] {
    return [...this.#templates.keys()];
  }

  /** The question of an answer, as the answer itself has it. */
  question(id: string): string {
    const heading = this.#templates.get(id)?.content.querySelector('.answer-head h2');
    return heading?.textContent.trim() ?? '';
  }

  show(pack: AskedPack): void {
    const { ids, title, unknown, cut } = pack;
    const name = title || this.#t.untitled;
    part('[data-pack-title]').textContent = name;
    document.title = document.title.replace(/^.*(?= · )/s, () => name);
    part<HTMLElement>('[data-pack-facts]').hidden = ids.length === 0;
    part<HTMLElement>('[data-pack-lead]').hidden = ids.length > 0;
    part('[data-pack-count]').textContent = this.#t.count(ids.length);
    const told = [
      ...(unknown.length > 0 ? [this.#t.unknown(unknown.join(this.#t.separator))] : []),
      ...(cut ? [this.#t.cut] : []),
    ];
    this.#unknown.textContent = told.join(' ');
    this.#unknown.hidden = told.length === 0;
    if (ids.join() === this.#shown) return;
    this.#shown = ids.join();
    this.#contents.hidden = ids.length < 2;
    this.#contents.querySelector('ol')?.replaceChildren(...ids.map((id) => this.#entry(id)));
    this.#answers.replaceChildren(...ids.flatMap((id, i) => this.#answer(id, i + 1)));
    showLapsed();
  }

  #entry(id: string): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = this.question(id);
    item.append(link);
    return item;
  }

  #answer(id: string, number: number): Node[] {
    const template = this.#templates.get(id);
    if (!template) return [];
    const answer = template.content.cloneNode(true) as DocumentFragment;
    const place = answer.querySelector('.answer-head [data-number]');
    if (place) place.textContent = String(number);
    return [...answer.childNodes];
  }
}

/** A part that the page has. */
export function part<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
