//! Serbian, Croatian and Bosnian.

use super::Language;

pub(super) const LANGUAGE: Language = Language {
    code: "sr",
    name: "Serbian, Croatian and Bosnian",
    months: [
        &["januar", "januara", "jan", "jануар", "јануар", "јануара", "siječanj", "siječnja"],
        &["februar", "februara", "feb", "фебруар", "фебруара", "veljača", "veljače"],
        &["mart", "marta", "mar", "март", "марта", "ožujak", "ožujka"],
        &["april", "aprila", "apr", "април", "априла", "travanj", "travnja"],
        &["maj", "maja", "мај", "маја", "svibanj", "svibnja"],
        &["jun", "juna", "juni", "јун", "јуна", "lipanj", "lipnja"],
        &["jul", "jula", "juli", "јул", "јула", "srpanj", "srpnja"],
        &["avgust", "avgusta", "avg", "август", "августа", "kolovoz", "kolovoza"],
        &["septembar", "septembra", "sep", "septembru", "септембар", "септембра", "rujan", "rujna"],
        &["oktobar", "oktobra", "okt", "октобар", "октобра", "listopad", "listopada"],
        &["novembar", "novembra", "nov", "новембар", "новембра", "studeni", "studenoga", "studenog"],
        &["decembar", "decembra", "dec", "децембар", "децембра", "prosinac", "prosinca"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};
