import { attribute, elementsOf, parsePage } from './parse.ts';

/** What in an SVG would run, load or be more than a drawing. */
export function activePart(svg: string): string | undefined {
  if (/<!(ENTITY|DOCTYPE[^>]*\[)/i.test(svg)) return 'an entity';
  for (const element of elementsOf(parsePage(svg))) {
    if (
      ['script', 'foreignObject', 'foreignobject', 'iframe', 'a', 'animate', 'set'].includes(
        element.tagName,
      )
    )
      return `<${element.tagName}>`;
    const handler = element.attrs.find(({ name }) => /^on/i.test(name));
    if (handler) return `the handler "${handler.name}"`;
    const address = attribute(element, 'href') ?? attribute(element, 'xlink:href') ?? '#';
    if (!/^(#|data:image\/(png|jpeg|webp);)/.test(address))
      return `the address "${address.slice(0, 60)}"`;
  }
  return /@import|url\(\s*["']?(?!#|["')])/i.test(svg) ? 'an address in its styles' : undefined;
}
