import type { Incoming } from '../../domain/incoming.ts';
import type { SourceReader } from '../format.ts';
import { readOnixBook } from './onix-book.ts';
import { onixText } from './onix-element.ts';
import { readXml } from '../xml/read-xml.ts';
import { RecordProblems } from '../record-problems.ts';
import type { Source } from '../source.ts';
import { childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';

/** Reads what publishers and shops send each other: ONIX for Books 2.1 and 3.x, with reference or short tags. */
export const onix: SourceReader = { readSource: readOnix };

async function* readOnix(source: Source): AsyncGenerator<Incoming> {
  let number = 0;
  for await (const product of readXml(source, ['Product', 'product'])) {
    number += 1;
    yield { ...readProduct(product), number, line: product.line };
  }
}

function readProduct(product: XmlElement): Omit<Incoming, 'number' | 'line'> {
  const problems = new RecordProblems();
  const draft = readOnixBook(product, problems);
  const key = onixText(product, 'recordreference');
  const row = flatten(product, '');
  // A notification of type 05 takes a product back.
  if (onixText(product, 'notificationtype') === '05')
    problems.warn('NotificationType', '05', 'the record says that the product was withdrawn');
  if (!draft.title) problems.refuse('TitleText', null, 'the product has no title');
  return {
    draft: problems.refused ? null : draft,
    source: key === '' ? null : { source: 'onix', key, row },
    problems: problems.all,
    raw: row.map(([path, text]) => `${path}: ${text}`).join('\n'),
  };
}

/** Each text of a product with the path to it. */
function flatten(element: XmlElement, path: string): [string, string][] {
  const inner = childrenOf(element);
  if (inner.length === 0) {
    const text = textOf(element);
    return text === '' ? [] : [[path, text]];
  }
  return inner.flatMap((child) => flatten(child, path === '' ? child.name : `${path}/${child.name}`));
}
