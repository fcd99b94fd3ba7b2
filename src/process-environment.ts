import type { Environment } from './settings/environment.ts';

/** The surroundings of this process that settings are read from. Node's own module is read when it is used: most commands are told where the library is. */
export function processEnvironment(): Environment {
  return {
    variables: process.env,
    platform: process.platform,
    get home() {
      return homeFolder();
    },
    get folder() {
      return workingFolder();
    },
  };
}

/** The variable is what Node's own module asks first, whose loading takes as long as all else that is read here. */
function homeFolder(): string | null {
  const said = process.env[process.platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? '';
  if (said !== '') return said;
  try {
    return process.getBuiltinModule('node:os').homedir() || null;
  } catch {
    return null;
  }
}

/** A working folder that is gone is none. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}
