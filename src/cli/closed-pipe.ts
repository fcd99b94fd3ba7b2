/** Whether an error says that the reader of our output has gone: `bookshelf list | head -1`. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
