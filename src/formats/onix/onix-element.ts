import { childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';

/**
 * The reference names of the short tags of ONIX (ONIX for Books 2.1 and 3.x, short tag schema) that are read, in lower case. Composites have the same
 * name in both, but for capitals.
 */
const shortTags: ReadonlyMap<string, string> = new Map(
  [
    'a001 recordreference, a002 notificationtype, b221 productidtype, b233 idtypename, b244 idvalue, b012 productform, b333 productformdetail',
    'b202 titletype, x409 titleelementlevel, b203 titletext, b030 titleprefix, b031 titlewithoutprefix, b029 subtitle, x410 partnumber',
    'b034 sequencenumber, b035 contributorrole, b036 personname, b037 personnameinverted, b039 namesbeforekey, b247 prefixtokey, b040 keynames',
    'b041 namesafterkey, b248 suffixtokey, b047 corporatename, x443 corporatenameinverted, b253 languagerole, b252 languagecode',
    'b218 extenttype, b219 extentvalue, b220 extentunit, b061 numberofpages, b018 titleofseries, b019 numberwithinseries',
    'b291 publishingrole, b081 publishername, b079 imprintname, x448 publishingdaterole, b306 date, b003 publicationdate, b088 yearfirstpublished',
    'x426 texttype, d102 texttypecode, d104 text, b067 subjectschemeidentifier, b069 subjectcode, b070 subjectheadingtext',
    'b057 editionnumber, b058 editionstatement, b028 distinctivetitle',
  ]
    .flatMap((line) => line.split(', '))
    .map((entry): [string, string] => [entry.slice(0, 4), entry.slice(5)]),
);

/** The name of an element as its reference tag, in lower case. */
export function onixName({ name }: XmlElement): string {
  const lower = name.toLowerCase();
  return shortTags.get(lower) ?? lower;
}

/** The elements of a reference name inside an element. */
export function onixChildren(element: XmlElement | null, wanted: string): XmlElement[] {
  return childrenOf(element).filter((child) => onixName(child) === wanted);
}

/** The first of them. */
export function onixChild(element: XmlElement | null, wanted: string): XmlElement | null {
  return onixChildren(element, wanted)[0] ?? null;
}

/** The text of the first of them; empty where there is none. */
export function onixText(element: XmlElement | null, wanted: string): string {
  return textOf(onixChild(element, wanted));
}

/** Finds a composite wherever the version of ONIX keeps it: in the product itself (2.1) or in one of its blocks (3.x). */
export function onixParts(product: XmlElement, wanted: string): XmlElement[] {
  const blocks = [product, ...childrenOf(product).filter((child) => blockNames.has(onixName(child)))];
  return blocks.flatMap((block) => onixChildren(block, wanted));
}

const blockNames = new Set(['descriptivedetail', 'publishingdetail', 'collateraldetail']);
