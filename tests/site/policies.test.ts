import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { policyOf } from '../../src/delivery/headers.ts';
import { Page } from '../../src/integrations/built/pages.ts';
import { deliveredOf } from '../../src/integrations/delivery/delivered.ts';
import { findings } from '../policy-findings.ts';
import { pages } from './pages.ts';

const delivered = deliveredOf([...pages].map(([file, html]) => new Page(file, html)));

describe('a policy has no weakness that Google’s evaluator knows:', () => {
  test('of each page, within it', () => {
    for (const [file, html] of pages) {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1];
      expect(findings(policy ?? expect.fail(file)), file).toEqual([]);
    }
  });

  test('of each page, and of all else, in the headers', () => {
    for (const file of [...pages.keys(), 'sw.js', 'x.svg'])
      expect(findings(policyOf(file, delivered) ?? expect.fail(file)), file).toEqual([]);
  });

  test('of each page: on a server its search box submits to the site alone, and nobody frames it', () => {
    for (const [file, html] of pages) {
      if (file === '404.html' || !html.includes('<form')) continue;
      const policy = policyOf(file, delivered);
      expect(policy, file).toMatch(/; form-action ('self'|https:\/\/[\w.]+); base-uri 'none';/);
      expect(policy, file).toMatch(/; frame-ancestors 'none'$/);
    }
  });

  test('of many pages, for hosts that cannot give each its own', () => {
    const shared = readFileSync('dist/_headers', 'utf8').matchAll(/Content-Security-Policy: (.+)/g);
    const policies = [...shared].map(([, policy]) => policy ?? '');
    expect(policies.length).toBeGreaterThan(3);
    for (const policy of policies) expect(findings(policy), policy).toEqual([]);
  });

  test('and a weak one would be found', () => {
    const weak = policyOf('en/index.html', delivered)?.replace(/'sha256-[^']+'/, "'unsafe-inline'");
    expect(findings(weak?.replaceAll(/ 'sha256-[^']+'/g, '') ?? '').join()).toContain('HIGH');
  });
});
