import type { BookshelfError } from '../domain/errors.ts';

/** Is given an error that tells the line of bytes which are no text; to go on, it returns. */
export type BadText = (error: BookshelfError, line: number) => void;

/** Refuses what is no text: nothing is dropped in silence. */
export const refuseBadText: BadText = (error) => {
  throw error;
};

/** A decoder under way: `line` is the line a chunk starts on, from 1, for the message of an error. */
export interface TextDecoding {
  write(chunk: Uint8Array, line: number): string;
  end(line: number): string;
}
