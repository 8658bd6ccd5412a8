import type { APIRoute } from 'astro';
import { library } from '../content/library.ts';

/** Robots read it only at the root of a host; below a path, the sitemap is named to them another way. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nDisallow:\n\nSitemap: ${new URL('sitemap.xml', library().site.baseUrl)}\n`,
  );
