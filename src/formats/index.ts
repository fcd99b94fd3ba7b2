import type { FormatEntry } from './format.ts';
import { recogniseBiblatex, recogniseBibtex } from './bibtex/recognise-bibtex.ts';
import { recogniseCsv } from './recognise-csv.ts';
import { recogniseColumns } from './recognise-columns.ts';
import { recogniseJson, recogniseJsonl } from './recognise-json.ts';

/** Every format of a whole library. What more than one recognises, a format that is not general takes. */
export const formats: readonly FormatEntry[] = [
  {
    name: 'goodreads',
    title: 'Goodreads export',
    isService: true,
    extensions: ['.csv'],
    recognises: recogniseColumns('Exclusive Shelf', 'My Rating'),
    loadReader: async () => (await import('./goodreads.ts')).goodreads,
    loadWriter: async () => (await import('./goodreads.ts')).goodreadsWriter,
  },
  {
    name: 'storygraph',
    title: 'StoryGraph export',
    isService: true,
    extensions: ['.csv'],
    recognises: recogniseColumns('Read Status', 'Moods'),
    loadReader: async () => (await import('./storygraph.ts')).storygraph,
    loadWriter: async () => (await import('./storygraph.ts')).storygraphWriter,
  },
  {
    name: 'csv',
    title: 'table for spreadsheets',
    isService: false,
    isGeneral: true,
    extensions: ['.csv', '.tsv'],
    recognises: recogniseCsv,
    loadReader: async () => (await import('./csv-reader.ts')).csvReader,
    loadWriter: async () => (await import('./csv-writer.ts')).csvWriter,
  },
  {
    name: 'biblatex',
    title: 'BibLaTeX bibliography',
    isService: false,
    extensions: ['.bib'],
    recognises: recogniseBiblatex,
    loadReader: async () => (await import('./bibtex/bibtex-reader.ts')).bibtexReader,
    loadWriter: async () => (await import('./bibtex/biblatex-writer.ts')).biblatexWriter,
  },
  {
    name: 'bibtex',
    title: 'BibTeX bibliography',
    isService: false,
    extensions: ['.bib'],
    recognises: recogniseBibtex,
    loadReader: async () => (await import('./bibtex/bibtex-reader.ts')).bibtexReader,
    loadWriter: async () => (await import('./bibtex/bibtex-writer.ts')).bibtexWriter,
  },
  {
    name: 'json',
    title: 'JSON, a list with all that is known',
    isService: false,
    isGeneral: true,
    extensions: ['.json'],
    recognises: recogniseJson,
    loadReader: async () => (await import('./json-reader.ts')).jsonReader,
    loadWriter: async () => (await import('./json-writer.ts')).jsonWriter,
  },
  {
    name: 'jsonl',
    title: 'JSON lines, one book each',
    isService: false,
    isGeneral: true,
    extensions: ['.jsonl', '.ndjson'],
    recognises: recogniseJsonl,
    loadReader: async () => (await import('./json-reader.ts')).jsonlReader,
    loadWriter: async () => (await import('./json-writer.ts')).jsonlWriter,
  },
];
