/** The variables of names and the roles that they are. */
export const roleVariables = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['collection-editor', 'series editor'],
  ['translator', 'translator'],
  ['illustrator', 'illustrator'],
  ['narrator', 'narrator'],
  ['compiler', 'compiler'],
  ['composer', 'composer'],
  ['director', 'director'],
  ['performer', 'performer'],
  ['contributor', 'contributor'],
] as const;
