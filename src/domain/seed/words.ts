type Words = readonly [string, ...string[]];

/** Names of people who do not exist, from many languages; an author is one of each. */
export const givenNames: Words = split(
  'Ada Agnes Ahmed Aiko Akua Alba Aleksandr Amara Amina Anders André Anna Antonia Arjun Astrid Beatriz Bilal Björn Carmen Chiara Chinua Clara Daniel Darya Dolores Ebba Elena Elias Emre Esther Fatima Felix Femi Freya Gabriel Giulia Greta Hana Hassan Helen Henrik Hugo Ines Ingrid Irina Isaac Ivan Jana João Jonas Julia Kamal Karin Katarzyna Kenji Kofi Lars Leila Lena Liam Lucía Magda Malik Mara Marek Maria Martin Mei Miguel Mina Mira Nadia Naomi Nils Noor Nora Olga Omar Otto Pablo Paula Pierre Priya Rana Rasmus Rosa Ruth Sami Sara Sasha Selma Sofia Stefan Sven Tadeusz Tamar Teresa Thandi Tomás Ulla Vera Viktor Wanda Xavier Yara Yusuf Zofia',
);

export const familyNames: Words = split(
  'Abara Adeyemi Albrecht Almeida Andersen Aoki Arslan Azevedo Bakker Banerjee Bauer Becker Bergström Bianchi Blanc Borges Brandt Bruno Castillo Černý Chen Costa Cruz Dahl Damm Delgado Diallo Dubois Dvořák Eriksen Esposito Falk Ferreira Fischer Fontaine Friedman García Gomez Grün Haddad Hagen Hansen Hartmann Hoang Holm Horvat Ibáñez Ito Ivanova Jansen Jensen Kaya Keller Khan Kimura Klein Kowalska Kruger Laine Lambert Lange Larsen Lindqvist Lopes Lund Maier Mandela Marchetti Marino Mbeki Medina Meyer Moreau Mori Müller Nakamura Navarro Nguyen Nilsen Novak Okafor Okoye Olsson Osei Øverland Park Patel Pereira Petrov Popescu Quist Rahman Ramos Reyes Ricci Rossi Ruiz Saari Sánchez Santos Schäfer Schmidt Silva Singh Sokolov Sørensen Steiner Suzuki Takahashi Tanaka Thorne Toth Vance Varga Vega Virtanen Vogel Weiss Winter Wójcik Yamada Yilmaz Zhou Zielińska',
);

export const things: Words = split(
  'Archive Atlas Bridge Cartographer Chronicle Circle Clock Coast Colony Compass Country Court Daughter Desert Door Dream Empire Engine Fire Forest Frontier Garden Gate Ghost Glass Harbour Heart House Hunter Inheritance Island Journey Keeper Kingdom Lantern Letter Library Light Machine Map Market Memory Mirror Moon Mountain Museum Needle Night Ocean Orchard Painter Palace Physician Prophet Question Rain River Road Room Salt School Sea Season Secret Shadow Shore Silence Sky Sleeper Smoke Snow Song Station Stone Storm Stranger Summer Table Teacher Theatre Tower Traveller Tree Valley Voice Wall War Water Weaver Wind Window Winter Witness',
);

export const qualities: Words = split(
  'Ancient Bitter Blue Borrowed Bright Broken Burning Cold Crooked Distant Empty Endless Faithful First Forgotten Golden Green Hidden Hollow Invisible Last Lonely Long Lost Northern Open Ordinary Pale Quiet Red Sacred Second Silent Silver Sleeping Slow Small Southern Strange Sudden Third Unfinished Unwritten Vanishing White Wild Young',
);

export const places: Words = split(
  'Aleppo Antwerp Bergen Bombay Bruges Cairo Cordoba Dakar Delft Gdańsk Genoa Granada Hanoi Havana Kyoto Lagos Lima Lisbon Lübeck Malmö Marrakesh Odessa Oslo Porto Prague Quito Riga Salonika Samarkand Tbilisi Timbuktu Trieste Valparaíso Vilnius Zanzibar',
);

export const publishers: Words = [
  'Alder & Finch',
  'Blue Lantern Books',
  'Casa del Norte',
  'Edition Zwölf',
  'Fjord Forlag',
  'Green Door Press',
  'Harbour House',
  'Kestrel',
  'Librairie du Canal',
  'Meridian University Press',
  'Northlight',
  'Old Mill Press',
  'Paper Boat',
  'Quayside',
  'Three Owls',
];

export const subjects: Words = [
  'biography',
  'classics',
  'cooking',
  'essays',
  'fantasy',
  'fiction',
  'fiction/crime',
  'fiction/historical',
  'fiction/sf',
  'history',
  'music',
  'nature',
  'philosophy',
  'poetry',
  'science',
  'short stories',
  'thriller',
  'travel',
];

export const sentences: Words = [
  'A family returns to a town that has forgotten them.',
  'Two letters arrive on the same morning, and only one of them is true.',
  'The last ferry leaves before anyone has understood why.',
  'An engineer is asked to build what she once took apart.',
  'What begins as an inventory ends as a confession.',
  'Nobody in the valley remembers the winter the way she does.',
  'The map is right, and that is the trouble.',
  'Three generations share a kitchen, a garden and a secret.',
  'He had been dead for a year when the first postcard came.',
  'A history of a small thing that moved armies.',
];

export const opinions: Words = [
  'Better than I expected, and longer.',
  'The ending stays with me.',
  'I wanted to like it more than I did.',
  'Read it in one night.',
  'The translation is a joy.',
  'Too many names, but worth the trouble.',
  'A book to lend and never see again.',
];

function split(text: string): Words {
  const [first = '', ...others] = text.split(' ');
  return [first, ...others];
}
