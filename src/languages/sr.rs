//! Serbian, Croatian and Bosnian.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "sr",
    name: "Serbian, Croatian and Bosnian",
    dates: DATES,
    numbers: NUMBERS,
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
    titles: &[],
};

const DATES: Dates = Dates {
    joiners: &[],
    ordinals: &[],
    before_year: &["u", "godine", "godini", "tokom", "od", "oko", "у", "године", "години"],
    after_year: &["godine", "godini", "god", "godina", "g", "године", "години", "год", "година", "г"],
    before_decade: &[],
    after_decade: &["ih", "tih", "их", "тих"],
    decades: &[
        ("dvadesetih", 2),
        ("tridesetih", 3),
        ("četrdesetih", 4),
        ("pedesetih", 5),
        ("šezdesetih", 6),
        ("sedamdesetih", 7),
        ("osamdesetih", 8),
        ("devedesetih", 9),
        ("седамдесетих", 7),
        ("осамдесетих", 8),
        ("деведесетих", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["oko", "otprilike", "približno", "око", "отприлике"],
    between: &["između", "od", "izmedju", "између", "од"],
    and: &["i", "и"],
    until: &["do", "до"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("dva", 2),
    ("dve", 2),
    ("dvije", 2),
    ("tri", 3),
    ("četiri", 4),
    ("pet", 5),
    ("šest", 6),
    ("sedam", 7),
    ("osam", 8),
    ("devet", 9),
    ("deset", 10),
    ("jedanaest", 11),
    ("dvanaest", 12),
    ("dvadeset", 20),
    ("две", 2),
];
