/*
 * The words that decide where a name is filed. Practice: AACR2 chapter 22, as The Chicago Manual of Style (16.71 to 16.87)
 * applies it to indexes. A name's language is not known, so capitals decide where usage differs between countries:
 * `Vincent van Gogh` is filed under Gogh, `Rip Van Winkle` under Van Winkle.
 */

/** Small particles that go behind the given names: German, Dutch, Romance, Scandinavian, Arabic. */
export const particlesPutBack = words(
  "von zu und van den der ter ten te 't ’t het in op de del dei degli della dello delle di da das do dos af av al el",
);

/** Small particles that stay before the family name: `du Maurier`, `le Carré`, `bin Laden`, `vom Ende`. */
export const particlesKept = words('du des la le les lo los las vom zum zur am im bin ibn ben bint abu ap ab');

/** Capital particles, which belong to the family name: `Le Guin`, `Van Vogt`, `De Luca`, `Du Bois`, `St. John`. */
export const capitalParticles = words(
  'Van Von Vander Vom Zum Zur De Den Der Des Du Del Della Dello Dei Degli Di Da Das Do Dos La Le Les Lo Los Las El Al ' +
    'Ter Ten Te Bin Ibn Abu Mac Ó Ní Nic Uí Ap St St. Saint Sainte San Santa Santo',
);

/** Words that, before a single other one, make a name that is not turned round: `Le Corbusier`, `Ibn Khaldun`, `Du Fu`. */
export const firstWordsKept = words('le la les el ibn abu umm du de des von');

/** Small words that join two family names: `Ortega y Gasset`, `Puig i Cadafalch`, `Costa e Silva`. */
export const familyJoins = words('y i e');

/** What may follow a name, without its dots; it goes to the end: `King, Martin Luther, Jr.`. */
export const nameSuffixes = words(
  'jr sr ii iii iv esq phd md dds dmd dvm llm mba cpa rn obe cbe mbe kbe frs sj osb op ofm',
);

/** What may stand before a name; it goes to the end: `Doyle, Arthur Conan, Sir`, `Seuss, Dr.`. */
export const nameTitles = words(
  'sir dame lord lady dr dr. doctor prof prof. professor rev rev. reverend fr. mr mr. mrs mrs. ms ms. miss mme mme. mlle ' +
    'capt. captain col. colonel gen. lt. maj. sgt. rabbi',
);

/** Titles of people who go by their given names: `John Paul II, Pope`, `Augustine, Saint`. */
export const forenameTitles = words('pope saint st st. sainte ste mother sister brother');

/** Words, as folded keys, that only the names of bodies, groups and `Joan of Arc` have; such names are filed as they stand. */
export const bodyWords = words(
  'university press books publishing publishers publications ltd inc llc gmbh corp corporation company society association ' +
    'committee commission institute institution museum foundation council ministry department bureau agency office academy ' +
    'college school library libraries nations united international national editors editorial editions authors staff team ' +
    'group project magazine orchestra ensemble collective federation league party verlag universitat universite universidad ' +
    'editora ediciones gesellschaft verein brothers union centre center club of and for the various anonymous',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
