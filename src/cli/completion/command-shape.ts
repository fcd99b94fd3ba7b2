/** A command as its declaration has it, in plain values: what completion and the manual pages are made from. */
export interface CommandShape {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The line of the table of commands; the first sentence of the description where there is none. */
  readonly summary: string;
  readonly description: string;
  /** The heading under which the help of the program lists it. */
  readonly group: string;
  readonly usage: string;
  readonly arguments: readonly ArgumentShape[];
  readonly options: readonly OptionShape[];
  readonly commands: readonly CommandShape[];
  /** The command of its own that runs where none is named. */
  readonly byDefault: string | null;
  readonly examples: readonly string[];
}

export interface ArgumentShape {
  readonly name: string;
  readonly description: string;
  readonly variadic: boolean;
  readonly choices: readonly string[];
}

export interface OptionShape {
  /** As help shows them: `-o, --output <name>`. */
  readonly flags: string;
  /** What may be typed: `--output`, `-o`. */
  readonly names: readonly string[];
  /** What its value is called; null where it takes none. */
  readonly value: string | null;
  readonly description: string;
  readonly choices: readonly string[];
  readonly group: string;
}

/** A word that may be typed, and what it means. */
export interface KnownWord {
  readonly value: string;
  readonly description: string;
}

/** All that completion knows without a library. */
export interface CompletionTable {
  readonly program: CommandShape;
  /** What `--fields` of a command takes. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** What `set` changes. */
  readonly assignable: readonly KnownWord[];
  readonly formats: readonly KnownWord[];
  readonly topics: readonly (KnownWord & { readonly page: string; readonly section?: string })[];
}
