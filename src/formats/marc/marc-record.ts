/** A part of a field: `a` and the title, say. */
export interface MarcSubfield {
  readonly code: string;
  readonly value: string;
}

/** A field of a MARC record. Control fields (001 to 009) have a value, the others indicators and subfields. */
export interface MarcField {
  readonly tag: string;
  readonly indicators: string;
  readonly subfields: readonly MarcSubfield[];
  readonly value: string;
}

/** A bibliographic record of MARC 21, whatever it was written in. */
export interface MarcRecord {
  /** 24 characters about the record itself. */
  readonly leader: string;
  readonly fields: readonly MarcField[];
}

/** The fields with one of these tags, in their order. */
export function fieldsOf({ fields }: MarcRecord, ...tags: readonly string[]): MarcField[] {
  return fields.filter(({ tag }) => tags.includes(tag));
}

/** The value of the first control field with a tag; empty where there is none. */
export function controlValue({ fields }: MarcRecord, wanted: string): string {
  return fields.find(({ tag }) => tag === wanted)?.value ?? '';
}

/** The values of the subfields with one of these codes, in their order. */
export function subfieldsOf({ subfields }: MarcField, codes: string): string[] {
  return subfields
    .filter(({ code, value }) => codes.includes(code) && value.trim() !== '')
    .map(({ value }) => value.trim());
}

/** A record as lines that people read: `=245 10$aEmma /$cJane Austen.` */
export function describeRecord({ leader, fields }: MarcRecord): [tag: string, text: string][] {
  return [['LDR', leader], ...fields.map((field): [string, string] => [field.tag, describeField(field)])];
}

function describeField({ indicators, subfields, value }: MarcField): string {
  if (subfields.length === 0) return value;
  return indicators + subfields.map(({ code, value }) => `$${code}${value}`).join('');
}
