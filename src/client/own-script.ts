import { policyName } from '../delivery/script-policy.ts';

interface ScriptPolicy {
  /** A `TrustedScriptURL`, which every place that takes the address of a script accepts. Throws for a foreign address. */
  createScriptURL: (address: string) => string;
}

/** The service worker, or a file named by its content. */
const ownName = /\/(sw|[\w.-]+\.[\w-]{7,})\.js$/;

const rules: ScriptPolicy = {
  createScriptURL: (address) => {
    const { protocol, host, pathname, href } = new URL(address, location.href);
    if (protocol === location.protocol && host === location.host && ownName.test(pathname))
      return href;
    throw new TypeError(`${address} is no script of this site.`);
  },
};

/** Makes the address of one of the site's own scripts fit to be loaded. Throws for any other. */
export function ownScript(address: string): string {
  // Scripts of a page are made apart and share nothing but this; markup cannot take a symbol's place.
  const key = Symbol.for(policyName);
  const shared = globalThis as typeof globalThis & {
    trustedTypes?: { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };
    [key]?: ScriptPolicy;
  };
  shared[key] ??= shared.trustedTypes?.createPolicy(policyName, rules) ?? rules;
  return shared[key].createScriptURL(address);
}
