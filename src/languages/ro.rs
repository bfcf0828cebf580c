//! Romanian.

use crate::model::FieldName;

use super::Column as C;
use super::{Claims, Dates, Language};
use crate::model::{FieldName as F, Unit as U};

pub(super) const LANGUAGE: Language = Language {
    code: "ro",
    name: "Romanian",
    dates: DATES,
    claims: CLAIMS,
    numbers: NUMBERS,
    months: [
        &["ianuarie", "ian"],
        &["februarie", "feb"],
        &["martie", "mar"],
        &["aprilie", "apr"],
        &["mai"],
        &["iunie", "iun"],
        &["iulie", "iul"],
        &["august", "aug"],
        &["septembrie", "sep", "sept"],
        &["octombrie", "oct"],
        &["noiembrie", "nov", "noi"],
        &["decembrie", "dec"],
    ],
    captions: CAPTIONS,
    columns: COLUMNS,
    asides: ASIDES,
    properties: PROPERTIES,
    statements: STATEMENTS,
    totals: TOTALS,
    units: UNITS,
    titles: TITLES,
};

const DATES: Dates = Dates {
    joiners: &["din", "al"],
    ordinals: &[],
    before_year: &["in", "anul", "anului", "din"],
    after_year: &[],
    before_decade: &["anii", "deceniul"],
    after_decade: &[],
    decades: &[
        ("douăzeci", 2),
        ("treizeci", 3),
        ("patruzeci", 4),
        ("cincizeci", 5),
        ("șaizeci", 6),
        ("șaptezeci", 7),
        ("optzeci", 8),
        ("nouăzeci", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["circa", "aproximativ", "jurul", "aprox"],
    between: &["intre", "din", "dintre"],
    and: &["si"],
    until: &["la", "pana"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("doi", 2),
    ("două", 2),
    ("trei", 3),
    ("patru", 4),
    ("cinci", 5),
    ("șase", 6),
    ("șapte", 7),
    ("opt", 8),
    ("nouă", 9),
    ("zece", 10),
    ("unsprezece", 11),
    ("doisprezece", 12),
];

const CLAIMS: Claims = Claims {
    we: "noi|noastr*|nostru|societatea noastră|compania noastră|fabrica noastră|uzina noastră|subsemnata",
    not: "nu|niciun|nicio|nici|niciodată|fără|imposibil|n-a|n-am|deloc",
    make: "fabric*|produs*|produce*|manufactur*|asambl*|realizat*|producț*|finalizat*|asamblat*|datează din|ieșit*|\
        produsul nostru|provine din producția|terminat*|provine din fabrica noastră|provine din uzina",
    by: "de|de către|la uzina|în uzina|la fabrica|în cadrul|de firma|de societatea|la|în fabrica|producția|produs de|\
        fabricație|din producția",
    by_after: "",
    maker: "producător|producătorul|fabricant|fabricantul|producătorul este|producător*|fabricant*",
    deliver: "livr*|vând*|vândut*|export*|expedi*|furniz*|transfer*|predat*|trimis*|vânz*|remis*|comercializ*|destinat*|\
        cedat*",
    to: "către|la|firmei|societății|companiei|ministerului|în favoarea|pentru|guvernului|clientului|beneficiarului|\
        poliției|armatei|cumpărătorului|destinatarului|forțelor|inspectoratului|distribuitorului|întreprinderii|\
        jandarmeriei|gărzii|încheiat* cu|cu firma|cu societatea",
    to_after: "",
    to_suffix: "",
    bought: "achiziționat* de|cumpărat* de|comandat* de|recepționat* de|primit* de|lansată de|plasată de",
    bought_after: "",
    recipient: "destinatar|destinatarul|cumpărător|cumpărătorul|beneficiar|beneficiarul|client|clientul|utilizator final|\
        utilizatorul final|importator|importatorul|distribuitor",
    via: "prin|prin intermediul|prin mijlocirea|intermediar|intermediarul|broker|transportator|transportatorul|\
        casa de expediții|la ordinul|expeditor|brokerul|expeditorul|cu ajutorul|agentul|intermediari|transportat* de",
    via_after: "a acționat ca intermediar|a intermediat|în calitate de intermediar|ca intermediar|a acționat în calitate|\
        în calitate de broker|a jucat rolul|a servit ca|a intervenit ca|a fost intermediar",
    buy: "a cumpărat|a achiziționat|a primit|a recepționat|a comandat|a preluat|a importat",
    carry: "transport*|expediți*",
    route: "nava|navei|port|portul|încărcat*|descărcat*|la bordul|pe mare|camion*|zbor*|maritim*|aeroport*",
    contract: "contract*|acord*",
    order: "comand*|comenz*|bon de comandă",
    be: "este|era|a fost|fiind|sunt|au fost|fost",
    generic: "firma|firmei|societatea|societății|compania|companiei|clientului|domnul|este|a|fost|fiind|întreprinderea|\
        comercială|numit|denumită|beneficiarul|intermediarul|brokerul|beneficiarului|cumpărătorului|comerciale|\
        distribuitorului|agentul|locală|privată|intermediarului|expeditorul|casa|expediții|transportatorul|era",
    head: "minister*|guvern*|poliți*|armat*|forțe*|departament*|direcți*|comandament*|jandarm*|republic*|agenți*|\
        inspectorat*|gard*|statul*|apărării|interne*|naționale|afacerilor|general*|regatul*|serviciul*|securit*|\
        serviciul|secția",
    link: "și|de|a|al|ale|din|pentru|of|and|&|lui",
    stop: "în|la|prin|sub|conform|care|din|pe|de|cu|a|au|fost|este|sunt|după|înainte|între|precum|iar|dar|sau|unde|\
        când|ca|anul|data|potrivit|nr|numărul|cantitate|baza|această|aceasta|acest|livrat*|fabricat*|ul|având|către|\
        fiind|s|urma|cadrul|lângă|temeiul|contractului",
    goods: "pușc*|pusti|puști|pistol*|arm*|mitralier*|revolver*|cartuș*|proiectil*|mortier*|rachet*|grenad*|mine|mină|\
        bucăț*|buc|unităț*|lăz*|lada|cuti*|butoi*|butoaie|sac|saci|vehicul*|camion*|detonato*|carabin*|muniți*|\
        încărcăt*|tone|kg|kilogram*|exemplar*|bomb*|aruncăto*|obuz*|articol*|metri|litri|paleț*|container*|rol*|\
        motoare|focoase|lovituri|cart*",
    quantity: "cantitate*|cantități*|lot de|transport de|total de|livrare de|comandă de|în număr de|compus* din|lot|\
        constând",
    confirm: "confirm*|certific*|atest*|constat*|verific*|adever*|stabilit|recunos*|recunoaște|da|identific*",
    records: "arhiv*|registr*|document*|dosar*|evidenț*|date|înregistr*|scripte|datele|numerele de serie|numere de serie",
    destroyed: "distru*|ars|arse|incend*|inundaț*|pierd*|elimin*|casat*|topit*|dispărut*|șters*|mistui*",
    retention: "păstrare|termen de păstrare|perioada de păstrare|termenul legal|termenul de păstrare|arhivare|păstrează|\
        perioadei de păstrare|termenului de păstrare|perioada legală|păstrăm|mai vechi decât|termenul arhivistic|\
        durata legală",
    expired: "expir*|depăș*|împlin*|mai mult de|doar|numai|trecut*|scurs|încheiat",
    kept: "păstr*|ținut*|înregistr*|dețin*|dispun*|țin|consemn*|arhivat*|întocmit*",
    absent: "nu mai sunt disponibile|nu sunt disponibile|indisponibil*|nu au fost găsite|nu s-au găsit|nu există|\
        nu este posibil|nu deține*|nu dispune*|nu a putut|nu au putut|nu s-a putut|nu am putut|nu figurează|\
        nu am găsit|nu a fost posibil|nu s-au păstrat|fără rezultat|niciun rezultat|nimic de raportat|necunoscut*|\
        nu a dat|nimic nu|nu am identificat|nu avem date|nu avem informații|nu deținem|nu dispunem",
    deny: "refuz*|nu poate|nu putem|nu pot|nu este autorizat*|nu permite|interzi*|nu are dreptul|nu suntem în măsură|\
        nu este în măsură|declin*|nu suntem autorizați|împiedic*|nu permit|nu divulg*|nu dorește|nu îngăduie",
    disclose: "divulg*|dezvălu*|comunic*|furniz*|transmit*|partaj*|informaț*|răspun*|ofer*|pune la dispoziție|împărtăși*|\
        solicitare*|date|identitat*|date despre clienți",
    secret: "confiden*|secret*|securitate națională|securității naționale|siguranța națională|clasificat*|\
        protecția datelor|siguranței naționale",
    dissolved: "desființ*|lichid*|faliment*|nu mai există|încetat activitatea|încetat să existe|dizolv*|radiat*|insolven*|\
        închis*|și-a încetat|fără succesor|încetat|fostul* stat|nu ne-au fost transmise|nu mai funcționează|\
        fosta federație",
    fake: "contrafăc*|fals*|imitați*|copie a|nu este autentic*|nu corespund*|nu este produs*|replic*|nu aparține|\
        nu provine|nu este un produs|nu respectă|este o copie|nu este producătorul|nu este fabricat*|\
        nu poate fi al nostru|nu poate fi a noastră|nu este al nostru|nu este a noastră|încep diferit",
    enclosed: "anex*|atașat*|alăturat*|copie|copii|în anexă|vă transmitem|transmitem alăturat",
    received: "am primit|a primit|confirmăm primirea|confirmă primirea|a fost primit*|primirea|recepționat|v-am primit|\
        înregistrată",
    later: "în curs|vom reveni|va reveni|transmis* autorităților|în cel mai scurt timp|ulterior|va fi analizat*|\
        vă vom informa|urmează|se află în analiză|înaintat*|redirecțion*|vom răspunde|vom comunica|curând|\
        analizează|verificăm|a fost înregistrat*|am transmis|a transmis|departamentului competent|a fost înaintat*",
    away: "în afara biroului|răspuns automat|concediu|absent*|mesaj automat|generat automat|nu răspundeți|lipsesc|\
        revin|biroul este închis|închis până|sărbători",
    trace: "trasare|trasab*|urmărire|arm*|pușc*|pistol*|număr de serie|numărul de serie|muniți*|fabric*|export*|ilicit*|\
        marcaj*|lot|seria|proveniență*",
    greet: "stimat*|excelență*|prezintă complimentele|domnule|doamnă|bună ziua|dragi colegi",
    close: "cu stimă|cu respect|cu deosebit*|considerați*|salut*|cu cordialitate|toate cele bune",
    doc: "scrisoare*|cerere*|solicitar*|not|nota|notei|factur*|certificat*|licenț*|e-mail*|adres*|lege*|hotărâr*|\
        descoperit*|găsit*|confiscat*|documentat*|înființat*|ordonanț*|autorizaț*|document*|arhiv*|registr*|\
        încheiat*|semnat*|lichid*|faliment*|distrus*|expir*|desființ*|există din|datând",
    labels: &[
        (FieldName::DocumentNumber, "nr|nr. nostru|referința noastră|nota nr|numărul nostru|ref|nr. înregistrare"),
        (
            FieldName::RequestReference,
            "referința dvs|ref|referitor la|obiect|subiect|solicitarea dvs|referință|cererea dvs|ref. dvs",
        ),
        (FieldName::DocumentDate, "data"),
        (FieldName::Manufacturer, "producător|fabricant|fabricat de|producătorul|uzina"),
        (
            FieldName::ManufactureDate,
            "data fabricației|anul fabricației|fabricat în|data producției|anul producției|data fabricării|fabricat|\
        perioada fabricației|anul de fabricație",
        ),
        (
            FieldName::Recipient,
            "destinatar|cumpărător|beneficiar|client|livrat către|utilizator final|vândut către|exportat către|\
        destinatarul",
        ),
        (
            FieldName::DeliveryDate,
            "data livrării|livrat la|data expedierii|data vânzării|data exportului|livrare|livrat la data de|\
        data predării|data transferului",
        ),
        (FieldName::Quantity, "cantitate|cantitatea|cantitate livrată|număr de bucăți|cantitatea livrată|cant"),
        (
            FieldName::ContractNumber,
            "contract|contract nr|nr. contract|numărul contractului|contractul nr|nr. contractului",
        ),
        (FieldName::OrderNumber, "comanda|comandă|comanda nr|nr. comandă|numărul comenzii|nr. comenzii"),
        (
            FieldName::Intermediary,
            "intermediar|broker|transportator|expeditor|prin|intermediari|agent|casa de expediții",
        ),
        (FieldName::Country, "țara|țara de livrare|țara de destinație|destinație|țara destinatarului|țară"),
    ],
};

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["nr", "număr", "nr document", "referință", "nr înregistrare", "certificat nr", "nr certificat",
        "număr de înregistrare", "nr ref", "seria nr", "ref", "seria și nr", "nr de înregistrare", "nr documentului", "referința noastră"]),
    (F::DocumentDate, &["data", "data emiterii", "data eliberării", "locul și data", "emis la", "întocmit în", "data documentului",
        "întocmit la", "încheiat la", "eliberat la", "data întocmirii", "din data de", "locul și data emiterii", "data semnării",
        "data revizuirii", "revizuire", "întocmit în la"]),
    (F::RequestReference, &["referința dvs", "referința dumneavoastră", "cerere de trasare", "cererea nr", "solicitarea nr",
        "cererea dumneavoastră", "solicitarea dumneavoastră"]),
    (F::ValidUntil, &["valabil până la", "valabil pana la", "data expirării", "valabilitate", "termen de valabilitate",
        "valabil până la data de", "expiră la"]),
    (F::EndUser, &["utilizator final", "utilizatorul final", "destinatar final", "denumirea utilizatorului final", "beneficiar final",
        "numele utilizatorului final"]),
    (F::Importer, &["importator", "importatorul", "denumirea importatorului", "importator/cumpărător"]),
    (F::Exporter, &["exportator", "exportatorul", "denumirea exportatorului", "exportator/vânzător", "expeditor/exportator"]),
    (F::CountryOfDestination, &["țara de destinație", "țara destinație", "țara de destinație finală", "destinația finală",
        "țara importatoare", "țara destinației finale"]),
    (F::CountryOfOrigin, &["țara de origine", "țara origine", "origine", "țara exportatoare", "țara de proveniență", "proveniență"]),
    (F::ContractNumber, &["contract nr", "nr contract", "contract", "contractul nr", "contract nr și data", "număr contract",
        "contract de vânzare nr"]),
    (F::OrderNumber, &["comanda nr", "nr comandă", "comandă nr", "comandă", "comanda", "comenzii nr", "număr comandă"]),
    (F::InvoiceNumber, &["factura nr", "nr factură", "factură nr", "factură", "factura comercială nr", "factura", "număr factură"]),
    (F::LicenceNumber, &["licența nr", "nr licență", "licență nr", "autorizația nr", "licența de export nr", "licența de import nr",
        "autorizație nr", "licență", "licența"]),
    (F::DeliveryDate, &["data livrării", "livrat la", "data recepției", "data primirii", "data sosirii", "recepționat la",
        "data expediției", "data recepționării"]),
    (F::Seller, &["vânzător", "vânzătorul", "furnizor", "furnizorul", "vânzător/exportator"]),
    (F::Buyer, &["cumpărător", "cumpărătorul", "client", "beneficiar", "cumpărător/importator"]),
    (F::Consignor, &["expeditor", "expeditorul", "furnizor", "încărcător", "predător", "expeditor (nume, adresă, țara)", "predat de"]),
    (F::Consignee, &["destinatar", "destinatarul", "primitor", "adresa de livrare", "livrat la", "destinatar (nume, adresă, țara)",
        "primit de", "la ordinul", "beneficiar"]),
    (F::NotifyParty, &["notificare", "de notificat", "parte de notificat", "a se notifica", "notifică", "se notifică"]),
    (F::Carrier, &["transportator", "transportatorul", "cărăuș", "operator de transport", "companie aeriană", "armator"]),
    (F::Vessel, &["nava", "navă", "numele navei", "vapor"]),
    (F::Voyage, &["voiaj", "voiaj nr", "nr voiaj"]),
    (F::PortOfLoading, &["port de încărcare", "portul de încărcare", "port încărcare"]),
    (F::PortOfDischarge, &["port de descărcare", "portul de descărcare", "port de destinație", "port descărcare"]),
    (F::ShipmentDate, &["data încărcării", "data expedierii", "încărcat la bord", "data îmbarcării", "data expediției"]),
    (F::Packages, &["nr de colete", "nr colete", "număr de colete", "colete", "total colete", "număr colete",
        "numărul și felul coletelor", "nr total colete"]),
    (F::GrossWeight, &["greutate brută", "greutate brută kg", "masa brută", "brut", "greutate brută totală", "total greutate brută",
        "greutatea brută", "masă brută", "brut kg"]),
    (F::NetWeight, &["greutate netă", "greutate netă kg", "masa netă", "net", "greutate netă totală", "total greutate netă",
        "greutatea netă", "masă netă", "net kg"]),
    (F::ContainerNumber, &["container nr", "nr container", "container", "container/sigiliu"]),
    (F::Incoterm, &["condiții de livrare", "condiția de livrare", "incoterms", "condiții livrare"]),
    (F::Currency, &["moneda", "valuta", "monedă", "valută"]),
    (F::TotalAmount, &["total", "total general", "total de plată", "valoare totală", "suma totală", "total factură"]),
    (F::PlaceOfLoading, &["locul încărcării", "locul de încărcare", "locul și data încărcării", "locul preluării",
        "locul și data preluării mărfii", "loc încărcare"]),
    (F::PlaceOfDelivery, &["locul descărcării", "locul livrării", "locul de livrare", "locul de descărcare", "destinația",
        "loc descărcare", "locul prevăzut pentru livrare"]),
    (F::Vehicle, &["vehicul", "nr auto", "nr înmatriculare", "număr de înmatriculare", "mijloc de transport", "vagon nr", "auto nr",
        "mijlocul de transport", "nr de înmatriculare", "cap tractor/remorcă"]),
    (F::AirportOfDeparture, &["aeroport de plecare", "aeroportul de plecare"]),
    (F::AirportOfDestination, &["aeroport de destinație", "aeroportul de destinație"]),
    (F::Flight, &["zbor", "nr zbor", "zbor/data", "zbor nr"]),
    (F::Product, &["produs", "denumirea produsului", "denumire comercială", "produsul", "numele produsului", "denumirea comercială",
        "identificator de produs"]),
    (F::Manufacturer, &["producător", "fabricant", "producătorul", "furnizor", "producător/furnizor", "fabricat de", "societatea"]),
    (F::UnNumber, &["nr onu", "număr onu", "numărul onu", "un nr"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const COLUMNS: &[(C, &[&str])] = &[
    (C::Row, &["nr crt", "nr", "poz", "crt", "poziția"]),
    (C::Description, &["denumire", "denumirea mărfii", "descriere", "denumirea produselor", "natura mărfii", "descrierea mărfii",
        "descrierea mărfurilor", "marfa", "articol", "denumirea bunurilor", "produs", "denumirea materialelor",
        "denumirea produselor sau a serviciilor"]),
    (C::Quantity, &["cantitate", "cant", "cantitatea", "cantitate livrată", "cantitate recepționată", "buc", "cantitate primită"]),
    (C::Unit, &["um", "u m", "unitate de măsură", "unitate"]),
    (C::Lots, &["lot", "nr lot", "lot nr", "lotul", "loturi", "numărul lotului", "șarja"]),
    (C::Serials, &["serie", "nr serie", "număr de serie", "numere de serie", "seria", "serii", "nr de serie", "serii arme"]),
    (C::Model, &["model", "tip", "cod", "calibru", "modelul"]),
    (C::Price, &["preț unitar", "preț", "pret unitar", "preț/um"]),
    (C::Amount, &["valoare", "valoarea", "preț total", "sumă"]),
    (C::Other, &["mărci și numere", "cod tarifar", "volum", "cubaj", "mod de ambalare", "ambalaj", "dimensiuni", "tva", "lada nr",
        "număr statistic", "observații", "colet nr", "sigiliu", "stare"]),
];

#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "adresa", "adresă", "tel", "telefon", "fax", "e-mail", "semnătura", "semnătură", "ștampila", "semnătura și ștampila", "nume",
    "funcția", "numele și funcția", "condiții de plată", "banca", "cui", "cif", "pagina", "navlu", "documente anexate",
    "documente anexe", "instrucțiunile expeditorului", "instrucțiuni de plată", "transportatori succesivi", "rezerve și observații",
    "convenții speciale", "plata prin", "recepția mărfii", "utilizare finală", "utilizarea finală", "angajament", "observații",
    "contact", "obiect", "anexe", "gestionar", "verificat", "predat", "primit", "șofer", "depozit", "gestiune", "birou vamal",
    "declarant", "țara", "locul", "subtotal", "autoritatea", "grad", "pavilion", "delegat", "aviz nr", "telefon de urgență", "utilizare",
];

#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "masă", "masa", "greutate", "lungime", "lungime totală", "lungimea țevii", "calibru", "cadență de tragere", "capacitate",
    "capacitatea încărcătorului", "viteză inițială", "bătaie", "bătaie eficace", "termen de păstrare", "temperatură de depozitare",
    "temperatură de funcționare", "tensiune", "diametru", "lățime", "înălțime", "densitate", "aspect", "culoare", "puritate",
    "umiditate", "material", "putere", "frecvență", "viteză",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const STATEMENTS: &[(F, &[&str])] = &[
    (F::EndUser, &["certificăm că", "certifică faptul că", "utilizatorul final este", "noi"]),
    (F::Exporter, &["furnizate de", "exportate de", "achiziționate de la", "livrate de", "cumpărate de la"]),
    (F::Importer, &["importate de", "achiziționate de", "cumpărate de"]),
    (F::CountryOfDestination, &["importate în", "teritoriul", "destinația este"]),
    (F::ValidUntil, &["valabil până la", "valabil până la data de", "expiră la"]),
];

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "total", "total general", "subtotal", "tva", "de reportat", "total de plată",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const UNITS: &[(U, &[&str])] = &[
    (U::Piece, &["buc", "bucată", "bucăți", "bucati"]),
    (U::Round, &["cartuș", "cartușe", "lovitură", "lovituri"]),
    (U::Box, &["cutie", "cutii", "carton", "cartoane"]),
    (U::Crate, &["ladă", "lăzi", "lada"]),
    (U::Drum, &["butoi", "butoaie", "bidon"]),
    (U::Bag, &["sac", "saci"]),
    (U::Pallet, &["palet", "paleți", "paleti"]),
    (U::Container, &["container", "containere"]),
    (U::Set, &["set", "seturi", "trusă"]),
    (U::Pair, &["pereche", "perechi"]),
    (U::Kg, &["kg", "kilogram", "kilograme"]),
    (U::G, &["g", "gr", "grame"]),
    (U::T, &["t", "tonă", "tone"]),
    (U::L, &["l", "litru", "litri"]),
    (U::M, &["m", "metru", "metri", "ml"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const TITLES: &[(&str, &[&str])] = &[
    ("end_user_certificate", &["certificat de utilizator final", "certificat de utilizare finală", "certificat de destinație finală",
        "certificatul utilizatorului final", "declarație de utilizator final", "certificat utilizator final"]),
    ("delivery_verification_certificate", &["certificat de verificare a livrării", "certificat de livrare",
        "certificat de verificare a livrărilor", "certificat de confirmare a livrării"]),
    ("international_import_certificate", &["certificat internațional de import", "certificat de import internațional"]),
    ("invoice", &["factură", "factura", "factură comercială", "factură fiscală", "factură proformă", "factura fiscală", "factură externă"]),
    ("bill_of_lading", &["conosament", "conosament maritim"]),
    ("packing_list", &["listă de colisaj", "lista de colisaj", "listă de ambalare", "lista de ambalare", "listă de împachetare",
        "specificație de ambalare", "borderou de ambalare"]),
    ("delivery_note", &["aviz de însoțire a mărfii", "aviz de expediție", "notă de livrare", "bon de livrare", "aviz de livrare",
        "aviz de însoțire"]),
    ("goods_receipt_note", &["notă de recepție", "nir", "notă de intrare-recepție", "proces-verbal de recepție", "bon de recepție",
        "notă de recepție și constatare de diferențe", "notă de recepție a mărfii"]),
    ("transport_document", &["scrisoare de transport", "scrisoare de trăsură", "scrisoare de transport internațional",
        "document de transport", "scrisoare de transport cmr", "foaie de parcurs"]),
    ("air_waybill", &["scrisoare de transport aerian", "scrisoare de trăsură aeriană"]),
    ("customs_declaration", &["declarație vamală", "declarație de export", "declarație de import", "document administrativ unic",
        "declarație vamală de export"]),
    ("safety_data_sheet", &["fișă cu date de securitate", "fișa cu date de securitate", "fișă de securitate",
        "fișa de date de securitate", "fișă tehnică de securitate"]),
    ("technical_leaflet", &["fișă tehnică", "fișa tehnică", "prospect tehnic", "carte tehnică", "cartea tehnică", "specificație tehnică",
        "descriere tehnică", "date tehnice", "manual de utilizare"]),
];
