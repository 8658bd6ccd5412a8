import type { APIRoute } from 'astro';
import { library } from '../../content/library.ts';
import { siteName } from '../../content/site-name.ts';
import { coloursOf } from '../../features/brand/theme.ts';
import { type Lang, langPaths, languages } from '../../i18n/languages.ts';

export const getStaticPaths = langPaths;

/** Addresses in a manifest are relative to it: it holds under any path. */
export const GET: APIRoute = ({ params }) => {
  const lang = params.lang as Lang;
  const { site, brand } = library();
  const { name, description } = site;
  const { paper } = coloursOf(brand, 'light');
  const png = (file: string, size: number) => ({
    src: `../${file}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  return Response.json({
    name: siteName(site, lang),
    short_name: name[lang],
    description: description[lang],
    lang: languages[lang].tag,
    start_url: 'index.html',
    scope: '../',
    // With the browser's way back: links lead from answer to answer.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: '../favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      png('icon-192.png', 192),
      png('icon-512.png', 512),
      { ...png('icon-maskable-512.png', 512), purpose: 'maskable' },
    ],
  });
};
