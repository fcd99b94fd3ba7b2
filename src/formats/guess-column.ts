import { foldKey } from '../domain/fold.ts';
import { readIsbn } from '../domain/isbn.ts';

/** What lists of books in other languages, and made by hand, call their columns; case, accents and punctuation do not count. */
const names: Readonly<Record<string, string>> = {
  title:
    'Titel, Buchtitel, Título, Titre, Titolo, Tytuł, Tittel, Název, Naslov, Otsikko, Cím, Book, Название, 書名, 书名, タイトル',
  subtitle: 'Untertitel, Subtítulo, Sous-titre, Sottotitolo, Podtytuł, Ondertitel, Undertitel',
  authors:
    'Autor, Autoren, Autorin, Autor/in, Verfasser, Auteur, Auteurs, Auteur(s), Autore, Autori, Autores, Schrijver, Forfatter, Författare, Kirjailija, Writer, Author name, Author(s), Автор, Авторы, 作者, 著者',
  translators:
    'Übersetzer, Übersetzung, Traductor, Traducteur, Traduttore, Tradutor, Vertaler, Tłumacz, Переводчик, 译者, 訳者',
  isbn: 'ISBN-Nummer, ISBN-Nr., ISBN number, ISBN code, Code ISBN',
  publisher:
    'Verlag, Editorial, Éditeur, Editore, Editora, Uitgever, Uitgeverij, Wydawnictwo, Nakladatelství, Förlag, Forlag, Kustantaja, Издательство, 出版社',
  published:
    'Jahr, Erscheinungsjahr, Año, Ano, Anno, Année, Rok, Jaar, År, Date published, Fecha de publicación, Date de parution, Anno di pubblicazione, Год, 出版年',
  pages:
    'Seiten, Seitenzahl, Páginas, Pagine, Pagina’s, Strony, Sidor, Sider, Sivut, Page, Pages, Nombre de pages, Страниц, 页数, ページ数',
  language: 'Sprache, Idioma, Lingua, Langue, Taal, Język, Språk, Sprog, Kieli, Язык, 语言, 言語',
  rating:
    'Bewertung, Sterne, Valoración, Puntuación, Voto, Valutazione, Ocena, Betyg, Beoordeling, Waardering, Score, Оценка, 评分, 評価',
  review: 'Rezension, Reseña, Critique, Recensione, Recenzja, Recensie, Recension, Отзыв, 书评, レビュー',
  tags: 'Schlagworte, Schlagwörter, Stichworte, Etiquetas, Étiquettes, Etichette, Genre, Género, Generi, Kategorie, Categoría, Categoria, Catégorie, Category, Categories, Collection, Subject, Subjects, Regal, Жанр, 标签',
  series: 'Reihe, Buchreihe, Saga, Cykl, Series name, Серия, 丛书, シリーズ',
  format: 'Einband, Formato, Reliure, Rilegatura, Bindwijze, Oprawa, Cover type',
  description:
    'Beschreibung, Inhalt, Descripción, Descrição, Résumé, Descrizione, Opis, Beschrijving, Synopsis, Описание',
  notes: 'Notizen, Anmerkungen, Bemerkung, Bemerkungen, Notas, Remarques, Opmerkingen, Uwagi, Memo, Заметки',
  status: 'Lesestatus, Estado, Statut, Stato, Leesstatus',
  finished:
    'Gelesen am, Date read, Date finished, Finished, Read on, Gelezen op, Fecha de lectura, Lu le, Letto il, Przeczytano, Прочитано',
};

let fields: ReadonlyMap<string, string> | null = null;

/** Guesses the field of a column by its name or, for an ISBN, by its first cells; null where nothing speaks for one. */
export function guessColumn(name: string, cells: readonly string[]): string | null {
  const key = foldKey(name.trim().slice(0, longest));
  fields ??= new Map(
    Object.entries(names).flatMap(([field, list]) => list.split(', ').map((word) => [foldKey(word), field] as const)),
  );
  return fields.get(key) ?? (areIsbns(cells) ? 'isbn' : null);
}

/** A longer name is none. */
const longest = 100;

/** Two at least, and four of five. */
function areIsbns(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const sound = filled.filter((cell) => readIsbn(cell.slice(0, longest)) !== null);
  return sound.length >= 2 && sound.length * 5 >= filled.length * 4;
}
