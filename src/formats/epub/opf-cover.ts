import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';

/** Finds the picture of the cover in a package, as a path inside it; null where it names none. */
export function findCover(packageElement: XmlElement): string | null {
  const items = childrenOf(childOf(packageElement, 'manifest'), 'item');
  const named = items.find(({ attributes }) => attributes.get('properties')?.split(' ').includes('cover-image'));
  const byId = items.find(({ attributes }) => attributes.get('id') === coverId(packageElement));
  const href = (named ?? byId)?.attributes.get('href') ?? guideCover(packageElement);
  return href === null || !/\.(?:jpe?g|png|gif|svg|webp|avif)$/i.test(href) ? null : href;
}

/** OPF 2 has a meta that names the item of the manifest. */
function coverId(packageElement: XmlElement): string | undefined {
  const metas = childrenOf(childOf(packageElement, 'metadata'), 'meta');
  return metas.find(({ attributes }) => attributes.get('name') === 'cover')?.attributes.get('content');
}

function guideCover(packageElement: XmlElement): string | null {
  const references = childrenOf(childOf(packageElement, 'guide'), 'reference');
  return references.find(({ attributes }) => attributes.get('type') === 'cover')?.attributes.get('href') ?? null;
}
