/** What the program is told about its surroundings; handed in, so that tests can say it. */
export interface Environment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** `linux`, `darwin`, `win32`, … as Node names them. */
  readonly platform: string;
  /** The user's home folder, or null where there is none. */
  readonly home: string | null;
  /** The working folder, from which a project's configuration file is looked for upward; unsaid, none is looked for. */
  readonly folder?: string | undefined;
}
