import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Stamp } from '../domain/complete-book.ts';
import { BookshelfError } from '../domain/errors.ts';
import { recordedCommand } from '../domain/command-line.ts';
import { isServerAddress } from '../domain/server-url.ts';
import { uuidV7 } from '../domain/uuid.ts';
import { chooseColumns } from '../output/choose-columns.ts';
import type { Column } from '../output/column.ts';
import { outputs, type OutputName } from '../output/index.ts';
import { terminalText } from '../output/terminal-text.ts';
import { visibleLines } from '../output/visible.ts';
import type { Library, LibraryServices, ServerAccess } from '../repository/library.ts';
import { colourWords, type ColourWord } from '../settings/colour-words.ts';
import { readConfig, type Config } from '../settings/config.ts';
import { configured, type Configured } from '../settings/configured.ts';
import { libraryAddress, type LibraryAddress } from '../settings/library-address.ts';
import type { Answer, FileAnswer } from './answer.ts';
import { isClosedPipe } from './closed-pipe.ts';
import { wantsColour } from './colour.ts';
import type { LineRules, RunLine } from './line-rules.ts';
import { each } from './list-defaults.ts';
import { ServerReach } from './server-reach.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';

/** A list to print: its columns, and which of them each output shows unasked. */
export interface Listing<Row> {
  readonly columns: readonly Column<Row>[];
  readonly defaults: Readonly<Record<OutputName, readonly string[]>>;
}

/** What every command is given: the library, opened when first asked for, and the ways to read and to say something. */
export class Context {
  readonly surroundings: Surroundings;
  settings: Settings;
  /** The command that is running; null before it is known. */
  command: CommandUnknownOpts | null = null;
  /** The words of the command line, in which an alias has given way to what it stands for. */
  words: readonly string[];
  /** The words that the journal keeps, where they are not those of the command line. */
  recorded: readonly string[] | null = null;
  readonly runLine: RunLine | null;
  /** The batch that this is a line of, and its rules. */
  #batch: { readonly context: Context; readonly rules: LineRules } | null = null;
  #config: Promise<Config> | null = null;
  /** The words that name a command, which no alias can take the place of. */
  commandNames: readonly string[] = [];
  /** Declares every command; answers with the program. */
  wholeProgram: (() => Promise<CommandUnknownOpts>) | null = null;
  #library: Promise<Library> | null = null;
  readonly #reach = new ServerReach();
  readonly #further: Library[] = [];

  constructor(surroundings: Surroundings, runLine: RunLine | null = null) {
    this.surroundings = surroundings;
    this.runLine = runLine;
    this.words = surroundings.args;
    this.settings = readSettings({}, []);
  }

  /** Takes in the options of the command that is about to run. */
  configure(options: Readonly<Record<string, unknown>>, command: CommandUnknownOpts): void {
    const { defaults = {}, output = {}, check } = this.#batch?.rules ?? {};
    const isChosen = ['output', 'json', 'quiet', 'template'].some((name) => options[name] !== undefined);
    this.settings = readSettings(
      { ...defaults, ...(!isChosen && output), ...options },
      outputs.map(({ name }) => name),
    );
    check?.(this, command);
  }

  /** Makes the context of a line of a batch: its own words and streams, the library of this one. */
  forLine(surroundings: Surroundings, rules: LineRules): Context {
    const line = new Context(surroundings, this.runLine);
    line.#batch = { context: this, rules };
    return line;
  }

  /** Opens the library at the address of the settings; throws `missing` when there is none. */
  async library(): Promise<Library> {
    this.#library ??= this.#batch === null ? this.#open() : this.#batch.context.library();
    return this.#library;
  }

  async address(): Promise<LibraryAddress> {
    if (this.#batch !== null) return this.#batch.context.address();
    return libraryAddress(this.settings.db, this.surroundings.environment, async () => this.config());
  }

  /** The configuration files, read when they are first asked for. */
  async config(): Promise<Config> {
    this.#config ??= readConfig(this.surroundings.environment);
    return this.#config;
  }

  /** What the configuration says of a setting, and in which file; null where it says nothing. */
  async configured(name: string): Promise<Configured | null> {
    return configured(await this.config(), name);
  }

  get services(): LibraryServices {
    const { clock, random } = this.surroundings;
    const words = () => this.recorded ?? this.words;
    return {
      server: async (url) => this.#serverAccess(url),
      clock,
      uuid: () => uuidV7(clock(), random(10)),
      get command() {
        return recordedCommand(words());
      },
    };
  }

  /** The present time and fresh uuids, for what is made outside the repositories. */
  get stamp(): Stamp {
    return { now: new Date(this.surroundings.clock()).toISOString(), uuid: this.services.uuid };
  }

  /** Today in the time zone of this machine: `2026-11-22`. */
  get today(): string {
    const now = new Date(this.surroundings.clock());
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  }

  get isTerminal(): boolean {
    return this.surroundings.stdout.isTerminal;
  }

  get width(): number {
    return this.surroundings.stdout.columns ?? 80;
  }

  /** Whether to colour what is printed. */
  async colour(): Promise<boolean> {
    const { stdout, environment } = this.surroundings;
    if (!stdout.isTerminal || this.settings.colour !== 'auto')
      return wantsColour(this.settings.colour, stdout, environment);
    return wantsColour('auto', stdout, environment, await this.configuredColour());
  }

  async configuredColour(): Promise<ColourWord> {
    const word = (await this.configured('color'))?.value;
    return colourWords.find((known) => known === word) ?? 'auto';
  }

  /** The output asked for, else a table on a terminal and lines in a pipe. */
  get output(): OutputName {
    return this.settings.output ?? (this.isTerminal ? 'table' : 'tsv');
  }

  /** Prints data. `hint` is for the case that it cannot be written. */
  async print(text: string, hint = 'Look at the disk or the program that it goes to'): Promise<void> {
    try {
      await this.surroundings.stdout.write(text);
    } catch (cause) {
      if (isClosedPipe(cause)) throw cause;
      const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
      throw new BookshelfError('failure', `standard output cannot be written${code}`, { hint, cause });
    }
  }

  /** Tells a person something, apart from the data; control characters in it are made visible. That nobody can hear it is no failure. */
  async say(text: string): Promise<void> {
    if (!this.settings.quiet) await this.surroundings.stderr.write(`${visibleLines(text)}\n`).catch(() => undefined);
  }

  /** The columns of a list that are shown. */
  columnsOf<Row>(listing: Listing<Row>): Column<Row>[] {
    return chooseColumns(listing.columns, this.settings.fields ?? listing.defaults[this.output]);
  }

  /** Prints rows in the output and with the fields that were asked for. */
  async printRows<Row extends { readonly id: number }>(rows: AsyncIterable<Row>, listing: Listing<Row>): Promise<void> {
    for await (const text of this.textOf(rows, listing)) await this.print(text);
  }

  /** Gives rows as they would be printed, as text that is safe where it would go to. */
  async *textOf<Row extends { readonly id: number }>(
    rows: AsyncIterable<Row>,
    listing: Listing<Row>,
  ): AsyncGenerator<string> {
    const name = this.output;
    if (name === 'template' && this.settings.template === undefined) {
      throw new BookshelfError('usage', '--output template needs --template', {
        hint: "Write --template '{title} ({year})'",
      });
    }
    const columns = name === 'table' ? await this.#dated(this.columnsOf(listing)) : this.columnsOf(listing);
    const output = await outputs.find((entry) => entry.name === name)?.load();
    const { template } = this.settings;
    const options = { width: this.width, colour: await this.colour(), ...(template !== undefined && { template }) };
    const shown = this.isTerminal ? (text: string) => terminalText(text, name) : (text: string) => text;
    for await (const text of output?.render(rows, columns, options) ?? []) yield shown(text);
  }

  /** Lays one thing out for a person, a line for each field. */
  async record<Row>(columns: readonly Column<Row>[], row: Row): Promise<string> {
    const { renderRecord } = await import('../output/record.ts');
    const width = this.isTerminal ? this.width : Number.MAX_SAFE_INTEGER;
    return renderRecord(await this.#dated(columns), row, { width, colour: await this.colour() });
  }

  /** Columns whose dates are as the configuration has them; what goes to no terminal keeps them as they are. */
  async #dated<Row>(columns: readonly Column<Row>[]): Promise<readonly Column<Row>[]> {
    if (!this.isTerminal) return columns;
    const word = (await this.configured('dates'))?.value ?? 'iso';
    return word === 'iso' ? columns : (await import('../output/date-columns.ts')).dateColumns(columns, word);
  }

  /** Prints one thing: as JSON an object by itself, in any other output a list of one. */
  async printThing<Row extends { readonly id: number }>(row: Row, listing: Listing<Row>): Promise<void> {
    if (this.output !== 'json') return this.printRows(each([row]), listing);
    const { jsonObject } = await import('../output/json-object.ts');
    const text = `${jsonObject(this.columnsOf(listing), row)}\n`;
    await this.print(this.isTerminal ? terminalText(text, 'json') : text);
  }

  /** Says what a change did: JSON, ids, or a sentence. */
  async answer({ action, ids, message, counts, problems, details, takeBack }: Answer): Promise<void> {
    const { dryRun, json, quiet } = this.settings;
    const operation = (await this.#library)?.operation ?? null;
    const undo = operation === null ? '' : `\n${takeBack ?? 'Undo: bookshelf undo'}`;
    if (!json && !quiet) return this.say(dryRun ? `${message} (dry run: nothing was changed)` : message + undo);
    const text = json
      ? `${JSON.stringify({ action, ids, operation, dryRun, ...(counts && { counts }), ...(problems && { problems }), ...details })}\n`
      : ids.map((id) => `${id}\n`).join('');
    await this.print(text, dryRun || ids.length === 0 ? undefined : 'The library was changed all the same');
  }

  /** Says what became of a file: JSON with its path as `file`, the path alone with --quiet, or a sentence. */
  async answerFile(answer: FileAnswer): Promise<void> {
    const { action, file, message, counts } = answer;
    const { dryRun, json, quiet } = this.settings;
    if (!json && !quiet) return this.say(dryRun ? `${message} (dry run: nothing was changed)` : message);
    if (!json) return file === null ? undefined : this.print(`${file}\n`);
    await this.print(`${JSON.stringify({ action, ids: [], operation: null, dryRun, file, counts })}\n`);
  }

  /** Says that a person was asked and did not want it. */
  async decline(action: string): Promise<void> {
    await this.answer({ action, ids: [], message: 'Nothing was changed' });
  }

  /** Asks before something that is hard to take back. In a script it takes --yes. */
  async confirm(question: string): Promise<boolean> {
    if (this.settings.yes || this.settings.dryRun) return true;
    if (!this.canAsk)
      throw new BookshelfError('usage', `${question} There is nobody to ask`, { hint: 'Add --yes to do it' });
    const answer = await this.surroundings.stdin.ask(`${visibleLines(question)} [y/N] `);
    return /^\s*y(es)?\s*$/i.test(answer ?? '');
  }

  get canAsk(): boolean {
    return this.surroundings.stdin.isTerminal && this.settings.input && !this.surroundings.environment.variables['CI'];
  }

  async #serverAccess(url: string): Promise<ServerAccess> {
    const { text, isFromProject } = await this.address();
    if (isFromProject) this.distrust(text);
    return this.#reach.access(url, this.surroundings.environment, await this.config());
  }

  /** Notes that only a project's configuration names an address: no token is sent there. */
  distrust(address: string): void {
    this.#reach.distrust(address);
  }

  /** Has another library closed at the end, too. */
  closeLater(library: Library): void {
    this.#further.push(library);
  }

  async close(): Promise<void> {
    if (this.settings.verbose && this.#reach.summary !== null) await this.say(this.#reach.summary);
    for (const library of this.#further) await library.close();
    if (this.#library === null || this.#batch !== null) return;
    const library = await this.#library.catch(() => null);
    await library?.close();
  }

  async #open(): Promise<Library> {
    const { openLibrary } = await import('../repository/library.ts');
    const { text, origin } = await this.address();
    try {
      if (isServerAddress(text)) return await (await import('./open-shared.ts')).openShared(this, text);
      return await openLibrary(text, this.services);
    } catch (error) {
      if (origin !== '--db' || !(error instanceof BookshelfError) || error.kind !== 'missing') throw error;
      throw new BookshelfError('missing', error.message, {
        hint: `Make one: bookshelf init-db --db ${text}`,
        cause: error,
      });
    }
  }
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
