/** A change, one that was taken back, or one that was made again. */
export type OperationKind = 'change' | 'undo' | 'redo';

/** How many books an operation added, changed and deleted. */
export interface OperationCounts {
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
}

/** One command's change of a library. */
export interface Operation {
  readonly id: number;
  readonly uuid: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
  /** The command line, without addresses and secrets. */
  readonly command: string;
  readonly summary: string;
  readonly counts: OperationCounts;
  readonly kind: OperationKind;
  /** The operation that an undo or a redo takes back. */
  readonly reverses: number | null;
  /** The change that an undo or a redo is about. */
  readonly origin: number | null;
  /** The operation that took this one back and that holds still; null for one whose change stands. */
  readonly undoneBy: number | null;
}
