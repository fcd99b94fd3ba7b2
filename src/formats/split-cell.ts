/** Parts a list at its commas, or another sign, empty places left out. */
export function splitList(text: string, sign = ','): string[] {
  return text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
