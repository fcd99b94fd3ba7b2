import { localAddress, parseAddress, type Address, type LocalAddress } from '../../database/address.ts';
import type { Connection } from '../../database/connection.ts';
import { openUnchanged } from '../../database/open.ts';
import { BookshelfError } from '../../domain/errors.ts';
import { explainError } from '../../domain/explain-error.ts';
import { checks, type CheckEntry, type CheckName } from '../../domain/health/checks.ts';
import type { Finding } from '../../domain/health/finding.ts';
import { schemaVersion } from '../../database/schema-version.ts';
import { homeCopy } from '../home-copy.ts';
import { Library, type LibraryServices } from '../library.ts';
import type { Discovery, Patient } from './check.ts';
import { checkTable } from './index.ts';

/** What a library is asked, and by when. */
export interface Examination {
  readonly names: readonly CheckName[];
  /** Today as dates are bounded: year * 10000 + month * 100 + day. */
  readonly today: number;
  readonly fix: boolean;
  readonly dryRun: boolean;
  /** The folder for a copy of a library on a server, where there is no looking into pages and index. */
  readonly temporary: string;
}

/** A finding, and whether it was put right. */
export interface Examined extends Finding {
  readonly fixed: boolean;
}

/**
 * Checks a library, and puts right what is certain where that is asked for: all of it in one unit of work. Reading alone changes nothing, not even
 * the schema of an older library. What keeps the file from being opened is a finding, too.
 */
export async function* examine(
  address: string,
  services: LibraryServices,
  examination: Examination,
): AsyncGenerator<Examined> {
  const parsed = parseAddress(address);
  if (parsed.kind === 'server') return yield* examineCopy(parsed, services, examination);
  const opened = await openOrExplain(parsed);
  if (opened instanceof BookshelfError) {
    yield {
      ...entryOf('integrity'),
      subject: 'library',
      id: null,
      message: opened.message,
      fixable: false,
      fixed: false,
    };
    return;
  }
  const { connection, version } = opened;
  const library = new Library(connection, parsed, services);
  try {
    const now = new Date(services.clock()).toISOString();
    const patient = { connection, database: connection.database, library, version, today: examination.today, now };
    if (examination.fix) yield* await treat(patient, examination);
    else yield* runAll(patient, examination.names, false);
  } finally {
    await connection.close();
  }
}

/** What is wrong with a library on a server shows in a copy, too. */
async function* examineCopy(
  address: Address,
  services: LibraryServices,
  examination: Examination,
): AsyncGenerator<Examined> {
  if (examination.fix) localAddress(address, 'put things right');
  const { path, remove } = await homeCopy(address, services, examination.temporary);
  try {
    yield* examine(path, services, examination);
  } finally {
    remove();
  }
}

/** A file too damaged to be opened is told as a finding; one that is missing, foreign or newer is an error like everywhere. */
async function openOrExplain(
  address: LocalAddress,
): Promise<{ connection: Connection; version: number } | BookshelfError> {
  try {
    return await openUnchanged(address);
  } catch (error) {
    const explained = explainError(error);
    if (explained !== null && explained.message.endsWith('damaged')) return explained;
    throw error;
  }
}

async function treat(patient: Patient, { names, dryRun }: Examination): Promise<Examined[]> {
  if (patient.version < schemaVersion) {
    throw new BookshelfError('failure', 'the library is of an older schema', {
      hint: 'Bring it up to date first: any other command does, such as bookshelf info',
    });
  }
  if (!dryRun) await patient.connection.run('pragma journal_mode = wal');
  const found: Examined[] = [];
  await patient.library.atomically(
    async () => {
      for await (const finding of runAll(patient, names, true)) found.push(finding);
    },
    { dryRun },
  );
  return found;
}

async function* runAll(patient: Patient, names: readonly CheckName[], mend: boolean): AsyncGenerator<Examined> {
  for (const name of names) yield* runOne(patient, name, mend);
}

/** A check that comes upon damage says so and ends; the next may read other pages. */
async function* runOne(patient: Patient, name: CheckName, mend: boolean): AsyncGenerator<Examined> {
  const entry = entryOf(name);
  try {
    for await (const discovery of checkTable[name](patient)) {
      const fixed = mend && discovery.mend !== undefined;
      if (fixed) await discovery.mend?.();
      yield asFinding(entry, discovery, fixed);
    }
  } catch (error) {
    const explained = explainError(error);
    if (explained === null || explained.kind === 'busy' || mend) throw error;
    yield asFinding({ ...entry, level: 'error' }, { message: `it cannot be checked: ${explained.message}` }, false);
  }
}

function asFinding({ check, level }: Pick<Finding, 'check' | 'level'>, discovery: Discovery, fixed: boolean): Examined {
  const { subject = 'library', id = null, message, mend } = discovery;
  return { check, level: discovery.level ?? level, subject, id, message, fixable: mend !== undefined, fixed };
}

function entryOf(name: CheckName): Pick<Finding, 'check' | 'level'> {
  const entry: CheckEntry | undefined = checks.find((entry) => entry.name === name);
  return { check: name, level: entry?.level ?? 'error' };
}
