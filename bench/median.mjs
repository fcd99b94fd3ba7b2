/** The middle of a list of numbers; of two middle ones the lower. */
export function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)];
}
