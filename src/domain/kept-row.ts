/** What taking an operation back left as it is, and why. */
export interface KeptRow {
  /** `books`, `tags`, … */
  readonly table: string;
  readonly rowId: number;
  /** The book whose row it is; null for authors, tags and the like. */
  readonly bookId: number | null;
  /** The columns that stay; none where the row as a whole does. */
  readonly columns: readonly string[];
  /** `changed`: a later operation changed it; `used`: later rows need it; `gone`: it was deleted since; `taken`: its name or number is another's now. */
  readonly reason: 'changed' | 'used' | 'gone' | 'taken';
  /** The later operation, where it is known. */
  readonly operation: number | null;
}
