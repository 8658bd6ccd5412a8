/// <reference lib="webworker" />
import { Keeper } from './keeper.ts';

declare const self: ServiceWorkerGlobalScope;

// Published where the site keeps nothing: a worker of an earlier build finds this one in its place, and goes.
self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  const keeper = new Keeper(
    { build: '', kept: {}, whenRead: {} },
    new URL('./', self.location.href).href,
  );
  event.waitUntil(keeper.forgetAll().then(() => self.registration.unregister()));
});
