/** Says whether a file begins like JSON: a list, or an object that is not one of many lines of them. */
export function recogniseJson(head: string): boolean {
  const text = head.trimStart();
  return text.startsWith('[') || (text.startsWith('{') && !recogniseJsonl(text));
}

/** Says whether the first line of a file is a whole object. */
export function recogniseJsonl(head: string): boolean {
  const text = head.trimStart();
  const end = text.indexOf('\n');
  const line = (end === -1 ? text : text.slice(0, end)).trimEnd();
  return line.startsWith('{') && (isJson(line) || (end === -1 && line.length > 1000));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
