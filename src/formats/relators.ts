/** Roles by the codes of MARC (Library of Congress, MARC Code List for Relators), which OPF uses too: those that books have. */
const roles: ReadonlyMap<string, string> = new Map(
  [
    'abr abridger, adp adapter, ann annotator, ant author, arr arranger, art artist, asn contributor, aud author, aui introduction',
    'auc contributor, aut author, bjd designer, bkd designer, clr colorist, cmp composer, cnd conductor, col compiler, com compiler, ctb contributor',
    'cov cover artist, cre author, cwt commentator, dsr designer, drt director, dte dedicatee, edc editor, edt editor, egr engraver',
    'hnr honoree, ill illustrator, ilu illuminator, ive interviewee, ivr interviewer, lbt librettist, ltg lithographer, lyr lyricist, mfr',
    'mus musician, nrt narrator, orm organizer, pbd editor, pbl publisher, pdr project director, pht photographer, prf performer, prt printer',
    'res researcher, rev reviewer, sng singer, spk speaker, trc transcriber, trl translator, wam author, wpr preface, win introduction',
    'aft afterword, wfw foreword, waw afterword, wac author, wat author, wst author, red editor, sce screenwriter, scr scribe, tyd designer',
  ]
    .flatMap((line) => line.split(', '))
    .map((entry) => [entry.slice(0, 3), entry.slice(4) || 'contributor']),
);

/** Codes of roles that several codes stand for. */
const usualCodes: ReadonlyMap<string, string> = new Map([
  ['author', 'aut'],
  ['editor', 'edt'],
  ['contributor', 'ctb'],
  ['introduction', 'aui'],
  ['foreword', 'wfw'],
  ['afterword', 'aft'],
  ['compiler', 'com'],
  ['designer', 'bkd'],
]);
const codes: ReadonlyMap<string, string> = new Map([
  ...[...roles].map(([code, role]) => [role, code] as const),
  ...usualCodes,
]);

/** Gives the relator code of a role; null for a role without one. */
export function writeRelator(role: string): string | null {
  return codes.get(role) ?? null;
}

/** Reads a relator code (`edt`), or the end of the address that stands for one; null for one that says nothing of a book. */
export function readRelator(code: string): string | null {
  const plain = code.trim().toLowerCase();
  return roles.get(plain.slice(plain.lastIndexOf('/') + 1)) ?? null;
}
