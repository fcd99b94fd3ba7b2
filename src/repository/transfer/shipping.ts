import type { Connection } from '../../database/connection.ts';
import { explainError } from '../../domain/explain-error.ts';
import { isAt, lastPoint, type LinePoint } from './line.ts';
import { movedMeanwhile } from './moved-meanwhile.ts';
import { give } from './transfer.ts';
import { refresh } from './working-copy.ts';

/** How a library on a server is called, and what is done where uploads are found that were cut off. */
export interface ShippingOptions {
  readonly shown: string;
  readonly onCutOff: (uploads: number) => Promise<void>;
}

/**
 * A connection to a working copy that counts only what the server has: each transaction begins with what is new on the server, and is given to it before it
 * is kept here. What others did on the server meanwhile throws `busy`, and nothing is changed on either side.
 */
export function shipping(copy: Connection, server: Connection, { shown, onCutOff }: ShippingOptions): Connection {
  let before: LinePoint | null = null;
  const ship = async () => {
    const source = await lastPoint(copy);
    if (source === null || (await isAt(copy, before))) return;
    try {
      const cutOff = await give(copy, server, { after: before?.id ?? null, source, target: before });
      if (cutOff > 0) await onCutOff(cutOff);
    } catch (error) {
      throw explainError(error, shown) ?? error;
    }
  };
  return {
    ...copy,
    run: async (sql) => {
      if (sql !== 'begin immediate') return copy.run(sql);
      if (!(await refresh(copy, server))) throw movedMeanwhile();
      await copy.run(sql);
      before = await lastPoint(copy);
    },
    commit: async (witness) => {
      await ship();
      return copy.commit(witness);
    },
    batch: async (statements) => {
      await server.batch(statements);
      await copy.batch(statements);
    },
    close: async () => {
      await copy.close();
      await server.close();
    },
  };
}
