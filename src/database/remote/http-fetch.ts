import type { ClientRequest, IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { ServerAccess } from './server-access.ts';
import { refusedAnswer } from './refused-answer.ts';
import { ServerError } from './server-error.ts';
import { unreachable } from './unreachable.ts';

/** What the client for libSQL asks to be sent: a `Request`, of which no more is used. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Iterable<readonly [string, string]>;
  text(): Promise<string>;
}

/** What it reads of an answer. */
export interface ReceivedAnswer {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}

/**
 * Makes the function by which requests go to a server, in the place of Node's own `fetch`: that has no time limit, and takes a start as long
 * to load as all else. `shown` is the address in errors. It throws a `ServerError` for whatever is no answer of a libSQL server.
 */
export function httpFetch(
  shown: string,
  { timeout, onRequest }: ServerAccess,
): (request: SentRequest) => Promise<ReceivedAnswer> {
  return async (request) => {
    const started = performance.now();
    try {
      const { status, type, text } = await exchange(request, timeout);
      if (status !== 200 || !/^application\/json\b/i.test(type)) throw refusedAnswer(shown, { status, type, text });
      return { ok: true, status, json: async () => parsed(shown, text) };
    } catch (error) {
      throw error instanceof ServerError ? error : unreachable(shown, error, timeout);
    } finally {
      onRequest?.(performance.now() - started);
    }
  };
}

interface Exchanged {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Sends a request and reads all of the answer, both within the time limit. */
async function exchange(request: SentRequest, timeout: number): Promise<Exchanged> {
  const url = new URL(request.url);
  const body = Buffer.from(await request.text());
  const headers = { ...Object.fromEntries(request.headers), 'content-length': body.length, host: url.host };
  const http = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method: request.method, headers, ...placeOf(url) });
    const timer = setTimeout(() => sent.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), timeout);
    const settle = (work: () => void) => {
      clearTimeout(timer);
      work();
    };
    sent.on('error', (error) => settle(() => reject(isSent(sent) ? Object.assign(error, { mayBeDone: true }) : error)));
    sent.on('response', (answer) => {
      read(answer).then(
        (text) =>
          settle(() => resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text })),
        (error) => settle(() => reject(Object.assign(error, { mayBeDone: true }))),
      );
    });
    sent.end(body);
  });
}

/** Until there is a connection nothing was sent. */
function isSent({ socket }: ClientRequest): boolean {
  return socket !== null && !socket.connecting && socket.bytesWritten > 0;
}

async function read(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Every name below `localhost` is this machine (RFC 6761, 6.3), though not every resolver knows. */
function placeOf({ hostname }: URL): RequestOptions {
  return hostname.endsWith('.localhost') ? { hostname: '127.0.0.1' } : {};
}

function parsed(shown: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ServerError('failure', `${shown} answered with JSON that is cut off or damaged`, {
      hint: 'Look at what stands between here and the server',
      mayBeDone: true,
      cause,
    });
  }
}
