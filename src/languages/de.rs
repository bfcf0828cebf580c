//! German.

use crate::model::FieldName;

use super::Column as C;
use super::{Claims, Dates, Language};
use crate::model::{FieldName as F, Unit as U};

pub(super) const LANGUAGE: Language = Language {
    code: "de",
    name: "German",
    dates: DATES,
    claims: CLAIMS,
    numbers: NUMBERS,
    months: [
        &["Januar", "Jan", "Jänner"],
        &["Februar", "Feb"],
        &["März", "Maerz", "Mär"],
        &["April", "Apr"],
        &["Mai"],
        &["Juni", "Jun"],
        &["Juli", "Jul"],
        &["August", "Aug"],
        &["September", "Sep", "Sept"],
        &["Oktober", "Okt"],
        &["November", "Nov"],
        &["Dezember", "Dez"],
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
    joiners: &["des", "im", "das", "dem"],
    ordinals: &[],
    before_year: &["im", "in", "jahr", "jahre", "jahres", "seit", "ab", "anfang", "ende", "mitte", "um"],
    after_year: &[],
    before_decade: &[],
    after_decade: &["er", "ern"],
    decades: &[
        ("zwanziger", 2),
        ("dreißiger", 3),
        ("vierziger", 4),
        ("fünfziger", 5),
        ("sechziger", 6),
        ("siebziger", 7),
        ("achtziger", 8),
        ("neunziger", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["etwa", "um", "ungefähr", "ca", "circa", "zirka", "gegen"],
    between: &["zwischen", "von", "vom"],
    and: &["und"],
    until: &["bis"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
    ("zehn", 10),
    ("elf", 11),
    ("zwölf", 12),
    ("zwanzig", 20),
    ("dreißig", 30),
    ("fünfzig", 50),
    ("hundert", 100),
];

const CLAIMS: Claims = Claims {
    we: "wir|unser*|uns|hiesig*|unserem werk|unserem haus|unserer produktion|unserer fertigung",
    not: "nicht|kein*|nie|niemals|weder|ohne|leider nicht|unmöglich|außerstande|ausserstande",
    make: "hergestellt|produziert|gefertigt|gebaut|fabriziert|herstellung|fertigung|produktion|erzeugt|stammt aus|\
        stammen aus|erzeugnis|angefertigt|fabrikat|stellte*|baujahr|fertiggestellt|fertig gestellt|\
        stammt aus dem jahr|unser produkt|unser erzeugnis|vom band|montiert|beschossen|eigenes produkt|\
        eigenes erzeugnis|fertigstellung|datiert|aus unserem haus|aus unserem werk|aus unserer produktion|\
        aus unserer fertigung",
    by: "von|durch|bei|im werk|im werk der|von der firma|durch die firma|produktion der|fertigung der|\
        aus dem werk der|aus der produktion von|aus der fertigung von|aus der produktion der|aus der fertigung der|\
        fabrikat der|erzeugnis der|produkt der",
    by_after: "",
    maker: "hersteller|herstellerin|produzent|fabrikant|herstellerfirma|erzeuger",
    deliver: "geliefert|verkauft|exportiert|ausgeliefert|versandt|versendet|lieferung|verkauf|übergeben|übergabe|\
        ausgeführt|überlassen|abgegeben|geliefert worden|verbracht|lieferte*|verkaufte*|ausfuhr|auslieferung|\
        veräußert|verschickt|transferiert|abgesetzt|ging an|gingen an|bestimmt",
    to: "an|an die|an den|an das|an die firma|nach|zugunsten|zu gunsten|für|an unseren kunden|abgeschlossen mit|\
        geschlossen mit|beliefert wurde|belieferten wir|mit der firma",
    to_after: "",
    to_suffix: "",
    bought: "erworben von|gekauft von|bestellt von|bezogen von|abgenommen von|erworben durch|empfangen von|\
        entgegengenommen von",
    bought_after: "",
    recipient: "empfänger|empfängerin|käufer|käuferin|kunde|kundin|abnehmer|abnehmerin|endverwender|erwerber|besteller|\
        auftraggeber|endabnehmer|vertriebspartner|importeur",
    via: "über|durch vermittlung|durch vermittlung der|durch vermittlung von|unter vermittlung|vermittelt durch|\
        vermittelt von|im auftrag der|im auftrag von|über den makler|über die spedition|über den spediteur|\
        spediteur|spedition|vermittler|zwischenhändler|frachtführer|makler|transportiert von|befördert von|\
        befördert durch|mittels|unter einschaltung|durch die spedition|über den zwischenhändler|über den vermittler|\
        transporteur|unter mitwirkung",
    via_after: "als vermittler|als zwischenhändler|als spediteur|als makler|vermittelt|als vermittlerin|als frachtführer|\
        als makler*|als agent*|war als vermittler|fungierte als|trat als|war als zwischenhändler|wirkte als",
    buy: "kaufte|erwarb|erhielt|bezog|hat gekauft|hat erworben|hat erhalten|nahm ab|übernahm|bestellte|empfing|\
        importierte|nahm entgegen",
    carry: "transport*|beförder*|fracht|spedition|verschiffung|beförderung|logistik|abwicklung",
    route: "verladen|gelöscht|schiff|an bord|hafen|seeweg|entladen|umgeladen|luftweg|flug|lkw|verschifft|flughafen|bahn",
    contract: "vertrag*|kaufvertrag*|liefervertrag*|kontrakt",
    order: "auftrag*|bestellung*|order|bestellnummer|auftragsnummer|bestellnr|auftragsnr",
    be: "ist|war|waren|sind|namens|nämlich|wurde",
    generic: "die|der|das|den|dem|firma|fa|gesellschaft|unternehmen|kunden|herrn|händler|namens|unseren|unser|einen|eine|\
        ein|folgende|damalige|damaligen|staatliche|private|vertriebspartner|abnehmer|spedition|maklerfirma|maklerin|\
        makler|vermittler|spediteur|zwischenhändler|empfänger|fachhändler|waffenhändler|importeur",
    head: "ministerium|verteidigungsministerium|innenministerium|regierung|polizei|armee|streitkräfte|bundeswehr|amt|\
        behörde|kommando|gendarmerie|republik|nationalgarde|marine|direktion|botschaft|generaldirektion|abteilung|\
        beschaffungsamt|referat",
    link: "und|der|des|für|von|zu|de|of|&|die",
    stop: "am|im|in|vom|unter|über|durch|mit|gemäß|gemäss|laut|nach|bei|wurde|wurden|ist|sind|war|waren|hat|haben|\
        geliefert|verkauft|die|welche|welcher|das|als|aus|auf|zum|zur|sowie|wobei|seit|bis|aber|oder|an|damals|dort|\
        hin|per|mittels|ohne|ausgeliefert|versandt|exportiert|sitz|zwischen",
    goods: "gewehr*|sturmgewehr*|pistole*|waffe*|maschinengewehr*|revolver*|patrone*|schuss|granate*|mörser*|rakete*|\
        mine*|stück|stücke|einheit*|kiste*|karton*|fass|fässer|sack|säcke|fahrzeug*|lkw|zünder*|karabiner*|munition|\
        magazin*|ladung*|tonne*|kg|kilogramm|exemplar*|flinte*|geschoss*|bombe*|flugkörper|werfer*|palette*|\
        container|meter|liter|rolle*|motor*|bauteil*|geschütz*|handfeuerwaffe*|drohne*",
    quantity: "menge|mengen|lieferung von|sendung von|stückzahl|posten von|anzahl|insgesamt|bestehend aus|umfasste*|\
        gesamtmenge|auftrag über|bestellung über|los von|charge von",
    confirm: "bestätig*|bescheinig*|feststell*|stammt*|zutreffend|verifizier*|handelt es sich um|festgestellt|\
        nachvollzogen|erkannt|anerkannt|ja",
    records: "unterlagen|aufzeichnung*|archiv*|register|akten|akte|dokument*|daten|bücher|nachweis*|belege|buchhaltung|\
        dateien|lieferbücher|waffenbuch*|seriennummern|einzelne nummern|einzelnummern",
    destroyed: "vernichtet|zerstört|verbrannt|brand|hochwasser|verloren|geschreddert|entsorgt|gelöscht|vernichtung|\
        kriegseinwirkung*|abhanden|überschwemmung",
    retention: "aufbewahrung*|aufbewahrungsfrist*|aufbewahrungspflicht*|frist|gesetzliche frist|archivierungsfrist|\
        aufbewahrt|aufzubewahren|speicherfrist|aufbewahrungsdauer|lagerfrist|älter als die|aufbewahrungszeit*|\
        vorgeschriebene zeit",
    expired: "abgelaufen|verstrichen|überschritten|nicht mehr|länger als|mehr als|ablauf|nur|erloschen|geendet|vorbei|\
        lediglich",
    kept: "geführt|aufbewahrt|erfasst|führen|aufgezeichnet|registriert|vorgehalten|verfügen|gespeichert|führt|\
        dokumentiert|angelegt|archiviert",
    absent: "nicht mehr vorhanden|nicht vorhanden|nicht verfügbar|nicht mehr verfügbar|nicht auffindbar|nicht gefunden|\
        nicht ermittelt|nicht mehr möglich|nicht möglich|keine angaben|keine informationen|keine erkenntnisse|\
        nicht feststellbar|liegen nicht vor|nicht mehr auffindbar|keine hinweise|liegen uns keine|liegen keine|\
        ergebnislos|kein ergebnis|ohne ergebnis|fehlanzeige|nichts gefunden|unbekannt|keinen eintrag|kein eintrag|\
        keine treffer|nichts bekannt|erfolglos|keine daten|nichts mitteilen|wurde nichts|kein treffer|\
        keinen treffer|keine einträge|nicht bekannt|nichts ergeben|kein resultat|keine kenntnis*",
    deny: "verweiger*|ablehn*|abgelehnt|lehnen|lehnt|nicht in der lage|nicht befugt|nicht berechtigt|nicht gestattet|\
        dürfen nicht|darf nicht|können nicht|kann nicht|untersagt|nicht bereit|außerstande|nicht erlaubt|\
        nicht zulässig|verbietet|verbieten|nicht möglich|keine auskunft|keine auskünfte|sehen uns nicht|versagt|\
        nicht preisgeben|hindert",
    disclose: "auskunft*|auskünfte|weitergabe|weitergeben|offenleg*|offenlegen|mitteil*|mitzuteilen|übermittel*|\
        bekanntgeben|preisgeben|preisgegeben|information*|informieren|erteilen|erteilt|herausgabe|herausgeben|\
        herauszugeben|angaben|beantwort*|ersuchen|weiterzugeben|kundendaten|preiszugeben|weiterreichen|namen unserer",
    secret: "vertraulich*|geheim*|nationale sicherheit|nationalen sicherheit|datenschutz*|geschäftsgeheimnis*|\
        betriebsgeheimnis*|verschlusssache|staatsgeheimnis*|verschwiegenheit*|geheimhaltung*",
    dissolved: "aufgelöst|liquidiert|liquidation|insolvenz|insolvent|konkurs|existiert nicht mehr|besteht nicht mehr|\
        erloschen|geschäftsbetrieb eingestellt|betrieb eingestellt|nicht mehr existiert|nicht mehr existent|\
        bankrott|nicht mehr besteht|ohne rechtsnachfolger|stillgelegt|auflösung|eingestellt|ehemalige* staat|\
        nicht auf uns übergegangen|vorgängerstaat|nicht übergegangen|nicht mehr tätig|vom markt verschwunden|\
        register gelöscht|handelsregister gelöscht",
    fake: "fälschung*|gefälscht|nachbau*|imitation*|nachahmung*|plagiat*|nicht authentisch|kopie unserer|\
        entspricht nicht|entsprechen nicht|nicht unser|nicht aus unserer|kein erzeugnis|kein produkt unseres|\
        nicht von uns|ist eine kopie|nicht der hersteller|nicht aus unserer fertigung|nachgemacht*|\
        nicht von uns stammen|kann nicht von uns|nicht unsere|beginnen anders|weicht von unser*|stammt nicht von uns",
    enclosed: "beigefügt|anbei|anliegend|beiliegend|anlage|anlagen|beilage|in der anlage|im anhang|angehängt|kopie|kopien|\
        übersenden",
    received: "eingang ihres|erhalt ihres|haben ihr|ihr schreiben erhalten|bestätigen den eingang|bestätigen den erhalt|\
        eingegangen|empfang ihres|eingang ihrer|erhalten",
    later: "in kürze|weitergeleitet|wird geprüft|in bearbeitung|kommen auf sie zurück|unaufgefordert|\
        so bald wie möglich|werden ihnen|zu gegebener zeit|demnächst|melden uns|werden uns|weiterleitung|\
        wird bearbeitet|bearbeitet|zurückkommen|wird derzeit geprüft|prüfen wir|an die zuständige|\
        werden darauf zurück|prüfen die angelegenheit|prüfen den|ihre anfrage wurde|wurde registriert|\
        wurde weitergeleitet|haben ihr ersuchen|übergeben|weitergegeben|der zuständigen|zuständigen abteilung|\
        hauptstadt",
    away: "abwesend|abwesenheit*|nicht im büro|außer haus|im urlaub|automatische antwort|automatisch generierte|\
        automatisch erstellt|urlaub|ticketnummer|ab dem|nicht erreichbar|abwesenheitsnotiz|wieder erreichbar|\
        elternzeit|büro ist geschlossen|geschlossen bis|betriebsferien|büro bleibt|betriebsurlaub",
    trace: "rückverfolg*|nachverfolg*|waffe*|gewehr*|pistole*|seriennummer*|munition|ausfuhr*|herstell*|kennzeichnung*|\
        los|geliefert*|sichergestellt*|umleitung",
    greet: "sehr geehrte*|geehrte*|exzellenz|beehrt sich|damen und herren|liebe kolleg*|guten tag|hallo",
    close: "mit freundlichen grüßen|mit freundlichem gruß|hochachtungsvoll|hochachtung|freundliche grüße|beste grüße|\
        mit besten grüßen|mit vorzüglicher",
    doc: "schreiben|ersuchen|anfrage|note|rechnung*|zertifikat|genehmigung|e-mail|brief|verbalnote|gesetz|verordnung|\
        gefunden|sichergestellt|dokumentiert|gegründet|lieferschein|packliste|frachtbrief|aktenzeichen|\
        ausfuhrgenehmigung|unterlagen|geschlossen|aufgelöst|insolvenz|vernichtet|dokumentiert*|seit|reicht zurück|\
        reichen zurück|zurückreich*",
    labels: &[
        (
            FieldName::DocumentNumber,
            "unser zeichen|aktenzeichen|az|gz|geschäftszeichen|zahl|note nr|unsere referenz|nr|unser az",
        ),
        (
            FieldName::RequestReference,
            "ihr zeichen|betreff|betrifft|betr|ihr schreiben|bezug|ihre anfrage|ihr ersuchen|ihre referenz|anfrage|\
        ersuchen",
        ),
        (FieldName::DocumentDate, "datum|date|den"),
        (FieldName::Manufacturer, "hersteller|produzent|hergestellt von|herstellerfirma|fabrikant|werk"),
        (
            FieldName::ManufactureDate,
            "herstellungsdatum|herstelldatum|herstellungsjahr|baujahr|hergestellt|produktionsdatum|hergestellt am|\
        hergestellt im|fertigungsdatum|fertigungsjahr|herstellung|fertigung|produktion|herstellungszeitraum|\
        produktionsjahr",
        ),
        (
            FieldName::Recipient,
            "empfänger|käufer|kunde|abnehmer|geliefert an|verkauft an|endverwender|erwerber|exportiert nach|besteller|\
        lieferempfänger|ausgeliefert an",
        ),
        (
            FieldName::DeliveryDate,
            "lieferdatum|geliefert am|lieferung|versanddatum|ausgeliefert am|verkaufsdatum|lieferung am|exportdatum|\
        übergabedatum|auslieferung|liefertermin|verkauft am|datum der lieferung|versandt am",
        ),
        (FieldName::Quantity, "menge|liefermenge|anzahl|stückzahl|gelieferte menge|gesamtmenge"),
        (
            FieldName::ContractNumber,
            "vertrag|vertragsnummer|vertrag nr|vertrags-nr|kaufvertrag|liefervertrag|vertragsnr",
        ),
        (
            FieldName::OrderNumber,
            "auftrag|auftragsnummer|bestellung|bestellnummer|auftrags-nr|bestell-nr|auftrag nr|bestellung nr|auftragsnr|\
        bestellnr",
        ),
        (
            FieldName::Intermediary,
            "vermittler|spediteur|spedition|zwischenhändler|makler|frachtführer|über|vermittlung|beteiligte dritte|\
        transporteur|weitere beteiligte",
        ),
        (FieldName::Country, "land|lieferland|bestimmungsland|empfängerland|zielland|geliefert nach"),
    ],
};

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["nr", "nummer", "dokument-nr", "belegnummer", "beleg-nr", "referenz", "referenznummer", "unser zeichen",
        "aktenzeichen", "az", "bescheinigung nr", "zertifikat nr", "registriernummer", "vorgangsnummer", "dokumentennummer",
        "geschäftszeichen", "reg-nr", "unsere referenz", "bescheinigungsnummer", "urkunden-nr", "zertifikatsnummer", "dok-nr",
        "laufende nr", "ref nr"]),
    (F::DocumentDate, &["datum", "ausstellungsdatum", "ausgestellt am", "ausgefertigt in am", "ausgefertigt in", "ausgefertigt am",
        "ort und datum", "ort datum", "ort, datum", "tag der ausstellung", "belegdatum", "dokumentdatum", "vom", "erstellt am",
        "ort und tag der ausstellung", "ausstellungsort und -datum", "überarbeitet am", "stand", "druckdatum", "überarbeitungsdatum",
        "datum der ausstellung", "ort und datum der ausstellung", "version vom", "ausgabedatum", "bearbeitungsdatum"]),
    (F::RequestReference, &["ihr zeichen", "ihre referenz", "ihr schreiben", "ihre anfrage", "rückverfolgungsersuchen", "anfrage nr",
        "ersuchen nr", "ihre nachricht vom", "ihr ersuchen"]),
    (F::ValidUntil, &["gültig bis", "gültigkeit", "gültigkeitsdatum", "ablaufdatum", "gültig bis zum", "gültigkeit bis", "befristet bis",
        "läuft ab am"]),
    (F::EndUser, &["endverwender", "endverbraucher", "endempfänger", "endnutzer", "name des endverwenders",
        "endverwender (name und anschrift)", "endgültiger verwender"]),
    (F::Importer, &["einführer", "importeur", "name des einführers", "einführer/käufer", "importeur/käufer",
        "einführer (name und anschrift)"]),
    (F::Exporter, &["ausführer", "exporteur", "name des ausführers", "ausführer/verkäufer", "versender/ausführer", "exporteur/verkäufer",
        "ausführer/versender", "ausführer (name und anschrift)", "lieferant/ausführer"]),
    (F::CountryOfDestination, &["bestimmungsland", "land der endverwendung", "endbestimmungsland", "endbestimmung", "einfuhrland",
        "land der bestimmung", "bestimmungsland code", "endgültiges bestimmungsland", "empfängerland"]),
    (F::CountryOfOrigin, &["ursprungsland", "ursprung", "herkunftsland", "ausfuhrland", "herstellungsland", "versendungsland",
        "versendungs-/ausfuhrland", "herkunft"]),
    (F::ContractNumber, &["vertrag nr", "vertragsnummer", "vertrags-nr", "vertrag", "kaufvertrag nr", "kontrakt nr", "vertrag vom",
        "kaufvertrag", "liefervertrag nr", "rahmenvertrag nr", "kontraktnummer", "vertragsnr", "liefervertrag"]),
    (F::OrderNumber, &["auftrag nr", "auftragsnummer", "auftrags-nr", "bestellung nr", "bestellnummer", "bestell-nr", "ihre bestellung",
        "bestellung", "auftrag", "ihre bestellnummer", "kundenbestellnummer", "bestellung vom", "auftragsnr", "bestellnr", "ihr auftrag",
        "kundenauftrag"]),
    (F::InvoiceNumber, &["rechnung nr", "rechnungsnummer", "rechnungs-nr", "rechnung", "handelsrechnung nr", "rechnungsnr", "faktura nr",
        "faktura", "re-nr"]),
    (F::LicenceNumber, &["genehmigung nr", "genehmigungsnummer", "genehmigungs-nr", "ausfuhrgenehmigung nr", "lizenz nr", "lizenznummer",
        "einfuhrgenehmigung nr", "ausfuhrgenehmigung", "ieb nr", "einfuhrbescheinigung nr", "genehmigung", "lizenz-nr", "genehmigungsnr",
        "einfuhrgenehmigung", "internationale einfuhrbescheinigung nr"]),
    (F::DeliveryDate, &["lieferdatum", "liefertag", "geliefert am", "eingangsdatum", "datum der lieferung", "empfangen am",
        "wareneingang am", "wareneingang", "tag der lieferung", "empfangsdatum", "ankunftsdatum", "versanddatum", "eingang am",
        "datum des eingangs", "anlieferdatum", "wareneingangsdatum", "eingegangen am"]),
    (F::Seller, &["verkäufer", "lieferant", "rechnungssteller", "verkauft von", "rechnungsaussteller"]),
    (F::Buyer, &["käufer", "kunde", "rechnungsempfänger", "rechnungsanschrift", "auftraggeber", "rechnung an", "besteller",
        "verkauft an", "abnehmer", "rechnungsadresse"]),
    (F::Consignor, &["absender", "versender", "ablader", "befrachter", "absender/versender", "name des absenders", "lieferant",
        "versandt von", "absender (name, anschrift, land)", "verlader", "versender/ausführer", "anlieferer"]),
    (F::Consignee, &["empfänger", "warenempfänger", "lieferadresse", "lieferanschrift", "lieferung an", "empfänger/käufer",
        "name des empfängers", "versandanschrift", "versandadresse", "empfänger (name, anschrift, land)", "an order", "empfangsstelle"]),
    (F::NotifyParty, &["notify-adresse", "zu benachrichtigen", "meldeadresse", "benachrichtigungsadresse", "notify",
        "zu benachrichtigende partei", "benachrichtigung an", "zu verständigen", "avisadresse", "meldeanschrift"]),
    (F::Carrier, &["frachtführer", "spediteur", "reeder", "verfrachter", "reederei", "fluggesellschaft", "transportunternehmen",
        "luftfrachtführer", "beförderer", "transporteur", "name des frachtführers"]),
    (F::Vessel, &["schiff", "schiffsname", "seeschiff", "name des schiffes", "ms", "schiff name"]),
    (F::Voyage, &["reise-nr", "reise", "reisenummer", "reise nr"]),
    (F::PortOfLoading, &["ladehafen", "verladehafen", "abgangshafen", "einschiffungshafen", "verschiffungshafen"]),
    (F::PortOfDischarge, &["löschhafen", "entladehafen", "bestimmungshafen", "ausladehafen", "zielhafen"]),
    (F::ShipmentDate, &["verladedatum", "verschiffungsdatum", "an bord am", "verladen am", "versanddatum", "datum der verladung",
        "an bord genommen am", "verschifft am", "tag der verladung", "an bord", "ladedatum"]),
    (F::Packages, &["anzahl der packstücke", "packstücke", "anzahl packstücke", "colli", "kolli", "anzahl colli", "anzahl kolli",
        "anzahl der kolli", "gesamtzahl der packstücke", "packstücke insgesamt", "anzahl und art der packstücke", "packstücke gesamt",
        "anzahl u art der packstücke", "stückzahl"]),
    (F::GrossWeight, &["bruttogewicht", "bruttogewicht kg", "bruttogewicht in kg", "brutto", "rohmasse", "gesamtbruttogewicht",
        "brutto kg", "bruttogewicht gesamt", "rohmasse kg", "gesamtgewicht brutto", "rohmasse (kg)", "bruttomasse", "brutto-gewicht",
        "gesamtgewicht", "bruttogew"]),
    (F::NetWeight, &["nettogewicht", "nettogewicht kg", "nettogewicht in kg", "netto", "eigenmasse", "gesamtnettogewicht", "netto kg",
        "eigenmasse kg", "nettomasse", "nettogewicht gesamt", "netto-gewicht", "nettogew"]),
    (F::ContainerNumber, &["container-nr", "containernummer", "container", "container nr", "container-/siegel-nr", "container/siegel",
        "containernr", "behälter-nr"]),
    (F::Incoterm, &["lieferbedingungen", "lieferbedingung", "incoterms", "incoterm", "lieferkonditionen", "lieferkondition"]),
    (F::Currency, &["währung", "rechnungswährung", "beträge in", "währungscode"]),
    (F::TotalAmount, &["gesamtbetrag", "rechnungsbetrag", "gesamtsumme", "summe", "gesamt", "endbetrag", "zu zahlen", "gesamtpreis",
        "rechnungsendbetrag", "zahlbetrag", "total", "gesamtwert", "zu zahlender betrag", "bruttobetrag", "endsumme", "rechnungssumme"]),
    (F::PlaceOfLoading, &["ladeort", "verladeort", "ort und tag der übernahme", "ort der übernahme", "übernahmeort",
        "ort und datum der übernahme", "ort und tag der übernahme des gutes", "beladeort", "ort der übernahme des gutes", "beladestelle",
        "ort und tag der beladung"]),
    (F::PlaceOfDelivery, &["auslieferungsort", "auslieferungsort des gutes", "lieferort", "entladeort", "ablieferungsort",
        "ort der ablieferung", "ort der entladung", "abladestelle", "bestimmungsort", "entladestelle"]),
    (F::Vehicle, &["fahrzeug", "kennzeichen", "amtliches kennzeichen", "lkw-kennzeichen", "lkw", "wagen-nr", "fahrzeugkennzeichen",
        "wagennummer", "amtl kennzeichen", "transportmittel", "kfz-kennzeichen", "beförderungsmittel", "lkw/anhänger", "zugmaschine",
        "kfz"]),
    (F::AirportOfDeparture, &["abgangsflughafen", "abflughafen", "versandflughafen", "startflughafen"]),
    (F::AirportOfDestination, &["bestimmungsflughafen", "zielflughafen", "ankunftsflughafen"]),
    (F::Flight, &["flug", "flugnummer", "flug-nr", "flug/datum", "flug/tag", "flugnr"]),
    (F::Product, &["produkt", "produktname", "handelsname", "produktidentifikator", "produktbezeichnung", "handelsbezeichnung",
        "artikelbezeichnung", "stoffname", "typ", "modell"]),
    (F::Manufacturer, &["hersteller", "hersteller/lieferant", "lieferant", "produzent", "hersteller und lieferant", "firma",
        "hergestellt von", "angaben zum hersteller/lieferanten", "unternehmen", "bezeichnung des unternehmens",
        "einzelheiten zum lieferanten, der das sicherheitsdatenblatt bereitstellt"]),
    (F::UnNumber, &["un-nummer", "un-nr", "un nr", "un", "un-nummer oder id-nummer", "unnummer"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const COLUMNS: &[(C, &[&str])] = &[
    (C::Row, &["pos", "position", "nr", "lfd nr", "pos-nr", "zeile"]),
    (C::Description, &["bezeichnung", "warenbezeichnung", "beschreibung", "bezeichnung des gutes", "artikel", "ware", "waren",
        "artikelbezeichnung", "art der ware", "bezeichnung der waren", "warenbeschreibung", "gegenstand", "inhalt",
        "bezeichnung der ware", "gutbezeichnung", "beschreibung der ware", "produktbezeichnung", "material", "benennung"]),
    (C::Quantity, &["menge", "anzahl", "stückzahl", "liefermenge", "gelieferte menge", "empfangene menge", "stück", "mengen",
        "eingangsmenge", "bestellmenge", "istmenge"]),
    (C::Unit, &["einheit", "me", "mengeneinheit", "einh", "maßeinheit", "ein"]),
    (C::Lots, &["los", "losnummer", "los-nr", "charge", "chargennummer", "chargen-nr", "los-/chargennummer", "los/charge", "lose", "lot",
        "lot-nr", "chargennr", "losnr", "chargen", "los-nummer"]),
    (C::Serials, &["fabr-nr", "w-nr", "ser-nr", "seriennummer", "serien-nr", "seriennummern", "waffen-nr", "waffennummer", "seriennr",
        "fabriknummer", "fabrik-nr", "serien-nrn", "waffennummern", "s/n", "seriennrn"]),
    (C::Model, &["typ", "modell", "artikel-nr", "artikelnummer", "kaliber", "art-nr", "artikelnr", "materialnummer", "typ/modell",
        "sachnummer"]),
    (C::Price, &["einzelpreis", "preis", "stückpreis", "e-preis", "preis/einheit", "einheitspreis", "ep"]),
    (C::Amount, &["betrag", "gesamtpreis", "wert", "gesamt", "g-preis", "gesamtbetrag", "positionswert", "statistischer wert", "gp"]),
    (C::Other, &["kennzeichen und nummern", "zeichen und nummern", "zolltarifnummer", "warennummer", "volumen", "umfang", "maße",
        "umfang in m3", "art der verpackung", "verpackung", "statistik-nr", "statistiknummer", "kiste nr", "packstück-nr", "mwst",
        "rabatt", "zeichen und nr", "abmessungen", "bemerkung", "zustand", "kisten-nr", "ust", "siegel-nr", "taxpflichtiges gewicht",
        "abgelehnt", "fehlmenge", "tara", "kolli-nr"]),
];

#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "anschrift", "adresse", "tel", "telefon", "fax", "telefax", "e-mail", "unterschrift", "stempel", "unterschrift und stempel", "name",
    "funktion", "siegel", "firmenstempel", "zahlungsbedingungen", "zahlung", "bankverbindung", "bank", "iban", "bic", "ust-idnr",
    "steuernummer", "seite", "fracht zahlbar in", "fracht", "anzahl der originale", "beigefügte dokumente", "anweisungen des absenders",
    "frachtzahlungsanweisungen", "nachfolgende frachtführer", "vorbehalte und bemerkungen der frachtführer",
    "vorbehalte und bemerkungen", "besondere vereinbarungen", "zu zahlen vom", "gut empfangen", "unterschrift und stempel des absenders",
    "unterschrift und stempel des frachtführers", "rückerstattung", "verwendungszweck", "endverwendung", "bemerkungen", "hinweise",
    "ansprechpartner", "betreff", "anlagen", "geprüft von", "erhalten von", "empfangen von", "fahrer", "lager", "zollstelle", "anmelder",
    "verfahren", "notrufnummer", "verwendung", "verwendung des stoffes", "lieferschein-nr", "frachtbrief-nr", "land", "ort",
    "zwischensumme", "rabatt", "ausstellende behörde", "behörde", "ausstellungsort", "sachbearbeiter", "kundennummer", "bearbeiter",
    "flagge", "dienstgrad", "lagerort", "verpflichtung",
];

#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "masse", "gewicht", "länge", "gesamtlänge", "lauflänge", "kaliber", "feuergeschwindigkeit", "kadenz", "magazinkapazität",
    "kapazität", "mündungsgeschwindigkeit", "reichweite", "haltbarkeit", "lagerfähigkeit", "lagertemperatur", "betriebstemperatur",
    "temperaturbereich", "spannung", "betriebsspannung", "durchmesser", "breite", "höhe", "dicke", "dichte", "schmelzpunkt", "aussehen",
    "farbe", "reinheit", "konzentration", "feuchte", "verpackungseinheit", "werkstoff", "leistung", "frequenz", "genauigkeit",
    "geschwindigkeit", "flugzeit", "nutzlast", "strom", "korngröße", "viskosität", "lebensdauer", "sprengladung",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const STATEMENTS: &[(F, &[&str])] = &[
    (F::EndUser, &["wir", "bestätigen dass", "endverwender ist", "endverwender der güter ist", "bescheinigen dass", "erklären dass"]),
    (F::Exporter, &["geliefert von", "geliefert durch", "gekauft bei", "gekauft von", "bezogen von", "ausgeführt von", "erworben von",
        "von der firma"]),
    (F::Importer, &["eingeführt durch", "eingeführt von", "importiert von", "bestellt von", "gekauft durch"]),
    (F::CountryOfDestination, &["einfuhr nach", "ausfuhr nach", "bestimmungsland ist", "hoheitsgebiet von", "in die"]),
    (F::ValidUntil, &["gültig bis", "gültig bis zum", "läuft ab am"]),
];

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "summe", "gesamt", "gesamtsumme", "zwischensumme", "total", "übertrag", "gesamtbetrag", "insgesamt", "mwst", "rabatt", "endbetrag",
    "nettobetrag", "ust",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const UNITS: &[(U, &[&str])] = &[
    (U::Piece, &["stück", "stk", "st", "stck", "stücke", "pcs"]),
    (U::Round, &["schuss", "patrone", "patronen", "schuß"]),
    (U::Box, &["schachtel", "schachteln", "karton", "kartons", "kart", "packung", "packungen", "pack"]),
    (U::Crate, &["kiste", "kisten", "holzkiste", "holzkisten"]),
    (U::Drum, &["fass", "fässer", "faß", "trommel", "trommeln"]),
    (U::Bag, &["sack", "säcke", "beutel"]),
    (U::Pallet, &["palette", "paletten", "pal"]),
    (U::Container, &["container"]),
    (U::Set, &["satz", "sätze", "set", "sets", "garnitur"]),
    (U::Pair, &["paar", "paare"]),
    (U::Kg, &["kg", "kilogramm", "kilo"]),
    (U::G, &["g", "gramm"]),
    (U::T, &["t", "tonne", "tonnen", "to"]),
    (U::L, &["l", "liter", "ltr"]),
    (U::M, &["m", "meter", "lfm"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const TITLES: &[(&str, &[&str])] = &[
    ("end_user_certificate", &["endverbleibserklärung", "endverbleibszertifikat", "endverbleibsbescheinigung", "endverwendungserklärung",
        "endverbleibsdokument", "endverwenderzertifikat", "eve", "evz", "endverbleibsnachweis", "endverwendererklärung",
        "endverbrauchererklärung"]),
    ("delivery_verification_certificate", &["wareneingangsbescheinigung", "web", "lieferbestätigung",
        "bescheinigung über den wareneingang", "ankunftsbescheinigung", "liefernachweis", "wareneingangsbestätigung"]),
    ("international_import_certificate", &["internationale einfuhrbescheinigung", "ieb", "einfuhrbescheinigung",
        "internationales einfuhrzertifikat"]),
    ("invoice", &["rechnung", "handelsrechnung", "proformarechnung", "proforma-rechnung", "faktura", "exportrechnung"]),
    ("bill_of_lading", &["konnossement", "seekonnossement", "seefrachtbrief", "ladeschein", "bordkonnossement"]),
    ("packing_list", &["packliste", "packzettel", "packstückliste", "gewichtsliste", "kolliliste", "verpackungsliste", "versandliste"]),
    ("delivery_note", &["lieferschein", "lieferanzeige", "versandanzeige", "warenbegleitschein", "auslieferungsschein", "versandschein"]),
    ("goods_receipt_note", &["wareneingangsschein", "wareneingangsbeleg", "empfangsschein", "wareneingangsmeldung",
        "wareneingangsprotokoll", "empfangsbestätigung", "materialeingangsschein"]),
    ("transport_document", &["frachtbrief", "internationaler frachtbrief", "cmr-frachtbrief", "eisenbahnfrachtbrief",
        "transportdokument", "speditionsauftrag", "frachtbrief cim", "straßenfrachtbrief", "ladeliste"]),
    ("air_waybill", &["luftfrachtbrief"]),
    ("customs_declaration", &["zollanmeldung", "ausfuhranmeldung", "einfuhranmeldung", "einheitspapier", "zollerklärung",
        "ausfuhrbegleitdokument", "abd", "ausfuhrerklärung"]),
    ("safety_data_sheet", &["sicherheitsdatenblatt", "sdb", "eg-sicherheitsdatenblatt", "eu-sicherheitsdatenblatt"]),
    ("technical_leaflet", &["technisches datenblatt", "datenblatt", "produktdatenblatt", "technisches merkblatt", "merkblatt",
        "technische information", "betriebsanleitung", "produktinformation", "technische daten", "technische beschreibung",
        "bedienungsanleitung", "produktblatt"]),
];
