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
    ("doua", 2),
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
    ("douăsprezece", 12),
    ("treisprezece", 13),
    ("paisprezece", 14),
    ("cincisprezece", 15),
    ("șaisprezece", 16),
    ("șaptesprezece", 17),
    ("optsprezece", 18),
    ("nouăsprezece", 19),
    ("douăzeci", 20),
    ("treizeci", 30),
    ("patruzeci", 40),
    ("cincizeci", 50),
    ("șaizeci", 60),
    ("șaptezeci", 70),
    ("optzeci", 80),
    ("nouăzeci", 90),
    ("sută", 100),
    ("sute", 100),
    ("mie", 1000),
    ("mii", 1000),
    ("milion", 1000000),
    ("milioane", 1000000),
];

const CLAIMS: Claims = Claims {
    we: "noi|noastr*|nostru|societatea noastră|compania noastră|fabrica noastră|uzina noastră|subsemnata",
    not: "nu|niciun|nicio|nici|niciodată|fără|imposibil|n-a|n-am|deloc",
    make: "fabric*|produs*|produce*|manufactur*|asambl*|realizat*|producț*|finalizat*|asamblat*|datează din|ieșit*|\
        produsul nostru|provine din producția|terminat*|provine din fabrica noastră|provine din uzina|forjat*|\
        strunjit*|uzinat*|prelucrat* mecanic|a ieșit din fabrica noastră|a ieșit din uzina noastră|a părăsit fabrica|\
        a părăsit uzina|a părăsit linia|au părăsit fabrica|au părăsit uzina|provine din atelierele|\
        provine din fabricația|provine de la uzina|provin din fabrica noastră|provin din producția|\
        este produsul nostru|sunt produsele noastre|produs de noi|produse de noi|de fabricația noastră|\
        din fabricația noastră|din producția noastră|de producție proprie|unul dintre produsele noastre|\
        una dintre armele noastre|unul din produsele noastre|a ieșit din atelierele|au ieșit din atelierele|\
        ieșit* din atelierele|provin din atelierele|proven* din atelierele|a ieșit din fabrica|au ieșit din fabrica|\
        ieșit* din fabrica|provine din fabrica|provin din fabrica|proven* din fabrica|a ieșit din uzina|\
        au ieșit din uzina|ieșit* din uzina|provin din uzina|proven* din uzina|a ieșit din uzinele|\
        au ieșit din uzinele|ieșit* din uzinele|provine din uzinele|provin din uzinele|proven* din uzinele|\
        a ieșit din fabricile|au ieșit din fabricile|ieșit* din fabricile|provine din fabricile|provin din fabricile|\
        proven* din fabricile|a ieșit din arsenalul|au ieșit din arsenalul|ieșit* din arsenalul|provine din arsenalul|\
        provin din arsenalul|proven* din arsenalul|a ieșit din producția|au ieșit din producția|ieșit* din producția|\
        proven* din producția",
    by: "de|de către|la uzina|în uzina|la fabrica|în cadrul|de firma|de societatea|la|în fabrica|producția|produs de|\
        fabricație|din producția|de către firma|de către societatea|de către compania|de către întreprinderea|\
        de compania|de întreprinderea|de concernul|la întreprinderea|în atelierele|în întreprinderea|din atelierele|\
        produsă de|produse de|produsul uzinei|produsul fabricii|producția uzinei|producția fabricii|producția firmei|\
        fabricația uzinei|fabricația fabricii|sub licență de",
    by_after: "",
    maker: "producător|producătorul|fabricant|fabricantul|producătorul este|producător*|fabricant*|constructor|\
        constructorul|firma producătoare|societatea producătoare|compania producătoare|uzina producătoare|\
        fabrica producătoare|uzina constructoare|întreprinderea producătoare|unitatea producătoare|armurier|\
        fabricantul inițial|a ieșit din atelierele|au ieșit din atelierele|ieșit* din atelierele|\
        provine din atelierele|provin din atelierele|proven* din atelierele|a ieșit din uzinele|au ieșit din uzinele|\
        ieșit* din uzinele|provine din uzinele|provin din uzinele|proven* din uzinele|a ieșit din fabricile|\
        au ieșit din fabricile|ieșit* din fabricile|provine din fabricile|provin din fabricile|proven* din fabricile|\
        a ieșit din arsenalul|au ieșit din arsenalul|ieșit* din arsenalul|provine din arsenalul|provin din arsenalul|\
        proven* din arsenalul|a ieșit din producția|au ieșit din producția|ieșit* din producția|provine din producția|\
        provin din producția|proven* din producția",
    deliver: "livr*|vând*|vândut*|export*|expedi*|furniz*|transfer*|predat*|trimis*|vânz*|remis*|comercializ*|\
        destinat*|cedat*|cedăm|cesiun*|distribuit*|înmânat*|dat* în dotare|donat*|revândut*|înstrăin*|dirijat* către|\
        facturat*|încredințat* spre|a plecat la|au plecat la|a plecat către|au plecat către|a ieșit din depozitele|\
        au ieșit din depozitele|a părăsit depozit*|au părăsit depozit*|eliberat* din depozit*|intrat* în dotarea|\
        intrat* în posesia|predare|predării|valorificat*|pus* la dispoziția beneficiarului",
    to: "către|la|firmei|societății|companiei|ministerului|în favoarea|pentru|guvernului|clientului|beneficiarului|\
        poliției|armatei|cumpărătorului|destinatarului|forțelor|inspectoratului|distribuitorului|întreprinderii|\
        jandarmeriei|gărzii|încheiat* cu|cu firma|cu societatea|către firma|către societatea|către compania|\
        către clientul|pe adresa|în contul|în beneficiul|în dotarea|în mâinile|la dispoziția|pentru uzul|\
        pentru nevoile|pentru necesitățile|cu destinația|cu destinație|clientului nostru|clientei noastre|\
        clienților noștri|utilizatorului|utilizatorului final|importatorului|consignatarului|statului|regimentului|\
        brigăzii|batalionului|concernului|ministerelor|marinei|aviației|vămii|magazinului|dealerului|revânzătorului|\
        achizitorului|încheiat* de noi cu|semnat* cu|contractat* cu|convenit* cu|încheiat* cu firma|\
        încheiat* cu societatea|jandarmilor",
    to_after: "",
    to_suffix: "",
    bought: "achiziționat* de|cumpărat* de|comandat* de|recepționat* de|primit* de|lansată de|plasată de|\
        achiziționat* de către|cumpărat* de către|comandat* de către|recepționat* de către|primit* de către|\
        preluat* de|preluat* de către|contractat* de|contractat* de către|importat* de|importat* de către|dobândit* de|\
        dobândit* de către|lansată de către|plasată de către|plasat* de către|comanda firmei|comanda societății|\
        achiziția de către|cumpărarea de către|comandă din partea|comandă primită de la",
    bought_after: "",
    recipient: "destinatar|destinatarul|cumpărător|cumpărătorul|beneficiar|beneficiarul|client|clientul|\
        utilizator final|utilizatorul final|importator|importatorul|distribuitor|destinatara|destinatarii|\
        destinatarul final|destinatar final|primul destinatar|primul cumpărător|primul beneficiar|primul client|\
        cumpărătoare|cumpărătoarea|cumpărătorul final|cumpărătorul inițial|beneficiara|beneficiarii|beneficiarul final|\
        beneficiar final|clienta|clientul final|client final|achizitor|achizitorul|dobânditor|dobânditorul|consignatar|\
        consignatarul|cesionar|cesionarul|importatoare|distribuitorul|revânzător|revânzătorul|angrosist|\
        partea primitoare|partea cumpărătoare|instituția beneficiară|unitatea beneficiară",
    via: "prin|prin intermediul|prin mijlocirea|intermediar|intermediarul|broker|transportator|transportatorul|\
        casa de expediții|la ordinul|expeditor|brokerul|expeditorul|cu ajutorul|agentul|intermediari|transportat* de|\
        prin intermediul firmei|prin intermediul societății|prin intermediul companiei|prin intermediere|\
        prin intermedierea|prin mijlocirea firmei|prin concursul|prin firma|prin societatea|prin compania|prin agentul|\
        prin brokerul|prin intermediarul|prin expeditorul|prin casa de expediții|prin transportatorul|cu concursul|\
        cu intermedierea|cu medierea|cu sprijinul firmei|intermediat* de|intermediat* de către|mijlocit* de|\
        mijlocit* de către|mediat* de|mediat* de către|negociat* de|negociat* de către|organizat* de|\
        organizat* de către|transportat* de către|asigurat* de firma|intermediara|intermediarii|intermedierea|brokeri|\
        brokerii|brokerului|mijlocitor|mijlocitorul|transportatori|transportatorii|cărăuș|cărăușul|cărăușului|\
        comisionar|comisionarul|agent maritim|agentul maritim|agent vamal|comisionar vamal|armator|armatorul|\
        navlositor|navlositorul|companie aeriană|compania aeriană|linia aeriană|companie maritimă|\
        compania de transport|firma de transport|firma de expediții|societatea de transport|mediator|mediatorul|\
        transportul a fost încredințat|transport încredințat",
    via_after: "a acționat ca intermediar|a intermediat|în calitate de intermediar|ca intermediar|\
        a acționat în calitate|în calitate de broker|a jucat rolul|a servit ca|a intervenit ca|a fost intermediar|\
        a acționat drept|a acționat în calitate de|a activat ca|a servit drept|a servit de|a îndeplinit rolul|\
        a îndeplinit funcția|a jucat rol|a intervenit în calitate|a intervenit drept|a fost intermediarul|\
        a fost brokerul|a fost transportatorul|a fost expeditorul|a fost agentul|a fost cărăușul|era intermediarul|\
        era transportatorul|era brokerul|în calitate de agent|în calitate de expeditor|în calitate de transportator|\
        în calitate de cărăuș|în calitate de mediator|în calitate de mijlocitor|ca broker|ca agent|ca mediator|\
        ca mijlocitor|ca expeditor|ca transportator|drept intermediar|drept broker|drept agent|drept transportator|\
        a mijlocit|a mediat|a negociat vânzarea|a negociat contractul|a organizat transportul|a organizat expedierea|\
        a organizat livrarea|a asigurat transportul|a asigurat expedierea|a asigurat expediția|a efectuat transportul|\
        a executat transportul|a realizat transportul|s-a ocupat de transport|s-a ocupat de expediere|\
        s-a ocupat de expediție|s-a îngrijit de transport|s-a îngrijit de expediere|s-a angajat cu transportul|\
        a fost însărcinat* cu transportul|acționând ca|acționând în calitate|acționa ca|acționa în calitate",
    buy: "a cumpărat|a achiziționat|a primit|a recepționat|a comandat|a preluat|a importat|a dobândit|\
        a luat în primire|a intrat în posesia|a acceptat livrarea|a acceptat lotul|a acceptat marfa|a ridicat marfa|\
        a ridicat armele|a preluat marfa|a lansat comanda|a lansat o comandă|a plasat comanda|a plasat o comandă|\
        a emis comanda|a făcut comanda|a dat comanda|au cumpărat|au achiziționat|au recepționat|au comandat|au preluat|\
        cumpărase|comandase|achiziționase|a fost cumpărătorul|a fost beneficiarul|a fost destinatarul|era cumpărătorul|\
        era beneficiarul",
    carry: "transport*|expediți*",
    route: "nava|navei|port|portul|încărcat*|descărcat*|la bordul|pe mare|camion*|zbor*|maritim*|aeroport*",
    contract: "contract*|acord*|convenți*|act adițional|actul adițional",
    order: "comand*|comenz*|bon de comandă|ordin de cumpărare|ordinul de cumpărare|ordin de livrare|ordinul de livrare|\
        ordin de fabricație|ordinul de fabricație|ordin de lucru|notă de comandă|bonul de comandă|bonului de comandă|\
        confirmare de comandă",
    be: "este|era|a fost|fiind|sunt|au fost|fost",
    generic: "firma|firmei|societatea|societății|compania|companiei|clientului|domnul|este|a|fost|fiind|întreprinderea|\
        comercială|numit|denumită|beneficiarul|intermediarul|brokerul|beneficiarului|cumpărătorului|comerciale|\
        distribuitorului|agentul|locală|privată|intermediarului|expeditorul|casa|expediții|transportatorul|era",
    head: "minister*|guvern*|poliți*|armat*|forțe*|departament*|direcți*|comandament*|jandarm*|republic*|agenți*|\
        inspectorat*|gard*|statul*|apărării|interne*|naționale|afacerilor|general*|regatul*|serviciul*|securit*|\
        serviciul|secția|vamă|vămii|vămilor|vamal*|marină|marinei|stat major|statul major|statului major|batalion*|\
        regiment*|brigad*|garnizoan*|infanteri*|artileri*|cavaleri*|miliți*|prefectur*|primări*|președinți*|\
        penitenciar*|comisariat*|secretariatul general|grăniceri*|grănicer*|poliția de frontieră|paza de coastă|\
        garda de coastă|silvic*|ambasad*|aviați*|intendenț*|apărare|apărarea|brigăz*",
    link: "și|de|a|al|ale|din|pentru|of|and|&|lui",
    stop: "în|la|prin|sub|conform|care|din|pe|de|cu|a|au|fost|este|sunt|după|înainte|între|precum|iar|dar|sau|unde|\
        când|ca|anul|data|potrivit|nr|numărul|cantitate|baza|această|aceasta|acest|livrat*|fabricat*|ul|având|către|\
        fiind|s|urma|cadrul|lângă|temeiul|contractului",
    goods: "pușc*|pusti|puști|pistol*|arm*|mitralier*|revolver*|cartuș*|proiectil*|mortier*|rachet*|grenad*|mine|mină|\
        bucăț*|buc|unităț*|lăz*|lada|cuti*|butoi*|butoaie|sac|saci|vehicul*|camion*|detonato*|carabin*|muniți*|\
        încărcăt*|tone|kg|kilogram*|exemplar*|bomb*|aruncăto*|obuz*|articol*|metri|litri|paleț*|container*|rol*|\
        motoare|focoase|lovituri|cart*|pistol-mitralieră|pistoale|pistoale-mitralieră|puști-mitralieră|tunuri|lansato*|\
        capse|capsă|capse detonante|explozib*|exploziv*|fitil*|pulbere|pulberi|dinamit*|bidoane|bidon|butelii|gloanțe|\
        glonț|tuburi|ogiv*|torpil*|amortizo*|lunet*|baionet*|paturi de armă|închizăto*|piese|piese de schimb|pachete|\
        colete|baloți|seturi|truse|avioane|elicopter*|aeronav*|blindat*|tancuri|remorc*|autovehicul*|autocamioane|\
        stații radio|stație radio|emițăto*|senzor*|anten*|bateri*|cabluri|cilindr*|lădițe|chintal*|grame|perechi|focos|\
        mine antipersonal|rulouri|bobine|lovitură|trăgăto*|flint*|drone|dronă",
    quantity: "cantitate*|cantități*|lot de|transport de|total de|livrare de|comandă de|în număr de|compus* din|lot|\
        constând|un total de|în total|vânzare de|cesiune de|export de|cumpărare de|expediere de|încărcătură de|\
        partidă de|tranșă de|care cuprindea|cuprinzând|alcătuit* din|format* din|consta din|constând din|lotul de|\
        lotul cuprindea|transport cuprinzând|aprovizionare de|comandă pentru",
    confirm: "confirm*|certific*|atest*|constat*|verific*|adever*|stabilit|recunos*|recunoaște|da|identific*|\
        este al nostru|este a noastră|sunt ale noastre|sunt ai noștri|este de fabricația noastră|\
        aparține producției noastre|aparțin producției noastre|corespunde producției noastre|\
        corespund producției noastre|coincide cu evidențele noastre|dovede*|autentific*|într-adevăr|dovedit",
    records: "arhiv*|registr*|document*|dosar*|evidenț*|date|înregistr*|scripte|datele|numerele de serie|\
        numere de serie|catast*|fișe*|fișă|fișier*|microfilm*|baza de date|baze de date|bazele de date|\
        baza noastră de date|hârtiile|inventar*|condic*|borderou*|bordero*|contabilit*|opis*|fond arhivistic|\
        fondul arhivistic",
    destroyed: "distru*|ars|arse|incend*|inundaț*|pierd*|elimin*|casat*|topit*|dispărut*|șters*|mistui*|au ars|a ars|\
        cenușă|s-a făcut scrum|scrum|făcut* scrum|bombarda*|jefuit*|devastat*|aruncat* la gunoi|dat* la topit|la topit|\
        retopit*|tocat*|mărunțit*|dat* la reciclat|rătăcit*|s-au pierdut|s-a pierdut|nimicit*|furat* din arhiv*|\
        mutarea sediului|mutării sediului|căzut* pradă|pradă flăcărilor|pradă focului|suprascri*",
    retention: "păstrare|termen de păstrare|perioada de păstrare|termenul legal|termenul de păstrare|arhivare|\
        păstrează|perioadei de păstrare|termenului de păstrare|perioada legală|păstrăm|mai vechi decât|\
        termenul arhivistic|durata legală|termenul de arhivare|termenului de arhivare|termenul de conservare|\
        perioada de arhivare|perioadei de arhivare|perioada de conservare|perioada obligatorie|termene de păstrare|\
        termenele de păstrare|termenului legal|termen legal|termenul de prescripție|durata de păstrare|\
        duratei de păstrare|timpul de păstrare|obligația de păstrare|obligația de a păstra|obligați să păstrăm|\
        obligată să păstreze|obligat să păstreze|obligați să păstreze|se păstrează|sunt păstrate|sunt păstrați|\
        păstrează documentele|păstrate timp de|păstrat timp de|păstrează timp de|păstrăm timp de|păstrați timp de|\
        păstrate doar|păstrate numai|nomenclatorul arhivistic|nomenclator arhivistic|nu merg mai departe|\
        merg doar până|nu coboară",
    expired: "expir*|depăș*|împlin*|mai mult de|doar|numai|trecut*|scurs|încheiat|mai vechi|mai vechi de|mai veche de|\
        scurs*|cel mult|maximum|atât de departe|prescris*|ieșit* din termen|a luat sfârșit|ajuns la termen",
    kept: "păstr*|ținut*|înregistr*|dețin*|dispun*|țin|consemn*|arhivat*|întocmit*|evidențiat*|notat*|înscris*|\
        conservat*|supraviețui*|documentat*|ținem|îndosariat*|catalogat*|inventariat*",
    absent: "nu mai sunt disponibile|nu sunt disponibile|indisponibil*|nu au fost găsite|nu s-au găsit|nu există|\
        nu este posibil|nu deține*|nu dispune*|nu a putut|nu au putut|nu s-a putut|nu am putut|nu figurează|\
        nu am găsit|nu a fost posibil|nu s-au păstrat|fără rezultat|niciun rezultat|nimic de raportat|necunoscut*|\
        nu a dat|nimic nu|nu am identificat|nu avem date|nu avem informații|nu deținem|nu dispunem|nu au fost găsit*|\
        nu a fost găsit*|nu s-a găsit|nu s-a regăsit|nu s-au regăsit|nu se regăse*|nu se găse*|nu am regăsit|\
        nu am putut identifica|nu am putut găsi|nu am reușit|nu a reușit|nu au reușit|nu s-a reușit|nu s-au putut|\
        nu s-a identificat|nu s-au identificat|nu a fost identificat*|nu au fost identificat*|nu a fost localizat*|\
        nu au fost localizat*|nu mai este posibil|nu ne este posibil|nu ne-a fost posibil|nu mai există documente|\
        nu mai avem|nu mai deținem|nu mai dispunem|nu mai poate fi|nu mai pot fi|nu poate fi identificat*|\
        nu pot fi identificat*|nu poate fi stabilit*|nu pot fi stabilit*|nu poate fi găsit*|nu pot fi găsit*|\
        nu avem evidențe|nu avem nicio|nu avem niciun|nu avem cunoștință|nu cunoaștem|nu este cunoscut*|\
        nu ne este cunoscut*|nu ne sunt cunoscut*|nu apare|nu este înregistrat*|nu sunt înregistrat*|\
        nu este consemnat*|nu a rezultat|nu au rezultat|nu au dat|nu a produs|nu au condus|nu a condus|nu a dus la|\
        nu au dus la|fără succes|fără niciun rezultat|în zadar|zadarnic*|niciun document|nicio informație|nicio dată|\
        nicio mențiune|nicio înregistrare|nicio evidență|nicio referire|nicio corespondență|nicio urmă|niciun registru|\
        niciun indiciu|rezultat negativ|rezultate negative|rezultatul este negativ|rezultatul a fost negativ|\
        răspuns negativ|de negăsit|imposibil de identificat|imposibil de găsit|imposibil de stabilit|lipsă din arhiv*|\
        lipsesc din arhiv*|nimic de semnalat|nimic în arhiv*|nimic în evidențe*|neidentificat*|infructuo*",
    deny: "refuz*|nu poate|nu putem|nu pot|nu este autorizat*|nu permite|interzi*|nu are dreptul|nu suntem în măsură|\
        nu este în măsură|declin*|nu suntem autorizați|împiedic*|nu permit|nu divulg*|nu dorește|nu îngăduie|\
        nu avem voie|nu avem dreptul|nu ne este permis|nu este permis*|nu ne este îngăduit|nu este admis*|\
        nu este posibilă comunicarea|nu este posibilă furnizarea|nu este posibilă divulgarea|nu suntem abilitați|\
        nu este abilitat*|nu suntem dispuși|nu este dispus*|nu suntem obligați|nu este obligat*|nu dorim|nu doresc|\
        nu intenționăm|nu intenționează|nu înțelegem să|nu dezvălu*|nu acord*|nu dă curs|nu dăm curs|nu poate da curs|\
        nu putem da curs|nu răspundem|ne abținem|se abține|ne opunem|respin*|prohib*|interdicți*|\
        nu suntem împuterniciți|nu este împuternicit*|regretăm că nu putem|regretă că nu poate|restricțion*",
    disclose: "divulg*|dezvălu*|comunic*|furniz*|transmit*|partaj*|informaț*|răspun*|ofer*|pune la dispoziție|\
        împărtăși*|solicitare*|date|identitat*|date despre clienți|face cunoscut*|face publice|facem publice|\
        aduce la cunoștință|aducem la cunoștință|da curs|da relații|da informații|da date|numele clienților|\
        numele clientului|identitatea clienților|datele clienților|date comerciale|informații comerciale|\
        datele solicitate|informațiile solicitate|cele solicitate|cooper*|colabor*|relațiile solicitate|elibera date|\
        predarea datelor|pune la dispoziția|schimb de informații|relații despre",
    secret: "confiden*|securitate națională|securității naționale|siguranța națională|clasificat*|protecția datelor|\
        siguranței naționale|secret|secrete|secretă|secretul|secretului|secretele|secretelor|secretiz*|secret de stat|\
        secret de serviciu|secret comercial|secretul comercial|secretului comercial|informații clasificate|\
        date cu caracter personal|datelor cu caracter personal|datele personale|date personale|viața privată|\
        vieții private|gdpr|siguranța statului|siguranței statului|securitatea statului|interes național|\
        interesul național|apărării naționale|apărarea națională|nedivulgare*|rațiuni de stat|nedestinat* publicității|\
        clauză de confidențialitate",
    dissolved: "desființ*|lichid*|faliment*|nu mai există|încetat activitatea|încetat să existe|dizolv*|radiat*|\
        insolven*|închis*|și-a încetat|fără succesor|încetat|fostul* stat|nu ne-au fost transmise|nu mai funcționează|\
        fosta federație|a dat faliment|au dat faliment|falit*|în faliment|intrat* în faliment|intrat* în insolvență|\
        intrat* în lichidare|procedura insolvenței|a fost desființat*|au fost desființat*|s-a desființat|\
        a fost lichidat*|s-a lichidat|a fost radiat*|radiat* din registrul|șters* din registrul comerțului|\
        nu mai exist*|a încetat să existe|a încetat activitatea|a încetat orice activitate|și-a încetat activitatea|\
        și-a încetat existența|încetarea activității|încetarea existenței|încetat existența|a închis porțile|\
        și-a închis porțile|închis* definitiv|fără succesor*|fără succesor legal|fără succesor în drepturi|\
        fără continuator|niciun succesor|nu are succesor*|nu există succesor*|nu a avut succesor*|s-a destrămat|\
        stat dispărut|stat care nu mai există|statul predecesor|nu ne-au fost predate|nu ne-a fost predat*|\
        nu ne-au parvenit|nu ne-au fost niciodată|nu am preluat arhiv*|nu mai activează|nu mai este activ*|\
        nu mai operează|falimentul societății",
    fake: "contrafăc*|fals*|imitați*|copie a|nu este autentic*|nu corespund*|nu este produs*|replic*|nu aparține|\
        nu provine|nu este un produs|nu respectă|este o copie|nu este producătorul|nu este fabricat*|\
        nu poate fi al nostru|nu poate fi a noastră|nu este al nostru|nu este a noastră|încep diferit|plagiat*|\
        nu a părăsit niciodată|nu au părăsit niciodată|nu poate proveni|nu pot proveni|nu este din producția|\
        nu sunt din producția|nu este de fabricația noastră|nu sunt de fabricația noastră|nu este din fabricația|\
        nu sunt fabricat*|nu a fost fabricat* de noi|nu este dintre ale noastre|nu sunt ale noastre|nu sunt ai noștri|\
        ne-au copiat|ne-a copiat|copiat* după|copie ilegală|copii ilegale|copie neautorizată|copii neautorizate|\
        reproducere neautorizată|reproducere ilegală|fără licența noastră|fără autorizația noastră|fără acordul nostru|\
        uzurp*|folosire abuzivă a|folosirea abuzivă a|utilizarea abuzivă a|utilizare neautorizată a|\
        folosire neautorizată a|neautentic*|nu sunt autentic*|nu este origin*|nu sunt origin*|nu este genuin*|apocrif*|\
        diferă de ale noastre|diferă de al nostru|diferă de a noastră|diferă de marcajele noastre|\
        diferite de ale noastre|diferit de al nostru|nu poartă marca noastră|nu poartă marcajul nostru|nu poartă sigla|\
        nu coincid cu ale|nu coincide cu al|nu respectă seria|nu se încadrează în seria|nu se încadrează în seriile|\
        nu au fost fabricat* de noi|nu a fost fabricat* de societatea noastră|nu a fost fabricat* de fabrica noastră|\
        nu a fost produs* de noi|nu au fost produs* de noi|nu a fost produs* de societatea noastră|\
        nu a fost fabricat* în fabrica noastră|nu a fost fabricat* în uzina noastră|nu a ieșit din fabrica noastră|\
        nu a ieșit din uzina noastră|nu a ieșit din atelierele noastre|nu au ieșit din fabrica noastră|\
        nu au ieșit din uzina noastră|nu iese din fabrica noastră|nu iese din uzina noastră|\
        nu este unul dintre produsele noastre|nu este una dintre armele noastre|nu sunt produse de noi|\
        nu sunt produsele noastre|nu provin din fabrica|nu provin din uzina|nu provin de la noi|nu aparțin producției|\
        imită produs*|imită marc*|imită ale noastre|imitând produs*|imitând marc*|a copiat produs*|a copiat marc*|\
        a copiat numele nostru|au copiat numele nostru|au copiat produs*|au copiat marc*",
    enclosed: "anex*|atașat*|alăturat*|copie|copii|în anexă|vă transmitem|transmitem alăturat|alăturăm|atașăm|\
        se anexează|se atașează|la prezenta anexăm|însoțit* de copi*|fotocopi*|xerocopi*|copia contractului|extras din|\
        extrase din|vă trimitem alăturat|vă trimitem anexat|vă trimitem atașat|în atașament|transmitem în copie|\
        transmitem atașat|transmitem anexat|transmitem copi*",
    received: "am primit|a primit|confirmăm primirea|confirmă primirea|a fost primit*|primirea|recepționat|v-am primit|\
        înregistrată|am recepționat|confirm primirea|se confirmă primirea|confirmarea de primire|confirmare de primire|\
        luat la cunoștință|am luat cunoștință|am luat notă|a luat notă|ne-a parvenit|ne-au parvenit|a ajuns la noi|\
        am intrat în posesia scrisorii|am intrat în posesia adresei|am primit solicitarea|adresa dumneavoastră a fost|\
        solicitarea dumneavoastră a fost",
    later: "în curs|vom reveni|va reveni|transmis* autorităților|în cel mai scurt timp|ulterior|va fi analizat*|\
        vă vom informa|urmează|se află în analiză|înaintat*|redirecțion*|vom răspunde|vom comunica|curând|analizează|\
        verificăm|a fost înregistrat*|am transmis|a transmis|departamentului competent|a fost înaintat*|cât mai curând|\
        cât de curând|cât mai repede|de îndată ce|imediat ce|în timp util|în scurt timp|în zilele următoare|\
        în săptămânile următoare|în perioada următoare|este în curs|sunt în curs|în analiză|în studiu|în examinare|\
        în procesare|este analizat*|este examinat*|se analizează|se verifică|se cercetează|se studiază|\
        se află în lucru|se află în curs|examinăm|analizăm|cercetăm|efectuăm verificări|efectuăm cercetări|\
        am început cercet*|vă vom răspunde|vă vom comunica|vă vom contacta|vă vom scrie|vă vom transmite|vă vom ține|\
        vă va fi|vi se va|vi se vor|veți fi informa*|veți primi|va fi examinat*|va fi comunicat*|va fi transmis*|\
        va fi soluționat*|va fi tratat*|va fi informat*|vă va răspunde|vă va contacta|revenim cu|răspuns definitiv|\
        răspunsul definitiv|răspuns complet|răspuns detaliat|un răspuns va|răspunsul va|a fost transmis*|\
        a fost redirecționat*|a fost îndreptat*|a fost trimis* către departament*|a fost repartizat*|\
        autoritățile competente|autorităților competente|compartimentul competent|serviciului competent|\
        direcției competente|într-o etapă ulterioară",
    away: "în afara biroului|răspuns automat|concediu|absent*|mesaj automat|generat automat|nu răspundeți|lipsesc|\
        revin|biroul este închis|închis până|sărbători",
    trace: "trasare|trasab*|urmărire|arm*|pușc*|pistol*|număr de serie|numărul de serie|muniți*|fabric*|export*|\
        ilicit*|marcaj*|lot|seria|proveniență*|calibru*|exploziv*|numere de serie|numărul lotului|număr de lot|\
        poanson*|utilizator final|cartuș*|detonat*",
    greet: "stimat*|excelență*|prezintă complimentele|domnule|doamnă|bună ziua|dragi colegi",
    close: "cu stimă|cu respect|cu deosebit*|considerați*|salut*|cu cordialitate|toate cele bune",
    doc: "scrisoare*|cerere*|solicitar*|not|nota|notei|factur*|certificat*|licenț*|e-mail*|adres*|lege*|hotărâr*|\
        descoperit*|găsit*|confiscat*|documentat*|înființat*|ordonanț*|autorizaț*|document*|arhiv*|registr*|\
        încheiat*|semnat*|lichid*|faliment*|distrus*|expir*|desființ*|există din|datând",
    labels: &[
        (
            FieldName::DocumentNumber,
            "nr|nr. nostru|referința noastră|nota nr|numărul nostru|ref|nr. înregistrare|numărul|nr. înreg|\
        nr. de înregistrare|număr de înregistrare|numărul de înregistrare|nr. ieșire|ieșire nr|adresa nr|scrisoarea nr|\
        nota verbală nr|nr. nota|referința|nr. referință|ref. noastră|ref. noastre|nr. dosar|dosar nr|dosarul nr|\
        nr. document|numărul documentului|nr. adresă|document nr",
        ),
        (
            FieldName::RequestReference,
            "referința dvs|ref|referitor la|obiect|subiect|solicitarea dvs|referință|cererea dvs|ref. dvs|ref. dvs.|\
        ref. dumneavoastră|referința dumneavoastră|solicitarea dumneavoastră|cererea dumneavoastră|\
        adresa dumneavoastră|adresa dvs|scrisoarea dumneavoastră|scrisoarea dvs|nota dumneavoastră|nota dvs|\
        mesajul dumneavoastră|mesajul dvs|nr. dvs|nr. dumneavoastră|cerere|solicitare|solicitare nr|cerere nr|\
        cererea nr|solicitarea nr|cerere de trasare|solicitare de trasare|referința cererii|referința solicitării|\
        ref. solicitare|ref. cerere|referitor|referire la|cu referire la|ca răspuns la|în răspuns la|răspuns la|\
        privind|obiectul",
        ),
        (
            FieldName::DocumentDate,
            "data|data scrisorii|data emiterii|data răspunsului|data documentului|data adresei|data noastră|\
        locul și data",
        ),
        (
            FieldName::Manufacturer,
            "producător|fabricant|fabricat de|producătorul|uzina|fabricantul|producătoare|firma producătoare|\
        societatea producătoare|uzina producătoare|fabrica producătoare|numele producătorului|denumirea producătorului|\
        denumire producător|produs de|fabricată de|fabricate de|produsă de|produse de|locul fabricației|\
        locul fabricării|locul producției|constructor|realizat de|asamblat de",
        ),
        (
            FieldName::ManufactureDate,
            "data fabricației|anul fabricației|fabricat în|data producției|anul producției|data fabricării|fabricat|\
        perioada fabricației|anul de fabricație|fabricată în|fabricate în|fabricat la|fabricat la data de|produs în|\
        produse în|produs la|data de fabricație|dată fabricație|data producerii|data de producție|anul fabricării|\
        anul producerii|an fabricație|an de fabricație|anii de fabricație|perioada de fabricație|perioada fabricării|\
        perioada producției|fabricație|fabricația|producție|data finalizării|finalizat la|data asamblării|asamblat în|\
        luna fabricației|data ieșirii din fabrică|ieșit din fabrică|data încărcării muniției|realizat în",
        ),
        (
            FieldName::Recipient,
            "destinatar|cumpărător|beneficiar|client|livrat către|utilizator final|vândut către|exportat către|\
        destinatarul|livrată către|livrate către|livrat la beneficiarul|livrat lui|livrat firmei|vândut la|\
        vândută către|vândute către|furnizat către|predat către|predate către|cedat către|expediat către|\
        expediate către|exportate către|trimis către|transferat către|remis către|cumpărat de|achiziționat de|\
        achiziționate de|comandat de|primit de|recepționat de|destinatarul final|destinatar final|\
        destinatarul livrării|destinatarul transferului|primul destinatar|primul cumpărător|primul beneficiar|\
        cumpărătorul|cumpărătorul final|cumpărătorul inițial|beneficiarul|beneficiarul final|beneficiar final|clientul|\
        clientul final|client final|utilizatorul final|importator|consignatar|cesionar|achizitor|dobânditor|primitor|\
        numele destinatarului|numele cumpărătorului|numele clientului|denumirea beneficiarului|\
        denumirea cumpărătorului",
        ),
        (
            FieldName::DeliveryDate,
            "data livrării|livrat la|data expedierii|data vânzării|data exportului|livrare|livrat la data de|\
        data predării|data transferului|livrată la|livrate la|livrat în|livrat în data de|livrat pe|data de livrare|\
        dată livrare|livrarea|data expediției|expediat la|expediat la data de|expediere|data trimiterii|\
        trimis la data de|data vânzare|vândut la data de|vândut la|vânzare|data cedării|cedat la data de|exportat la|\
        exportat la data de|export|data predării-primirii|predat la|predat la data de|predare|data remiterii|\
        data furnizării|furnizat la|data transportului|transferat la|transferat la data de|transfer|data recepției|\
        recepționat la|data ridicării|data tranzacției|data facturării|anul livrării|anul vânzării|perioada livrării|\
        remis la",
        ),
        (
            FieldName::Quantity,
            "cantitate|cantitatea|cantitate livrată|număr de bucăți|cantitatea livrată|cant|cant.|cantitate totală|\
        cantitatea totală|cantitate furnizată|cantitatea furnizată|cantitate vândută|cantitatea vândută|\
        cantitate expediată|cantitatea expediată|cantitate exportată|cantitatea exportată|cantitate comandată|\
        cantitatea comandată|cantitate predată|cantitate transferată|cantități|număr bucăți|nr. bucăți|nr. de bucăți|\
        numărul de bucăți|număr de arme|numărul de arme|nr. arme|numărul armelor|număr de exemplare|număr de unități|\
        numărul de unități|număr de cartușe|bucăți|buc|unități|total livrat|total bucăți|mărimea lotului|\
        volumul livrării|mărimea livrării",
        ),
        (
            FieldName::ContractNumber,
            "contract|contract nr|nr. contract|numărul contractului|contractul nr|nr. contractului|contractul|\
        contract numărul|contract număr|număr contract|numărul contract|nr. de contract|număr de contract|\
        contract de livrare|contract de furnizare|contract de furnizare nr|contract de vânzare|\
        contract de vânzare-cumpărare|contract de vânzare cumpărare|contract cadru|ref. contract|\
        referința contractului|acord|acord nr|acordul nr|în baza contractului|conform contractului|convenția nr",
        ),
        (
            FieldName::OrderNumber,
            "comanda|comandă|comanda nr|nr. comandă|numărul comenzii|nr. comenzii|comandă număr|număr comandă|\
        nr. de comandă|număr de comandă|numărul de comandă|comanda clientului|comandă client|comandă internă|\
        comanda noastră|comanda dumneavoastră|bon de comandă|bon de comandă nr|bonul de comandă nr|ordin de cumpărare|\
        ordin de cumpărare nr|ordin de livrare|ordin|ordin nr|ref. comandă|referința comenzii|confirmare comandă|\
        conform comenzii|notă de comandă|nota de comandă nr",
        ),
        (
            FieldName::Intermediary,
            "intermediar|broker|transportator|expeditor|prin|intermediari|agent|casa de expediții|intermediarul|\
        intermediară|prin intermediul|prin mijlocirea|brokerul|brokeri|mijlocitor|transportatorul|transportatori|\
        transportat de|transport asigurat de|transport efectuat de|cărăuș|expeditorul|firmă de expediții|\
        firma de transport|companie de transport|companie aeriană|compania aeriană|armator|agentul|agenți|\
        agent maritim|agent vamal|comisionar|comisionar vamal|mediator|alți intermediari|intermediari implicați|\
        alte părți|alte părți implicate|părți implicate|terți implicați|alte persoane implicate|\
        alte entități implicate|livrat prin|vândut prin|expediat prin|organizat de",
        ),
        (
            FieldName::Country,
            "țara|țara de livrare|țara de destinație|destinație|țara destinatarului|țară|țara cumpărătorului|\
        țara beneficiarului|țara clientului|țara de export|țara importatoare|țara primitoare|țara livrării|\
        țara destinației|țara destinatară|țara de import|țara de destinație finală|destinația|destinația finală|\
        destinație finală|statul de destinație|stat de destinație|stat destinatar|statul destinatar|\
        țara utilizatorului final|livrat în|exportat în",
        ),
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
