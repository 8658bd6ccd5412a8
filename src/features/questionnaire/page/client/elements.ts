/** A part that the page has. */
export function part<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

type Attributes = Record<string, string | boolean | undefined>;

/** An element with its attributes and what it holds; texts are texts. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...inner: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...inner);
  return element;
}

/** A button that `data-do` tells apart. */
export function button(what: string, label: string, attributes: Attributes = {}): HTMLElement {
  return make('button', { type: 'button', 'data-do': what, ...attributes }, label);
}
