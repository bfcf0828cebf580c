//! The forms of statements, as data. `{slot}` is filled. `[...]` appears only if a slot in it is filled. The name of
//! a slot gives its kind (`pattern`): `serials` and `lots` are numbers, `order_date` is a date, `delivered` and
//! similar ones are a time with its preposition, `be` is was or were. When a text is read, the forms are tried in
//! this order, so a longer form stands before a shorter one that it contains.

/// One form.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// Its name.
    pub name: &'static str,
    /// Its pattern.
    pub pattern: &'static str,
    /// Whether it is a sentence of its own.
    pub besides: bool,
}

const fn within(name: &'static str, pattern: &'static str) -> Form {
    Form { name, pattern, besides: false }
}

const fn besides(name: &'static str, pattern: &'static str) -> Form {
    Form { name, pattern, besides: true }
}

/// All of them.
pub const FORMS: &[Form] = &[
    within(
        "not_manufactured",
        "{maker} did not manufacture the {item}[ with {serials}][ with {lots}][; the serial number format does not follow the company’s own, {format}]",
    ),
    within(
        "manufactured",
        "{maker} manufactured the {item}[ with {serials}][ with {lots}][ {made}], subject to {issuer}’s trace request",
    ),
    within(
        "order_of_many",
        "the {item}[ with {serials}][ with {lots}] {be} part of an order of {quantity}[ (order number {order})], which was shipped to {consignee} {shipped}",
    ),
    within(
        "order_delivered",
        "the {item}[ with {serials}][ with {lots}] {be} part of order number {order}[ of {order_date}], which was delivered to {consignee}[ {delivered}]",
    ),
    within("order", "the {item}[ with {serials}][ with {lots}] {be} part of order number {order}[ of {order_date}]"),
    within(
        "exported_under_contract",
        "the {item}[ with {serials}][ with {lots}] {be} exported to {consignee} {exported} under a supply contract[ numbered {contract}]",
    ),
    within(
        "contract_inherited",
        "the {item}[ with {serials}][ with {lots}] {be} part of a contract[ numbered {contract}] inherited by {holder}[ and concluded {concluded}]",
    ),
    within(
        "delivered_by",
        "{supplier} delivered the {item}[ with {serials}][ with {lots}] to “{consignee}” {delivered}",
    ),
    within(
        "delivered",
        "the {item}[ with {serials}][ with {lots}] {be} delivered to {consignee}[ {delivered}][ under contract number {contract}]",
    ),
    within("through", "the transfer was made through {intermediary}"),
    within("through_of", "the transfer of the {item}[ with {serials}][ with {lots}] was made through {intermediary}"),
    within("delivered_when", "the {item}[ with {serials}][ with {lots}] {be} delivered {delivered}"),
    within("shipped_when", "the {item}[ with {serials}][ with {lots}] {be} shipped {shipped}"),
    within("consigned_to", "the {item}[ with {serials}][ with {lots}] {be} consigned to {consigned_to}"),
    within("sold_to", "the {item}[ with {serials}][ with {lots}] {be} sold to {buyer}"),
    within("sold_by", "the {item}[ with {serials}][ with {lots}] {be} sold by {seller}"),
    within("exported_by", "the {item}[ with {serials}][ with {lots}] {be} exported by {exporter}"),
    within("imported_by", "the {item}[ with {serials}][ with {lots}] {be} imported by {importer}"),
    within("consigned_by", "the {item}[ with {serials}][ with {lots}] {be} consigned by {consignor}"),
    within("carried_by", "the {item}[ with {serials}][ with {lots}] {be} carried by {carrier}"),
    within("end_user", "{end_user} is named as the end user of the {item}[ with {serials}][ with {lots}]"),
    within("contract", "the {item}[ with {serials}][ with {lots}] {be} covered by contract number {contract}"),
    within("licence", "the {item}[ with {serials}][ with {lots}] {be} covered by licence number {licence}"),
    within("invoiced", "the {item}[ with {serials}][ with {lots}] {be} invoiced under number {invoice_number}"),
    within("quantity", "the quantity stated for the {item}[ with {serials}][ with {lots}] is {quantity}"),
    within("manufactured_when", "the {item}[ with {serials}][ with {lots}] {be} manufactured {made}"),
    within(
        "retention_law",
        "under its law records are kept for {years_manufacture} years by manufacturers and for {years_transfer} years by exporters and importers",
    ),
    besides("documents", "The response included documents"),
    besides("enclosed", "The response included a copy of the {papers}"),
    besides(
        "too_old",
        "It could not provide any further information because the {item} {be} manufactured more than {years} years ago",
    ),
    besides("records_gone", "It could not provide any further information because {reason}"),
    besides(
        "records_gone_of",
        "About the {item}[ with {serials}][ with {lots}] it could not provide any further information because {reason}",
    ),
    besides("added", "It added that {remark}"),
];

/// The form of that name.
pub(super) fn form(name: &str) -> Option<&'static Form> {
    FORMS.iter().find(|f| f.name == name)
}
