/**
 * The articles that titles are not filed under, by language (after the list "Initial definite and indefinite articles" of
 * the Library of Congress, MARC 21 appendix F); those that end in an apostrophe stand close to their word.
 */
export const titleArticles: Readonly<Record<string, readonly string[]>> = {
  af: ['die', "'n"],
  ca: ['el', 'la', 'els', 'les', "l'", 'un', 'una', 'en', 'na'],
  cy: ['y', 'yr'],
  da: ['den', 'det', 'de', 'en', 'et'],
  de: ['der', 'die', 'das', 'des', 'dem', 'den', 'ein', 'eine', 'einem', 'einen', 'einer', 'eines'],
  el: ['ο', 'η', 'το', 'οι', 'τα', 'ένας', 'μια', 'μία', 'ένα'],
  en: ['the', 'a', 'an'],
  eo: ['la'],
  es: ['el', 'la', 'lo', 'los', 'las', 'un', 'una', 'unos', 'unas'],
  fr: ['le', 'la', 'les', "l'", 'un', 'une', 'des'],
  ga: ['an', 'na'],
  gd: ['an', 'am', 'na', "a'"],
  gl: ['o', 'a', 'os', 'as', 'un', 'unha', 'uns', 'unhas'],
  hu: ['a', 'az', 'egy'],
  it: ['il', 'lo', 'la', "l'", 'i', 'gli', 'le', 'un', 'uno', 'una', "un'"],
  nb: ['den', 'det', 'de', 'en', 'ei', 'et'],
  nl: ['de', 'het', 'een', "'t", "'n"],
  nn: ['den', 'det', 'dei', 'ein', 'ei', 'eit'],
  no: ['den', 'det', 'de', 'en', 'ei', 'et'],
  oc: ['lo', 'la', 'los', 'las', 'les', "l'", 'un', 'una'],
  pt: ['o', 'a', 'os', 'as', 'um', 'uma', 'uns', 'umas'],
  ro: ['un', 'o'],
  sv: ['den', 'det', 'de', 'en', 'ett'],
  yi: ['der', 'di', 'dos', 'a', 'an'],
};

/** Places whose names start with an article that belongs to them (AACR2 rule 23.4F), as folded keys. */
export const placesWithArticle: readonly string[] = [
  'a coruna',
  'den haag',
  'el dorado',
  'el paso',
  'el salvador',
  'la habana',
  'la mancha',
  'la paz',
  'la rioja',
  'la rochelle',
  'la spezia',
  'las vegas',
  'le havre',
  'le mans',
  'los angeles',
];
