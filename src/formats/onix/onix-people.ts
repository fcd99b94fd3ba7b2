import type { ContributorDraft } from '../../domain/book.ts';
import { onixChildren, onixParts, onixText } from './onix-element.ts';
import { turnName } from '../turn-name.ts';
import { textOf, type XmlElement } from '../xml/xml-element.ts';

/** Roles by the codes of ONIX code list 17, those that books have. */
const roles: ReadonlyMap<string, string> = new Map(
  [
    'A01 author, A02 author, A03 screenwriter, A04 librettist, A05 lyricist, A06 composer, A07 artist, A08 photographer, A09 author, A10 author',
    'A11 designer, A12 illustrator, A13 photographer, A14 author, A15 preface, A16 introduction, A17 author, A18 author, A19 afterword, A20 annotator',
    'A21 commentator, A22 afterword, A23 foreword, A24 introduction, A25 annotator, A29 introduction, A33 author, A34 author, A35 illustrator',
    'A36 cover artist, A37 author, A38 author, A40 illustrator, A43 interviewer, A44 interviewee, B01 editor, B02 editor, B03 author, B04 abridger',
    'B05 adapter, B06 translator, B07 author, B08 translator, B09 editor, B10 translator, B11 editor, B12 editor, B13 editor, B14 editor, B15 editor',
    'B16 editor, B18 compiler, B19 editor, B20 editor, B21 editor, B24 editor, C01 compiler, C02 compiler, E03 narrator, E07 narrator, E08 performer',
  ]
    .flatMap((line) => line.split(', '))
    .map((entry): [string, string] => [entry.slice(0, 3), entry.slice(4)]),
);

/** Reads who made a product, in the order that it states. */
export function readOnixPeople(product: XmlElement): ContributorDraft[] {
  const numbered = onixParts(product, 'contributor').map((element, index) => ({
    person: readPerson(element),
    place: Number(onixText(element, 'sequencenumber')) || index + 1,
  }));
  return numbered.sort((one, other) => one.place - other.place).flatMap(({ person }) => person);
}

/** One person may have several parts in a book. */
function readPerson(element: XmlElement): ContributorDraft[] {
  const name = readName(element);
  if (name === null) return [];
  const codes = onixChildren(element, 'contributorrole').map(textOf);
  const parts = new Set(codes.map((code) => roles.get(code) ?? 'contributor'));
  return [...(parts.size === 0 ? ['contributor'] : parts)].map((role) => ({ ...name, role }));
}

function readName(element: XmlElement): Omit<ContributorDraft, 'role'> | null {
  const inverted = onixText(element, 'personnameinverted');
  const parts = ['namesbeforekey', 'prefixtokey', 'keynames', 'namesafterkey', 'suffixtokey'];
  const joined = parts
    .map((part) => onixText(element, part))
    .filter((part) => part !== '')
    .join(' ');
  const name = onixText(element, 'personname') || joined;
  if (name !== '') return inverted === '' ? { name } : { name, sortName: inverted };
  if (inverted !== '') return turnName(inverted);
  const body = onixText(element, 'corporatename');
  const filed = onixText(element, 'corporatenameinverted');
  return body === '' ? null : { name: body, sortName: filed || body };
}
