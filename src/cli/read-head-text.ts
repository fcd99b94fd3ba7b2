import { sniffEncoding } from '../formats/sniff-encoding.ts';

/**
 * Reads the beginning of a file as text to tell its format by, whatever bytes are in it: an odd one becomes U+FFFD. The reader decodes strictly.
 */
export function readHeadText(head: Uint8Array): string {
  return new TextDecoder(sniffEncoding(head)?.name ?? 'utf-8').decode(head);
}
