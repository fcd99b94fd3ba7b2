/** The 49 columns of LibraryThing's table. */
export const columns: readonly string[] = [
  'Book Id,Title,Sort Character,Primary Author,Primary Author Role,Secondary Author,Secondary Author Roles,Publication,Date',
  'Review,Rating,Comment,Private Comment,Summary,Media,Physical Description,Weight,Height,Thickness,Length,Dimensions',
  'Page Count,LCCN,Acquired,Date Started,Date Read,Barcode,BCID,Tags,Collections,Languages,Original Languages',
  'LC Classification,ISBN,ISBNs,Subjects,Dewey Decimal,Dewey Wording,Other Call Number,Copies,Source,Entry Date,From Where',
  'OCLC,Work id,Lending Patron,Lending Status,Lending Start,Lending End',
].flatMap((line) => line.split(','));

/** Columns that some exports have besides, and other names of some. */
export const olderColumns: readonly string[] = [
  'Secondary Author Role,Series,Volume,ASIN,List Price,Value,Condition,Purchase Price,Date Acquired,Reading Dates,ISSN',
].flatMap((line) => line.split(','));
