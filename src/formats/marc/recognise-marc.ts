/** Says whether a file begins with the leader of a MARC record (ISO 2709): a length, a type and the numbers that every leader has. */
export function recogniseMarc(head: Uint8Array): boolean {
  const leader = Buffer.from(head.subarray(0, 24)).toString('latin1');
  return /^[\d ]{5}[a-z ][a-z ][a-z ]/.test(leader) && /^.{10}(?:22[\d ]{5}|.{10}45)/s.test(leader);
}
