/** What a column of a table is taken for, and who says so. */
export interface ColumnUse {
  /** As the header has it. */
  readonly column: string;
  /** The name of a field; null for a column that is left out. */
  readonly field: string | null;
  readonly how: 'known' | 'mapped' | 'guessed' | 'unknown';
}

/** What a person says of the columns of a table. */
export interface ColumnChoices {
  /** From `--map COLUMN=field`: columns, as they were typed, and what each of them is. */
  readonly map: ReadonlyMap<string, string>;
  /** Whether columns that nobody names are taken for what they look like. */
  readonly guess: boolean;
  /** Is told what each column is taken for, once, before the first record. */
  readonly tell: (uses: readonly ColumnUse[]) => void;
}
