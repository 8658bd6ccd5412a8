import type { Page } from '@playwright/test';
import { exceptionsOf } from '../site.ts';

export interface Heard {
  /** Messages and exceptions, what failed, and what asks another host. */
  faults: string[];
  /** Every address that the page has asked for, in order. */
  asked: string[];
}

/** What a page says to the console, throws and asks for, filled as it happens; a policy that refuses something says so there. */
export function listenTo(page: Page, origin: string | undefined): Heard {
  const heard: Heard = { faults: exceptionsOf(page), asked: [] };
  page.on('console', (message) => {
    // A slow machine stays on a page for so long that the page asks for its service worker.
    if (message.text() !== 'Service Worker registration blocked by Playwright')
      heard.faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    // What is still on its way when the next page opens is given up, on a busy machine the icon.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      heard.faults.push(`${request.url()} failed`);
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    heard.asked.push(request.url());
    if (protocol !== 'data:' && asked !== origin) heard.faults.push(`asks ${request.url()}`);
  });
  page.on('websocket', (socket) => heard.faults.push(`opens ${socket.url()}`));
  return heard;
}
