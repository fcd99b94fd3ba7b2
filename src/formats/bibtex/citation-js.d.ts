/** The parts of @citation-js/plugin-bibtex that are used: its grammar of entries, and that of values. */
declare module '@citation-js/plugin-bibtex/lib/input/file.js' {
  /** Reads a whole text; throws a SyntaxError for anything that is no BibTeX. */
  export function parse(text: string): readonly {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  /** Turns the TeX of a value into text; the field's name says whether it is a text, a list or names. Throws a SyntaxError. */
  export function parse(text: string, field: string): unknown;
}
