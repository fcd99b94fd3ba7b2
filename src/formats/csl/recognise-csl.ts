import { recogniseJson } from '../recognise-json.ts';

/** Says whether a file begins like CSL-JSON: items with a type of CSL and a variable that no other list of books has. */
export function recogniseCsl(head: string): boolean {
  return (
    recogniseJson(head) &&
    /"type"\s{0,20}:\s{0,20}"(?:book|chapter|thesis|collection|pamphlet|classic|article|article-[a-z]{1,20}|paper-conference|report|webpage|entry-[a-z]{1,20})"/.test(
      head,
    ) &&
    /"(?:issued|date-parts|family|literal|container-title|citation-key|collection-title)"\s{0,20}:/.test(head)
  );
}
