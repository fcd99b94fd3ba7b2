import { Spool } from './spool.ts';

/** Holds a text back until it is whole, then hands it on: nothing of it is seen where it fails. `temporary` is the folder for temporary files. */
export async function spoolText(
  text: AsyncIterable<string>,
  temporary: string,
  use: (whole: AsyncIterable<string>) => Promise<void>,
): Promise<void> {
  const spool = new Spool(temporary);
  try {
    for await (const chunk of text) spool.add(chunk);
    await use(spool.read());
  } finally {
    spool.remove();
  }
}
