import { openClient } from './driver.ts';

/** How long to wait for another program that has its file for itself, in milliseconds. */
const patience = 30_000;

/** A database of another program: what it holds is read as it stands, and nothing in it is run. */
export interface ForeignConnection {
  /** Runs SQL of our own and gives the rows one by one. */
  rows(sql: string): Iterable<unknown>;
  close(): void;
}

/** Opens a private copy of another program's file, of which a journal that lies beside it is taken in. Nothing that the file declares is trusted. */
export function openForeign(path: string): ForeignConnection {
  const client = openClient(path, { timeout: patience, fileMustExist: true });
  for (const pragma of [
    'trusted_schema = off',
    'cell_size_check = on',
    'ignore_check_constraints = on',
    'mmap_size = 0',
    'cache_size = -16384',
    'query_only = on',
  ]) {
    client.pragma(pragma);
  }
  const readings: Iterator<unknown>[] = [];
  return {
    rows: (sql) => {
      const reading = client.prepare(sql).raw().iterate();
      readings.push(reading);
      return reading;
    },
    close: () => {
      for (const reading of readings) reading.return?.();
      client.close();
    },
  };
}
