//! Romanian.

use crate::model::FieldName;

use super::{Claims, Dates, Language};

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
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
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
