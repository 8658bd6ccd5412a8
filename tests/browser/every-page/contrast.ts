import type { Page } from '@playwright/test';

/** The least contrast of running text (WCAG AAA), and of all other text (AA). */
const least = { running: 7, other: 4.5 };

/** Text of the page that stands out too little, in each colour scheme, with and without more contrast. */
export async function faintText(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const contrast of ['no-preference', 'more'] as const) {
      await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' });
      const low = await page.evaluate(lowContrast, least);
      found.push(...low.map((fault) => `${colorScheme}, contrast ${contrast}: ${fault}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  return found;
}

/** Elements whose text, as drawn, has less contrast with what lies behind than it needs; runs on the page. */
function lowContrast({ running, other }: { running: number; other: number }): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('The browser draws nothing.');
  const known = new Map<string, { luminance: number; opaque: boolean }>();
  const measured = (color: string) => {
    const before = known.get(color);
    if (before) return before;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map(
      (value, i) => {
        const part = value / 255;
        if (i === 3) return part;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      },
    );
    const now = { luminance: 0.2126 * r + 0.7152 * g + 0.0722 * b, opaque: a === 1 };
    known.set(color, now);
    return now;
  };
  const behind = (element: Element): number => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const ground = measured(getComputedStyle(at).backgroundColor);
      if (ground.opaque) return ground.luminance;
    }
    return 1;
  };
  const found = new Set<string>();
  const judge = (element: Element, color: string, needed: number, what = '') => {
    const [one, two] = [measured(color).luminance, behind(element)];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (ratio < needed)
      found.add(
        `${element.tagName}.${element.getAttribute('class') ?? ''}${what}: ${ratio.toFixed(2)}, below ${needed}`,
      );
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (element instanceof HTMLInputElement)
      judge(element, getComputedStyle(element, '::placeholder').color, other, '::placeholder');
    const text = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!text || element.closest('script, style, noscript, template, title, desc')) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const style = getComputedStyle(element);
    const runs = element.closest('main :is(p, li, dd, td, th, dt, h1, h2, h3, h4)') !== null;
    judge(
      element,
      element instanceof SVGElement ? style.fill : style.color,
      runs ? running : other,
    );
  }
  return [...found];
}
