import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from '../build/step.ts';

const site = 'dist';
/** What servers need, made again by every build and put beside the site. */
export const serverFolder = 'dist-server';
const folders = [site, serverFolder];

/** Where a build writes a folder before the switch, by the name that the folder gets. */
export const aside = (folder: string) => `.${folder}-next`;
/** Where the last good folder stands for the moment of the switch. */
const before = (folder: string) => `.${folder}-old`;
/** Is there from when both folders are made until both are in place: a switch that was killed is gone on with. */
const switching = '.dist-switching';

/** A build has been made aside; its two folders take the place of the last ones together, so one that fails or is killed leaves those. */
export function switchOutput({ project }: Pick<Build, 'project'>): void {
  writeFileSync(join(project, switching), '');
  finishSwitch(project);
}

export const switchIsUnfinished = (project: string) => existsSync(join(project, switching));

/** Ends a switch that has begun. Each move is made once, however often this is killed and called again. */
export function finishSwitch(project: string): void {
  const at = (name: string) => join(project, name);
  if (!switchIsUnfinished(project)) return;
  for (const folder of folders) {
    // It is no longer there where it has been put in place.
    if (!existsSync(at(aside(folder)))) continue;
    if (existsSync(at(folder))) {
      rmSync(at(before(folder)), { recursive: true, force: true });
      renameSync(at(folder), at(before(folder)));
    }
    renameSync(at(aside(folder)), at(folder));
  }
  for (const folder of folders) rmSync(at(before(folder)), { recursive: true, force: true });
  rmSync(at(switching));
}
