import type { APIRoute } from 'astro';
import { absolute } from '../../content/addresses.ts';
import { machineFile } from '../../content/files-for-machines.ts';
import { library } from '../../content/library.ts';
import { langs } from '../../i18n/languages.ts';

/** RFC 9116. Where the content names no contact the file is empty, and the build leaves it out. */
export const GET: APIRoute = () => {
  const { site } = library();
  const { security } = site;
  if (!security) return new Response('');
  const { contact, expires, policy } = security;
  const lines = [
    ...contact.map((address) => `Contact: ${address}`),
    `Expires: ${expires}T23:59:59Z`,
    `Preferred-Languages: ${langs.join(', ')}`,
    `Canonical: ${absolute(machineFile.security, site)}`,
    ...(policy ? [`Policy: ${policy}`] : []),
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
