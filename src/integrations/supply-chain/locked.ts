import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package as `package-lock.json` fixes it. */
export interface LockedPackage {
  name: string;
  version: string;
  /** As the package states it, an SPDX expression; packages of other platforms may be locked without one. */
  license: string | undefined;
  /** Subresource integrity of the package file: `sha512-…` in base64. */
  integrity: string | undefined;
  /** Only for tests and development: nothing of it takes part in a build. */
  dev: boolean;
}

/** Every package of the lock file, by name and version. Throws where there is no lock file to read. */
export function lockedPackages(project: string): LockedPackage[] {
  const file = join(project, 'package-lock.json');
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, Partial<LockedPackage>>;
  };
  const found = new Map<string, LockedPackage>();
  for (const [path, { version = '', license, integrity, dev = false }] of Object.entries(
    packages,
  )) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '') continue;
    const key = `${name}@${version}`;
    // The same version may lie in two places: what one of them is used for counts.
    const both = dev && (found.get(key)?.dev ?? true);
    found.set(key, { name, version, license, integrity, dev: both });
  }
  return [...found.values()].sort((a, b) =>
    `${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1,
  );
}
