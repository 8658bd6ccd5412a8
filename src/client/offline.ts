import { ownScript } from './own-script.ts';

/** Long enough, in milliseconds, for a reader who searches at once not to wait for what is kept for later. */
const afterwards = 4_000;

/** Has the site kept on this device, so that it can be read and searched offline, and installed. */
export function keepForOffline(): void {
  setTimeout(() => {
    const { worker, manifest } = document.body.dataset;
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    if (!worker || !('serviceWorker' in navigator) || connection?.saveData) return;
    offerInstalling(manifest);
    // Without it, the site is read online, as before. On file: there is nothing to keep.
    navigator.serviceWorker.register(ownScript(worker), { updateViaCache: 'none' }).catch(() => {});
  }, afterwards);
}

/** On file: nothing can be installed, and browsers complain of a manifest that they may not read: it is in no page. */
function offerInstalling(manifest: string | undefined): void {
  if (!manifest || location.protocol === 'file:') return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = manifest;
  document.head.append(link);
}
