import { BatchCond, openHttp, type BatchStep, type HttpStream, type Row } from '@libsql/hrana-client';
import type { BoundStatement, BoundValue } from '../connection.ts';
import { httpFetch } from './http-fetch.ts';
import type { ServerAccess } from './server-access.ts';
import { ServerError } from './server-error.ts';
import { statementError } from './statement-error.ts';

/** A row: its values by column, and by their place without being counted among the columns. */
export type RemoteRow = Row;

/** A statement of a request. */
export interface Step extends BoundStatement {
  /** Whether it is run only where the one before it was done. */
  readonly follows: boolean;
}

/** What became of a step: its rows, an error, or null where it was not run. */
export type StepAnswer = readonly RemoteRow[] | Error | null;

/** One connection on the server, which outlives a request: what a transaction needs. */
export interface RemoteStream {
  /** Runs steps in one request. Throws where there is no answer; `isLast` lets go of the connection in the same request. */
  send(steps: readonly Step[], isLast: boolean): Promise<StepAnswer[]>;
  /** Lets go of the connection; the server takes back what was not committed. */
  close(): void;
}

/** Speaks to a libSQL server by its protocol (Hrana over HTTP): a request for each `send`, none before. */
export function openHrana(url: string, shown: string, access: ServerAccess): { stream: () => RemoteStream } {
  const client = openHttp(url, access.token ?? undefined, httpFetch(shown, access));
  return { stream: () => remoteStream(client.openStream(), shown) };
}

function remoteStream(stream: HttpStream, shown: string): RemoteStream {
  return {
    send: async (steps, isLast) => {
      const batch = stream.batch();
      const answers: Promise<StepAnswer>[] = [];
      let before: BatchStep | null = null;
      for (const { sql, values, follows } of steps) {
        const step: BatchStep = batch.step();
        if (follows && before !== null) step.condition(BatchCond.ok(before));
        answers.push(
          step.query([sql, values.map(sentValue)]).then(
            (result) => result?.rows ?? null,
            (error: unknown) => statementError(shown, error, sql),
          ),
        );
        before = step;
      }
      const sent = batch.execute();
      if (isLast) stream.closeGracefully();
      await sent.catch((error: unknown) => {
        throw error instanceof ServerError ? error : noServer(shown, error);
      });
      return Promise.all(answers);
    },
    close: () => stream.close(),
  };
}

function noServer(shown: string, cause: unknown): ServerError {
  return new ServerError('failure', `${shown} answers as no libSQL server does`, {
    hint: 'Check the address and the port',
    mayBeDone: true,
    cause,
  });
}

/** A number that is whole is sent as such: the protocol would make `1` of SQL's `1.0`. */
function sentValue(value: BoundValue): BoundValue | bigint {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}
