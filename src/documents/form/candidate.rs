//! Candidates for fields, and which of them wins. In: slots and captions. Out: the winners as fields, and the losers with their scores. A score is a product
//! of what could be wrong: the caption, the place, the reading, the letters.

use super::slot::{Kind, Slot};
use super::worth;
use crate::find::table::Table;
use crate::find::{Label, Sense, Sheet, number, party, region};
use crate::languages::Column;
use crate::layout::Run;
use crate::model::{Field, FieldName};

/// A value that may be a field's.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Candidate {
    /// The field.
    pub field: FieldName,
    /// In its normal form.
    pub value: String,
    /// The words it was read from.
    pub run: Run,
    /// How likely it is, 0 to 1.
    pub score: f64,
    /// The rule that found it.
    pub rule: String,
}

/// Below this a candidate is no value, only a guess. Chosen by hand, a little below what one weak caption gives.
const GUESS: f64 = 0.28;

/// From this on a second value of a field that may have several wins too. Chosen by hand: what a caption or a check digit gives, and no guess.
const SECOND: f64 = 0.75;

/// Fields of which a paper may bear several.
const SEVERAL: &[FieldName] = &[FieldName::ContainerNumber, FieldName::UnNumber, FieldName::RequestReference];

/// The candidates of a slot under its captions.
pub(crate) fn under_captions(sheet: &Sheet, tables: &[Table], slot: &Slot, found: &mut Vec<Candidate>) {
    for label in &sheet.labels {
        let Some(sure) = slot.under.iter().filter(|(s, _)| label.says(*s)).map(|(_, w)| *w).reduce(f64::max) else {
            continue;
        };
        if in_a_table(sheet, tables, label) && !says_its_date(sheet, slot, label) {
            continue;
        }
        let caption = sure
            * label.quality
            * standing(label)
            * of_few_letters(slot, label)
            * of_a_place(slot, label)
            * of_a_certificate(slot, label)
            * of_a_model(slot, label)
            * of_a_vehicle(slot, label)
            * of_a_later_page(sheet, slot, label)
            * beside_a_box(sheet, slot, label)
            * of_a_cited_paper(sheet, slot, label)
            * of_another_paper(slot, label)
            * of_a_party(sheet, slot, label)
            * of_a_heading(sheet, label);
        let places = region::places(sheet, label);
        let formed = slot.kind == Kind::Party
            && places.iter().any(|p| {
                p.at == region::Where::Below && party::find(&p.run).is_some_and(|p| party::has_legal_form(&p.run.text))
            });
        let readable = |place: &region::Place| {
            may_stand(slot.kind, place.at) && slot.kind.read(sheet, label, slot.field, &place.run).is_some()
        };
        let lone = slot.kind.has_a_shape() && places.len() > 1 && places.iter().filter(|p| readable(p)).count() == 1;
        for mut place in places.into_iter().filter(|p| may_stand(slot.kind, p.at)) {
            let Some(reading) = slot.kind.read(sheet, label, slot.field, &place.run) else { continue };
            // What stands in the other place is no amount, no date: this is the place, whatever the rules of the form look like.
            if lone && place.at == region::Where::Beside {
                place.likely = place.likely.max(LONE);
            }
            // "SHIP TO : NV27" over a name with its legal form: a code of the customer.
            let code = formed && place.at != region::Where::Below && is_code(&reading.value);
            let worth = worth::of(sheet, slot.kind, &reading.run.text) * of_tiny_print(sheet, &reading.run);
            let legible = sheet.legibility_weight(&reading.run);
            let found_at = reading.run.clone();
            found.push(Candidate {
                field: slot.field,
                value: reading.value,
                run: reading.run,
                score: caption
                    * place.likely
                    * reading.sure
                    * worth
                    * legible
                    * if code { CODE } else { 1.0 }
                    * position(sheet, slot, label)
                    * of_a_column(sheet, slot, label, &place)
                    * right_behind(slot, label, &place, &found_at)
                    * by_hand(sheet, tables, slot, label),
                rule: format!("caption {:?} {}", label.text.trim(), place.at.as_str()),
            });
        }
    }
}

/// Over its caption stands a day, on the line for a signature; elsewhere in the box a name or a day. A number or a word there may be anything.
fn may_stand(kind: Kind, at: region::Where) -> bool {
    match at {
        region::Where::Above => kind == Kind::Date,
        region::Where::Inside => matches!(kind, Kind::Date | Kind::Party),
        _ => true,
    }
}

/// How likely a place is where no other has a value of that shape. Chosen by eye; not measured.
const LONE: f64 = 0.75;

/// One word in capitals without a legal form.
fn is_code(name: &str) -> bool {
    !name.contains(' ') && !name.chars().any(char::is_lowercase) && !party::has_legal_form(name)
}

/// What is left of such a word as a name. Chosen by eye; not measured.
const CODE: f64 = 0.4;

/// "Lieu de livraison" may stand over a party; where its other language says that it is a place, it is one.
fn of_a_place(slot: &Slot, label: &Label) -> f64 {
    use FieldName as F;
    let places = [F::PlaceOfDelivery, F::PlaceOfLoading, F::PortOfDischarge, F::PortOfLoading];
    let place = slot.kind == Kind::Party && places.iter().any(|p| label.says(Sense::Field(*p)));
    if place { 0.55 } else { 1.0 }
}

/// The number and the day of a form itself stand in its margin, in print that nobody fills in.
fn of_tiny_print(sheet: &Sheet, run: &Run) -> f64 {
    let cell =
        sheet.cells.iter().find(|c| c.run.page == run.page && c.run.at.iter().any(|at| run.at.first() == Some(at)));
    let usual = sheet.usual_height(run.page);
    let tiny = cell.zip(usual).is_some_and(|(c, usual)| c.height < TINY * usual);
    if tiny { 0.3 } else { 1.0 }
}

/// Print below this share of the page's usual height is tiny. Chosen by eye; not measured.
const TINY: f64 = 0.6;

/// Who, what and which paper stands in its head; a caption on a later page says it again, or of something else. Sums stand at the end.
fn of_a_later_page(sheet: &Sheet, slot: &Slot, label: &Label) -> f64 {
    let named = matches!(slot.kind, Kind::Party | Kind::Identifier | Kind::Text);
    if named && sheet.page_of(label.cell) > 0 { 0.85 } else { 1.0 }
}

/// What is left of a date under a caption inside the text of the goods, where the form has a numbered box for it; and under a line that names another
/// paper. Chosen by eye; not measured.
const INSIDE: (f64, f64) = (0.7, 0.8);

/// In a form of numbered boxes the box counts, and no words in the text of another one.
fn beside_a_box(sheet: &Sheet, slot: &Slot, label: &Label) -> f64 {
    let dates = slot.kind == Kind::Date && !label.numbered;
    let boxed =
        |l: &&Label| l.numbered && l.leads && slot.under.iter().any(|(s, w)| *w >= 0.9 && l.says(*s)) && l.alone;
    if dates && sheet.labels.iter().any(|l| boxed(&l)) { INSIDE.0 } else { 1.0 }
}

/// "Date of issue" right below "Letter of credit No. 771" is that paper's.
fn of_a_cited_paper(sheet: &Sheet, slot: &Slot, label: &Label) -> f64 {
    let Some(cell) = sheet.cells.get(label.cell).filter(|_| slot.field == FieldName::DocumentDate) else { return 1.0 };
    let above = cell.line.checked_sub(1).and_then(|l| sheet.lines.get(l)).filter(|l| l.page == cell.run.page);
    let cites = above.is_some_and(|l| {
        l.cells.clone().any(|c| {
            let near = sheet.cells.get(c).is_some_and(|a| (a.place.x0 - cell.place.x0).abs() < UNDER);
            let cited = |t: &crate::find::Title| t.cell == c && t.kind == crate::languages::OTHER;
            near && sheet.titles.iter().any(|t| cited(t) && t.share < 0.9)
        })
    });
    if cites { INSIDE.1 } else { 1.0 }
}

/// "Delivery note date" on an invoice is the day of that paper, and "Delivery note No." its number: a caption that names this paper, or none, says more.
fn of_another_paper(slot: &Slot, label: &Label) -> f64 {
    use FieldName as F;
    let own = |sense: &Sense| slot.under.iter().any(|(s, _)| s == sense);
    let mut named = label.senses.iter().map(|(s, _)| s).filter(|s| match slot.field {
        F::DocumentDate => matches!(s, Sense::DateOf(_)),
        F::DocumentNumber => matches!(s, Sense::NumberOf(_)),
        _ => false,
    });
    let first = named.next();
    if first.is_some_and(|s| !own(s)) && !named.any(own) { ANOTHERS } else { 1.0 }
}

/// "Details of the supplier" over "Company : Malon Ltd": a heading under which a caption asks for the same leaves the answer to that one.
fn of_a_heading(sheet: &Sheet, label: &Label) -> f64 {
    let Some(cell) = sheet.cells.get(label.cell).filter(|_| label.alone && !label.colon) else { return 1.0 };
    let answered = |l: &Label| {
        sheet
            .cells
            .get(l.cell + 1)
            .zip(sheet.cells.get(l.cell))
            .is_some_and(|(v, c)| v.line == c.line && (l.colon || v.run.text.trim_start().starts_with([':', '：'])))
    };
    let below = |l: &&Label| {
        sheet.cells.get(l.cell).is_some_and(|c| {
            c.run.page == cell.run.page
                && c.line > cell.line
                && c.line <= cell.line + HEADED
                && c.place.x0 <= cell.place.x1
        })
    };
    let asks = sheet.labels.iter().filter(below).any(|l| l.alone && l.leads && l.says_any(label) && answered(l));
    if asks { HEADING } else { 1.0 }
}

/// Such a caption stands within so many lines of its heading; what is left of what stands under the heading. Chosen by eye; not measured.
const HEADED: usize = 2;
const HEADING: f64 = 0.6;

/// "Number:" right below "Seller" is the number of the seller in somebody's books.
fn of_a_party(sheet: &Sheet, slot: &Slot, label: &Label) -> f64 {
    use FieldName as F;
    let bare = slot.field == F::DocumentNumber && label.weight == 1;
    let Some(cell) = sheet.cells.get(label.cell).filter(|_| bare) else { return 1.0 };
    let parties = [F::Seller, F::Buyer, F::Consignor, F::Consignee, F::NotifyParty, F::Carrier];
    let heads = |l: &&Label| {
        l.alone
            && l.leads
            && parties.iter().any(|p| l.says(Sense::Field(*p)))
            && sheet.cells.get(l.cell).is_some_and(|c| {
                c.run.page == cell.run.page && c.line + 1 == cell.line && (c.place.x0 - cell.place.x0).abs() < UNDER
            })
    };
    if sheet.labels.iter().any(|l| heads(&l)) { OF_A_PARTY } else { 1.0 }
}

/// What is left of such a number. Chosen by eye; not measured.
const OF_A_PARTY: f64 = 0.3;

/// What is left of a number or a day under a caption that names another kind of paper. Chosen by eye; not measured.
const ANOTHERS: f64 = 0.6;

/// A line is under another within so many points of its edge.
const UNDER: f64 = 6.0;

/// "Registration No." that may stand over the plates of a vehicle.
fn of_a_vehicle(slot: &Slot, label: &Label) -> f64 {
    let vehicle = label.says(Sense::Field(FieldName::Vehicle));
    if slot.field == FieldName::DocumentNumber && vehicle { 0.4 } else { 1.0 }
}

/// "From" stands over a town as often as over a sender; "PO Box 12" is no order.
fn of_few_letters(slot: &Slot, label: &Label) -> f64 {
    match slot.kind {
        Kind::Party if label.weight <= 4 => 0.6,
        Kind::Identifier if label.weight <= 2 && !label.colon && slot.field != FieldName::DocumentNumber => 0.3,
        _ => 1.0,
    }
}

/// An import certificate may stand for the licence. Where the licence has a caption of its own, that one names it.
fn of_a_certificate(slot: &Slot, label: &Label) -> f64 {
    let named = label.senses.iter().any(|(s, _)| matches!(s, Sense::NumberOf(_)));
    if slot.field == FieldName::LicenceNumber && named { 0.85 } else { 1.0 }
}

/// "Sum" over a column of amounts is no total of them: the head of a column, three cells wide and more, has rows below.
fn of_a_column(sheet: &Sheet, slot: &Slot, label: &Label, place: &region::Place) -> f64 {
    let line = sheet.cells.get(label.cell).and_then(|c| sheet.lines.get(c.line));
    let head = line.is_some_and(|l| l.cells.len() >= 3);
    if place.at != region::Where::Below || !head {
        return 1.0;
    }
    // The first of several figures under each other is that of one row.
    let figures = |l: &Run| !number::find_with(&l.text, sheet.decimal).is_empty();
    let stacked = place.run.lines().iter().filter(|l| figures(l)).count() > 1;
    match slot.kind {
        Kind::Amount => HEAD,
        Kind::Weight | Kind::Count if stacked => STACKED,
        _ => 1.0,
    }
}

/// What is left of a score under the head of a column: of an amount, and of the first of several figures. Chosen by eye; not measured.
const HEAD: f64 = 0.6;
const STACKED: f64 = 0.3;

/// A model or a type tells a product less than its name does.
fn of_a_model(slot: &Slot, label: &Label) -> f64 {
    let model = slot.field == FieldName::Product && label.says(Sense::Column(Column::Model));
    if model { 0.75 } else { 1.0 }
}

/// Boxes for signatures at the foot of a form bear the captions of parties again, but a scrawl or a stamp as value.
fn position(sheet: &Sheet, slot: &Slot, label: &Label) -> f64 {
    let Some(cell) = sheet.cells.get(label.cell) else { return 1.0 };
    let foot = sheet.page(cell.run.page).is_some_and(|p| p.height > 0.0 && cell.place.y0 > 0.45 * p.height);
    // A heading right above, under which it asks for the name, is no box of its own.
    let again = |l: &Label| {
        l.cell < label.cell
            && l.says_any(label)
            && sheet.cells.get(l.cell).is_none_or(|c| c.run.page != cell.run.page || c.line + OWN_HEADING < cell.line)
    };
    if slot.kind == Kind::Party && foot && sheet.labels.iter().any(again) { 0.7 } else { 1.0 }
}

/// A heading stands at the most so many lines above the caption for its name. Chosen by eye; not measured.
const OWN_HEADING: usize = 6;

/// "Received by" below the goods stands over the person who signs.
fn by_hand(sheet: &Sheet, tables: &[Table], slot: &Slot, label: &Label) -> f64 {
    let line = sheet.cells.get(label.cell).map_or(0, |c| c.line);
    let below = tables.iter().any(|t| !t.rows.is_empty() && t.lines.end <= line);
    if slot.kind == Kind::Party && below && label.says(Sense::Aside) { 0.3 } else { 1.0 }
}

/// "Le 3 mai" is a date, and "Le montant sera prélevé le 3 mai" is not that of the paper: a little word is the caption of what stands right behind it.
fn right_behind(slot: &Slot, label: &Label, place: &region::Place, value: &Run) -> f64 {
    let little = slot.kind == Kind::Date && label.weight <= LITTLE && !label.colon && !label.alone;
    let Some(at) = value.at.first().filter(|_| little) else { return 1.0 };
    let before = place.run.at.iter().zip(place.run.text.chars()).take_while(|(n, _)| *n != at).map(|(_, c)| c);
    let between: String = before.collect();
    if between.split_whitespace().filter(|w| w.chars().any(char::is_alphabetic)).count() > 1 { CLAUSE } else { 1.0 }
}

/// A word of so many letters is a little one; what is left of a date behind others that follow it. Chosen by eye; not measured.
const LITTLE: usize = 3;
const CLAUSE: f64 = 0.3;

/// How surely a stretch of words is a caption at all.
fn standing(label: &Label) -> f64 {
    match (label.leads, label.colon, label.alone) {
        (true, true, _) | (true, _, true) => 1.0,
        (true, false, false) if label.weight >= 8 => 0.92,
        (true, false, false) => 0.8,
        (false, true, _) => 0.9,
        (false, false, _) => 0.7,
    }
}

/// "CLEAN ON BOARD 04.04.2014" among the goods: a caption with its date behind it in the same cell.
fn says_its_date(sheet: &Sheet, slot: &Slot, label: &Label) -> bool {
    let behind =
        || sheet.cells.get(label.cell).map(|c| c.run.text.chars().skip(label.end).take(12).collect::<String>());
    slot.kind == Kind::Date
        && label.leads
        && !label.alone
        && label.weight >= 8
        && behind().is_some_and(|text| text.chars().filter(char::is_ascii_digit).count() >= 2)
}

/// The captions over columns of goods are read with their table.
pub(super) fn in_a_table(sheet: &Sheet, tables: &[Table], label: &Label) -> bool {
    let line = sheet.cells.get(label.cell).map_or(usize::MAX, |c| c.line);
    !label.colon && tables.iter().any(|t| t.lines.contains(&line))
}

/// Nobody sells or sends to himself: of these two roles one keeps a name that both have.
const APART: &[(FieldName, FieldName)] =
    &[(FieldName::Seller, FieldName::Buyer), (FieldName::Consignor, FieldName::Consignee)];

/// What is left of a name in the role that lets it go. Chosen by eye; not measured.
const TAKEN: f64 = 0.25;

/// Takes a name that is the best of both roles from one of them: from the one that no caption gives it, else from the one that knows another name.
fn part_roles(candidates: &mut [Candidate], apart: (FieldName, FieldName)) {
    let best =
        |field: FieldName| candidates.iter().filter(|c| c.field == field).max_by(|a, b| a.score.total_cmp(&b.score));
    let (Some(seller), Some(buyer)) = (best(apart.0), best(apart.1)) else { return };
    let name = key(&seller.value);
    if name != key(&buyer.value) {
        return;
    }
    let captioned = |c: &Candidate| c.rule.starts_with("caption ");
    let other =
        |field: FieldName| candidates.iter().any(|c| c.field == field && key(&c.value) != name && c.score > GUESS);
    let lets_go = match (captioned(seller), captioned(buyer)) {
        (true, false) => apart.1,
        (false, true) => apart.0,
        // A firm may send goods to its own house, where the form says both.
        (true, true) if apart.0 == FieldName::Consignor => return,
        (true, true) if seller.score >= buyer.score => apart.1,
        (true, true) => apart.0,
        _ if other(apart.0) => apart.0,
        _ if other(apart.1) => apart.1,
        _ => return,
    };
    for candidate in candidates.iter_mut().filter(|c| c.field == lets_go && key(&c.value) == name) {
        candidate.score *= TAKEN;
    }
}

/// What a form that a program fills in has in an empty box: a count, a weight or a number of nothing but noughts. An amount may be nought.
fn is_nought(candidate: &Candidate) -> bool {
    let mut figures = candidate.value.chars().filter(char::is_ascii_digit).peekable();
    let words = candidate.value.split(' ').next().is_some_and(|w| w.chars().any(char::is_alphabetic));
    candidate.field != FieldName::TotalAmount && !words && figures.peek().is_some() && figures.all(|d| d == '0')
}

/// "Ref: 4471" in each row of the goods: a caption that has many numbers says none of the paper.
fn of_rows(candidates: &mut [Candidate]) {
    let own = |c: &Candidate| c.field == FieldName::DocumentNumber;
    let caption = |c: &Candidate| c.rule.split('"').nth(1).map(key);
    let mut values: Vec<(String, String)> =
        candidates.iter().filter(|c| own(c)).filter_map(|c| Some((caption(c)?, key(&c.value)))).collect();
    values.sort();
    values.dedup();
    for candidate in candidates.iter_mut().filter(|c| own(c)) {
        let Some(text) = caption(candidate) else { continue };
        if values.iter().filter(|(caption, _)| *caption == text).count() >= ROWS.0 {
            candidate.score *= ROWS.1;
        }
    }
}

/// So many numbers under one caption, and what is left of each. Chosen by eye; not measured.
const ROWS: (usize, f64) = (4, 0.3);

/// Who speaks on a letterhead is nobody whom a caption names as the other side: the free block that is the shipper's is not the carrier's.
fn without_letterheads(candidates: &mut [Candidate]) {
    use FieldName as F;
    let parties =
        [F::Seller, F::Buyer, F::Consignor, F::Consignee, F::NotifyParty, F::Carrier, F::Exporter, F::Importer];
    // A seller may be the exporter and the sender too.
    let ours = |field: FieldName| matches!(field, F::Seller | F::Consignor | F::Exporter | F::Manufacturer);
    let named: Vec<(FieldName, String)> = candidates
        .iter()
        .filter(|c| parties.contains(&c.field) && c.rule.starts_with("caption ") && c.score >= SECOND)
        .map(|c| (c.field, key(&c.value)))
        .collect();
    for candidate in candidates.iter_mut().filter(|c| c.rule.starts_with("letterhead")) {
        let own = key(&candidate.value);
        let other = |(field, name): &(FieldName, String)| {
            *field != candidate.field && !(ours(*field) && ours(candidate.field)) && *name == own
        };
        if named.iter().any(other) {
            candidate.score *= TAKEN;
        }
    }
}

/// Letters and figures alone, small.
fn key(value: &str) -> String {
    value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// For each field the best value, and what lost to it.
pub(crate) fn settle(sheet: &Sheet, mut candidates: Vec<Candidate>) -> (Vec<Field>, Vec<Field>) {
    candidates.retain(|c| !is_nought(c));
    of_rows(&mut candidates);
    APART.iter().for_each(|roles| part_roles(&mut candidates, *roles));
    without_letterheads(&mut candidates);
    let mut by_field: Vec<(FieldName, Vec<Candidate>)> = Vec::new();
    for candidate in candidates {
        match by_field.iter_mut().find(|(f, _)| *f == candidate.field) {
            Some((_, list)) => list.push(candidate),
            None => by_field.push((candidate.field, vec![candidate])),
        }
    }
    let (mut fields, mut losers) = (Vec::new(), Vec::new());
    for (name, list) in by_field {
        let mut ranked = agreed(list);
        ranked.sort_by(|a, b| b.score.total_cmp(&a.score));
        let rival = ranked.get(1).map_or(0.0, |c| c.score);
        for (n, candidate) in ranked.into_iter().enumerate() {
            let wins = candidate.score >= GUESS && (n == 0 || (SEVERAL.contains(&name) && candidate.score >= SECOND));
            // A close rival makes the winner doubtful.
            let doubt = if n == 0 && rival > 0.0 && !SEVERAL.contains(&name) {
                1.0 - 0.25 * (rival / candidate.score).powi(4)
            } else {
                1.0
            };
            let field = Field::machine(
                name,
                candidate.value,
                sheet.evidence(&candidate.run),
                candidate.score * doubt,
                candidate.rule,
            );
            if wins { fields.push(field) } else { losers.push(field) }
        }
    }
    fields.sort_by_key(|f: &Field| f.name);
    (fields, losers)
}

/// Equal values found twice are one, and likelier.
fn agreed(list: Vec<Candidate>) -> Vec<Candidate> {
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in list {
        match kept.iter_mut().find(|k| key(&k.value) == key(&candidate.value)) {
            Some(same) => {
                let apart = same.run.span() != candidate.run.span();
                let joint = if apart {
                    1.0 - (1.0 - same.score) * (1.0 - 0.5 * candidate.score)
                } else {
                    same.score.max(candidate.score)
                };
                if candidate.score > same.score {
                    *same = candidate;
                }
                same.score = joint.min(0.995);
            }
            None => kept.push(candidate),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::FieldName;

    fn of(name: FieldName, lines: &[&'static str]) -> Option<String> {
        let place = |n: usize| 80.0 + 18.0 * f64::from(u32::try_from(n).unwrap_or(0));
        let mut prints = vec![(200.0, 40.0, 16.0, "FACTURE")];
        prints.extend(lines.iter().enumerate().map(|(n, line)| (60.0, place(n), 10.0, *line)));
        let fields = understand(&drawn::paper(&[&prints])).understanding.fields;
        fields.into_iter().find(|f| f.name == name)?.value
    }

    #[test]
    fn a_little_word_is_the_caption_of_what_stands_right_behind_it() {
        let date = FieldName::DocumentDate;
        assert_eq!(of(date, &["Le 3 mai 2017", "Total à payer : 64,00 EUR"]).as_deref(), Some("2017-05-03"));
        let later = ["Total à payer : 64,00 EUR", "Le solde sera versé sur votre compte le 21 mai 2017 au plus tard"];
        assert_eq!(of(date, &later), None);
    }

    #[test]
    fn a_rate_of_tax_is_no_amount_and_a_discount_no_sum() {
        let total = FieldName::TotalAmount;
        assert_eq!(of(total, &["Total à payer : 20 % compris 64,00 EUR"]).as_deref(), Some("64.00"));
        let lines = ["Remise -24,00 EUR, hors taxe -20,00 EUR, taxe 20 % : 4,00", "Reste : 7,99"];
        assert_eq!(of(total, &lines), None);
    }
}
