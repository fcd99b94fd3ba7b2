/** Writes a rating as stars: `★★★★½`. */
export function starText(rating: number): string {
  const quarters = ['', '¼', '½', '¾'][Math.round((rating % 1) * 4)] ?? '';
  return '★'.repeat(Math.floor(rating)) + quarters;
}
