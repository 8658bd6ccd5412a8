import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from '../build/step.ts';

const site = 'dist';
/** What servers need, made again by every build and put beside the site. */
export const serverFolder = 'dist-server';
/** Where the last good build stands for the moment of the switch. */
const old = '.dist-old';

/** Where a build writes a folder before the switch, by the name that the folder gets. */
export const aside = (folder: string) => `.${folder}-next`;

/** Puts the last good build back where a switch was killed half-way. */
export function finishSwitch(project: string): void {
  const [wanted, before] = [join(project, site), join(project, old)];
  if (!existsSync(wanted) && existsSync(before)) renameSync(before, wanted);
}

/** A build has been made aside; it takes the place of the last one here, so one that fails or is killed leaves that as it was. */
export function switchOutput({ project, root }: Build): void {
  const at = (folder: string) => join(project, folder);
  rmSync(at(old), { recursive: true, force: true });
  if (existsSync(at(site))) renameSync(at(site), at(old));
  renameSync(root, at(site));
  rmSync(at(serverFolder), { recursive: true, force: true });
  renameSync(at(aside(serverFolder)), at(serverFolder));
  rmSync(at(old), { recursive: true, force: true });
}
