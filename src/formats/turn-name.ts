import { foldSpaces } from '../domain/text.ts';
import { sortedWords } from './sorted-words.ts';

/** A name to read out, and what it is filed under where a source says so. */
export interface TurnedName {
  readonly name: string;
  readonly sortName?: string;
}

/** Turns the name that a catalogue files under round: `Le Guin, Ursula K.` is read out as `Ursula K. Le Guin`, and `King, Martin Luther, Jr.` as `Martin Luther King, Jr.`. */
export function turnName(filed: string): TurnedName {
  const sortName = foldSpaces(filed).replace(/,$/, '');
  const [family = '', given = '', ...suffixes] = sortName.split(', ');
  if (family === '' || given === '') return { name: sortName, sortName };
  return { name: [`${given} ${family}`, ...suffixes].join(', '), sortName };
}

/** Takes a sort name that a source gives only where it has the words of the name: some programs put all authors of a book into it. */
export function withSortName(name: string, sortName: string): TurnedName {
  const plain = foldSpaces(name);
  const filed = foldSpaces(sortName);
  return filed !== '' && sortedWords(plain) === sortedWords(filed) ? { name: plain, sortName: filed } : { name: plain };
}
