type Directives = ReadonlyMap<string, readonly string[]>;

const fixed: readonly [string, string][] = [
  ['default-src', "'none'"],
  ['base-uri', "'none'"],
  ['frame-ancestors', "'none'"],
];

/**
 * What is wrong with the policy a file was sent with. It may allow more than the file's own, as hosts with one policy for many
 * files do, but nothing that lets foreign code run; and it must allow what the file is made of.
 */
export function faultsOfPolicy(own: string, sent: string): string[] {
  // Several headers arrive as one; each of them is obeyed.
  const policies = sent.split(',').map(directives);
  const needed = directives(own);
  const faults: string[] = [];
  for (const [directive, value] of fixed)
    if (!policies.some((policy) => policy.get(directive)?.join(' ') === value))
      faults.push(`Content-Security-Policy lacks ${directive} ${value}.`);
  if (
    needed.has('require-trusted-types-for') &&
    !policies.some((p) => p.has('require-trusted-types-for'))
  )
    faults.push('Content-Security-Policy does not require trusted types.');
  if (policies.every(lax)) faults.push('Content-Security-Policy lets foreign scripts run.');
  if (policies.some((policy) => refuses(policy, needed)))
    faults.push(
      'Content-Security-Policy refuses what the page is made of: it was made for another build.',
    );
  return faults;
}

function directives(policy: string): Directives {
  return new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name.toLowerCase(), values]),
  );
}

function lax(policy: Directives): boolean {
  const scripts = policy.get('script-src') ?? policy.get('default-src') ?? ['*'];
  return scripts.some((source) => /^('unsafe-(inline|eval)'|[^']*)$/.test(source));
}

function refuses(policy: Directives, needed: Directives): boolean {
  return [...needed].some(([directive, sources]) => {
    const allowed =
      policy.get(directive) ?? (directive.endsWith('-src') ? policy.get('default-src') : undefined);
    if (!allowed) return false;
    const anyStyle = directive === 'style-src' && allowed.includes("'unsafe-inline'");
    return sources.some((source) => source !== "'none'" && !allowed.includes(source) && !anyStyle);
  });
}
