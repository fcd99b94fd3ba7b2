import { parseAddress } from '../database/address.ts';

/** The path of the file that a library's address names; null for one in memory. */
export function filePath(address: string): string | null {
  const parsed = parseAddress(address);
  return parsed.kind === 'file' ? parsed.path : null;
}
