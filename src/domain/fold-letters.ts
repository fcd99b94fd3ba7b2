let spellings: ReadonlyMap<string, string> | null = null;

/**
 * Gives the plain spelling of a letter that Unicode does not decompose, in lower case; any other letter as it is.
 * Follows the practice of library catalogues (ALA-LC, the Latin-ASCII transform of CLDR) where the two agree.
 */
export function plainLetter(letter: string): string {
  // Made when the first such letter comes: most commands never see one.
  spellings ??= new Map(plainSpellings());
  return spellings.get(letter) ?? letter;
}

function plainSpellings(): [letter: string, plain: string][] {
  return [
    ...Object.entries({ æ: 'ae', œ: 'oe', ꜳ: 'aa', ꜵ: 'ao', ꜷ: 'au', ꜹ: 'av', ꜽ: 'ay', ꝏ: 'oo', ȣ: 'ou', ꝡ: 'vy' }),
    ...Object.entries({
      ß: 'ss',
      ẜ: 's',
      ẝ: 's',
      þ: 'th',
      ð: 'd',
      ꝺ: 'd',
      ƕ: 'hv',
      ƣ: 'oi',
      ȸ: 'db',
      ȹ: 'qp',
      ʣ: 'dz',
    }),
    ...Object.entries({ ʦ: 'ts', ʧ: 'ts', ς: 'σ' }),
    ...spelledAs('a', 'ɑɐⱥᶏ'),
    ...spelledAs('b', 'ƀɓƃᵬᶀ'),
    ...spelledAs('c', 'ƈȼɕꞓↄ'),
    ...spelledAs('d', 'đɖɗƌȡᵭᶁ'),
    ...spelledAs('e', 'əǝɛɘɇᶒ'),
    ...spelledAs('f', 'ƒᵮᶂꝼ'),
    ...spelledAs('g', 'ɠɣǥɡᵹᶃ'),
    ...spelledAs('h', 'ħɦⱨɧꜧ'),
    ...spelledAs('i', 'ıɨɩᶖ'),
    ...spelledAs('j', 'ȷɉɟʝ'),
    ...spelledAs('k', 'ƙĸⱪꝁꝃꝅᶄ'),
    ...spelledAs('l', 'łƚɫⱡɬɭȴꝉꝇᶅ'),
    ...spelledAs('m', 'ɱᵯᶆ'),
    ...spelledAs('n', 'ŋɲƞɳȵꞑᵰᶇ'),
    ...spelledAs('o', 'øɔɵꝋꝍⱺ'),
    ...spelledAs('p', 'ƥᵽᵱᶈꝑꝓꝕ'),
    ...spelledAs('q', 'ɋʠꝗꝙ'),
    ...spelledAs('r', 'ɍɽɼɾᵲᵳᶉꝛ'),
    ...spelledAs('s', 'ȿʂᵴᶊ'),
    ...spelledAs('t', 'ŧƭʈⱦȶᵵƫ'),
    ...spelledAs('u', 'ʉʊᶙ'),
    ...spelledAs('v', 'ʋⱴⱱᶌꝟ'),
    ...spelledAs('w', 'ⱳ'),
    ...spelledAs('x', 'ᶍ'),
    ...spelledAs('y', 'ƴɏʏỿ'),
    ...spelledAs('z', 'ƶȥɀʐʑⱬʒᵶᶎ'),
  ];
}

function spelledAs(plain: string, letters: string): [letter: string, plain: string][] {
  return Array.from(letters, (letter) => [letter, plain]);
}
