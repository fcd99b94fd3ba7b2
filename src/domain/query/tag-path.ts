import { foldKey } from '../fold.ts';

/** Folds a tag segment by segment: ` Fiction / Sci-Fi` is `fiction/sci fi`. Empty segments fall away. */
export function tagPath(tag: string): string {
  return tag
    .split('/')
    .map(foldKey)
    .filter((segment) => segment !== '')
    .join('/');
}
