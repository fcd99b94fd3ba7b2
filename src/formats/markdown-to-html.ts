/**
 * Turns the Markdown of a review into the HTML that services show: line breaks, bold, italic, spoilers. Other signs stay as they are typed;
 * `htmlToMarkdown` takes it back.
 */
export function markdownToHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/&gt;!((?:(?!&gt;!|!&lt;)[^])+)!&lt;/g, '<spoiler>$1</spoiler>')
    .replaceAll(/\*\*(?=[^\s*])([^*\n<]*)(?<=[^\s*])\*\*/g, '<b>$1</b>')
    .replaceAll(/(?<![\w*])\*(?=[^\s*])([^*\n<]*)(?<=[^\s*])\*(?![\w*])/g, '<i>$1</i>')
    .replaceAll('\n', '<br/>');
}
