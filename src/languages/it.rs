//! Italian.

use crate::model::FieldName;

use super::Column as C;
use super::{Claims, Dates, Language};
use crate::model::{FieldName as F, Unit as U};

pub(super) const LANGUAGE: Language = Language {
    code: "it",
    name: "Italian",
    dates: DATES,
    claims: CLAIMS,
    numbers: NUMBERS,
    months: [
        &["gennaio", "gen", "genn"],
        &["febbraio", "feb", "febb"],
        &["marzo", "mar"],
        &["aprile", "apr"],
        &["maggio", "mag"],
        &["giugno", "giu"],
        &["luglio", "lug"],
        &["agosto", "ago"],
        &["settembre", "set", "sett"],
        &["ottobre", "ott"],
        &["novembre", "nov"],
        &["dicembre", "dic"],
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
    joiners: &["di", "del", "dell"],
    ordinals: &["o"],
    before_year: &["nel", "nell", "anno", "dal", "durante", "verso", "fine"],
    after_year: &[],
    before_decade: &["anni"],
    after_decade: &[],
    decades: &[
        ("venti", 2),
        ("trenta", 3),
        ("quaranta", 4),
        ("cinquanta", 5),
        ("sessanta", 6),
        ("settanta", 7),
        ("ottanta", 8),
        ("novanta", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["verso", "circa", "intorno"],
    between: &["tra", "fra", "dal", "da"],
    and: &["e", "ed", "il"],
    until: &["al", "a"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("due", 2),
    ("tre", 3),
    ("quattro", 4),
    ("cinque", 5),
    ("sei", 6),
    ("sette", 7),
    ("otto", 8),
    ("nove", 9),
    ("dieci", 10),
    ("undici", 11),
    ("dodici", 12),
    ("venti", 20),
    ("trenta", 30),
    ("cento", 100),
];

const CLAIMS: Claims = Claims {
    we: "noi|nostr*|nostra società|nostra azienda|la scrivente|questa società|ci",
    not: "non|nessun*|mai|né|senza|neppure|impossibile",
    make: "fabbric*|prodott*|produzione|realizzat*|costruit*|assemblat*|manifattur*|produciamo|completat*|ultimat*|\
        risale al|uscit*|nostro prodotto|finit*|proviene dal nostro|proviene dalla nostra|uscito dalla nostra",
    by: "da|dalla|dal|dallo|dalla società|presso|dalla ditta|negli stabilimenti|produzione di|produzione della|\
        produzione|prodotto della|dagli stabilimenti della|dagli stabilimenti",
    by_after: "",
    maker: "fabbricante|produttore|costruttore|produttrice|fabbricante è",
    deliver: "consegn*|vendut*|esport*|sped*|fornit*|trasfer*|cedut*|inviat*|vendita|fornitura|destinat*",
    to: "a|al|alla|alla società|allo|ai|alle|a favore di|all|presso|al nostro cliente|per conto di|concluso con|\
        conclusa con|stipulato con",
    to_after: "",
    to_suffix: "",
    bought: "acquistat* da|acquistat* dalla|acquistat* dal|ordinat* da|ricevut* da|ordinat* dalla|ritirat* da|\
        ritirat* dalla",
    bought_after: "",
    recipient: "destinatario|acquirente|compratore|cliente|utilizzatore finale|consegnatario|importatore|utente finale|\
        distributore|destinataria",
    via: "tramite|per il tramite di|per il tramite della|attraverso|per mezzo di|mediante|intermediario|spedizioniere|\
        vettore|broker|mediatore|trasportat* da|con l'intermediazione di|con la mediazione di|tramite la società|\
        intermediari|tramite lo spedizioniere",
    via_after: "ha agito da intermediario|in qualità di intermediario|quale intermediario|come intermediario|ha agito quale|\
        ha agito come|ha fatto da|è intervenuta come|ha svolto il ruolo",
    buy: "ha acquistato|ha comprato|ha ricevuto|acquistò|ha ordinato|ha ritirato|ricevette|comprò",
    carry: "trasport*|spedizione",
    route: "nave|porto|imbarcat*|sbarcat*|caricat*|scaricat*|a bordo|via mare|volo|aeroporto|motonave",
    contract: "contratt*|accordo|commessa",
    order: "ordine|ordini|ordinativo|ordine d'acquisto",
    be: "è|era|è stato|è stata|fu|risulta essere|sono|risulta",
    generic: "la|il|lo|l|i|le|un|una|società|ditta|azienda|impresa|cliente|signor|spett.le|nostro|denominata|casa|è|era|\
        distributore|spedizioniere|intermediario|importatore|commerciante|agente",
    head: "ministero|governo|polizia|esercito|forze|dipartimento|direzione|comando|gendarmeria|repubblica|guardia|\
        marina|agenzia|difesa|interno|nazionale|generale|regno|carabinieri|stato|servizio",
    link: "di|del|della|dei|degli|e|la|per|of|and|&|dell",
    stop: "in|il|con|per|che|da|dal|dalla|secondo|è|sono|ha|stato|stata|stati|tra|fra|ai|nel|nella|sotto|presso|come|\
        ma|o|data|conformemente|durante|dopo|prima|sulla|sul|tramite|cui|via|ed|attraverso|giusta|avente|nell|su|\
        mediante",
    goods: "fucil*|pistol*|arm*|mitragliatric*|revolver|cartucc*|proiettil*|mortai*|razz*|granat*|mine|mina|pezz*|unità|\
        cass*|scatol*|fust*|sacch*|veicol*|autocarr*|detonator*|carabin*|munizion*|caricator*|tonnellat*|kg|\
        chilogramm*|esemplar*|bomb*|missil*|colp*|lotto|articol*|metri|litri|pallet|container|rotol*|motor*|\
        spolett*|component*",
    quantity: "quantità|quantitativo|partita di|lotto di|totale di|fornitura di|ordine di|consegna di|spedizione di|\
        comprendente|composta da",
    confirm: "conferm*|certific*|attest*|verific*|accertat*|risulta|riscontr*|riconosc*|sì|identific*",
    records: "archiv*|registr*|document*|dati|fascicol*|scritture|atti|libri|numeri di serie|matricole",
    destroyed: "distrutt*|bruciat*|incendio|alluvione|pers*|elimin*|macerat*|smarrit*|distruzione|cancellat*",
    retention: "conservazione|termine di conservazione|periodo di conservazione|termini di legge|conservare per|\
        conserva per|conservati per|obbligo di conservazione|più vecchi* dei|periodo legale|termine legale",
    expired: "scadut*|decors*|trascors*|oltre|superat*|più di|solo|soltanto|scadenza|spirat*|esaurit*",
    kept: "conserv*|tenut*|registrat*|dispon*|mantien*|tiene|archiviat*|custodit*|redatt*",
    absent: "non più disponibil*|non disponibil*|non sono disponibil*|non è stato possibile|non sono state trovate|\
        non reperibil*|nessuna traccia|non risulta*|non è possibile|irreperibil*|non abbiamo trovato|nessun dato|\
        nessuna informazione|non siamo in grado|non figura*|senza esito|nessun esito|nessun risultato|sconosciut*|\
        esito negativo|nulla da|infruttuos*|nulla è|non ha dato|non disponiamo|non abbiamo dati",
    deny: "rifiut*|non può|non possiamo|non è autorizzat*|non siamo autorizzati|vieta*|non consente|\
        non siamo in grado di fornire|non è consentito|declin*|impedisc*|non intende|neg*|non è possibile comunicare",
    disclose: "divulg*|comunic*|fornir*|rivel*|condivid*|trasmett*|informazion*|rispond*|rispost*|divulgazione|richiesta|\
        identità|cedere",
    secret: "riservat*|segret*|sicurezza nazionale|classificat*|protezione dei dati|segreto di stato|riservatezza",
    dissolved: "sciolt*|liquid*|fallit*|fallimento|non esiste più|cessat* di esistere|cessato l'attività|cessata|\
        cancellat* dal registro|insolven*|chius*|estint*|non più esistente|ex stato|non ci sono pervenut*|\
        non più attiva|stato predecessore",
    fake: "contraffa*|fals*|imitazion*|copia di|non autentic*|non corrispond*|non è di nostra|replic*|non originale|\
        non proviene|è una copia|non è il fabbricante|non di nostra produzione|non può essere nostro|\
        non può essere nostra|non è nostro|non è nostra|iniziano diversamente",
    enclosed: "allegat*|in allegato|alleg*|copia|copie|si trasmette",
    received: "abbiamo ricevuto|ha ricevuto|ricevut*|confermiamo la ricezione|conferma di ricezione|è pervenut*|ricezione|\
        accusiamo ricevuta",
    later: "in corso|quanto prima|sarà esaminat*|trasmess* alle autorità|ci riserviamo|successivamente|provvederemo|\
        al più presto|vi informeremo|risponderemo|stiamo|inoltrat*|verrà data|a breve|è stata registrata|\
        abbiamo trasmesso|ha trasmesso|ufficio competente|è stata inoltrata",
    away: "fuori ufficio|risposta automatica|in ferie|ferie|assente|messaggio automatico|non rispondere|rientro|\
        ufficio è chiuso|uffici chiusi|chiuso fino|chiusi per",
    trace: "tracciamento|rintracci*|arm*|fucil*|pistol*|numero di serie|matricola|munizion*|fabbric*|esport*|illecit*|\
        marcatur*|lotto|tracciabilità",
    greet: "egregi*|gentil*|spett.le|eccellenza|presenta i suoi complimenti|spettabile|buongiorno",
    close: "distinti saluti|cordiali saluti|considerazione|ossequi|saluti|cordialmente",
    doc: "lettera|richiesta|nota|fattura|certificato|licenza|messaggio|legge|decreto|rinvenut*|sequestrat*|fondata|\
        e-mail|polizza|documentat*|archiv*|registr*|autorizzazione|stipulat*|firmat*|fallit*|liquid*|distrutt*|\
        scadut*|esiste dal|risalgono",
    labels: &[
        (FieldName::DocumentNumber, "ns. rif|prot|protocollo|n|nota n|prot. n|nostro riferimento"),
        (FieldName::RequestReference, "vs. rif|oggetto|vostra richiesta|rif|riferimento|vostro riferimento|richiesta"),
        (FieldName::DocumentDate, "data"),
        (FieldName::Manufacturer, "fabbricante|produttore|costruttore"),
        (
            FieldName::ManufactureDate,
            "data di fabbricazione|anno di fabbricazione|data di produzione|anno di produzione|periodo di fabbricazione|\
        fabbricazione|produzione",
        ),
        (FieldName::Recipient, "destinatario|acquirente|cliente|consegnato a|venduto a|utilizzatore finale|compratore"),
        (
            FieldName::DeliveryDate,
            "data di consegna|consegnato il|data di spedizione|data di vendita|consegna|data di esportazione|\
        data di fornitura",
        ),
        (FieldName::Quantity, "quantità|quantità consegnata|numero di pezzi|quantitativo"),
        (FieldName::ContractNumber, "contratto|contratto n|numero di contratto|n. contratto"),
        (FieldName::OrderNumber, "ordine|ordine n|numero d'ordine|n. ordine|numero ordine"),
        (FieldName::Intermediary, "intermediario|spedizioniere|vettore|broker|tramite|intermediari|mediatore"),
        (FieldName::Country, "paese|paese di destinazione|destinazione|paese di consegna"),
    ],
};

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["n", "numero", "n. documento", "riferimento", "rif", "ns rif", "nostro riferimento", "certificato n",
        "n. certificato", "protocollo n", "prot n", "n. di protocollo", "numero documento", "n. registro", "numero certificato"]),
    (F::DocumentDate, &["data", "data di emissione", "luogo e data", "data emissione", "emesso il", "rilasciato il", "data documento",
        "data di rilascio", "fatto a", "luogo e data di emissione", "data del documento", "compilato a", "data di revisione", "revisione"]),
    (F::RequestReference, &["vs rif", "vostro riferimento", "richiesta di tracciamento", "richiesta n", "vostra richiesta",
        "richiesta di rintracciamento"]),
    (F::ValidUntil, &["valido fino al", "validità", "data di scadenza", "scadenza", "valido fino a", "valida fino al"]),
    (F::EndUser, &["utilizzatore finale", "utente finale", "destinatario finale", "utilizzatore finale (nome e indirizzo)"]),
    (F::Importer, &["importatore", "importatore/acquirente"]),
    (F::Exporter, &["esportatore", "esportatore/venditore", "speditore/esportatore"]),
    (F::CountryOfDestination, &["paese di destinazione", "paese di destinazione finale", "destinazione finale", "paese importatore"]),
    (F::CountryOfOrigin, &["paese di origine", "paese d'origine", "origine", "paese esportatore", "provenienza", "paese di provenienza"]),
    (F::ContractNumber, &["contratto n", "n. contratto", "contratto", "numero contratto", "contratto n. del"]),
    (F::OrderNumber, &["ordine n", "n. ordine", "ordine", "ordine d'acquisto n", "vs ordine", "numero ordine", "vostro ordine",
        "ordine di acquisto n", "rif ordine"]),
    (F::InvoiceNumber, &["fattura n", "n. fattura", "fattura", "numero fattura", "rif fattura"]),
    (F::LicenceNumber, &["licenza n", "autorizzazione n", "n. licenza", "licenza di esportazione n", "licenza", "n. autorizzazione",
        "licenza di importazione n"]),
    (F::DeliveryDate, &["data di consegna", "consegnato il", "data consegna", "data di ricevimento", "ricevuto il", "data di arrivo",
        "data di spedizione", "data arrivo"]),
    (F::Seller, &["venditore", "fornitore", "cedente"]),
    (F::Buyer, &["acquirente", "compratore", "cliente", "spett.le", "intestatario fattura", "cessionario", "fatturare a"]),
    (F::Consignor, &["mittente", "caricatore", "speditore", "fornitore", "spedito da"]),
    (F::Consignee, &["destinatario", "consegnatario", "ricevitore", "luogo di destinazione", "indirizzo di consegna",
        "destinazione merce", "consegnare a", "spedire a", "all'ordine di"]),
    (F::NotifyParty, &["notificare a", "notify", "parte da notificare", "notificare", "avvisare"]),
    (F::Carrier, &["vettore", "trasportatore", "compagnia di navigazione", "compagnia aerea", "spedizioniere"]),
    (F::Vessel, &["nave", "nome della nave", "motonave", "nome nave"]),
    (F::Voyage, &["viaggio", "viaggio n", "n. viaggio"]),
    (F::PortOfLoading, &["porto di carico", "porto di imbarco", "porto di partenza"]),
    (F::PortOfDischarge, &["porto di scarico", "porto di sbarco", "porto di destinazione"]),
    (F::ShipmentDate, &["data di imbarco", "data di spedizione", "imbarcato il", "data di carico", "data di caricazione", "a bordo il",
        "data spedizione"]),
    (F::Packages, &["numero colli", "n. colli", "colli", "numero dei colli", "totale colli", "numero e natura dei colli", "n. di colli",
        "quantità colli"]),
    (F::GrossWeight, &["peso lordo", "peso lordo kg", "lordo", "peso lordo totale", "massa lorda", "totale peso lordo", "massa lorda kg"]),
    (F::NetWeight, &["peso netto", "peso netto kg", "netto", "peso netto totale", "massa netta", "totale peso netto", "massa netta kg"]),
    (F::ContainerNumber, &["container n", "n. container", "container", "contenitore n", "contenitore", "container/sigillo"]),
    (F::Incoterm, &["resa", "termini di resa", "condizioni di consegna", "incoterms", "termini di consegna"]),
    (F::Currency, &["valuta", "divisa"]),
    (F::TotalAmount, &["totale", "totale fattura", "importo totale", "totale da pagare", "totale documento", "netto a pagare",
        "totale generale", "valore totale"]),
    (F::PlaceOfLoading, &["luogo di carico", "luogo e data della presa in carico", "luogo di presa in carico", "luogo di ritiro",
        "luogo e data di presa in carico della merce"]),
    (F::PlaceOfDelivery, &["luogo di consegna", "luogo di scarico", "luogo di destinazione", "luogo previsto per la consegna",
        "luogo previsto per la consegna della merce"]),
    (F::Vehicle, &["veicolo", "targa", "targa automezzo", "automezzo", "vagone n", "mezzo di trasporto", "targa veicolo", "autocarro",
        "targa motrice/rimorchio"]),
    (F::AirportOfDeparture, &["aeroporto di partenza"]),
    (F::AirportOfDestination, &["aeroporto di destinazione", "aeroporto di arrivo"]),
    (F::Flight, &["volo", "volo n", "volo/data", "n. volo"]),
    (F::Product, &["prodotto", "nome del prodotto", "nome commerciale", "denominazione commerciale", "identificatore del prodotto",
        "denominazione", "modello"]),
    (F::Manufacturer, &["fabbricante", "produttore", "costruttore", "fornitore", "produttore/fornitore", "ragione sociale", "società",
        "prodotto da"]),
    (F::UnNumber, &["numero onu", "n. onu", "onu", "un n"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const COLUMNS: &[(C, &[&str])] = &[
    (C::Row, &["n", "pos", "riga", "voce"]),
    (C::Description, &["descrizione", "descrizione della merce", "denominazione", "natura della merce", "articolo", "merce",
        "descrizione dei beni", "designazione", "natura e qualità dei beni", "descrizione delle merci", "descrizione merce",
        "descrizione articolo", "designazione delle merci"]),
    (C::Quantity, &["quantità", "qtà", "q.tà", "quantità consegnata", "quantità ricevuta", "pezzi", "qta"]),
    (C::Unit, &["um", "u.m", "unità", "unità di misura"]),
    (C::Lots, &["lotto", "n. lotto", "lotto n", "lotti", "numero lotto", "partita", "numero di lotto"]),
    (C::Serials, &["matricola", "matricole", "numero di serie", "n. di serie", "numeri di serie", "n. matricola", "numero di matricola",
        "n. serie", "seriale"]),
    (C::Model, &["modello", "tipo", "codice", "cod", "calibro", "codice articolo"]),
    (C::Price, &["prezzo unitario", "prezzo", "prezzo unit"]),
    (C::Amount, &["importo", "valore", "prezzo totale"]),
    (C::Other, &["marche e numeri", "contrassegni e numeri", "codice doganale", "volume", "dimensioni", "imballaggio", "cassa n", "iva",
        "sconto", "voce doganale", "note", "aspetto esteriore dei beni", "sigillo"]),
];

#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "indirizzo", "tel", "telefono", "fax", "e-mail", "firma", "timbro", "firma e timbro", "timbro e firma", "nome", "qualifica",
    "nome e qualifica", "condizioni di pagamento", "pagamento", "banca", "p iva", "partita iva", "codice fiscale", "pagina", "nolo",
    "documenti allegati", "istruzioni del mittente", "vettori successivi", "riserve e osservazioni del vettore",
    "riserve e osservazioni", "convenzioni particolari", "da pagare da", "merce ricevuta", "uso finale", "impegno", "osservazioni",
    "note", "contatto", "oggetto", "allegati", "magazziniere", "verificato da", "ricevuto da", "conducente", "magazzino", "dogana",
    "dichiarante", "paese", "luogo", "subtotale", "autorità", "causale del trasporto", "causale", "usi pertinenti",
    "numero telefonico di emergenza", "bandiera", "grado",
];

#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "massa", "peso", "lunghezza", "lunghezza totale", "lunghezza della canna", "calibro", "cadenza di tiro", "capacità del caricatore",
    "capacità", "velocità iniziale", "gittata", "portata", "durata di conservazione", "temperatura di stoccaggio",
    "temperatura di esercizio", "tensione", "diametro", "larghezza", "altezza", "densità", "aspetto", "colore", "purezza", "umidità",
    "materiale", "potenza", "frequenza", "velocità",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const STATEMENTS: &[(F, &[&str])] = &[
    (F::EndUser, &["certifica che", "certifichiamo che", "utilizzatore finale è", "noi"]),
    (F::Exporter, &["forniti da", "fornite da", "esportati da", "acquistati da", "acquistate da", "venduti da"]),
    (F::Importer, &["importati da", "importate da", "ordinati da"]),
    (F::CountryOfDestination, &["importati in", "territorio di", "destinazione è"]),
    (F::ValidUntil, &["valido fino al", "scade il", "valida fino al"]),
];

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "totale", "totali", "subtotale", "totale generale", "iva", "imponibile", "a riportare", "sconto",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const UNITS: &[(U, &[&str])] = &[
    (U::Piece, &["pz", "pezzo", "pezzi", "nr", "unità"]),
    (U::Round, &["cartuccia", "cartucce", "colpo", "colpi"]),
    (U::Box, &["scatola", "scatole", "cartone", "cartoni"]),
    (U::Crate, &["cassa", "casse"]),
    (U::Drum, &["fusto", "fusti", "bidone"]),
    (U::Bag, &["sacco", "sacchi", "sacchetto"]),
    (U::Pallet, &["pallet", "bancale", "bancali"]),
    (U::Container, &["contenitore", "container"]),
    (U::Set, &["set", "serie", "kit"]),
    (U::Pair, &["paio", "paia", "coppia"]),
    (U::Kg, &["kg", "chilogrammo", "chilogrammi", "chili"]),
    (U::G, &["g", "gr", "grammo", "grammi"]),
    (U::T, &["t", "tonnellata", "tonnellate"]),
    (U::L, &["l", "litro", "litri", "lt"]),
    (U::M, &["m", "metro", "metri", "mt"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const TITLES: &[(&str, &[&str])] = &[
    ("end_user_certificate", &["certificato di uso finale", "certificato di utilizzatore finale", "certificato di utente finale",
        "dichiarazione di uso finale", "certificato di destinazione finale", "certificato dell'utilizzatore finale",
        "dichiarazione di utilizzo finale"]),
    ("delivery_verification_certificate", &["certificato di verifica della consegna", "certificato di avvenuta consegna",
        "certificato di verifica di consegna", "attestato di avvenuta consegna", "certificato di arrivo a destino"]),
    ("international_import_certificate", &["certificato internazionale di importazione", "certificato internazionale d'importazione",
        "certificato di importazione"]),
    ("invoice", &["fattura", "fattura commerciale", "fattura proforma", "fattura accompagnatoria"]),
    ("bill_of_lading", &["polizza di carico", "polizza di carico marittima"]),
    ("packing_list", &["lista di imballaggio", "lista colli", "distinta di imballaggio", "lista d'imballaggio", "distinta colli",
        "lista dei pesi"]),
    ("delivery_note", &["bolla di consegna", "documento di trasporto", "ddt", "bolla di accompagnamento", "nota di consegna", "bolla"]),
    ("goods_receipt_note", &["bolla di entrata", "nota di ricevimento", "verbale di ricevimento", "buono di entrata", "bolla di carico",
        "verbale di ricezione", "nota di ricevimento merci"]),
    ("transport_document", &["lettera di vettura", "lettera di vettura internazionale", "lettera di vettura cmr",
        "lettera di vettura ferroviaria"]),
    ("air_waybill", &["lettera di trasporto aereo", "lettera di vettura aerea", "polizza aerea"]),
    ("customs_declaration", &["dichiarazione doganale", "bolla doganale", "dichiarazione di esportazione", "dichiarazione in dogana",
        "documento amministrativo unico", "bolletta doganale"]),
    ("safety_data_sheet", &["scheda di dati di sicurezza", "scheda di sicurezza", "scheda dati di sicurezza"]),
    ("technical_leaflet", &["scheda tecnica", "bollettino tecnico", "manuale d'uso", "specifica tecnica", "dati tecnici",
        "scheda prodotto", "nota tecnica"]),
];
