//! German.

use crate::model::FieldName;

use super::{Claims, Dates, Language};

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
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
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
