//! Names in Arabic script. It has no capitals, so a name ends before a word that no name contains. In: a sentence and the place where the name begins. Out:
//! the name.

use super::name::{Name, closing_quote, in_date};
use crate::layout::tokens::Kind;
use crate::statements::phrases::Role;
use crate::statements::sentence::Sentence;

pub(super) fn arabic(s: &Sentence, from: usize) -> Option<Name> {
    let mut to = from;
    let mut sure = from > 0 && s.is(from - 1, Role::Generic);
    while let Some(token) = s.tokens.get(to) {
        if to - from >= 9
            || (token.kind == Kind::Sign && !token.is_sign("-.&«“\""))
            || in_date(s, to)
            || (token.apart && to > from)
        {
            break;
        }
        if token.is_sign("«“\"") {
            let Some(close) = closing_quote(s, to) else { break };
            (to, sure) = (close + 1, true);
            break;
        }
        let stop = s.is(to, Role::Stop)
            || [Role::Via, Role::Contract, Role::Deliver, Role::Quantity].iter().any(|r| s.at(to, *r).is_some());
        // `شركة الأرز لوزارة الدفاع`: what a firm gives to an office is another name. Behind an office the word is part of its name:
        // `القيادة العامة للقوات المسلحة`.
        let given = to > from + 1 && !s.office(from) && s.at(to, Role::To).is_some();
        if stop || given || token.kind == Kind::Number {
            break;
        }
        sure |= s.office(to) || s.is(to, Role::Generic);
        to += 1;
    }
    while to > from && s.tokens[to - 1].is_sign(".-&") {
        to -= 1;
    }
    (to > from).then_some(Name { from, to, sure })
}
