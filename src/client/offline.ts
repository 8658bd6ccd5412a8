import { ownScript } from './own-script.ts';

/** Long enough, in milliseconds, for a reader who searches at once not to wait for what is kept for later. */
const afterwards = 4_000;

/** Has the site kept on this device, so that it can be read and searched offline. */
export function keepForOffline(): void {
  const worker = document.body.dataset.worker;
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!worker || !('serviceWorker' in navigator) || connection?.saveData) return;
  addEventListener('load', () => {
    setTimeout(() => {
      // Without it, the site is read online, as before. On file: there is nothing to keep.
      navigator.serviceWorker
        .register(ownScript(worker), { updateViaCache: 'none' })
        .catch(() => {});
    }, afterwards);
  });
}
