/** Finds out how to reach a server; asked where there is one to reach. */
export type ReachServer = (url: string) => Promise<ServerAccess>;

/** How to reach a library on a server. */
export interface ServerAccess {
  /** What the server knows us by; null where it asks for nothing. Never printed, logged or journalled. */
  readonly token: string | null;
  /** How long one request may take, in milliseconds. */
  readonly timeout: number;
  /** Told of each request, when it is answered or failed: how long it took, in milliseconds. */
  readonly onRequest?: (milliseconds: number) => void;
}
