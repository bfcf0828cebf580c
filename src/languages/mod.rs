//! Languages, for writing and for reading. A [`Language`] has month names, the captions that papers print over their boxes, the titles of
//! papers, and the words in which letters state things.
//!
//! Each language is one data file beside this one, `<code>.txt`, which a person who speaks the language can mend without Rust: lists of phrases,
//! one a line. The build script (`build/languages`) checks the files and makes the constants from them. A new language is a new file. Where two
//! languages have the same word, the order of [`ALL`] decides; `order.txt` lists the languages that come first.
//!
//! A language of which papers come and hardly any letters has a file `<code>.papers.txt`: captions, titles, units, months, and no more. It stands
//! behind all whole languages, and sections that its file lacks are empty.
//!
//! The structs below say which sections a file has: a list is a section (`claims: Claims` with `make` is `[claims.make]`), a list with names is
//! a section for each name (`[captions.consignee]`), texts and flags are lines of their struct's section.

use crate::model::{FieldName, Unit};

/// A column of a goods table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// The number of the row.
    Row,
    /// What was delivered.
    Description,
    /// How many or how much.
    Quantity,
    /// Of which unit.
    Unit,
    /// Lot or batch numbers.
    Lots,
    /// Serial numbers.
    Serials,
    /// The model, type or article number beside the description.
    Model,
    /// Price of one.
    Price,
    /// Price of the row.
    Amount,
    /// Anything else that has a column: marks, tariff code, size.
    Other,
}

/// All that one language brings.
#[derive(Debug)]
pub struct Language {
    /// BCP 47.
    pub code: &'static str,
    /// Its name in English, for messages to people.
    pub name: &'static str,
    /// Whether it has words of papers and none of letters: the words of a paper are looked up in it where the paper speaks it.
    pub papers_alone: bool,
    /// How it builds sentences and writes figures.
    pub grammar: Grammar,
    /// The letters it is written in.
    pub script: Script,
    /// How pages in it are recognised and told from others.
    pub reading: Reading,
    /// The words around dates.
    pub dates: Dates,
    /// The words in which letters state things.
    pub claims: Claims,
    /// Number words, lower case, and what they count; articles that also mean "one" are left out.
    pub numbers: &'static [(&'static str, u32)],
    /// The month names, January first; the first form of each is the one to write, the others (cases, abbreviations) are for reading.
    pub months: [&'static [&'static str]; 12],
    /// Captions as printed, lower case, without colon, and the field each stands over.
    pub captions: &'static [(FieldName, &'static [&'static str])],
    /// Captions of the columns of goods tables, lower case.
    pub columns: &'static [(Column, &'static [&'static str])],
    /// Captions of what we do not want, lower case: they end the value before them.
    pub asides: &'static [&'static str],
    /// Captions of what a thing is like (mass, length, shelf life), lower case.
    pub properties: &'static [&'static str],
    /// What stands right before a value in the running text of a certificate, lower case: `supplied by`, `valid until`.
    pub statements: &'static [(FieldName, &'static [&'static str])],
    /// Words that open a row of totals, lower case.
    pub totals: &'static [&'static str],
    /// Rows among the goods that are none: taxes, freight, discounts, advances; lower case.
    pub charges: &'static [&'static str],
    /// Words before an amount that has been paid and is taken off the total: advance, deposit; lower case.
    pub paid: &'static [&'static str],
    /// Words that count several of a thing, and how many: a dozen, a gross, a thousand.
    pub multiples: &'static [(&'static str, u32)],
    /// Units as printed, lower case, without full stop.
    pub units: &'static [(Unit, &'static [&'static str])],
    /// Titles by which papers call themselves, lower case, by document type.
    pub titles: &'static [(&'static str, &'static [&'static str])],
    /// The words in names of firms and offices, and in addresses.
    pub parties: Parties,
    /// The words that mail programs put around a quoted or forwarded mail.
    pub mail: Mail,
    /// Small words of letters and forms.
    pub words: Words,
    /// Particles that a language writes together with the next word.
    pub glued: Glued,
    /// The words around number words.
    pub counting: Counting,
    /// How names end in other cases.
    pub endings: Endings,
    /// The words around the captions of forms.
    pub forms: Forms,
    /// The words around references of requests.
    pub references: References,
    /// The words in lists of serial numbers and lots.
    pub runs: Runs,
    /// Names of currencies, or how they begin, and the code of ISO 4217. Signs are known.
    pub currencies: &'static [(&'static str, &'static str)],
    /// What mail servers write of a mail that did not arrive.
    pub notices: Notices,
    /// How letters state terms of use.
    pub terms: Terms,
}

/// How letters state on what terms something is given, lower case; looked for as it stands, within words too.
#[derive(Debug)]
pub struct Terms {
    /// That it may be used or given to others; in a clause without a negation.
    pub may_use: &'static [&'static str],
    /// That somebody may not be named.
    pub not_named: &'static [&'static str],
    /// That it stays on file and goes to nobody.
    pub on_file_only: &'static [&'static str],
    /// That it may go to others from a day on only, where the sentence has a day.
    pub embargo: &'static [&'static str],
    /// That it speaks of private persons.
    pub private_person: &'static [&'static str],
}

/// What mail servers and mail programs write of a mail, lower case; looked for as it stands, within words too.
#[derive(Debug)]
pub struct Notices {
    /// That it is given up, or can never be delivered.
    pub given_up: &'static [&'static str],
    /// That it is late, and that the server goes on trying.
    pub delayed: &'static [&'static str],
    /// That it was not delivered.
    pub failed: &'static [&'static str],
    /// That it was shown, or deleted unread. With a colon at its end: how the subject begins.
    pub read: &'static [&'static str],
    /// That its sender takes it back. With a colon at its end: how the subject begins.
    pub recalled: &'static [&'static str],
}

/// How a language builds sentences and writes figures: what rules ask, so that none asks which language it is.
#[derive(Debug, PartialEq, Eq)]
pub struct Grammar {
    /// The negation stands behind the verb or its object: `wir lieferten die Waffe nicht`.
    pub negation_follows: bool,
    /// All nouns have capitals, not names alone.
    pub nouns_capitalised: bool,
    /// The maker may stand behind the word for making, with a word of `claims.by_after` behind its name: `üretimi X tarafından`.
    pub maker_follows_verb: bool,
    /// The recipient may stand right behind the verb of delivering, without a preposition.
    pub recipient_follows_verb: bool,
    /// The number of a contract or an order stands before its noun: `SP-15/662 no.lu sipariş`.
    pub number_before_noun: bool,
    /// Verbs stand at the end of their clause: a date belongs to the verb behind it.
    pub verbs_last: bool,
    /// In names of offices all words but the small ones have capitals: a word without one ends the name.
    pub names_keep_capitals: bool,
    /// A year may stand alone beside a verb, without a preposition: `wurde 1993 abgegeben`.
    pub year_alone: bool,
    /// A full stop stands behind the number of a year: `13. oktobra 1987. godine`.
    pub stop_behind_year: bool,
    /// A day in figures may have the month first: `03/04/2015` may be 4 March.
    pub month_first: bool,
    /// Decimals are set off by a point: `1,250.50`.
    pub decimal_point: bool,
    /// Nothing but decimals is set off by a comma, in no country that speaks it: `1.250,50`.
    pub decimal_comma: bool,
}

/// The letters of a language. The first language of [`ALL`] in a script says all of it; the others name it alone.
#[derive(Debug)]
pub struct Script {
    /// Its name, such as `Latin`. A page is read in Latin letters first, and in other scripts where that makes no sense.
    pub name: &'static str,
    /// From which letter to which, both included.
    pub letters: &'static [(char, char)],
    /// Its letters that look as Latin ones do, or as strokes of ruled lines: what has no others may be either.
    pub alike: &'static str,
    /// So many letters prove that it stands on a page.
    pub enough: u32,
}

/// How pages in a language are recognised and told from others.
#[derive(Debug)]
pub struct Reading {
    /// Tesseract's models for it, the one to read with first: `deu`, of the Debian package tesseract-ocr-deu.
    pub models: &'static [&'static str],
    /// The languages that it serves where a text's language is detected, by ISO 639-3, itself first: `srp`, `hrv`.
    pub detected: &'static [&'static str],
    /// Letters with marks, small and capital, of its words: they tell a word from words of other languages.
    pub marks: &'static str,
    /// Those of them that tell it on a page, since hardly another language has them.
    pub proof: &'static str,
    /// Its s and t have a comma below, which recognition takes for a cedilla.
    pub comma_below: bool,
}

/// The words around dates: lower case, one word each.
#[derive(Debug)]
pub struct Dates {
    /// What may stand between day, month and year: `of`, `de`.
    pub joiners: &'static [&'static str],
    /// What may stand right behind the number of a day: `st`, `er`.
    pub ordinals: &'static [&'static str],
    /// What stands right before a year that stands alone: `in`, `im Jahre`.
    pub before_year: &'static [&'static str],
    /// What stands right behind a year: `году`, `godine`.
    pub after_year: &'static [&'static str],
    /// What stands before the number of a decade: `années`, `lat`.
    pub before_decade: &'static [&'static str],
    /// What stands glued (or by a hyphen or apostrophe) behind the number of a decade: the `s` of `1980s`.
    pub after_decade: &'static [&'static str],
    /// Decades in words, as the tens of their years: `eighties` is 8.
    pub decades: &'static [(&'static str, u32)],
    /// Signs behind the figures of a date, and what each stands behind, `year`, `decade`, `month` or `day`: `年` is `year`.
    pub signs: &'static [(&'static str, &'static str)],
    /// What makes a date vague: `about`.
    pub about: &'static [&'static str],
    /// The same, right behind the date: `civarında`.
    pub about_after: &'static [&'static str],
    /// What opens a period: `between`, `from`.
    pub between: &'static [&'static str],
    /// What closes a period whose ends [`Dates::and`] joins: `arasında`.
    pub between_after: &'static [&'static str],
    /// What joins the two ends of a period that was opened: `and`.
    pub and: &'static [&'static str],
    /// What joins the two ends of a period by itself: `to`, `until`.
    pub until: &'static [&'static str],
    /// What stands right before the day of a paper, and never before that of a delivery: `dated`.
    pub dated: &'static [&'static str],
    /// The same, right behind the day: `tarihli`.
    pub dated_after: &'static [&'static str],
    /// What stands right behind the day on which something was done, and never behind that of a paper: `tarihinde`.
    pub done_after: &'static [&'static str],
}

/// The shelf, in the order in which a page's language is guessed where nothing else tells.
pub static ALL: &[&Language] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The words in which letters state things. `*` stands for any ending. Case and
/// accents do not matter.
#[derive(Debug)]
pub struct Claims {
    /// The sender of the letter: `we`, `our company`.
    pub we: &'static [&'static str],
    /// What turns a statement round: `not`, `unable`.
    pub not: &'static [&'static str],
    /// Verbs and nouns of making.
    pub make: &'static [&'static str],
    /// What stands between a verb of making and the maker.
    pub by: &'static [&'static str],
    /// What stands between a verb of making and the place, which is the maker only if it is a works or a firm: `at`.
    pub at: &'static [&'static str],
    /// The same as `by` behind the maker's name.
    pub by_after: &'static [&'static str],
    /// Nouns for the maker.
    pub maker: &'static [&'static str],
    /// Verbs and nouns of delivering, selling, exporting.
    pub deliver: &'static [&'static str],
    /// What stands before the recipient of a delivery.
    pub to: &'static [&'static str],
    /// The same behind the recipient's name.
    pub to_after: &'static [&'static str],
    /// Endings set off by an apostrophe that make a name the recipient.
    pub to_suffix: &'static [&'static str],
    /// What stands between the goods and who bought them: `purchased by`.
    pub bought: &'static [&'static str],
    /// The same behind the buyer's name.
    pub bought_after: &'static [&'static str],
    /// Nouns for the recipient.
    pub recipient: &'static [&'static str],
    /// What stands before an intermediary: `through`, `by order of`, `broker`.
    pub via: &'static [&'static str],
    /// The same behind the intermediary's name.
    pub via_after: &'static [&'static str],
    /// Verbs whose subject is the recipient: `bought`.
    pub buy: &'static [&'static str],
    /// Nouns and verbs of transport.
    pub carry: &'static [&'static str],
    /// What gives a transport to somebody: `entrusted to`.
    pub entrusted: &'static [&'static str],
    /// What tells of the way: ports, vessels, loading.
    pub route: &'static [&'static str],
    /// Nouns for a contract.
    pub contract: &'static [&'static str],
    /// Nouns for an order.
    pub order: &'static [&'static str],
    /// What joins a noun and the name it is: `was`, `is`.
    pub be: &'static [&'static str],
    /// What stands before a name and is no part of it: `the company`.
    pub generic: &'static [&'static str],
    /// Nouns of offices that begin or continue a name in small letters: `ministry`.
    pub head: &'static [&'static str],
    /// Small words inside names: `of`, `and`.
    pub link: &'static [&'static str],
    /// Words that no name contains: prepositions, verbs.
    pub stop: &'static [&'static str],
    /// What is counted: `rifles`, `crates`.
    pub goods: &'static [&'static str],
    /// What announces a quantity: `consignment of`.
    pub quantity: &'static [&'static str],
    /// Verbs of confirming.
    pub confirm: &'static [&'static str],
    /// What an archive holds.
    pub records: &'static [&'static str],
    /// What became of it: `burnt`.
    pub destroyed: &'static [&'static str],
    /// Words for the time that records are kept.
    pub retention: &'static [&'static str],
    /// What says that this time is over.
    pub expired: &'static [&'static str],
    /// Verbs of keeping records.
    pub kept: &'static [&'static str],
    /// `not available`, `could not be found`.
    pub absent: &'static [&'static str],
    /// Verbs of refusing and of not being able.
    pub deny: &'static [&'static str],
    /// What puts a thing under a secrecy that the sentence names: `covered by`, `constitutes`.
    pub covered: &'static [&'static str],
    /// What is refused: to disclose, to provide.
    pub disclose: &'static [&'static str],
    /// What is refused by those who have it: to share, to release; not the giving of what may be lacking.
    pub share: &'static [&'static str],
    /// What forbids: law, policy, rules.
    pub ground: &'static [&'static str],
    /// What makes the words behind it a condition, a question, a request, a plan or another's words: `if`, `whether`, `according to your`.
    pub unreal: &'static [&'static str],
    /// Grounds of secrecy.
    pub secret: &'static [&'static str],
    /// What says that a firm is no more.
    pub dissolved: &'static [&'static str],
    /// What says that the goods are not what they seem.
    pub fake: &'static [&'static str],
    /// What announces enclosures.
    pub enclosed: &'static [&'static str],
    /// What acknowledges receipt.
    pub received: &'static [&'static str],
    /// What puts off the answer.
    pub later: &'static [&'static str],
    /// What speaks of a meeting or a call.
    pub meet: &'static [&'static str],
    /// What machines write for people who are away.
    pub away: &'static [&'static str],
    /// The trade's own words: weapons, serial numbers, tracing.
    pub trace: &'static [&'static str],
    /// Salutations.
    pub greet: &'static [&'static str],
    /// Closing phrases.
    pub close: &'static [&'static str],
    /// Papers and events that have dates of their own: a letter, a law, a find. A date near them is theirs.
    pub doc: &'static [&'static str],
    /// What stands between two values of which one is right: `or`.
    pub or: &'static [&'static str],
    /// What happens to goods and has a day of its own that is no delivery: a theft, a test, the entry into a depot.
    pub event: &'static [&'static str],
    /// Captions of "caption: value" lists in letters.
    pub labels: &'static [(FieldName, &'static [&'static str])],
}

/// The words in names of firms and offices, and in addresses: lower case, one word each.
#[derive(Debug)]
pub struct Parties {
    /// Nouns for a works, or their beginnings: with a capital, or inside a name, they make it a firm's without any legal form.
    pub works: &'static [&'static str],
    /// How nouns for a works end that are put together with others: `Gewehrwerke`.
    pub works_endings: &'static [&'static str],
    /// Words that name offices of states: their lines go together.
    pub offices: &'static [&'static str],
    /// Words that name a part of an office or firm: behind a comma or a dash they belong to the name.
    pub units: &'static [&'static str],
    /// Small words that leave a name unfinished at a line's end: `Ministry of`.
    pub unfinished: &'static [&'static str],
    /// Words of streets and post: a line with one of them is an address.
    pub streets: &'static [&'static str],
    /// How words of streets end that are put together with others: `Hafenstraße`.
    pub street_endings: &'static [&'static str],
    /// What may stand before a name and is no part of it, a full stop or colon included where it needs one: `messrs`, `firma`.
    pub leads: &'static [&'static str],
    /// Abbreviations before the name of a town, with their full stop: `г.` for `город`.
    pub towns: &'static [&'static str],
}

/// The words that mail programs put around a quoted or forwarded mail, lower case.
#[derive(Debug)]
pub struct Mail {
    /// How mail programs call the line of the sender in a quoted mail.
    pub from: &'static [&'static str],
    /// The line that says when a quoted mail was sent.
    pub sent: &'static [&'static str],
    /// The line that says to whom a quoted mail went.
    pub to: &'static [&'static str],
    /// The line that says what a quoted mail is about.
    pub subject: &'static [&'static str],
    /// The verb in the line above a quoted mail: `On Monday A. Person wrote:`.
    pub wrote: &'static [&'static str],
    /// How mail programs announce a forwarded mail, or how the words begin.
    pub forwarded: &'static [&'static str],
    /// What programs for tickets write above everything, so that an answer can be cut off: `Please reply above this line`.
    pub reply_above: &'static [&'static str],
    /// Words for a mail, as its small print has them: `This message is intended for its addressee alone`.
    pub message: &'static [&'static str],
    /// Words of the same small print for whom the mail is meant: `intended`, `solely`.
    pub meant: &'static [&'static str],
}

/// Small words of letters and forms, lower case.
#[derive(Debug)]
pub struct Words {
    /// Words that say `number`, on forms and in letters: `no`, `nr`. Without a full stop.
    pub number: &'static [&'static str],
    /// More words that say so in letters alone: other cases, `reference`.
    pub number_in_letters: &'static [&'static str],
    /// What joins two words or dates: `and`.
    pub and: &'static [&'static str],
    /// Words after which a negation no longer holds: `but`.
    pub but: &'static [&'static str],
    /// Prepositions of lack, which turn round the next noun and nothing behind it: `without change`.
    pub without: &'static [&'static str],
    /// What makes the number beside it the content of one box or the share of one: `each`, `per`.
    pub each: &'static [&'static str],
    /// What makes a year beside a verb of making one of the history of a firm or model: `our first pistol`, `until 1985`.
    pub history: &'static [&'static str],
    /// Words for years behind a number: `five years`.
    pub years: &'static [&'static str],
    /// What makes a number before it a measure or a span of time, not a count of goods. Units of goods stand in [units...].
    pub measures: &'static [&'static str],
    /// Words of a size, which name no goods: `gauge`. Signs of units are in [`Shared::sizes`].
    pub sizes: &'static [&'static str],
    /// What makes a number before it a weight, in letters.
    pub weights: &'static [&'static str],
    /// `All` before a number: `all five of the rifles` are those that were asked about.
    pub all: &'static [&'static str],
    /// Prepositions that say for whom: `went out for the Gold Coast Regiment`.
    pub for_whom: &'static [&'static str],
    /// Second persons before a noun for a letter: `your letter`.
    pub yours: &'static [&'static str],
    /// Verbs by which a letter says what another one holds, or their beginnings: `your letter asserts`.
    pub asserts: &'static [&'static str],
    /// Verbs that make a condition of the sentence that they open: `Should it have been sold in 1975, ...`.
    pub conditions: &'static [&'static str],
    /// Abbreviations that a full stop follows inside of a sentence, without it: `ltd`, `tel`.
    pub abbreviations: &'static [&'static str],
    /// Articles before the second year of a period: `tra il 1982 e il 1984`.
    pub articles: &'static [&'static str],
    /// Nouns of bodies that one state alone has, so that the noun names which: `Bundeswehr`.
    pub bodies: &'static [&'static str],
    /// Articles that leave open which one is meant: `an infantry battalion`.
    pub indefinite: &'static [&'static str],
    /// What makes a number before it one of other goods: `together with 27 other weapons`.
    pub others: &'static [&'static str],
    /// What stands between a letter and what it is about: `your letter concerning 300 rifles`.
    pub concerning: &'static [&'static str],
    /// Prepositions before the place where something happened: `shipped on 3 May at Riga`.
    pub at: &'static [&'static str],
    /// What stands between how many and what: `175 pieces of the pistol`.
    pub of: &'static [&'static str],
    /// Nouns for a firm that open its name: `شركة`. In most languages they do not; then the list stays empty.
    pub companies: &'static [&'static str],
    /// What the name of a firm or office ends with, where it is not set off by spaces: `公司`.
    pub han_ends: &'static [&'static str],
    /// Words inside such names that mean something else outside of them: `出口` of `进出口公司`.
    pub han_inside: &'static [&'static str],
}

/// Particles that a language writes together with the next word.
#[derive(Debug)]
pub struct Glued {
    /// Particles written together with the next word: a word is looked up without them too.
    pub words: &'static [&'static str],
    /// Particles written together with the name of a country.
    pub names: &'static [&'static str],
}

/// The words around number words, lower case.
#[derive(Debug)]
pub struct Counting {
    /// What may stand between two words of one number: `two hundred and sixty`.
    pub and: &'static [&'static str],
    /// Words that count and are everyday words in another language (German `bin`): they count beside other numbers only.
    pub everyday: &'static [&'static str],
    /// "And" written together inside of a number: `und` in `fünfundzwanzig`.
    pub glue: &'static [&'static str],
    /// Number words that count beside others or inside longer ones alone: `ein` of `einundzwanzig` is 1, `un` of `setenta y un`.
    pub inside: &'static [(&'static str, u32)],
    /// Signs that write numbers without spaces, and their values: `三` is 3, `万` is 10000.
    pub signs: &'static [(&'static str, u32)],
    /// Words of measure, one sign each, that stand right behind such a number: `支`.
    pub measures: &'static [&'static str],
}

/// How names end in other cases, small letters; empty where names do not change.
#[derive(Debug)]
pub struct Endings {
    /// What an ending begins with, or takes the place of.
    pub vowels: &'static str,
    /// What else an ending closes with.
    pub others: &'static str,
}

/// The words around the captions of forms, lower case.
#[derive(Debug)]
pub struct Forms {
    /// Articles and prepositions that captions have or leave out: `destinazione della merce`.
    pub small: &'static [&'static str],
    /// Words behind a caption that only say how the value is to be written: `full name and address`.
    pub tail: &'static [&'static str],
    /// Words of captions that ask for the name alone inside the box of a party: `company name`.
    pub name: &'static [&'static str],
    /// Words that forms print besides captions, and that name nobody: `original`, `signature`. A value has other words too.
    pub print: &'static [&'static str],
    /// Captions that stand on customs declarations and hardly elsewhere.
    pub customs: &'static [&'static str],
    /// What stands between the number of a page and how many pages there are: `of`.
    pub of_pages: &'static [&'static str],
    /// What stands between a word for "number" or "date" and the title of a paper: `of`.
    pub of_title: &'static [&'static str],
    /// What stands right behind a title, written together with it, for the paper's number: `nummer`.
    pub title_number: &'static [&'static str],
    /// Nouns of titles that stand for the whole title before a word for "number": `list` of "packing list", as in "List No.".
    pub title_nouns: &'static [&'static str],
    /// Words before a code of the customs tariff, and captions over a column of such codes; full stops and spaces may be left out.
    pub tariff: &'static [&'static str],
    /// Abbreviations of the United Nations before the number of a dangerous substance; in capitals on paper.
    pub un: &'static [&'static str],
}

/// The words around references of requests, lower case.
#[derive(Debug)]
pub struct References {
    /// Words before the reference of a request that say that it is ours, or how they begin; small letters with all marks.
    pub cues: &'static [&'static str],
    /// Small words that stand before a year and a number and are no part of them: `in 2015 412`.
    pub small: &'static [&'static str],
    /// What stands between a number and its noun beside words for "number", where the number stands first: `no.lu`, `第12号`.
    pub around: &'static [&'static str],
}

/// The words in lists of serial numbers and lots, lower case.
#[derive(Debug)]
pub struct Runs {
    /// What stands between the ends of a run of serial numbers: `1001 to 1175`.
    pub between: &'static [&'static str],
    /// What stands between two of a list of serial numbers, and before the first.
    pub joint: &'static [&'static str],
}

/// What no single language owns; its file is `shared.txt`.
#[derive(Debug)]
pub struct Shared {
    /// Legal forms of firms, without full stops: `gmbh`.
    pub legal_forms: &'static [&'static str],
    /// More of them, which are looked for on forms alone.
    pub legal_forms_on_forms: &'static [&'static str],
    /// More of them, which are looked for in letters alone.
    pub legal_forms_in_letters: &'static [&'static str],
    /// Legal forms of which the first word stands apart, without the last full stop: `s r.o`.
    pub legal_forms_apart: &'static [&'static str],
    /// [`Parties::works`] of languages that have no file yet.
    pub works: &'static [&'static str],
    /// What makes a number before it a measure or a price in any language.
    pub measures: &'static [&'static str],
    /// Signs of units and words of a size that all languages write; they name no goods.
    pub sizes: &'static [&'static str],
    /// [`Parties::streets`] of languages that have no file yet.
    pub streets: &'static [&'static str],
    /// What stands behind the name of whoever is written to, and nobody else: `御中`.
    pub addressed: &'static [&'static str],
    /// [`Mail::from`] of languages that have no file yet.
    pub mail_from: &'static [&'static str],
    /// [`Mail::sent`] of those.
    pub mail_sent: &'static [&'static str],
    /// [`Mail::to`] of those.
    pub mail_to: &'static [&'static str],
    /// [`Mail::subject`] of those.
    pub mail_subject: &'static [&'static str],
    /// [`Mail::wrote`] of those.
    pub mail_wrote: &'static [&'static str],
    /// How forms say that a day in figures has the day first: `dd/mm`. Letters that stand for day and month, parted by `/`.
    pub day_first: &'static [&'static str],
    /// The same with the month first: `mm/dd`.
    pub month_first: &'static [&'static str],
    /// Countries whose papers write the month first, and their codes of ISO 3166-1 alpha-2.
    pub month_first_in: &'static [(&'static str, &'static str)],
    /// Countries that have both habits, and their codes.
    pub either_first_in: &'static [(&'static str, &'static str)],
    /// Names of tax numbers, in small letters, and the country that gives them.
    pub tax_numbers: &'static [(&'static str, &'static str)],
    /// Signs and abbreviations of currencies beside those of ISO 4217, in small letters, and the codes that they may mean.
    pub currency_signs: &'static [(&'static str, &'static str)],
    /// Currencies that are no more, and their codes (ISO 4217, table A.3).
    pub currencies_of_old: &'static [(&'static str, &'static str)],
}

/// The name under which titles of papers stand that no type claims: `purchase order`.
pub const OTHER: &str = "other";

/// What no single language owns.
pub static SHARED: &Shared = include!(concat!(env!("OUT_DIR"), "/shared.rs"));

/// Names of countries: a line each, the ISO 3166-1 alpha-2 code, then its names in all languages, parted by `\t`.
pub static COUNTRIES: &str = include_str!("countries.tsv");

/// Names of countries as letters write them: a head (`code`, then languages, BCP 47), and a line each, parted by `\t`.
pub static COUNTRIES_IN_LETTERS: &str = include_str!("countries_in_letters.tsv");

/// The language of that BCP 47 code.
pub fn of(code: &str) -> Option<&'static Language> {
    ALL.iter().copied().find(|l| l.code == code)
}

/// The languages that bring a script other than Latin, each with its [`Script`] in full.
pub fn scripts() -> impl Iterator<Item = &'static Language> {
    ALL.iter().copied().filter(|l| !l.script.letters.is_empty())
}

impl Script {
    /// Whether a character is one of its letters.
    pub fn has(&self, c: char) -> bool {
        self.letters.iter().any(|(first, last)| (*first..=*last).contains(&c))
    }
}

/// The languages that letters are read in, too.
pub fn whole() -> impl Iterator<Item = &'static Language> {
    ALL.iter().copied().filter(|l| !l.papers_alone)
}

/// The words of one list in all languages, in the order of [`ALL`].
pub fn words(list: impl Fn(&'static Language) -> &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    ALL.iter().copied().flat_map(list).copied()
}
