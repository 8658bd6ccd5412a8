/// <reference lib="webworker" />
import { Keeper } from './keeper.ts';
import { fileFor, offlinePage, type Site } from './site.ts';

declare const self: ServiceWorkerGlobalScope;
/** Stands before this script in the same file (src/integrations/offline/). */
declare const site: Site;

const root = new URL('./', self.location.href).href;
const keeper = new Keeper(site, root);

self.addEventListener('install', (event) => {
  // Taken up at once, without a reload: an open page goes on with the files of its own build, named by their content.
  event.waitUntil(keeper.keepAll().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(keeper.forgetOlder().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  const address = request.url.replace(/[?#].*$/, '');
  const file = fileFor(site, address.slice(root.length));
  if (file !== undefined) event.respondWith(known(request, file));
  else if (request.mode === 'navigate') event.respondWith(unknownPage(request, address));
  else if (request.destination === 'script') event.respondWith(unknownScript(request, address));
});

async function known(request: Request, file: string): Promise<Response> {
  try {
    return await keeper.read(file);
  } catch {
    // Not as this build made it: a new deploy whose worker is on its way. The host knows best.
    return online(request);
  }
}

async function unknownPage(request: Request, address: string): Promise<Response> {
  const folder = `${address.slice(root.length)}/index.html`;
  // A folder without its slash would make every relative link of its page wrong.
  if (Object.hasOwn(site.kept, folder))
    return Response.redirect(`${address}/${new URL(request.url).search}`);
  return online(request);
}

async function unknownScript(request: Request, address: string): Promise<Response> {
  return (await keeper.readOlder(address)) ?? fetch(request);
}

async function online(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    return Response.redirect(root + offlinePage);
  }
}
