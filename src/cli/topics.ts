/** A subject that help has a page on: one of the manual, or a section of one. */
export interface Topic {
  readonly name: string;
  readonly summary: string;
  /** The page in the folder docs. */
  readonly page: string;
  /** The heading of the section; unsaid, the whole page. */
  readonly section?: string;
}

/** Every topic of `bookshelf help`, in the order in which help lists them. None may have the name of a command. */
export const topics: readonly Topic[] = [
  { name: 'query-language', summary: 'the words that choose books', page: 'query.md' },
  { name: 'dates', summary: 'how dates are written and found', page: 'query.md', section: 'Dates' },
  { name: 'importing', summary: 'what an import does, and each service and kind of file', page: 'import.md' },
  { name: 'file-formats', summary: 'what each format can hold', page: 'formats.md' },
  { name: 'going-back', summary: 'undo, history, and the library as it was', page: 'history.md' },
  { name: 'settings', summary: 'the configuration, libraries by name, aliases', page: 'configuration.md' },
  { name: 'scripting', summary: 'what scripts may rely on', page: 'scripting.md' },
  { name: 'exit-codes', summary: 'what the exit status says', page: 'scripting.md', section: 'Exit statuses' },
  { name: 'shells', summary: 'completion in bash, zsh, fish and PowerShell', page: 'completion.md' },
];

/** Finds a topic by its name. */
export function findTopic(name: string): Topic | null {
  return topics.find((topic) => topic.name === name) ?? null;
}
