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
    ("tredici", 13),
    ("quattordici", 14),
    ("quindici", 15),
    ("sedici", 16),
    ("diciassette", 17),
    ("diciotto", 18),
    ("diciannove", 19),
    ("venti", 20),
    ("trenta", 30),
    ("quaranta", 40),
    ("cinquanta", 50),
    ("sessanta", 60),
    ("settanta", 70),
    ("ottanta", 80),
    ("novanta", 90),
    ("cento", 100),
    ("mille", 1000),
    ("mila", 1000),
    ("milione", 1000000),
    ("milioni", 1000000),
];

const CLAIMS: Claims = Claims {
    we: "noi|nostr*|nostra società|nostra azienda|la scrivente|questa società|ci",
    not: "non|nessun*|mai|né|senza|neppure|impossibile",
    make: "fabbric*|prodott*|produzione|realizzat*|costruit*|assemblat*|manifattur*|produciamo|completat*|ultimat*|\
        risale al|uscit*|nostro prodotto|finit*|proviene dal nostro|proviene dalla nostra|uscito dalla nostra|\
        uscit* dai nostri|uscit* dalle nostre|uscit* dal nostro|proviene dai nostri stabilimenti|\
        proviene dalle nostre officine|provengono dal nostro|provengono dalla nostra|\
        provengono dai nostri stabilimenti|provengono dalle nostre|di nostra produzione|di nostra fabbricazione|\
        di nostra costruzione|di produzione propria|lavorat* a macchina|montat*|montaggio|forgiat*|confezionat*|\
        produsse|costruì|prodotto da noi|risalgono al|risale all|bancat*|collaudat*|esce dal nostro|esce dalla nostra|\
        uscit* dalle officine|proviene dalle officine|provengono dalle officine|provenient* dalle officine|\
        esce dalle officine|escono dalle officine|uscit* dagli stabilimenti|proviene dagli stabilimenti|\
        provengono dagli stabilimenti|provenient* dagli stabilimenti|esce dagli stabilimenti|escono dagli stabilimenti|\
        uscit* dalla fabbrica|proviene dalla fabbrica|provengono dalla fabbrica|provenient* dalla fabbrica|\
        esce dalla fabbrica|escono dalla fabbrica|uscit* dallo stabilimento|proviene dallo stabilimento|\
        provengono dallo stabilimento|provenient* dallo stabilimento|esce dallo stabilimento|escono dallo stabilimento|\
        uscit* dai laboratori|proviene dai laboratori|provengono dai laboratori|provenient* dai laboratori|\
        esce dai laboratori|escono dai laboratori|uscit* dall'arsenale|proviene dall'arsenale|provengono dall'arsenale|\
        provenient* dall'arsenale|esce dall'arsenale|escono dall'arsenale|uscit* dalle linee|proviene dalle linee|\
        provengono dalle linee|provenient* dalle linee|esce dalle linee|escono dalle linee",
    by: "da|dalla|dal|dallo|dalla società|presso|dalla ditta|negli stabilimenti|produzione di|produzione della|\
        produzione|prodotto della|dagli stabilimenti della|dagli stabilimenti|dalle|dagli|dai|dall|dalle officine di|\
        dalle officine della|dalle officine del|dall'arsenale di|dall'azienda|dall'impresa|dalla casa|\
        dallo stabilimento di|dallo stabilimento della|dagli stabilimenti di|dagli stabilimenti del|\
        presso lo stabilimento di|presso lo stabilimento della|presso gli stabilimenti di|\
        presso gli stabilimenti della|nello stabilimento di|nello stabilimento della|negli stabilimenti di|\
        negli stabilimenti della|nelle officine di|nelle officine della|ad opera di|ad opera della|ad opera del|\
        produzione del|produzione dell|fabbricazione della|fabbricazione di|prodotto del|prodotto dell|\
        su licenza dalla",
    by_after: "",
    maker: "fabbricante|produttore|costruttore|produttrice|fabbricante è|fabbricatore|fabbricanti|ditta produttrice|\
        ditta costruttrice|azienda produttrice|azienda costruttrice|casa produttrice|casa costruttrice|\
        società produttrice|società costruttrice|impresa produttrice|costruttrice|fabbricatrice|\
        stabilimento produttore|armaiolo|uscit* dalle officine di|uscit* dalle officine della|\
        proviene dalle officine di|proviene dalle officine della|provengono dalle officine di|\
        provengono dalle officine della|provenient* dalle officine di|provenient* dalle officine della|\
        esce dalle officine di|esce dalle officine della|escono dalle officine di|escono dalle officine della|\
        uscit* dagli stabilimenti di|uscit* dagli stabilimenti della|proviene dagli stabilimenti di|\
        proviene dagli stabilimenti della|provengono dagli stabilimenti di|provengono dagli stabilimenti della|\
        provenient* dagli stabilimenti di|provenient* dagli stabilimenti della|esce dagli stabilimenti di|\
        esce dagli stabilimenti della|escono dagli stabilimenti di|escono dagli stabilimenti della|\
        uscit* dalla fabbrica di|uscit* dalla fabbrica della|proviene dalla fabbrica di|proviene dalla fabbrica della|\
        provengono dalla fabbrica di|provengono dalla fabbrica della|provenient* dalla fabbrica di|\
        provenient* dalla fabbrica della|esce dalla fabbrica di|esce dalla fabbrica della|escono dalla fabbrica di|\
        escono dalla fabbrica della|uscit* dallo stabilimento di|uscit* dallo stabilimento della|\
        proviene dallo stabilimento di|proviene dallo stabilimento della|provengono dallo stabilimento di|\
        provengono dallo stabilimento della|provenient* dallo stabilimento di|provenient* dallo stabilimento della|\
        esce dallo stabilimento di|esce dallo stabilimento della|escono dallo stabilimento di|\
        escono dallo stabilimento della|uscit* dai laboratori di|uscit* dai laboratori della|\
        proviene dai laboratori di|proviene dai laboratori della|provengono dai laboratori di|\
        provengono dai laboratori della|provenient* dai laboratori di|provenient* dai laboratori della|\
        esce dai laboratori di|esce dai laboratori della|escono dai laboratori di|escono dai laboratori della|\
        uscit* dall'arsenale di|proviene dall'arsenale di|provengono dall'arsenale di|provenient* dall'arsenale di|\
        esce dall'arsenale di|escono dall'arsenale di|uscit* dalle linee di|uscit* dalle linee della|\
        proviene dalle linee di|proviene dalle linee della|provengono dalle linee di|provengono dalle linee della|\
        provenient* dalle linee di|provenient* dalle linee della|esce dalle linee di|esce dalle linee della|\
        escono dalle linee di|escono dalle linee della",
    deliver: "consegn*|vendut*|esport*|sped*|fornit*|trasfer*|cedut*|inviat*|vendita|fornitura|destinat*|cession*|\
        cediamo|ceduti a|recapitat*|alienat*|fattur*|rivendut*|commercializz*|dat* in dotazione|donat*|donazione|\
        distribuit*|uscit* dai nostri magazzini|uscit* dal nostro magazzino|uscit* dai nostri depositi|\
        lasciato i nostri magazzini|lasciato il nostro magazzino|lasciato il nostro stabilimento|\
        lasciato i nostri stabilimenti|partit* per|partit* alla volta|passat* in proprietà|pervenut* al cliente|\
        smerciat*",
    to: "a|al|alla|alla società|allo|ai|alle|a favore di|all|presso|al nostro cliente|per conto di|concluso con|\
        conclusa con|stipulato con|agli|all'ordine di|alla ditta|all'azienda|all'impresa|alla nostra cliente|\
        ai nostri clienti|a favore della|a favore del|a favore dei|a favore delle|a favore dell|in favore di|\
        in favore della|in favore del|per conto della|per conto del|per conto dei|per conto delle|per conto dell|\
        a beneficio di|a beneficio della|a beneficio del|a disposizione di|a disposizione della|a disposizione del|\
        in dotazione a|in dotazione al|in dotazione alla|nelle mani di|nelle mani della|nelle mani del|a nome di|\
        a nome della|a nome del|con destinazione|destinat* a|destinat* al|destinat* alla|destinat* alle|destinat* ai|\
        destinat* agli|concluso da noi con|concluso con la|concluso con il|conclusa con la|conclusa con il|\
        stipulato con la|stipulato con il|stipulata con|stipulata con la|firmato con|firmato con la|firmato con il|\
        sottoscritto con|sottoscritto con la|sottoscritto con il|siglato con|pattuit* con",
    to_after: "",
    to_suffix: "",
    bought: "acquistat* da|acquistat* dalla|acquistat* dal|ordinat* da|ricevut* da|ordinat* dalla|ritirat* da|\
        ritirat* dalla|acquistat* dai|acquistat* dalle|acquistat* dall|acquistat* dallo|acquistat* dagli|\
        acquistat* presso di noi da|comprat* da|comprat* dalla|comprat* dal|comprat* dall|comprat* dalle|ordinat* dal|\
        ordinat* dall|ordinat* dalle|ordinat* dai|ricevut* dalla|ricevut* dal|ricevut* dall|ricevut* dalle|\
        ritirat* dal|ritirat* dall|ritirat* dalle|prelevat* da|prelevat* dalla|prelevat* dal|pres* in consegna da|\
        pres* in consegna dalla|pres* in consegna dal|pres* in carico da|pres* in carico dalla|pres* in carico dal|\
        commissionat* da|commissionat* dalla|commissionat* dal|importat* da|importat* dalla|importat* dal|\
        acquisto da parte|ordine da parte|acquisit* da|acquisit* dalla|acquisit* dal|richiest* in acquisto da|\
        accettat* in consegna da|accettat* in consegna dalla|accettat* in consegna dal",
    bought_after: "",
    recipient: "destinatario|acquirente|compratore|cliente|utilizzatore finale|consegnatario|importatore|utente finale|\
        distributore|destinataria|destinatari|destinatario finale|destinatario ultimo|primo destinatario|\
        primo acquirente|acquirente finale|acquirente originario|acquirente iniziale|compratrice|cliente finale|\
        utilizzatrice finale|utente ultimo|consumatore finale|consegnataria|cessionario|cessionaria|beneficiario|\
        beneficiaria|beneficiario finale|importatrice|aggiudicatario|ente destinatario|ente acquirente|rivenditore|\
        grossista|controparte contrattuale",
    via: "tramite|per il tramite di|per il tramite della|attraverso|per mezzo di|mediante|intermediario|spedizioniere|\
        vettore|broker|mediatore|trasportat* da|con l'intermediazione di|con la mediazione di|tramite la società|\
        intermediari|tramite lo spedizioniere|per il tramite del|per il tramite dell|per il tramite dei|per tramite di|\
        per tramite della|per tramite del|tramite la|tramite il|tramite la ditta|tramite il broker|\
        tramite il mediatore|tramite l'agente|con il tramite di|con il tramite della|per mezzo della|per mezzo del|\
        per mezzo dello|attraverso la|attraverso il|attraverso lo|per intermediazione di|per intermediazione della|\
        per l'intermediazione di|attraverso l'intermediazione di|con l'intermediazione della|con l'intermediazione del|\
        con la mediazione della|con la mediazione del|per mediazione di|grazie alla mediazione di|con l'intervento di|\
        con l'intervento della|con l'assistenza di|con la partecipazione di|con l'ausilio di|trasportat* dalla|\
        trasportat* dal|trasportat* dallo|organizzat* da|organizzat* dalla|organizzat* dal|mediat* da|mediat* dalla|\
        negoziat* da|negoziat* dalla|negoziat* dal|intermediaria|spedizionieri|spedizioniera|casa di spedizioni|\
        casa di spedizione|ditta di spedizioni|impresa di trasporti|ditta di trasporti|trasportatore|vettori|vettrice|\
        autotrasportatore|compagnia di navigazione|compagnia aerea|linea aerea|agente marittimo|agente di commercio|\
        agente doganale|spedizioniere doganale|agenzia marittima|agenzia di spedizioni|agente|commissionario|sensale|\
        mediatori|mediatrice|broker*|procacciatore|armatore|trasporto affidato a|trasporto affidato alla|\
        trasporto è stato affidato a|trasporto è stato affidato alla|trasporto fu affidato a|\
        trasporto fu affidato alla",
    via_after: "ha agito da intermediario|in qualità di intermediario|quale intermediario|come intermediario|\
        ha agito quale|ha agito come|ha fatto da|è intervenuta come|ha svolto il ruolo|ha agito in qualità|\
        ha agito da mediatore|ha agito da agente|ha agito da spedizioniere|ha agito da vettore|ha agito da broker|\
        ha funto da|ha fatto da tramite|ha svolto la funzione|ha operato quale|ha operato in qualità|\
        è intervenuto come|è intervenuto quale|è intervenuta quale|è intervenuto in qualità|è intervenuta in qualità|\
        intervenne come|intervenne quale|agì quale|agì in qualità|fungeva da|funse da|faceva da|in qualità di broker|\
        in qualità di mediatore|in qualità di agente|in qualità di spedizioniere|in qualità di vettore|quale mediatore|\
        quale mediatrice|quale broker|quale agente|quale spedizioniere|quale vettore|come mediatore|come mediatrice|\
        come intermediaria|come broker|come agente|come spedizioniere|come vettore|quale intermediaria|\
        ha organizzato il trasporto|ha organizzato la spedizione|ha curato il trasporto|ha curato la spedizione|\
        ha curato l'invio|ha effettuato il trasporto|ha eseguito il trasporto|ha eseguito la spedizione|\
        ha provveduto al trasporto|ha provveduto alla spedizione|provvide al trasporto|provvide alla spedizione|\
        curò il trasporto|curò la spedizione|effettuò il trasporto|organizzò il trasporto|si è occupata del trasporto|\
        si è occupato del trasporto|si è occupata della spedizione|si è occupato della spedizione|\
        si occupò del trasporto|si è fatta carico del trasporto|trasportò|ha intermediato|era l'intermediario|\
        era il vettore|era lo spedizioniere|era il mediatore|fu l'intermediario|è stato l'intermediario|\
        è stata l'intermediaria|ha prestato la propria opera",
    buy: "ha acquistato|ha comprato|ha ricevuto|acquistò|ha ordinato|ha ritirato|ricevette|comprò|ha acquisito|\
        hanno acquistato|aveva acquistato|aveva ordinato|ha preso in consegna|prese in consegna|ha preso in carico|\
        prese in carico|ha accettato la consegna|ha accettato la fornitura|ha accettato la merce|ha accettato il lotto|\
        accettò la consegna|ha commissionato|commissionò|ordinò|ha effettuato l'ordine|ha effettuato un ordine|\
        effettuò l'ordine|ha piazzato l'ordine|ha emesso l'ordine|emise l'ordine|ha trasmesso l'ordine|\
        ha conferito l'ordine|ha inoltrato l'ordine|ha importato|importò|acquisì|acquistarono|ha ottenuto in fornitura|\
        ritirò la merce|ritirò le|era l'acquirente|era il destinatario|fu l'acquirente|è stato l'acquirente|\
        è stato il destinatario",
    carry: "trasport*|spedizione",
    route: "nave|porto|imbarcat*|sbarcat*|caricat*|scaricat*|a bordo|via mare|volo|aeroporto|motonave",
    contract: "contratt*|accordo|commessa|convenzione|compravendita|atto di vendita|accordo quadro|scrittura privata",
    order: "ordine|ordini|ordinativo|ordine d'acquisto|buono d'ordine|ordine di acquisto|ordinazione|ordinazioni|\
        ordinativi|conferma d'ordine|commissione di fornitura|ordine di fabbricazione|ordine di lavoro",
    be: "è|era|è stato|è stata|fu|risulta essere|sono|risulta",
    generic: "la|il|lo|l|i|le|un|una|società|ditta|azienda|impresa|cliente|signor|spett.le|nostro|denominata|casa|è|era|\
        distributore|spedizioniere|intermediario|importatore|commerciante|agente",
    head: "ministero|governo|polizia|esercito|forze|dipartimento|direzione|comando|gendarmeria|repubblica|guardia|\
        marina|agenzia|difesa|interno|nazionale|generale|regno|carabinieri|stato|servizio|dogana|dogane|prefettura|\
        questura|aeronautica|guardia di finanza|guardia costiera|guardia nazionale|forestale|corpo forestale|\
        stato maggiore|intendenza|battaglione|reggimento|brigata|fanteria|artiglieria|cavalleria|bersaglieri|milizia|\
        legione|commissariato|presidenza|provveditorato|segretariato generale|ispettorato|penitenziari*|\
        polizia penitenziaria|armata|armate|ambasciata|parchi nazionali|fauna selvatica|centro militare|\
        marina militare",
    link: "di|del|della|dei|degli|e|la|per|of|and|&|dell",
    stop: "in|il|con|per|che|da|dal|dalla|secondo|è|sono|ha|stato|stata|stati|tra|fra|ai|nel|nella|sotto|presso|come|\
        ma|o|data|conformemente|durante|dopo|prima|sulla|sul|tramite|cui|via|ed|attraverso|giusta|avente|nell|su|\
        mediante",
    goods: "fucil*|pistol*|arm*|mitragliatric*|revolver|cartucc*|proiettil*|mortai*|razz*|granat*|mine|mina|pezz*|\
        unità|cass*|scatol*|fust*|sacch*|veicol*|autocarr*|detonator*|carabin*|munizion*|caricator*|tonnellat*|kg|\
        chilogramm*|esemplar*|bomb*|missil*|colp*|lotto|articol*|metri|litri|pallet|container|rotol*|motor*|spolett*|\
        component*|mitra|mitragliett*|pistola mitragliatrice|moschett*|obic*|cannon*|lanciarazz*|lanciagranat*|\
        lanciamissil*|lanciator*|bombe a mano|esplosiv*|detonant*|miccia|micce|innesc*|inneschi|capsul*|polvere|\
        polveri|candelott*|dinamite|ordign*|bossol*|ogiv*|pallottol*|carich*|barile|barili|bidon*|bottigli*|pacch*|\
        pacco|carton*|bancal*|contenitor*|bobin*|coppie|paio|paia|kit|elicotter*|velivol*|carri armati|carro armato|\
        blindat*|autovettur*|automezz*|rimorch*|jeep|ricetrasmettitor*|trasmettitor*|ricevitor*|sensor*|antenn*|\
        circuit*|telecamer*|cavi|tubi|cilindr*|silenziator*|mirin*|cannocchial*|ottich*|baionett*|otturator*|canne|\
        ricambi|pezzi di ricambio|parti di ricambio|grammi|quintal*|litro|metro|chili|siluri|siluro|mitragliatori|\
        droni|drone|elmetti|giubbotti|radio campali|aerei|aeromobili|batterie|moduli",
    quantity: "quantità|quantitativo|partita di|lotto di|totale di|fornitura di|ordine di|consegna di|spedizione di|\
        comprendente|composta da|quantità di|un totale di|per un totale di|vendita di|cessione di|esportazione di|\
        acquisto di|invio di|carico di|comprensiva di|comprendeva|composto da|costituita da|costituito da|\
        consistente in|consisteva in|lotti di|complessivi|complessive|complessivamente|in ragione di|nel numero di",
    confirm: "conferm*|certific*|attest*|verific*|accertat*|risulta|riscontr*|riconosc*|sì|identific*|è nostro|\
        è nostra|sono nostri|sono nostre|è dei nostri|è di nostra|sono di nostra|è uno dei nostri|è una delle nostre|\
        appartiene alla nostra|appartengono alla nostra|corrisponde alla nostra|corrisponde a nostra|comprov*|constat*|\
        appur*|convalid*|autentic*|avvalor*",
    records: "archiv*|registr*|document*|dati|fascicol*|scritture|atti|libri|numeri di serie|matricole|\
        carte d'archivio|carteggi*|faldon*|libro vendite|libri vendite|libri di vendita|schedari*|microfilm|microfiche|\
        banca dati|banche dati|database|bollett*|inventari*|contabilità|rubrich*",
    destroyed: "distrutt*|bruciat*|incendio|alluvione|pers*|elimin*|macerat*|smarrit*|distruzione|cancellat*|\
        andat* in fumo|in fumo|andat* a fuoco|andat* in cenere|ridott* in cenere|arsi|arse|incendi*|incenerit*|\
        allagament*|allagat*|alluvionat*|bombardament*|bombardat*|saccheggi*|depredat*|trafugat*|cestinat*|\
        mandat* al macero|al macero|inviat* al macero|avviat* al macero|macero|scartat*|scarto d'archivio|trinciat*|\
        tritat*|perdut*|devastat*|danneggiat* dall'acqua|ammuffit*|distrugg*|distrusse|andat* perdut*|andat* distrutt*|\
        andat* pers*|sovrascritt*|guasto del server|preda delle fiamme|divorat*|annientat*",
    retention: "conservazione|termine di conservazione|periodo di conservazione|termini di legge|conservare per|\
        conserva per|conservati per|obbligo di conservazione|più vecchi* dei|periodo legale|termine legale|\
        tempo di conservazione|tempi di conservazione|termini di conservazione|periodo di archiviazione|\
        termine di archiviazione|durata di conservazione|obblighi di conservazione|obbligo legale di conservazione|\
        obbligati a conservare|obbligata a conservare|tenuti a conservare|tenuta a conservare|tenuto a conservare|\
        conserviamo|si conservano|vengono conservati|sono conservati|vengono conservate|sono conservate|conservate per|\
        conservarli|custoditi per|custodite per|tenuti per|archiviati per|periodo obbligatorio|termine prescritto|\
        termini prescritti|massimario di scarto|non risalgono|risalgono solo|risale solo|non vanno oltre",
    expired: "scadut*|decors*|trascors*|oltre|superat*|più di|solo|soltanto|scadenza|spirat*|esaurit*|scadenz*|\
        oltrepass*|eccedent*|eccedono|al massimo|solamente|più vecchi*|anterior*|così indietro|così lontano|da tempo|\
        da molto tempo|maggior* di|trascorr*|decorr*",
    kept: "conserv*|tenut*|registrat*|dispon*|mantien*|tiene|archiviat*|custodit*|redatt*|registr*|mantenut*|salvat*|\
        salvaguard*|iscritt*|inventariat*|sopravviss*|sopravviv*|documentat*|trascritt*|detenut*|deteniamo|detiene",
    absent: "non più disponibil*|non disponibil*|non sono disponibil*|non è stato possibile|non sono state trovate|\
        non reperibil*|nessuna traccia|non risulta*|non è possibile|irreperibil*|non abbiamo trovato|nessun dato|\
        nessuna informazione|non siamo in grado|non figura*|senza esito|nessun esito|nessun risultato|sconosciut*|\
        esito negativo|nulla da|infruttuos*|nulla è|non ha dato|non disponiamo|non abbiamo dati|non abbiamo reperito|\
        non abbiamo rinvenuto|non abbiamo rintracciato|non abbiamo individuato|non è stata trovata|non è stato trovato|\
        non sono stati trovati|non è stato rinvenut*|non è stata rinvenut*|non sono stati rinvenut*|\
        non sono state rinvenut*|non è stato reperit*|non è stata reperit*|non sono stati reperit*|\
        non sono state reperit*|non sono reperibil*|non è reperibil*|non è rintracciabil*|non sono rintracciabil*|\
        non rintracciabil*|non rintracciat*|non identificabil*|non identificat*|non è più possibile|non ci è possibile|\
        non ci è stato possibile|non risulta possibile|non siamo riusciti|non si è riusciti|non si è potut*|\
        non abbiamo potuto|non ha potuto|non hanno potuto|non ha permesso|non hanno permesso|non hanno dato|\
        non hanno prodotto|non ha prodotto|non trova riscontro|non trovano riscontro|nessun riscontro|nessun documento|\
        nessun elemento|nessuna registrazione|nessuna corrispondenza|nessuna notizia|nessuna menzione|\
        nessuna annotazione|nessuna indicazione|nessun rinvenimento|alcun riscontro|alcuna traccia|alcuna informazione|\
        alcun dato|alcun risultato|alcuna registrazione|alcun documento|sprovvisti di|risultato negativo|\
        risultati negativi|riscontro negativo|ricerche negative|ricerca negativa|invano|non esistono|non esistono più|\
        non compare|non compaiono|non presenti|non sono presenti|non è presente|non sono più disponibil*|\
        non è più disponibil*|non è disponibil*|non possediamo|non detiene|non deteniamo|non abbiamo alcun*|\
        non abbiamo informazioni|non abbiamo notizi*|non ci risulta*|non è noto|non è nota|non sono noti|non sono note|\
        non ci è not*|non a conoscenza|non siamo a conoscenza|nulla risulta|nulla da segnalare|nulla è emerso|\
        nulla è risultato|niente è emerso",
    deny: "rifiut*|non può|non possiamo|non è autorizzat*|non siamo autorizzati|vieta*|non consente|\
        non siamo in grado di fornire|non è consentito|declin*|impedisc*|non intende|neg*|non è possibile comunicare|\
        respin*|non è possibile fornire|non è possibile divulgare|non ci è consentit*|non è permess*|non ci è permess*|\
        non permett*|non consentono|non siamo abilitati|non è abilitat*|non siamo disposti|non è dispost*|\
        non siamo tenuti|non è tenut*|non intendiamo|non vogliamo|non desider*|non divulg*|non rivel*|non condivid*|\
        non rilasc*|impedit*|ostativ*|ostano|divieto|precluso|preclude*|inibit*|interdett*|ci asteniamo|si astiene|\
        diniego|dobbiamo declinare|non accogli*|non può essere accolt*|non possiamo accogliere|spiacenti di non poter|\
        rammarico di non poter|dolenti di non poter|non facoltizzat*|non ha facoltà|non abbiamo facoltà",
    disclose: "divulg*|comunic*|fornir*|rivel*|condivid*|trasmett*|informazion*|rispond*|rispost*|divulgazione|\
        richiesta|identità|cedere|rend* not*|rendere pubblic*|pubblic* i dati|mettere a disposizione|\
        mettervi a disposizione|rilascio di informazioni|dare informazioni|dare notizie|dare seguito|dar seguito|\
        dare corso|dar corso|fornire dati|nomi dei nostri|nome del cliente|nomi dei clienti|dati dei clienti|\
        dati della clientela|dati commerciali|ragguagli|elementi richiesti|quanto richiesto|trasmissione dei dati|\
        comunicazione dei dati|cessione dei dati|svel*|ostens*|accesso agli|cooper*|collabor*",
    secret: "riservat*|sicurezza nazionale|classificat*|protezione dei dati|segreto di stato|riservatezza|segreto|\
        segreti|segreta|segrete|segretezza|segreto commerciale|segreto industriale|segreto d'ufficio|segreto militare|\
        sicurezza dello stato|sicurezza della repubblica|difesa nazionale|interesse nazionale|interessi nazionali|\
        dati personali|privacy|confidenzial*|divieto di divulgazione|non divulgazione|obbligo di riserbo|\
        non divulgabil*|ragion* di stato",
    dissolved: "sciolt*|liquid*|fallit*|fallimento|non esiste più|cessat* di esistere|cessato l'attività|cessata|\
        cancellat* dal registro|insolven*|chius*|estint*|non più esistente|ex stato|non ci sono pervenut*|\
        non più attiva|stato predecessore|fallì|in fallimento|dichiarat* fallit*|bancarotta|concordato preventivo|\
        amministrazione straordinaria|procedura concorsuale|cess* l'attività|cess* ogni attività|\
        cess* la propria attività|cess* la sua attività|cessato ogni attività|cessato la propria attività|\
        cessato la sua attività|cessato le attività|cessazione dell'attività|cessazione di attività|cessò di esistere|\
        non esistono più|non è più esistente|non è più attiva|non più operativ*|non è più operativ*|non opera più|\
        chiuso i battenti|chiuse i battenti|cancellata dal registro|radiat* dal registro|senza successor*|\
        senza successore legale|priva di successor*|privo di successor*|nessun successore|alcun successore|\
        senza aventi causa|nessun avente causa|privatizzata e sciolta|privatizzata e poi|soppress* per legge|\
        stato non più esistente|stato dissolto|non ci sono stat* consegnat*|non ci sono stat* trasmess*|\
        non ci sono mai pervenut*|mai pervenuti a noi|mai pervenute a noi",
    fake: "contraffa*|fals*|imitazion*|copia di|non autentic*|non corrispond*|non è di nostra|replic*|non originale|\
        non proviene|è una copia|non è il fabbricante|non di nostra produzione|non può essere nostro|\
        non può essere nostra|non è nostro|non è nostra|iniziano diversamente|non esce dal nostro|\
        non esce dalla nostra|non esce dai nostri|non esce dalle nostre|non escono dal nostro|non escono dalla nostra|\
        non escono dai nostri|non escono dalle nostre|non è uscit* dal nostro|non è uscit* dalla nostra|\
        non è uscit* dai nostri|non è uscit* dalle nostre|non sono uscit* dal nostro|non sono uscit* dalla nostra|\
        non sono uscit* dai nostri|mai uscit* dal nostro|mai uscit* dalla nostra|mai uscit* dai nostri|\
        non provengono dal nostro|non provengono dalla nostra|non provengono dai nostri|non può provenire|\
        non possono provenire|non prodott* da noi|non fabbricat* da noi|non è stat* prodott* da noi|\
        non è stat* fabbricat* da noi|non sono stat* prodott* da noi|non sono stat* fabbricat* da noi|\
        non è stat* prodott* dalla nostra|non è stat* fabbricat* dalla nostra|non di nostra fabbricazione|\
        non è un nostro prodotto|non è prodotto nostro|non è nostro prodotto|non è uno dei nostri|\
        non è una delle nostre|non è dei nostri|non sono nostri|non sono nostre|non sono dei nostri|non sono di nostra|\
        non appartiene alla nostra|non appartengono alla nostra|non appartiene ai nostri|imita* il nostro|\
        imita i nostri|imita la nostra|imita le nostre|copiato il nostro|copiato la nostra|copiato i nostri|\
        copia il nostro|copie illegali|copia illegale|copia abusiva|copie abusive|copia non autorizzata|\
        copie non autorizzate|riproduzione abusiva|riproduzione non autorizzata|usurp*|uso abusivo del nostro|\
        uso illecito del nostro|uso indebito del nostro|abuso del nostro|uso abusivo della nostra|\
        uso indebito della nostra|senza la nostra licenza|senza nostra licenza|senza la nostra autorizzazione|\
        senza nostra autorizzazione|apocrif*|inautentic*|non genuin*|difforme dai nostri|difforme dal nostro|\
        difformi dai nostri|difforme dalla nostra|diversa dalla nostra|differisce dalla nostra|differisce dal nostro|\
        differisce dai nostri|differiscono dai nostri|differiscono dalle nostre|non conforme ai nostri|\
        non conforme alla nostra|non conformi ai nostri|non conforme al nostro|non reca il nostro|non recano il nostro|\
        non reca la nostra|non reca i nostri|ha copiato il nostro|ha copiato la nostra|hanno copiato il nostro|\
        hanno copiato la nostra",
    enclosed: "allegat*|in allegato|alleg*|copia|copie|si trasmette|in annesso|segue in allegato|seguono in allegato|\
        si allega|si allegano|accludiamo|acclus*|unito alla presente|unita alla presente|uniti alla presente|qui unit*|\
        unitamente alla presente|fotocopi*|estratto dei nostri|estratto dai nostri|vi inviamo copia|trasmettiamo copia|\
        si rimette copia|si inoltra copia",
    received: "abbiamo ricevuto|ha ricevuto|ricevut*|confermiamo la ricezione|conferma di ricezione|è pervenut*|\
        ricezione|accusiamo ricevuta|accusiamo ricezione|accusa ricevuta|accusare ricevuta|si accusa ricevuta|\
        confermiamo il ricevimento|conferma il ricevimento|ricevimento della|ricevimento della vostra|\
        è giunt* al nostro|ci è giunt*|ci è pervenut*|è pervenuta la vostra|pervenut* a questo|abbiamo preso visione|\
        preso atto della|prendiamo atto della|preso nota della|ricevuta la vostra",
    later: "in corso|quanto prima|sarà esaminat*|trasmess* alle autorità|ci riserviamo|successivamente|provvederemo|\
        al più presto|vi informeremo|risponderemo|stiamo|inoltrat*|verrà data|a breve|è stata registrata|\
        abbiamo trasmesso|ha trasmesso|ufficio competente|è stata inoltrata|a stretto giro|appena possibile|\
        prima possibile|a tempo debito|prossimamente|nei prossimi giorni|nelle prossime settimane|è in corso|\
        sono in corso|stiamo esaminando|stiamo verificando|stiamo effettuando|stiamo consultando|all'esame|in esame|\
        allo studio|in trattazione|in lavorazione|vi faremo sapere|vi terremo|sarete informati|sarà informat*|\
        sarà trattat*|sarà comunicat*|sarà fornit* rispost*|sarà data|verrà fornit*|verrà comunicat*|verrà trasmess*|\
        verrà inoltrat*|verrà esaminat*|vi contatteremo|ci metteremo in contatto|ritorneremo|ricontatteremo|\
        vi scriveremo|daremo riscontro|seguirà risposta|seguirà riscontro|seguirà una risposta|seguirà comunicazione|\
        risposta definitiva|risposta completa|fare riserva|riserva di comunicare|si fa riserva|riserva di ulterior*|\
        pazientare|è stato trasmess*|è stata trasmess*|è stato inoltrat*|assegnat* all'ufficio|passat* all'ufficio|\
        autorità competenti|ufficio preposto|settore competente|direzione competente",
    away: "fuori ufficio|risposta automatica|in ferie|ferie|assente|messaggio automatico|non rispondere|rientro|\
        ufficio è chiuso|uffici chiusi|chiuso fino|chiusi per",
    trace: "tracciamento|rintracci*|arm*|fucil*|pistol*|numero di serie|matricola|munizion*|fabbric*|esport*|illecit*|\
        marcatur*|lotto|tracciabilità|calibr*|esplosiv*|detonator*|numeri di serie|numero di lotto|punzon*|provenienza|\
        utilizzatore finale|cartucc*",
    greet: "egregi*|gentil*|spett.le|eccellenza|presenta i suoi complimenti|spettabile|buongiorno",
    close: "distinti saluti|cordiali saluti|considerazione|ossequi|saluti|cordialmente",
    doc: "lettera|richiesta|nota|fattura|certificato|licenza|messaggio|legge|decreto|rinvenut*|sequestrat*|fondata|\
        e-mail|polizza|documentat*|archiv*|registr*|autorizzazione|stipulat*|firmat*|fallit*|liquid*|distrutt*|\
        scadut*|esiste dal|risalgono",
    labels: &[
        (
            FieldName::DocumentNumber,
            "ns. rif|prot|protocollo|n|nota n|prot. n|nostro riferimento|nostro rif|ns rif|ns. riferimento|n. prot|\
        n. protocollo|numero di protocollo|numero|nr|numero pratica|pratica n|nota prot|nota verbale n|lettera n|\
        rif. int|riferimento interno|n. di prot|nostro protocollo|prot. nr|fascicolo|fascicolo n",
        ),
        (
            FieldName::RequestReference,
            "vs. rif|oggetto|vostra richiesta|rif|riferimento|vostro riferimento|richiesta|vostro rif|vs rif|\
        vs. riferimento|vs. richiesta|vs. lettera|vostra lettera|vostra nota|vostra mail|vostro messaggio|\
        vostra istanza|rif. vs|rif. vostra richiesta|richiesta n|numero richiesta|riferimento della richiesta|\
        rif. richiesta|richiesta di tracciamento|richiesta di rintraccio|in risposta a|in riferimento a|\
        con riferimento a|risposta a|ogg|istanza|caso|rif. a",
        ),
        (
            FieldName::DocumentDate,
            "data|data della lettera|data di emissione|data della risposta|data risposta|luogo e data|nostra data|addì",
        ),
        (
            FieldName::Manufacturer,
            "fabbricante|produttore|costruttore|produttrice|ditta produttrice|ditta costruttrice|casa produttrice|\
        casa costruttrice|azienda produttrice|società produttrice|nome del produttore|nome del fabbricante|prodotto da|\
        prodotta da|fabbricato da|fabbricata da|costruito da|realizzato da|stabilimento di produzione|\
        luogo di produzione|luogo di fabbricazione|fabbrica",
        ),
        (
            FieldName::ManufactureDate,
            "data di fabbricazione|anno di fabbricazione|data di produzione|anno di produzione|\
        periodo di fabbricazione|fabbricazione|produzione|prodotto nel|prodotta nel|prodotti nel|prodotto il|\
        prodotta il|fabbricato nel|fabbricata nel|fabbricato il|fabbricata il|costruito nel|costruito il|\
        data di costruzione|anno di costruzione|data produzione|data fabbricazione|data di realizzazione|\
        data di assemblaggio|data di completamento|completato il|ultimato il|uscito dalla fabbrica|\
        data di uscita dalla fabbrica|periodo di produzione|anno produzione|anno fabbricazione|anni di produzione|\
        epoca di fabbricazione|data di bancatura|anno di bancatura|data di caricamento|mese di produzione",
        ),
        (
            FieldName::Recipient,
            "destinatario|acquirente|cliente|consegnato a|venduto a|utilizzatore finale|compratore|consegnata a|\
        consegnati a|consegnate a|consegnato al|consegnato alla|venduta a|venduti a|vendute a|venduto al|venduto alla|\
        ceduto a|ceduta a|fornito a|fornita a|spedito a|spedita a|inviato a|esportato in|esportato a|trasferito a|\
        acquistato da|acquistata da|acquistati da|ordinato da|ricevuto da|destinatari|destinatario finale|\
        destinatario della consegna|destinatario della fornitura|destinatario del trasferimento|primo destinatario|\
        primo acquirente|acquirente finale|acquirente originario|cliente finale|compratrice|consegnatario|cessionario|\
        importatore|beneficiario|beneficiario finale|nome del destinatario|nome dell'acquirente|nome del cliente|\
        utente finale|utilizzatore|committente|ente destinatario|vendita a|fornitura a|consegna a",
        ),
        (
            FieldName::DeliveryDate,
            "data di consegna|consegnato il|data di spedizione|data di vendita|consegna|data di esportazione|\
        data di fornitura|consegnata il|consegnati il|consegnate il|consegnato in data|data consegna|\
        data della consegna|data della vendita|data vendita|data spedizione|data della spedizione|spedizione|\
        spedito il|spedita il|spediti il|inviato il|data di invio|data invio|venduto il|venduta il|venduti il|vendita|\
        esportato il|esportazione|data esportazione|data dell'esportazione|data di cessione|cessione|ceduto il|\
        data della cessione|fornito il|fornitura|data fornitura|data della fornitura|data di trasferimento|\
        data del trasferimento|trasferito il|trasferimento|data di ritiro|ritirato il|data di uscita|data di ricezione|\
        data della transazione|anno di consegna|anno di vendita|data di fatturazione",
        ),
        (
            FieldName::Quantity,
            "quantità|quantità consegnata|numero di pezzi|quantitativo|q.tà|qta|quantità fornita|quantità venduta|\
        quantità spedita|quantità ceduta|quantità esportata|quantità ordinata|quantità totale|quantità trasferita|\
        quantità complessiva|quantitativo consegnato|quantitativo fornito|quantitativo totale|quantitativi|\
        numero di armi|numero di fucili|numero di pistole|numero di cartucce|numero di esemplari|numero di unità|\
        n. pezzi|n. di pezzi|n. armi|numero pezzi|numero esemplari|pezzi|unità|unità consegnate|totale pezzi|\
        totale consegnato|entità della fornitura|consistenza del lotto|dimensione del lotto",
        ),
        (
            FieldName::ContractNumber,
            "contratto|contratto n|numero di contratto|n. contratto|contratto nr|contratto numero|nr. contratto|\
        n. del contratto|numero del contratto|numero contratto|contratto di fornitura|contratto di fornitura n|\
        contratto di vendita|contratto di vendita n|contratto di compravendita|rif. contratto|riferimento contratto|\
        riferimento del contratto|accordo|accordo n|commessa|commessa n|convenzione|in base al contratto|convenzione n",
        ),
        (
            FieldName::OrderNumber,
            "ordine|ordine n|numero d'ordine|n. ordine|numero ordine|ordine nr|ordine numero|nr. ordine|n. d'ordine|\
        n. dell'ordine|numero dell'ordine|ordine di acquisto|ordine di acquisto n|ordine d'acquisto|\
        ordine d'acquisto n|ordine cliente|ordine del cliente|ordine interno|nostro ordine|vostro ordine|rif. ordine|\
        riferimento ordine|ordinativo|ordinativo n|buono d'ordine|buono d'ordine n|conferma d'ordine|\
        conferma d'ordine n",
        ),
        (
            FieldName::Intermediary,
            "intermediario|spedizioniere|vettore|broker|tramite|intermediari|mediatore|per il tramite di|attraverso|\
        per mezzo di|mediante|spedizionieri|vettori|brokers|trasportatore|trasporto a cura di|trasporto a cura della|\
        trasporto effettuato da|trasportato da|agente|agenti|agente marittimo|agente di commercio|agente doganale|\
        compagnia di navigazione|compagnia aerea|casa di spedizioni|ditta di trasporti|intermediaria|mediatori|\
        mediatrice|intermediari coinvolti|altri intermediari|altre parti|altre parti coinvolte|terzi coinvolti|\
        parti coinvolte|altri soggetti coinvolti|soggetti coinvolti|altri soggetti intervenuti|consegnato tramite|\
        venduto tramite|spedito tramite|organizzato da",
        ),
        (
            FieldName::Country,
            "paese|paese di destinazione|destinazione|paese di consegna|paese del destinatario|paese dell'acquirente|\
        paese del cliente|paese destinatario|paese acquirente|paese importatore|paese ricevente|paese della consegna|\
        paese di esportazione verso|paese di destinazione finale|destinazione finale|stato di destinazione|\
        stato destinatario|nazione|nazione di destinazione|paese dell'utilizzatore finale|consegnato in|\
        paese di importazione",
        ),
    ],
};

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["n", "numero", "n. documento", "riferimento", "rif", "ns rif", "nostro riferimento", "certificato n",
        "n. certificato", "protocollo n", "prot n", "n. di protocollo", "numero documento", "n. registro", "numero certificato"]),
    (F::DocumentDate, &["data", "edizione", "data di emissione", "luogo e data", "data emissione", "emesso il", "rilasciato il", "data documento",
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
        "n. serie", "seriale", "matr"]),
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
