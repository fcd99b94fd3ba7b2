import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { messages, readRecords } from '../library-content.ts';

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const isHere = existsSync(corpus);

const reference = `<?xml version="1.0"?>
<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">
<Header><Sender><SenderName>Example</SenderName></Sender></Header>
<Product>
  <RecordReference>org.example.1</RecordReference>
  <NotificationType>03</NotificationType>
  <ProductIdentifier><ProductIDType>01</ProductIDType><IDValue>own-1</IDValue></ProductIdentifier>
  <ProductIdentifier><ProductIDType>03</ProductIDType><IDValue>9780395071229</IDValue></ProductIdentifier>
  <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>978-0-395-07122-9</IDValue></ProductIdentifier>
  <DescriptiveDetail>
    <ProductForm>BC</ProductForm><ProductFormDetail>B101</ProductFormDetail>
    <Collection>
      <TitleDetail><TitleType>01</TitleType>
        <TitleElement><TitleElementLevel>01</TitleElementLevel><PartNumber>2</PartNumber></TitleElement>
        <TitleElement><TitleElementLevel>02</TitleElementLevel><TitleText>Middle-earth</TitleText></TitleElement>
      </TitleDetail>
    </Collection>
    <TitleDetail><TitleType>03</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>Hobitti</TitleText></TitleElement></TitleDetail>
    <TitleDetail><TitleType>01</TitleType>
      <TitleElement><TitleElementLevel>01</TitleElementLevel><TitlePrefix>The</TitlePrefix><TitleWithoutPrefix>Hobbit</TitleWithoutPrefix><Subtitle>There and Back</Subtitle></TitleElement>
    </TitleDetail>
    <Contributor><SequenceNumber>2</SequenceNumber><ContributorRole>A12</ContributorRole><ContributorRole>A36</ContributorRole>
      <NamesBeforeKey>Alan</NamesBeforeKey><KeyNames>Lee</KeyNames></Contributor>
    <Contributor><SequenceNumber>1</SequenceNumber><ContributorRole>A01</ContributorRole><PersonNameInverted>Tolkien, J. R. R.</PersonNameInverted></Contributor>
    <Contributor><SequenceNumber>3</SequenceNumber><ContributorRole>Z99</ContributorRole><CorporateName>The Tolkien Trust</CorporateName></Contributor>
    <EditionStatement>New edition</EditionStatement>
    <Language><LanguageRole>02</LanguageRole><LanguageCode>fin</LanguageCode></Language>
    <Language><LanguageRole>01</LanguageRole><LanguageCode>eng</LanguageCode></Language>
    <Extent><ExtentType>04</ExtentType><ExtentValue>16</ExtentValue><ExtentUnit>03</ExtentUnit></Extent>
    <Extent><ExtentType>00</ExtentType><ExtentValue>310</ExtentValue><ExtentUnit>03</ExtentUnit></Extent>
    <Subject><SubjectSchemeIdentifier>10</SubjectSchemeIdentifier><SubjectCode>FIC009020</SubjectCode><SubjectHeadingText>FICTION / Fantasy / Epic</SubjectHeadingText></Subject>
    <Subject><SubjectSchemeIdentifier>20</SubjectSchemeIdentifier><SubjectHeadingText>dragons; rings</SubjectHeadingText></Subject>
    <Subject><SubjectSchemeIdentifier>12</SubjectSchemeIdentifier><SubjectCode>FMB</SubjectCode></Subject>
  </DescriptiveDetail>
  <CollateralDetail>
    <TextContent><TextType>02</TextType><Text>Short.</Text></TextContent>
    <TextContent><TextType>03</TextType><Text textformat="05"><p>A <em>hole</em> in the ground.</p></Text></TextContent>
  </CollateralDetail>
  <PublishingDetail>
    <Imprint><ImprintName>Imprint</ImprintName></Imprint>
    <Publisher><PublishingRole>01</PublishingRole><PublisherName>Houghton Mifflin</PublisherName></Publisher>
    <PublishingDate><PublishingDateRole>01</PublishingDateRole><Date>20060807</Date></PublishingDate>
    <PublishingDate><PublishingDateRole>11</PublishingDateRole><Date>1937</Date></PublishingDate>
  </PublishingDetail>
</Product></ONIXMessage>`;

const expected = {
  title: 'The Hobbit',
  subtitle: 'There and Back',
  sortTitle: 'Hobbit, The',
  originalTitle: 'Hobitti',
  edition: 'New edition',
  publisher: 'Houghton Mifflin',
  published: '2006-08-07',
  firstPublished: '1937',
  language: 'en',
  pages: 310,
  format: 'mass-market',
  description: 'A *hole* in the ground.',
  authors: [
    { name: 'J. R. R. Tolkien', sortName: 'Tolkien, J. R. R.', role: 'author' },
    { name: 'Alan Lee', role: 'illustrator' },
    { name: 'Alan Lee', role: 'cover artist' },
    { name: 'The Tolkien Trust', sortName: 'The Tolkien Trust', role: 'contributor' },
  ],
  identifiers: [
    { scheme: 'isbn', value: '9780395071229' },
    { scheme: 'isbn', value: '9780395071229' },
  ],
  series: [{ name: 'Middle-earth', position: '2' }],
  tags: ['FICTION/Fantasy/Epic', 'dragons', 'rings'].map((name) => ({ name, position: null })),
};

/** Some of the short tags, to write the same message with them. */
const shortTags: readonly [string, string][] = [
  ['RecordReference', 'a001'],
  ['ProductIDType', 'b221'],
  ['IDValue', 'b244'],
  ['ProductFormDetail', 'b333'],
  ['ProductForm', 'b012'],
  ['TitleElementLevel', 'x409'],
  ['PartNumber', 'x410'],
  ['TitleType', 'b202'],
  ['TitleText', 'b203'],
  ['TitlePrefix', 'b030'],
  ['TitleWithoutPrefix', 'b031'],
  ['Subtitle', 'b029'],
  ['SequenceNumber', 'b034'],
  ['ContributorRole', 'b035'],
  ['NamesBeforeKey', 'b039'],
  ['KeyNames', 'b040'],
  ['PersonNameInverted', 'b037'],
  ['CorporateName', 'b047'],
  ['EditionStatement', 'b058'],
  ['LanguageRole', 'b253'],
  ['LanguageCode', 'b252'],
  ['ExtentType', 'b218'],
  ['ExtentValue', 'b219'],
  ['ExtentUnit', 'b220'],
  ['SubjectSchemeIdentifier', 'b067'],
  ['SubjectCode', 'b069'],
  ['SubjectHeadingText', 'b070'],
  ['TextType', 'x426'],
  ['ImprintName', 'b079'],
  ['PublishingRole', 'b291'],
  ['PublisherName', 'b081'],
  ['PublishingDateRole', 'x448'],
  ['Date', 'b306'],
  ['ONIXMessage', 'ONIXmessage'],
  ['Product', 'product'],
  ['DescriptiveDetail', 'descriptivedetail'],
  ['TitleDetail', 'titledetail'],
];

async function read(text: string): Promise<Incoming[]> {
  return readRecords('onix', text);
}

describe('ONIX for Books', () => {
  test('3.0 is read with reference tags', async () => {
    const [record] = await read(reference);
    expect(record).toMatchObject({ number: 1, line: 4, problems: [] });
    expect(record?.draft).toEqual(expected);
    expect(record?.source).toMatchObject({ source: 'onix', key: 'org.example.1' });
    expect(record?.source?.row).toContainEqual(['DescriptiveDetail/ProductForm', 'BC']);
  });

  test('3.0 is read with short tags', async () => {
    let short = reference;
    for (const [long, tag] of shortTags)
      short = short.replaceAll(`<${long}>`, `<${tag}>`).replaceAll(`</${long}>`, `</${tag}>`);
    expect(short).toContain('<b203>Hobitti</b203>');
    expect((await read(short.replace('<ONIXMessage', '<ONIXmessage')))[0]?.draft).toEqual(expected);
  });

  test('2.1 is read, with a document type that is never fetched', async () => {
    const [record] = await read(`<!DOCTYPE ONIXMessage SYSTEM "http://127.0.0.1:9/onix.dtd"><ONIXMessage><Product>
      <RecordReference>1</RecordReference>
      <ProductForm>AC</ProductForm>
      <Series><TitleOfSeries>Novels</TitleOfSeries><NumberWithinSeries>Vol. 4</NumberWithinSeries></Series>
      <Title><TitleType>01</TitleType><TitleText>Emma</TitleText></Title>
      <Contributor><ContributorRole>A01</ContributorRole><PersonName>Jane Austen</PersonName><PersonNameInverted>Austen, Jane</PersonNameInverted></Contributor>
      <Extent><ExtentType>09</ExtentType><ExtentValue>01230</ExtentValue><ExtentUnit>15</ExtentUnit></Extent>
      <NumberOfPages>474</NumberOfPages>
      <OtherText><TextTypeCode>01</TextTypeCode><Text><![CDATA[<p>A comedy.</p>]]></Text></OtherText>
      <Publisher><PublisherName>Murray</PublisherName></Publisher>
      <PublicationDate>181512</PublicationDate><YearFirstPublished>1815</YearFirstPublished>
    </Product></ONIXMessage>`);
    expect(record?.draft).toMatchObject({
      title: 'Emma',
      format: 'audiobook',
      minutes: 750,
      pages: 474,
      description: 'A comedy.',
      publisher: 'Murray',
      published: '1815-12',
      firstPublished: '1815',
      authors: [{ name: 'Jane Austen', sortName: 'Austen, Jane', role: 'author' }],
      series: [{ name: 'Novels', position: '4' }],
    });
  });

  test('says what was withdrawn, and refuses what has no title', async () => {
    const [record] = await read(
      '<ONIXMessage><Product><NotificationType>05</NotificationType></Product></ONIXMessage>',
    );
    expect(messages(record)).toEqual(['the record says that the product was withdrawn', 'the product has no title']);
    expect(record?.draft).toBeNull();
  });
});

interface TrueProduct {
  readonly isbn13: string;
  readonly title: string;
  readonly contributors: readonly { readonly name: string; readonly seq?: string | null }[];
  readonly publisher: readonly string[];
  readonly extents: readonly { readonly type: string; readonly value: string }[];
}

const truths: [string, { records: TrueProduct[] }][] = isHere
  ? Object.entries<{ records: TrueProduct[] }>(JSON.parse(readFileSync(new URL('truth/onix.json', corpus), 'utf8')))
  : [];

describe.skipIf(!isHere)('messages of others (corpus)', () => {
  test.each(truths)('%s is what it says', async (path, truth) => {
    const records = await read(readFileSync(new URL(path, corpus), 'utf8'));
    expect(records).toHaveLength(truth.records.length);
    for (const [index, product] of truth.records.entries()) {
      const draft = records[index]?.draft;
      expect(draft?.title).toBe(product.title);
      expect(draft?.identifiers).toContainEqual({ scheme: 'isbn', value: product.isbn13 });
      expect(draft?.authors?.map(({ name }) => name)).toEqual(product.contributors.map(({ name }) => name));
      expect(product.publisher).toContain(draft?.publisher);
      expect(String(draft?.pages)).toBe(product.extents.find(({ type }) => type === '00')?.value);
    }
  });
});
