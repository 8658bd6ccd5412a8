import { AsyncLocalStorage } from 'node:async_hooks';
import type { Library } from '../content/library.ts';
import type { Teller } from './tell.ts';

/** What a build was started with, for what Astro calls in the course of it. */
export interface Request {
  library: Library;
  teller: Teller;
}

/** By the calls of a build, not by the process: two builds in one process know of their own only. */
const requests = new AsyncLocalStorage<Request>();

/** Nothing where Astro was started in another way. */
export const currentRequest = (): Request | undefined => requests.getStore();

export const withRequest = <T>(request: Request, work: () => Promise<T>): Promise<T> =>
  requests.run(request, work);
