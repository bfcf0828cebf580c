//! Made-up values: firms, places, dates and numbers, as documents print them, and as they should be extracted.

use fastrand::Rng;
use jiff::civil::Date;
use tracepost::languages::Language;

/// A value as printed, and in its normal form.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    /// What stands on the paper.
    pub(crate) printed: String,
    /// What should be extracted.
    pub(crate) normal: String,
}

impl Value {
    fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { printed: text.clone(), normal: text }
    }
}

/// One of them.
pub(crate) fn one<'a, T: ?Sized>(rng: &mut Rng, from: &[&'a T]) -> &'a T {
    from[rng.usize(..from.len())]
}

const STEMS: &[&str] = &[
    "Amberley",
    "Borealis",
    "Castellan",
    "Dorval",
    "Estrada",
    "Fjellmark",
    "Grünwald",
    "Helvar",
    "Isorno",
    "Jadran",
    "Kestrel",
    "Lindqvist",
    "Marchetti",
    "Nordlicht",
    "Oberon",
    "Pallas",
    "Quadriga",
    "Rovira",
    "Sandhurst",
    "Tamarind",
    "Ulmen",
    "Vardar",
    "Westhaven",
    "Ypsilon",
    "Zagros",
    "Côte d’Azur",
    "São Tiago",
    "Ørsted",
    "Škoda",
    "Yıldırım",
    "K & R",
    "3A",
    "T.M.S.",
    "Al-Noor",
    "De Vries",
];

const TRADES: &[(&str, &[&str], &[&str])] = &[
    (
        "en",
        &[
            "Trading",
            "Engineering",
            "Logistics",
            "Defence Supplies",
            "Freight Services",
            "Export",
            "Hardware Importers",
            "Machine Works",
            "Shipping",
        ],
        &["Ltd", "LLC", "Inc.", "plc", "Co., Ltd.", "Limited", "Corporation", ""],
    ),
    (
        "fr",
        &["Négoce", "Mécanique", "Transports", "Équipements", "Import Export", "Armement", "Frères", "Industries"],
        &["SARL", "SA", "SAS", "S.A.R.L.", "et Cie", ""],
    ),
    (
        "es",
        &["Comercial", "Industrias", "Transportes", "Suministros", "Exportaciones", "Hermanos", "Metalúrgica"],
        &["S.A.", "S.L.", "S.R.L.", "S.A. de C.V.", ""],
    ),
    (
        "de",
        &["Handels", "Maschinenbau", "Spedition", "Außenhandel", "Werkzeuge", "Logistik", "Feinmechanik"],
        &["GmbH", "AG", "GmbH & Co. KG", "KG", "e.K.", ""],
    ),
    (
        "it",
        &["Commerciale", "Meccanica", "Trasporti", "Forniture", "Esportazioni", "Fratelli"],
        &["S.r.l.", "S.p.A.", "S.n.c.", ""],
    ),
    ("pt", &["Comércio", "Metalúrgica", "Transportes", "Indústria", "Exportação"], &["Lda.", "S.A.", "Ltda.", ""]),
    ("ro", &["Comerț", "Mecanica", "Transport", "Export", "Uzinele"], &["S.R.L.", "S.A.", "SRL", ""]),
    ("pl", &["Handel", "Zakłady", "Transport", "Przemysł", "Eksport"], &["Sp. z o.o.", "S.A.", "Sp. k.", ""]),
    (
        "tr",
        &["Ticaret", "Makina Sanayi", "Nakliyat", "Dış Ticaret", "Savunma"],
        &["A.Ş.", "Ltd. Şti.", "San. ve Tic. A.Ş.", ""],
    ),
    (
        "ru",
        &["Торговый дом", "Машэкспорт", "Транслогистик", "Завод точных приборов", "Вектор", "Северная верфь"],
        &["ООО", "АО", "ПАО", "ЗАО"],
    ),
];

const OFFICES: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "Ministry of Defence",
            "Ministry of the Interior",
            "Directorate of Armaments",
            "National Police",
            "General Staff, Logistics Branch",
        ],
    ),
    ("fr", &["Ministère de la Défense", "Ministère de l’Intérieur", "Gendarmerie nationale", "Direction du Matériel"]),
    ("es", &["Ministerio de Defensa", "Ministerio del Interior", "Policía Nacional", "Dirección General de Armamento"]),
    ("de", &["Bundesministerium der Verteidigung", "Ministerium des Innern", "Beschaffungsamt"]),
    ("ru", &["Министерство обороны", "Министерство внутренних дел", "Главное управление вооружений"]),
];

const TOWNS: &[(&str, &str, &str)] = &[
    ("Hull", "United Kingdom", "GB"),
    ("Antwerp", "Belgium", "BE"),
    ("Constanța", "Romania", "RO"),
    ("Varna", "Bulgaria", "BG"),
    ("Mersin", "Turkey", "TR"),
    ("Djibouti", "Djibouti", "DJ"),
    ("Mombasa", "Kenya", "KE"),
    ("Abidjan", "Côte d’Ivoire", "CI"),
    ("Valparaíso", "Chile", "CL"),
    ("Santos", "Brazil", "BR"),
    ("Gdynia", "Poland", "PL"),
    ("Rijeka", "Croatia", "HR"),
    ("Le Havre", "France", "FR"),
    ("Bremerhaven", "Germany", "DE"),
    ("Jebel Ali", "United Arab Emirates", "AE"),
    ("Aqaba", "Jordan", "JO"),
    ("Karachi", "Pakistan", "PK"),
    ("Chittagong", "Bangladesh", "BD"),
    ("Lagos", "Nigeria", "NG"),
    ("Tema", "Ghana", "GH"),
];

/// A town, its country's name and code.
pub(crate) fn town(rng: &mut Rng) -> (&'static str, &'static str, &'static str) {
    TOWNS[rng.usize(..TOWNS.len())]
}

/// A firm or an office, with an address below or behind it.
pub(crate) fn party(rng: &mut Rng, language: &str) -> Value {
    let office = OFFICES.iter().find(|(t, _)| *t == language).filter(|_| rng.u8(..5) == 0);
    let name = match office {
        Some((_, names)) => one(rng, names).to_owned(),
        None => firm(rng, language),
    };
    let (town, country, _) = town(rng);
    let street = match rng.u8(..6) {
        0 => format!("{} Dock Street", rng.u32(1..220)),
        1 => format!("P.O. Box {}", rng.u32(100..99_999)),
        2 => format!("Calle {} No. {}", one(rng, STEMS), rng.u32(1..90)),
        3 => format!("{}straße {}", one(rng, STEMS), rng.u32(1..90)),
        4 => format!("{}, rue du Port", rng.u32(1..90)),
        _ => format!("ul. {} {}", one(rng, STEMS), rng.u32(1..90)),
    };
    let code = rng.u32(1000..99_999);
    let printed = match rng.u8(..6) {
        0 => name.clone(),
        1 => format!("{name}, {town}"),
        2 => format!("{name}\n{street}\n{code} {town}, {country}"),
        3 => format!("{name}\n{town}, {country}"),
        4 => format!("{name}, {street}, {town}, {country}"),
        _ => format!(
            "{name}\n{street}, {code} {town}\nTel. +{} {} {}",
            rng.u32(20..999),
            rng.u32(10..99),
            rng.u32(100_000..9_999_999)
        ),
    };
    Value { printed, normal: name }
}

/// A firm's name.
pub(crate) fn firm(rng: &mut Rng, language: &str) -> String {
    let (language, trades, forms) = TRADES.iter().find(|(t, ..)| *t == language).copied().unwrap_or(TRADES[0]);
    let (stem, trade, form) = (one(rng, STEMS), one(rng, trades), one(rng, forms));
    if language == "ru" {
        return if rng.bool() { format!("{form} «{trade}»") } else { format!("{trade} {form}") };
    }
    let name = match (language, rng.u8(..4)) {
        ("fr" | "es" | "it" | "pt" | "ro", 0..=2) => format!("{trade} {stem}"),
        ("de", 0) => format!("{stem}-{trade}"),
        (_, 3) => stem.to_owned(),
        _ => format!("{stem} {trade}"),
    };
    let name = if rng.u8(..5) == 0 { name.to_uppercase() } else { name };
    format!("{name} {form}").trim().to_owned()
}

/// A day, printed in one of the ways of that language.
pub(crate) fn day(rng: &mut Rng, language: &Language) -> Value {
    let day = Date::new(rng.i16(1985..2024), rng.i8(1..=12), rng.i8(1..=28)).expect("a day that every month has");
    let (y, m, d) = (day.year(), day.month(), day.day());
    let month = language.months[usize::try_from(m).unwrap_or(1) - 1].first().copied().unwrap_or_default();
    let titled: String = {
        let mut c = month.chars();
        c.next().map(|f| f.to_uppercase().chain(c).collect()).unwrap_or_default()
    };
    let written = match language.code {
        "en" if rng.bool() => format!("{titled} {d}, {y}"),
        "en" => format!("{d} {titled} {y}"),
        "es" | "pt" => format!("{d} de {month} de {y}"),
        "de" => format!("{d}. {titled} {y}"),
        "ru" => format!("{d} {month} {y} г."),
        _ => format!("{d} {month} {y}"),
    };
    let printed = match rng.u8(..8) {
        0 => format!("{y}-{m:02}-{d:02}"),
        1 | 2 => format!("{d:02}.{m:02}.{y}"),
        3 => format!("{d:02}/{m:02}/{y}"),
        4 if language.code == "en" => {
            format!("{d:02}-{}-{y}", titled.chars().take(3).collect::<String>().to_uppercase())
        }
        _ => written,
    };
    Value { printed, normal: day.to_string() }
}

/// The number of a paper.
pub(crate) fn number(rng: &mut Rng) -> Value {
    let mut letters = |n: usize| (0..n).map(|_| rng.char('A'..='Z')).collect::<String>();
    let (two, three) = (letters(2), letters(3));
    let (n, year) = (rng.u32(100..99_999), rng.u32(1990..2024));
    Value::same(match rng.u8(..9) {
        0 => format!("{two}-{n}"),
        1 => format!("{three}/{n}/{}", year % 100),
        2 => format!("{year}-{n:05}"),
        3 => format!("{n}"),
        4 => format!("{two}{n}{three}"),
        5 => format!("{n}/{year}"),
        6 => format!("{three} {:03}-{n}", n % 997),
        7 => format!("{two}.{}.{n}", year % 100),
        _ => format!("{three}{year}{n:06}"),
    })
}

/// A whole number as printed in that language.
pub(crate) fn count(rng: &mut Rng, language: &str, below: u32) -> Value {
    let n = if rng.u8(..3) == 0 { rng.u32(1..below) } else { rng.u32(1..=(below / 20).max(2)) };
    Value { printed: grouped(rng, language, n), normal: n.to_string() }
}

fn grouped(rng: &mut Rng, language: &str, n: u32) -> String {
    if n < 1000 || rng.u8(..3) == 0 {
        return n.to_string();
    }
    let sign = match language {
        "en" => ",",
        "fr" | "ru" | "pl" => " ",
        _ => ".",
    };
    if n < 1_000_000 {
        format!("{}{sign}{:03}", n / 1000, n % 1000)
    } else {
        format!("{}{sign}{:03}{sign}{:03}", n / 1_000_000, n / 1000 % 1000, n % 1000)
    }
}

/// A number with two decimals, as printed, and its normal form.
pub(crate) fn decimal(rng: &mut Rng, language: &str, below: u32) -> Value {
    let (whole, part) = (rng.u32(1..below), rng.u32(..100));
    let point = if language == "en" { "." } else { "," };
    let printed = format!("{}{point}{part:02}", grouped(rng, language, whole));
    let normal = format!("{whole}.{part:02}");
    Value { printed, normal: normal.trim_end_matches('0').trim_end_matches('.').to_owned() }
}

/// A weight in kilograms.
pub(crate) fn weight(rng: &mut Rng, language: &str) -> Value {
    let value = if rng.bool() { count(rng, language, 60_000) } else { decimal(rng, language, 20_000) };
    let unit = one(rng, &["kg", "kgs", "KG", "kg."]);
    let unit = if language == "ru" { "кг" } else { unit };
    Value { printed: format!("{} {unit}", value.printed), normal: format!("{} kg", value.normal) }
}

/// A container's number that passes ISO 6346.
pub(crate) fn container(rng: &mut Rng) -> Value {
    let owner: String = (0..3).map(|_| rng.char('A'..='Z')).chain(['U']).collect();
    let serial = format!("{:06}", rng.u32(..1_000_000));
    let worth = |c: char| match c {
        'A' => 10,
        'B'..='K' => u32::from(c) - u32::from('B') + 12,
        'L'..='U' => u32::from(c) - u32::from('L') + 23,
        'V'..='Z' => u32::from(c) - u32::from('V') + 34,
        _ => c.to_digit(10).unwrap_or(0),
    };
    let sum: u32 = owner.chars().chain(serial.chars()).enumerate().map(|(n, c)| worth(c) << n).sum();
    let check = sum % 11 % 10;
    let printed = match rng.u8(..3) {
        0 => format!("{owner}{serial}{check}"),
        1 => format!("{owner} {serial}-{check}"),
        _ => format!("{owner} {serial} {check}"),
    };
    Value { printed, normal: format!("{owner}{serial}{check}") }
}

/// A ship.
pub(crate) fn vessel(rng: &mut Rng) -> Value {
    let name = format!(
        "{} {}",
        one(rng, &["NORTHERN", "OCEAN", "STELLA", "PACIFIC", "GOLDEN", "BALTIC"]),
        one(rng, &["CURLEW", "PRIDE", "MARINER", "HERON", "WAVE", "STAR"])
    );
    Value::same(if rng.u8(..4) == 0 { format!("MV {name}") } else { name })
}

/// A voyage or flight number.
pub(crate) fn voyage(rng: &mut Rng) -> Value {
    Value::same(format!("{}{}", rng.u32(100..999), one(rng, &["E", "W", "N", "S", ""])))
}

/// A flight.
pub(crate) fn flight(rng: &mut Rng) -> Value {
    Value::same(format!("{}{}", one(rng, &["LX", "AF", "TK", "SU", "ET", "LH"]), rng.u32(100..9999)))
}

/// Plates.
pub(crate) fn plates(rng: &mut Rng) -> Value {
    Value::same(format!(
        "{}-{:02}-{}{}{}",
        rng.char('A'..='Z'),
        rng.u32(10..99),
        rng.char('A'..='Z'),
        rng.char('A'..='Z'),
        rng.char('A'..='Z')
    ))
}

/// Goods.
pub(crate) fn goods(rng: &mut Rng, language: &str) -> String {
    let names: &[&str] = match language {
        "fr" => &[
            "Vis à tête hexagonale M8",
            "Fusils de chasse cal. 12",
            "Raccords en acier 2 pouces",
            "Cartouches 7,62 x 39 mm",
            "Câble électrique 3 x 1,5",
        ],
        "es" => &[
            "Pistolas semiautomáticas 9 mm",
            "Tubos de acero sin costura",
            "Cartuchos calibre 5,56 x 45 mm",
            "Rodamientos de bolas 6204",
        ],
        "de" => &[
            "Zielfernrohre 4 x 32",
            "Sechskantschrauben M10",
            "Pistolen Kal. 9 x 19 mm",
            "Kugellager 6305",
            "Montageschienen",
        ],
        "ru" => &["Автоматы калибра 7,62 мм", "Патроны 5,45 х 39", "Подшипники шариковые 6204", "Трубы стальные"],
        "it" => {
            &["Fucili semiautomatici cal. 12", "Viti a testa esagonale", "Munizioni 9 x 19 mm", "Cuscinetti a sfere"]
        }
        "pt" => &["Pistolas semiautomáticas 9 mm", "Tubos de aço", "Munições 7,62 x 51 mm"],
        "ro" => &["Puști cu lunetă cal. 7,62", "Șuruburi M8", "Cartușe 7,62 x 54R", "Rulmenți 6204"],
        "pl" => &["Karabinki kal. 7,62 mm", "Śruby M10", "Amunicja 9 x 19 mm", "Łożyska kulkowe"],
        "tr" => &["Yarı otomatik tabanca 9 mm", "Çelik boru", "Fişek 7,62 x 51 mm", "Rulman 6204"],
        _ => &[
            "Semi-automatic pistols, 9 x 19 mm",
            "Pipe couplings, steel, 3 inch",
            "Cartridges 7.62 x 51 mm, ball",
            "Optical sights 4 x 32",
            "Threaded rod M12",
        ],
    };
    one(rng, names).to_owned()
}
