import { readConfig } from '../../settings/config.ts';
import { libraryAddress } from '../../settings/library-address.ts';
import type { Environment } from '../../settings/environment.ts';
import { visible } from '../../output/visible.ts';
import { openLibraryWords } from '../../repository/library-words.ts';
import type { Candidate, Completion } from './candidate.ts';
import type { CompletionTable } from './command-shape.ts';
import { completeWord } from './complete-word.ts';
import { configuredWords, withoutAlias } from './configured-words.ts';
import { lazyWords, noLibrary } from './library-words.ts';
import { readPlace } from './place.ts';
import { shells } from './shells.ts';

const longestDescription = 60;

/** Answers the script of a shell: `given` is the shell's name and what it hands over. The text is what that script reads. */
export async function answerCompletion(
  [name, ...given]: readonly string[],
  environment: Environment,
  table: CompletionTable,
): Promise<string> {
  const shell = shells.find((each) => each.name === name);
  if (shell === undefined) return '';
  const { words, typed } = shell.read(given, environment.variables['BOOKSHELF_COMPLETE'] ?? '');
  const files = readConfig(environment);
  const configured = configuredWords(await files.catch(() => []));
  const place = readPlace(withoutAlias(words, table.program, configured), table.program);
  if (place === null) return '';
  const address = await libraryAddress(place.address, environment, async () => files).catch(() => null);
  const library = address === null ? noLibrary : lazyWords(() => openLibraryWords(address.text));
  const completion = shown(completeWord(typed, { place, table, library, configured }));
  library.close();
  return shell
    .answer(completion, given)
    .map((line) => `${line}\n`)
    .join('');
}

/** Leaves out what a terminal could not show or a line not hold; a word that was made visible would be another. */
function shown({ candidates, files }: Completion): Completion {
  const harmless = candidates.filter(({ value }) => visible(value) === value);
  return { candidates: harmless.map(briefly), files };
}

function briefly(candidate: Candidate): Candidate {
  const letters = Array.from(visible(candidate.description));
  if (letters.length <= longestDescription) return { ...candidate, description: letters.join('') };
  return { ...candidate, description: `${letters.slice(0, longestDescription - 1).join('')}…` };
}
