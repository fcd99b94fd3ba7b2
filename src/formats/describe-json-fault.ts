import { quoteValue } from '../domain/quote-value.ts';

/** Says why a text is not JSON, in one wording for every Node: newer ones add a line and column of the text alone, which are not those of its file. */
export function describeJsonFault(text: string, fault: SyntaxError): string {
  return `${quoteValue(text.trim())} is not JSON: ${fault.message.replace(/ \(line \d+ column \d+\)$/, '')}`;
}
