import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import { foldSpaces } from '../../domain/text.ts';

/** One statement of a package document: a Dublin Core element or a `meta`, with what the file says about the statement itself. */
export interface OpfStatement {
  /** `title`, `creator`, or the property or name of a meta: `calibre:series`. */
  readonly name: string;
  readonly value: string;
  /** Attributes (OPF 2) and refinements (OPF 3) alike: `role`, `file-as`, `scheme`, `event`, `title-type`, … */
  readonly about: ReadonlyMap<string, string>;
  /** Statements that refine this one, such as the position in a collection. */
  readonly id: string | null;
}

/** Reads the statements of a package document (OPF 1 to 3), in their order. */
export function readStatements(packageElement: XmlElement): OpfStatement[] {
  const metadata = childOf(packageElement, 'metadata');
  const elements = childrenOf(metadata).flatMap((element) =>
    element.name === 'dc-metadata' || element.name === 'x-metadata' ? childrenOf(element) : [element],
  );
  const refinements = readRefinements(elements);
  return elements
    .filter(({ attributes }) => !attributes.has('refines'))
    .map((element) => readStatement(element, refinements));
}

function readStatement(
  element: XmlElement,
  refinements: ReadonlyMap<string, ReadonlyMap<string, string>>,
): OpfStatement {
  const { attributes } = element;
  const id = attributes.get('id') ?? null;
  const isMeta = element.name === 'meta';
  const name = isMeta ? (attributes.get('property') ?? attributes.get('name') ?? '') : element.name.toLowerCase();
  const value = isMeta ? (attributes.get('content') ?? textOf(element)) : textOf(element);
  return {
    name,
    value: name === 'description' ? value : foldSpaces(value),
    about: new Map([...attributes, ...((id === null ? undefined : refinements.get(id)) ?? [])]),
    id,
  };
}

/** What a package of OPF 3 says about its own statements, by the id of the statement. The first of a kind counts. */
function readRefinements(elements: readonly XmlElement[]): Map<string, Map<string, string>> {
  const refinements = new Map<string, Map<string, string>>();
  for (const element of elements) {
    const target = element.attributes.get('refines')?.replace(/^#/, '');
    const property = element.attributes.get('property');
    if (target === undefined || property === undefined) continue;
    const about = refinements.get(target) ?? new Map<string, string>();
    if (!about.has(property)) about.set(property, textOf(element));
    refinements.set(target, about);
  }
  return refinements;
}
