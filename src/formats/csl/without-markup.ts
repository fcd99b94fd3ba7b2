/** Takes the few tags out of a title that CSL knows: italics, bold, small capitals, above and below the line, and what keeps its case. */
export function withoutMarkup(title: string): string {
  return title.replaceAll(/<\/?(?:i|b|sc|sup|sub|span(?: [^<>]{0,100})?)>/g, '');
}
