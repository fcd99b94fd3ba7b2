import { localAddress, parseAddress } from '../database/address.ts';

/** The path of the file that a library's address names; null for one in memory. */
export function filePath(address: string): string | null {
  const parsed = parseAddress(address);
  return parsed.kind === 'file' ? parsed.path : null;
}

/** The path of a library's file, null for one in memory; throws a failure for one on a server. `doing` is what only a file can have done to it. */
export function localFilePath(address: string, doing: string): string | null {
  const parsed = localAddress(parseAddress(address), doing);
  return parsed.kind === 'file' ? parsed.path : null;
}
