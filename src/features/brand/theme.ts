import type { Brand } from '../../schema/brand.ts';
import { mixed, standingOut } from './contrast.ts';

/** The colours of `src/styles/tokens.css` that a brand can change, in one scheme. */
export interface Colours {
  paper: string;
  wash: string;
  ink: string;
  soft: string;
  rule: string;
  edge: string;
  accent: string;
}

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** As the style sheet has them, for a site whose content names no colours. */
export const house: Record<Scheme, Colours> = {
  light: {
    paper: '#fcfbf7',
    wash: '#f4f1e8',
    ink: '#1d1c1a',
    soft: '#4e4a43',
    rule: '#d6d0c2',
    edge: '#857d6e',
    accent: '#8f2413',
  },
  dark: {
    paper: '#17181a',
    wash: '#212325',
    ink: '#eae7df',
    soft: '#bfbab0',
    rule: '#43433f',
    edge: '#8a857a',
    accent: '#f4a28d',
  },
};

/** The least contrast of running text with what it stands on (WCAG 2.2, 1.4.6). */
export const least = 7;
const black = '#000000';
const white = '#ffffff';

/** The colours of the site in one scheme. */
export function coloursOf(brand: Brand | undefined, scheme: Scheme): Colours {
  const own = house[scheme];
  const paper = brand?.paper?.[scheme] ?? own.paper;
  const ground =
    paper === own.paper
      ? own
      : {
          ...own,
          paper,
          wash: mixed(paper, own.ink, 0.05),
          rule: mixed(paper, own.ink, 0.2),
          edge: mixed(paper, own.ink, 0.55),
        };
  const { light, dark } = brand?.accent ?? {};
  if (light === undefined) return ground;
  const byNight = dark ?? standingOut(light, white, ground.wash, least);
  return { ...ground, accent: scheme === 'light' ? light : byNight };
}

/** The style sheet of a brand; empty where the content names no colours. It has a layer of its own, above the tokens and below all else. */
export function brandStyles(brand: Brand | undefined): string {
  if (!brand?.accent && !brand?.paper) return '';
  const day = coloursOf(brand, 'light');
  const night = coloursOf(brand, 'dark');
  const tokens = Object.keys(day)
    .map((name) => name as keyof Colours)
    .filter((name) => day[name] !== house.light[name] || night[name] !== house.dark[name])
    .map((name) => `--${name}:light-dark(${day[name]},${night[name]})`);
  // Whoever asks for more contrast gets the house's black and white, with an accent that stands out from them as much.
  const strong = `--paper:light-dark(#fff,#000);--wash:light-dark(#fff,#000);--rule:light-dark(#595959,#a6a6a6);--edge:light-dark(#000,#fff);--accent:light-dark(${standingOut(day.accent, black, white, 10)},${standingOut(night.accent, white, black, 10)})`;
  return `@layer tokens,brand;@layer brand{:root{${tokens.join(';')}}@media (prefers-contrast:more){:root{${strong}}}}`;
}
