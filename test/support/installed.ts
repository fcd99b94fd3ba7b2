import { spawnSync } from 'node:child_process';

/** Whether a program is installed, for tests that ask other people's programs; where it is not, they are skipped. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).error === undefined;
}
