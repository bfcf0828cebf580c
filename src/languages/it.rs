//! Italian.

use crate::model::FieldName;

use super::{Claims, Dates, Language};

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
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
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
