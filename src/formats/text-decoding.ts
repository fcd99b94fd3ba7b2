/** A decoder under way: `line` is the line a chunk starts on, from 1, for the message of an error. */
export interface TextDecoding {
  write(chunk: Uint8Array, line: number): string;
  end(line: number): string;
}
