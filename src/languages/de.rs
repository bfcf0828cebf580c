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
    ("dreizehn", 13),
    ("vierzehn", 14),
    ("fünfzehn", 15),
    ("sechzehn", 16),
    ("siebzehn", 17),
    ("achtzehn", 18),
    ("neunzehn", 19),
    ("zwanzig", 20),
    ("dreißig", 30),
    ("dreissig", 30),
    ("vierzig", 40),
    ("fünfzig", 50),
    ("sechzig", 60),
    ("siebzig", 70),
    ("achtzig", 80),
    ("neunzig", 90),
    ("hundert", 100),
    ("einhundert", 100),
    ("tausend", 1000),
    ("eintausend", 1000),
    ("million", 1000000),
    ("millionen", 1000000),
];

const CLAIMS: Claims = Claims {
    we: "wir|unser*|uns|hiesig*|unserem werk|unserem haus|unserer produktion|unserer fertigung",
    not: "nicht|kein*|nie|niemals|weder|ohne|leider nicht|unmöglich|außerstande|ausserstande",
    make: "hergestellt|produziert|gefertigt|gebaut|fabriziert|herstellung|fertigung|produktion|erzeugt|stammt aus|\
        stammen aus|erzeugnis|angefertigt|fabrikat|stellte*|baujahr|fertiggestellt|fertig gestellt|stammt aus dem jahr|\
        unser produkt|unser erzeugnis|vom band|montiert|beschossen|eigenes produkt|eigenes erzeugnis|fertigstellung|\
        datiert|aus unserem haus|aus unserem werk|aus unserer produktion|aus unserer fertigung|gefräst|geschmiedet|\
        laboriert|laborierung|verfüllt|endmontiert|endmontage|gebaute*|gefertigte*|hergestellte*|fertigte|produzierten|\
        fertigten|vom fließband|von unserem band|von der fertigungsstraße|verließ das werk|verließen das werk|\
        verließ unser werk|verließen unser werk|verließ unsere werkstätten|verließ unsere fertigung|\
        verließ unsere fabrik|aus unseren werkstätten|aus unserer fabrik|aus unseren werken|aus unserem betrieb|\
        aus hiesiger fertigung|aus hiesiger produktion|aus eigener fertigung|aus eigener produktion|eigene fertigung|\
        eigenfertigung|eigenproduktion|unsere fertigung|unser fabrikat|eines unserer produkte|\
        eines unserer erzeugnisse|eine unserer waffen|eines unserer gewehre|eine unserer pistolen|erzeugnis unseres|\
        produkt unseres|erzeugnis unserer|fertigungsjahr|fertigungszeitraum|fertigungslos*|produktionszeitraum|\
        produktionsjahr|herstellungsjahr|herstelldatum|herstellungsdatum|herstellungszeitraum|erzeugung|\
        amtlich beschossen|stammt aus dem werk|stammt aus den werken|stammt aus den werkstätten|stammt aus der fabrik|\
        stammt aus dem hause|stammen aus dem werk|stammen aus den werken|stammen aus den werkstätten|\
        stammen aus der fabrik|stammen aus dem hause|kommt aus dem werk|kommt aus den werken|kommt aus den werkstätten|\
        kommt aus der fabrik|kommt aus dem hause|kommen aus dem werk|kommen aus den werken|kommen aus den werkstätten|\
        kommen aus der fabrik|kommen aus dem hause|kam aus dem werk|kam aus den werken|kam aus den werkstätten|\
        kam aus der fabrik|kam aus dem hause|kamen aus dem werk|kamen aus den werken|kamen aus den werkstätten|\
        kamen aus der fabrik|kamen aus dem hause|hervorgegangen aus dem werk|hervorgegangen aus den werken|\
        hervorgegangen aus den werkstätten|hervorgegangen aus der fabrik|hervorgegangen aus dem hause",
    by: "von|durch|bei|im werk|im werk der|von der firma|durch die firma|produktion der|fertigung der|aus dem werk der|\
        aus der produktion von|aus der fertigung von|aus der produktion der|aus der fertigung der|fabrikat der|\
        erzeugnis der|produkt der|dem werk der|dem werke der|den werken der|den werkstätten der|den werkstätten von|\
        der fabrik der|der fertigung der|der fertigung von|der produktion der|der produktion von|den werken von|\
        aus den werken der|aus den werken von|aus den werkstätten der|aus den werkstätten von|aus der fabrik der|\
        aus der fabrik von|aus dem hause|aus dem haus|im werk von|im werk des|in den werken der|in den werken von|\
        in den werkstätten der|in den werkstätten von|in der fabrik der|in der fabrik von|bei der firma|durch das werk|\
        vom werk|seitens der|seitens der firma|fertigung von|produktion von|herstellung der|herstellung durch|\
        fertigung durch|produktion durch|fabrikat von|erzeugnis von|produkt von|in lizenz bei|in lizenz von|\
        in lizenz durch|durch die gesellschaft|dem hause",
    by_after: "",
    maker: "hersteller|herstellerin|produzent|fabrikant|herstellerfirma|erzeuger|hersteller der waffe|\
        herstellerin der waffe|herstellerwerk|herstellerbetrieb|herstellwerk|herstellungsbetrieb|waffenhersteller|\
        munitionshersteller|originalhersteller|fertigungsbetrieb|produktionsbetrieb|produzentin|fabrikantin|erzeugerin|\
        erzeugerfirma|herstellungsfirma|produktionsfirma|stammt aus dem werk der|stammt aus dem werk von|\
        stammt aus den werken der|stammt aus den werken von|stammt aus den werkstätten der|\
        stammt aus den werkstätten von|stammt aus der fabrik der|stammt aus der fabrik von|stammen aus dem werk der|\
        stammen aus dem werk von|stammen aus den werken der|stammen aus den werken von|stammen aus den werkstätten der|\
        stammen aus den werkstätten von|stammen aus der fabrik der|stammen aus der fabrik von|kommt aus dem werk der|\
        kommt aus dem werk von|kommt aus den werken der|kommt aus den werken von|kommt aus den werkstätten der|\
        kommt aus den werkstätten von|kommt aus der fabrik der|kommt aus der fabrik von|kommen aus dem werk der|\
        kommen aus dem werk von|kommen aus den werken der|kommen aus den werken von|kommen aus den werkstätten der|\
        kommen aus den werkstätten von|kommen aus der fabrik der|kommen aus der fabrik von|kam aus dem werk der|\
        kam aus dem werk von|kam aus den werken der|kam aus den werken von|kam aus den werkstätten der|\
        kam aus den werkstätten von|kam aus der fabrik der|kam aus der fabrik von|kamen aus dem werk der|\
        kamen aus dem werk von|kamen aus den werken der|kamen aus den werken von|kamen aus den werkstätten der|\
        kamen aus den werkstätten von|kamen aus der fabrik der|kamen aus der fabrik von|\
        hervorgegangen aus dem werk der|hervorgegangen aus dem werk von|hervorgegangen aus den werken der|\
        hervorgegangen aus den werken von|hervorgegangen aus den werkstätten der|\
        hervorgegangen aus den werkstätten von|hervorgegangen aus der fabrik der|hervorgegangen aus der fabrik von",
    deliver: "geliefert|verkauft|exportiert|ausgeliefert|versandt|versendet|lieferung|verkauf|übergeben|übergabe|\
        ausgeführt|überlassen|abgegeben|geliefert worden|verbracht|lieferte*|verkaufte*|ausfuhr|auslieferung|veräußert|\
        verschickt|transferiert|abgesetzt|ging an|gingen an|bestimmt|abgabe an|abgegebene*|ausgehändigt|aushändigung|\
        ausgefolgt|ausfolgung|überlassung|überließ|zugeteilt|zuteilung an|zuweisung an|überstellt|überstellung|\
        abgetreten|abtretung an|weitergegeben an|weiterverkauft|weiterveräußert|veräußerung|veräußerte*|verkaufsdatum|\
        lieferdatum|beliefert|belieferung|ausgelieferte*|auslieferte*|geliefertes|gelieferten|gelieferte|gegangen an|\
        ging nach|gingen nach|versand|verschickung|exportierte*|ausfuhrdatum|führte aus|ausgeführte*|fakturiert|\
        in rechnung gestellt|transferierte*|verbringung|vermarktet|geschenkt|schenkung|verließ unser lager|\
        verließen unser lager|verließ das lager|verließen das lager|verließ unser auslieferungslager|\
        unser lager verlassen|in dienst gestellt bei|ausgegeben an|ausgabe an|verschifft|abgeholt",
    to: "an|an die|an den|an das|an die firma|nach|zugunsten|zu gunsten|für|an unseren kunden|abgeschlossen mit|\
        geschlossen mit|beliefert wurde|belieferten wir|mit der firma|ans|an unsere kundin|an die gesellschaft|\
        an das unternehmen|an den kunden|an die kundin|an den abnehmer|an den käufer|an den händler|ins|in die|in den|\
        zum gebrauch durch|zum gebrauch der|zur verwendung durch|zugunsten der|zugunsten des|zu gunsten der|\
        zu gunsten des|für rechnung|für rechnung der|für rechnung des|für rechnung von|in die hände|in die hände der|\
        in den besitz der|in den besitz des|in den bestand der|in den bestand des|in die bestände der|\
        in den gewahrsam der|abgeschlossen mit der|abgeschlossen mit dem|geschlossen mit der|geschlossen mit dem|\
        unterzeichnet mit|unterzeichneten vertrag mit|vertrag mit der|vertrag mit dem|kaufvertrag mit|\
        kaufvertrag mit der|kaufvertrag mit dem|liefervertrag mit|liefervertrag mit der|liefervertrag mit dem|\
        bestimmt für|bestimmt für die|bestimmt für das|bestimmt für den",
    to_after: "",
    to_suffix: "",
    bought: "erworben von|gekauft von|bestellt von|bezogen von|abgenommen von|erworben durch|empfangen von|\
        entgegengenommen von|erworben von der|erworben vom|erworben von dem|erworben durch die|erworben durch das|\
        erworben durch den|gekauft von der|gekauft vom|gekauft durch|gekauft durch die|gekauft durch das|\
        bestellt von der|bestellt vom|bestellt durch|bestellt durch die|bestellt durch das|bestellt durch den|\
        bezogen von der|bezogen vom|bezogen durch|abgenommen von der|abgenommen vom|abgenommen durch|\
        abgenommen durch die|abgenommen durch das|abgeholt von|abgeholt von der|abgeholt vom|abgeholt durch|\
        empfangen von der|empfangen vom|empfangen durch|entgegengenommen von der|entgegengenommen vom|\
        entgegengenommen durch|entgegengenommen durch die|in empfang genommen von|in empfang genommen von der|\
        in empfang genommen vom|in empfang genommen durch|beschafft von|beschafft durch|beschafft durch die|\
        beschafft durch das|beschafft von der|beschafft vom|angekauft von|angekauft durch|angekauft von der|\
        angekauft vom|angeschafft von|angeschafft durch|importiert von|importiert durch|in auftrag gegeben von|\
        in auftrag gegeben von der|in auftrag gegeben vom|in auftrag gegeben durch|bestellung des|bestellung durch|\
        bestellung durch die|bestellung durch das|bestellung seitens|bestellung von der|auftrag seitens|ankauf durch|\
        kauf durch|erwerb durch|erwerb durch die|erwerb durch das",
    bought_after: "",
    recipient: "empfänger|empfängerin|käufer|käuferin|kunde|kundin|abnehmer|abnehmerin|endverwender|erwerber|besteller|\
        auftraggeber|endabnehmer|vertriebspartner|importeur|empfängers|empfängern|letztempfänger|endempfänger|\
        endempfängerin|erstempfänger|warenempfänger|lieferempfänger|consignee|endkunde|endkundin|enduser|\
        endverwenderin|endverwenders|endverbraucher|endbenutzer|endnutzer|endabnehmerin|erstabnehmer|ersterwerber|\
        ersterwerberin|erstkäufer|erstkunde|erstbesitzer|letztabnehmer|erwerberin|ankäufer|ankäuferin|bestellerin|\
        auftraggeberin|bezieher|bezieherin|begünstigter|importeurin|einführer|übernehmende stelle|empfangende stelle|\
        empfangsberechtigter|abnehmerfirma|käuferfirma|kundenfirma|käuferstaat|empfängerstaat|beschaffungsstelle|\
        beschaffende stelle|wiederverkäufer|großhändler|einzelhändler|konsignatar|leistungsempfänger|\
        rechnungsempfänger",
    via: "über|durch vermittlung|durch vermittlung der|durch vermittlung von|unter vermittlung|vermittelt durch|\
        vermittelt von|im auftrag der|im auftrag von|über den makler|über die spedition|über den spediteur|spediteur|\
        spedition|vermittler|zwischenhändler|frachtführer|makler|transportiert von|befördert von|befördert durch|\
        mittels|unter einschaltung|durch die spedition|über den zwischenhändler|über den vermittler|transporteur|\
        unter mitwirkung|durch vermittlung des|unter vermittlung der|unter vermittlung von|unter vermittlung des|\
        auf vermittlung|auf vermittlung der|auf vermittlung von|auf vermittlung des|dank vermittlung|\
        vermittlung der firma|vermittlung durch|vermittlung durch die|vermittelt durch die|vermittelt von der|\
        vermittelt durch den|im wege über|auf dem weg über|auf dem wege über|unter einschaltung der|\
        unter einschaltung von|unter einschaltung des|unter beteiligung|unter beteiligung der|unter beteiligung von|\
        unter mitwirkung der|unter mitwirkung von|unter mitwirkung des|unter zwischenschaltung|\
        unter zwischenschaltung der|unter zwischenschaltung von|über den agenten|über den vertreter|über den händler|\
        über die maklerfirma|über die maklerin|über die agentur|über den broker|über die speditionsfirma|\
        über die reederei|über das speditionsunternehmen|über das maklerbüro|über unseren vertreter|\
        über unseren agenten|über unsere vertretung|durch den spediteur|durch den makler|durch den vermittler|\
        durch den agenten|durch die maklerfirma|durch die speditionsfirma|durch die reederei|\
        durch die fluggesellschaft|durch das speditionsunternehmen|durch den zwischenhändler|durch den frachtführer|\
        organisiert von|organisiert von der|organisiert durch|organisiert durch die|abgewickelt durch|\
        abgewickelt durch die|abgewickelt von|abgewickelt von der|abgewickelt über|abgewickelt über die|\
        durchgeführt von der spedition|durchgeführt durch die spedition|transportiert durch|transportiert durch die|\
        transportiert von der|befördert durch die|befördert von der|verfrachtet durch|verfrachtet von|verschifft durch|\
        verschifft von|geflogen von|eingeflogen von|ausgehandelt von|ausgehandelt durch|spediteurin|spediteure|\
        speditionsfirma|speditionsunternehmen|speditionshaus|speditionen|transportunternehmen|transportfirma|\
        transportunternehmer|frachtführerin|frachtunternehmen|frachtagent|luftfrachtführer|luftfrachtunternehmen|\
        seefrachtführer|fluggesellschaft|fluglinie|luftfahrtgesellschaft|reederei|schifffahrtsgesellschaft|\
        schifffahrtslinie|schiffsmakler|verfrachter|befrachter|vermittlerin|vermittlungsfirma|maklerin|maklerfirma|\
        maklerbüro|waffenmakler|waffenvermittler|handelsmakler|handelsvertreter|handelsvertretung|handelsagent|\
        handelsagentur|zwischenhändlerin|zwischenverkäufer|mittelsmann|mittelsmänner|mittelsfirma|kommissionär|\
        kommissionärin|zollagent|zollagentur|zollspediteur|zolldeklarant|broker|verkaufsagent|generalvertretung|\
        generalvertreter|werksvertreter|werksvertretung",
    via_after: "als vermittler|als zwischenhändler|als spediteur|als makler|vermittelt|als vermittlerin|\
        als frachtführer|als makler*|als agent*|war als vermittler|fungierte als|trat als|war als zwischenhändler|\
        wirkte als|als mittler|als mittlerin|als mittelsmann|als maklerin|als spediteurin|als spedition|\
        als frachtführerin|als transporteur|als kommissionär|als handelsvertreter|als zwischenhändlerin|als broker|\
        als verfrachter|als reeder|als beförderer|war als makler|war als spediteur|war als agent|war als frachtführer|\
        war vermittler|war der vermittler|war die vermittlerin|war makler|war der makler|war der spediteur|\
        war spediteur|war der frachtführer|war der zwischenhändler|war zwischenhändler|war mit dem transport|\
        war mit der beförderung|war mit der abwicklung|war mit der spedition|war mit dem versand|\
        wurde mit dem transport|wurde mit der beförderung|wurde mit dem versand|besorgte den transport|\
        besorgte die spedition|besorgte den versand|besorgte die beförderung|übernahm den transport|\
        übernahm die beförderung|übernahm die spedition|übernahm den versand|übernahm die vermittlung|\
        übernahm die abwicklung|vermittelte den|vermittelte die|vermittelte das|verfrachtete|verschiffte|agierte als|\
        trat auf als|war zwischengeschaltet|hat vermittelt|hat die beförderung|hat die spedition|\
        hat die lieferung vermittelt|hat das geschäft vermittelt|hat den verkauf vermittelt|hat die vermittlung",
    buy: "kaufte|erwarb|erhielt|bezog|hat gekauft|hat erworben|hat erhalten|nahm ab|übernahm|bestellte|empfing|\
        importierte|nahm entgegen|hat bezogen|hat bestellt|hat abgenommen|hat beschafft|hat angekauft|\
        hat die waffen erworben|beschaffte|kauften|erwarben|orderte|holte die ware|nahm die ware|nahm die lieferung|\
        nahm die waffen|nahm die sendung|nahm in empfang|nahm das los|nahm sie entgegen|übernahm die ware|\
        übernahm die waffen|übernahm die lieferung|empfingen|importierten|erteilte den auftrag|erteilte den zuschlag|\
        erteilte einen auftrag|gab den auftrag|gab in auftrag|gab die bestellung|gab eine bestellung|bestellte bei uns|\
        kaufte bei uns|bezog von uns|erwarb von uns|erhielt von uns|erhielt die lieferung|war der käufer|war käufer|\
        war der empfänger|war empfänger|war der erwerber|war der abnehmer|war abnehmer|war der besteller|war besteller|\
        wurde von uns beliefert|wurde damit beliefert",
    carry: "transport*|beförder*|fracht|spedition|verschiffung|beförderung|logistik|abwicklung",
    route: "verladen|gelöscht|schiff|an bord|hafen|seeweg|entladen|umgeladen|luftweg|flug|lkw|verschifft|flughafen|bahn",
    contract: "vertrag*|kaufvertrag*|liefervertrag*|kontrakt|vereinbarung*|rahmenvertrag*|rahmenvereinbarung*|\
        lieferabkommen|lieferkontrakt|kaufkontrakt|verkaufsvertrag*|beschaffungsvertrag*|exportvertrag*|\
        werklieferungsvertrag*|ausfuhrvertrag*|kontrakte|kontrakts|rüstungsvertrag*|einzelvertrag*|liefervereinbarung*|\
        kaufabkommen",
    order: "auftrag*|bestellung*|order|bestellnummer|auftragsnummer|bestellnr|auftragsnr|kundenauftrag*|lieferauftrag*|\
        fertigungsauftrag*|fabrikationsauftrag*|werkauftrag*|werksauftrag*|produktionsauftrag*|kaufauftrag*|\
        einkaufsauftrag*|beschaffungsauftrag*|exportauftrag*|innenauftrag*|verkaufsauftrag*|kundenbestellung*|\
        kaufbestellung*|kaufbestellnummer|einzelbestellung*|nachbestellung*|ordernummer|order-nummer|bestellschein*|\
        bestellschreiben|bestell-nr|auftrags-nr|kommissionsnummer|kommissions-nr|abruf nr|abrufauftrag|abrufbestellung|\
        werksbestellung*|lieferabruf",
    be: "ist|war|waren|sind|namens|nämlich|wurde",
    generic: "die|der|das|den|dem|firma|fa|gesellschaft|unternehmen|kunden|herrn|händler|namens|unseren|unser|einen|eine|\
        ein|folgende|damalige|damaligen|staatliche|private|vertriebspartner|abnehmer|spedition|maklerfirma|maklerin|\
        makler|vermittler|spediteur|zwischenhändler|empfänger|fachhändler|waffenhändler|importeur",
    head: "ministerium|verteidigungsministerium|innenministerium|regierung|polizei|armee|streitkräfte|bundeswehr|amt|\
        behörde|kommando|gendarmerie|republik|nationalgarde|marine|direktion|botschaft|generaldirektion|abteilung|\
        beschaffungsamt|referat|zollamt|zollverwaltung|zollbehörde|zollkriminalamt|hauptzollamt|zollwache|zollfahndung|\
        bundespolizei|bundeskriminalamt|kriminalamt|landespolizei|kriminalpolizei|kantonspolizei|grenzpolizei|\
        grenzschutz|grenzwache|grenzwachtkorps|küstenwache|nationalpolizei|militärpolizei|volkspolizei|volksarmee|\
        bundesheer|luftwaffe|luftstreitkräfte|seestreitkräfte|landstreitkräfte|kriegsmarine|bundesmarine|bundesamt|\
        bundesministerium|staatsministerium|außenministerium|wirtschaftsministerium|kriegsministerium|heeresamt|\
        heereszeugamt|waffenamt|zeugamt|zeughaus|rüstungsamt|rüstungsbehörde|generalstab|polizeipräsidium|\
        polizeidirektion|polizeikommando|landeskommando|militärkommando|oberkommando|präsidentengarde|leibgarde|\
        bataillon|regiment|brigade|garnison|miliz|infanterie|artillerie|kavallerie|justizministerium|justizvollzug|\
        justizvollzugsanstalt|strafvollzug|forstverwaltung|forstamt|forstdienst|wildhut|wildschutz|\
        nationalparkverwaltung|wildtierbehörde|jagdbehörde|sicherheitsdienst|sicherheitskräfte|sicherheitsbehörde|\
        staatssicherheit|nachrichtendienst|geheimdienst|inspektorat|präsidialamt|bezirksamt|landratsamt|staatskanzlei|\
        einwanderungsbehörde|departement|militärverwaltung|intendantur",
    link: "und|der|des|für|von|zu|de|of|&|die",
    stop: "am|im|in|vom|unter|über|durch|mit|gemäß|gemäss|laut|nach|bei|wurde|wurden|ist|sind|war|waren|hat|haben|\
        geliefert|verkauft|die|welche|welcher|das|als|aus|auf|zum|zur|sowie|wobei|seit|bis|aber|oder|an|damals|dort|\
        hin|per|mittels|ohne|ausgeliefert|versandt|exportiert|sitz|zwischen",
    goods: "gewehr*|sturmgewehr*|pistole*|waffe*|maschinengewehr*|revolver*|patrone*|schuss|granate*|mörser*|rakete*|\
        mine*|stück|stücke|einheit*|kiste*|karton*|fass|fässer|sack|säcke|fahrzeug*|lkw|zünder*|karabiner*|munition|\
        magazin*|ladung*|tonne*|kg|kilogramm|exemplar*|flinte*|geschoss*|bombe*|flugkörper|werfer*|palette*|container|\
        meter|liter|rolle*|motor*|bauteil*|geschütz*|handfeuerwaffe*|drohne*|büchse*|langwaffe*|kurzwaffe*|\
        faustfeuerwaffe*|feuerwaffe*|schusswaffe*|handwaffe*|kriegswaffe*|maschinenpistole*|maschinenkanone*|\
        scharfschützengewehr*|selbstladegewehr*|jagdgewehr*|jagdwaffe*|schnellfeuergewehr*|repetiergewehr*|repetierer|\
        drilling|drillinge|selbstladepistole*|dienstpistole*|panzerfaust|panzerfäuste*|panzerabwehr*|granatwerfer*|\
        handgranate*|artilleriegranate*|haubitze*|kanone*|panzern|landmine*|antipersonenmine*|panzermine*|\
        sprengkapsel*|sprengzünder*|sprengsatz|sprengsätze|sprengladung*|sprengstoff*|sprengschnur|zündschnur|\
        zündhütchen|zündkapsel*|zündschnüre|gefechtskopf|gefechtsköpfe*|torpedo*|treibladung*|treibladungspulver|\
        pulver|läufe|läufen|verschlüsse|schalldämpfer|zielfernrohr*|bajonett*|ersatzteil*|baugruppe*|bauelement*|\
        schaltkreis*|sensor*|antenne*|empfangsgerät*|funkgerät*|kamera*|akku*|metern|litern|gramm|kilo|kilos|zentner|\
        sätze|sets|garnitur*|kästen|kistchen|holzkiste*|fässern|dosen|kanister|flasche*|päckchen|paket*|packstück*|\
        kolli|ballen|bündel|spule*|stangen|stäbe|flugzeug*|hubschrauber*|luftfahrzeug*|panzerfahrzeug*|lastwagen|\
        lastkraftwagen|geländewagen|boote|schutzweste*|helme|musterstück*|proben|triebwerk*|doppelflinte*|luftgewehr*|\
        gasdruckwaffe*|signalpistole*|leuchtpistole*|munitionskiste*|visiere|ladung sprengstoff|kabelrollen|\
        kampfpanzer*|batterien|kabel|satz waffen",
    quantity: "menge|mengen|lieferung von|sendung von|stückzahl|posten von|anzahl|insgesamt|bestehend aus|umfasste*|\
        gesamtmenge|auftrag über|bestellung über|los von|charge von|lieferung über|lieferung umfasste|\
        lieferung bestand aus|sendung über|sendung umfasste|verkauf von|abgabe von|ausfuhr von|export von|übergabe von|\
        ankauf von|erwerb von|kauf von|auftrag von|bestellung von|charge mit|charge über|los mit|los über|partie von|\
        partie über|partie mit|kontingent von|teilmenge*|liefermenge*|im umfang von|stückzahl*|gesamthaft|in summe|\
        in einer zahl|bestellmenge|gesamtzahl|gesamtstückzahl|losgröße|umfassend",
    confirm: "bestätig*|bescheinig*|feststell*|stammt*|zutreffend|verifizier*|handelt es sich um|festgestellt|\
        nachvollzogen|erkannt|anerkannt|ja|bekräftig*|bezeug*|beglaubig*|attestier*|bejah*|nachgewiesen|ist unser|\
        sind unsere|ist eines unserer|ist eine unserer|ist einer unserer|gehört zu unserer|gehören zu unserer|\
        entspricht unserer|entsprechen unserer|decken sich mit unseren|deckt sich mit unseren|konnte identifiziert|\
        konnten identifiziert|identifiziert|zugeordnet|trifft zu|richtig ist|zutrifft",
    records: "unterlagen|aufzeichnung*|archiv*|register|akten|akte|dokument*|daten|bücher|nachweis*|belege|buchhaltung|\
        dateien|lieferbücher|waffenbuch*|seriennummern|einzelne nummern|einzelnummern|altakten|altunterlagen|\
        altregistratur|registratur|geschäftsunterlagen|geschäftsbücher|firmenunterlagen|firmenarchiv*|werksarchiv*|\
        werkarchiv*|produktionsunterlagen|fertigungsunterlagen|verkaufsunterlagen|lieferunterlagen|lieferscheine|\
        lieferlisten|versandunterlagen|versandbücher|produktionsbücher|fertigungsbücher|verkaufsbücher|verkaufsbuch|\
        fabrikbücher|werksbücher|auftragsbücher|handelsbücher|waffenhandelsbuch|waffenherstellungsbuch|beschussbücher|\
        schussbücher|stammbücher|stammbuch|stammrolle*|lagerbücher|lagerbuch|nummernbücher|nummernlisten|nummernbuch|\
        kartei*|karteikarte*|karteien|mikrofilm*|mikrofiche*|datenbank*|datenbestand|datenbestände|datensatz|\
        datensätze|datenträger|schriftgut|schriftstücke|inventarlisten|altdaten|dossier*|geschäftspapiere|\
        rechnungsbücher|belegen|registern|büchern",
    destroyed: "vernichtet|zerstört|verbrannt|brand|hochwasser|verloren|geschreddert|entsorgt|gelöscht|vernichtung|\
        kriegseinwirkung*|abhanden|überschwemmung|in rauch auf|in flammen auf|ein raub der flammen|raub der flammen|\
        opfer der flammen|den flammen zum opfer|zum opfer gefallen|abgebrannt|ausgebrannt|niedergebrannt|brannten|\
        verbrannte*|grossbrand|brandschaden|eingeäschert|eingestampft|makuliert|makulatur|zerschreddert|vernichteten|\
        zerstörung|zerstörte*|zerstörten|kassation|skartiert|skartierung|weggeworfen|fortgeworfen|altpapier|entsorgung|\
        bombardiert|bombardement|bombardierung|bombenangriff*|bombenkrieg|bombentreffer|ausgebombt|luftangriff*|\
        fliegerangriff*|kriegswirren|kriegsfolge*|kriegsverlust*|kriegsschaden|kriegsereignis*|im krieg verloren|\
        überflutet|überschwemmt|überflutung|wasserschaden|geplündert|plünderung|gestohlene akten|verloren gegangen|\
        verlorengegangen|verlorengingen|verloren gingen|gingen verloren|ging verloren|in verlust geraten|\
        abhandengekommen|abhanden gekommen|verschollen|überschrieben|festplattenschaden|serverausfall|serverschaden|\
        datenverlust|verschimmelt|verrottet|vermodert|gelöschte*|ausgelöscht|brand des archivs|bei einem umzug|\
        beim umzug|durch feuer|den flammen|ein opfer der flammen",
    retention: "aufbewahrung*|aufbewahrungsfrist*|aufbewahrungspflicht*|frist|gesetzliche frist|archivierungsfrist|\
        aufbewahrt|aufzubewahren|speicherfrist|aufbewahrungsdauer|lagerfrist|älter als die|aufbewahrungszeit*|\
        vorgeschriebene zeit|archivierungszeit*|archivierungspflicht*|archivierungsdauer|archivierungszeitraum|\
        archivfrist*|speicherdauer|speicherungsfrist*|skartierungsfrist*|skartierfrist*|kassationsfrist*|verwahrfrist*|\
        verwahrungsfrist*|verwahrdauer|dokumentationspflicht*|gesetzlichen frist*|gesetzlichen fristen|\
        vorgeschriebene frist|vorgeschriebenen frist|pflicht zur aufbewahrung|verpflichtet aufzubewahren|\
        dauer der aufbewahrung|zeit der aufbewahrung|bewahren wir|bewahrt werden|bewahrten wir|bewahren unsere|\
        bewahrt ihre|bewahren unterlagen|bewahren akten|aufgehoben werden|älter als unsere|reichen nicht so weit|\
        reicht nicht so weit|reichen nur|reicht nur|reichen lediglich|gehen nur bis|gehen nicht so weit|\
        gehen nicht weiter|reichen nicht weiter|reichen nicht mehr",
    expired: "abgelaufen|verstrichen|überschritten|nicht mehr|länger als|mehr als|ablauf|nur|erloschen|geendet|vorbei|\
        lediglich|verjährt|überschreit*|übersteig*|überstieg|überdauer*|ausgelaufen|zu ende|abgelaufene*|abgelaufenen|\
        seit langem|längst|weiter zurück|so weit zurück|älter als|maximal|höchstens|verstrich",
    kept: "geführt|aufbewahrt|erfasst|führen|aufgezeichnet|registriert|vorgehalten|verfügen|gespeichert|führt|\
        dokumentiert|angelegt|archiviert|aufgehoben|aufbewahren|verwahrt|abgelegt|verzeichnet|eingetragen|niedergelegt|\
        notiert|archivieren|vermerkt|erhalten geblieben|überliefert|verzeichnen|speichern|protokolliert|inventarisiert|\
        gelistet|aktenkundig",
    absent: "nicht mehr vorhanden|nicht vorhanden|nicht verfügbar|nicht mehr verfügbar|nicht auffindbar|nicht gefunden|\
        nicht ermittelt|nicht mehr möglich|nicht möglich|keine angaben|keine informationen|keine erkenntnisse|\
        nicht feststellbar|liegen nicht vor|nicht mehr auffindbar|keine hinweise|liegen uns keine|liegen keine|\
        ergebnislos|kein ergebnis|ohne ergebnis|fehlanzeige|nichts gefunden|unbekannt|keinen eintrag|kein eintrag|\
        keine treffer|nichts bekannt|erfolglos|keine daten|nichts mitteilen|wurde nichts|kein treffer|keinen treffer|\
        keine einträge|nicht bekannt|nichts ergeben|kein resultat|keine kenntnis*|nicht eruierbar|nicht zu ermitteln|\
        nicht zu finden|nicht zu eruieren|nicht ermittelbar|nicht aufzufinden|nicht aufgefunden|nicht eruiert|\
        nicht festgestellt|nicht feststellen|nicht nachvollziehbar|nicht nachvollzogen|nicht nachvollziehen|\
        nicht nachweisbar|nicht nachzuweisen|nicht nachgewiesen|nicht zuzuordnen|nicht zugeordnet|nicht zuordenbar|\
        nicht zuordnen|nicht identifizierbar|nicht identifiziert|nicht identifizieren|nicht rekonstruierbar|\
        nicht rekonstruiert|nicht rekonstruieren|nicht mehr rekonstruier*|nicht mehr ermittel*|nicht mehr feststell*|\
        nicht mehr nachvoll*|nicht mehr nachweis*|nicht mehr zu ermitteln|nicht mehr existent|nicht verzeichnet|\
        nicht registriert|nicht aufgeführt|nicht gelistet|nicht eingetragen|nicht erfasst|nicht greifbar|\
        nicht lokalisier*|liegen hier nicht|liegen hier keine|liegen nicht mehr|liegen bei uns keine|\
        liegen bei uns nicht|liegt uns nicht|liegt nicht vor|liegt hier nicht|liegt uns kein*|verfügen über keine|\
        verfügen wir nicht|verfügen wir über keine|verfügt über keine|besitzen keine|besitzen wir keine|\
        haben wir keine|haben wir nichts|haben keine unterlagen|haben keine angaben|haben keine aufzeichnungen|\
        haben nichts gefunden|existieren keine|existieren nicht mehr|existieren bei uns|gibt es bei uns keine|\
        gibt es hier keine|keine aufzeichnungen|keine unterlagen|keine dokumente|keine akten|keine eintragung*|\
        keine anhaltspunkte|keine spur|keine nachweise|keine belege|keine entsprechung*|keine übereinstimmung*|\
        keine zuordnung|keine ergebnisse|keine verkaufsunterlagen|kein nachweis|kein hinweis|keinen hinweis|\
        keinen nachweis|kein erfolg|keinen erfolg|ohne erfolg|vergeblich|vergebens|ohne befund|blieb ergebnislos|\
        blieben ergebnislos|verlief ergebnislos|verliefen ergebnislos|negativ verlaufen|negativ verlief|\
        negatives ergebnis|negativem ergebnis|ergebnis negativ|verlief negativ|verliefen negativ|ergab nichts|\
        ergaben nichts|nichts zu finden|nichts feststellen|nichts ermittelt|nichts ermitteln|nichts vorhanden|\
        nicht erinnerlich|fehlen uns|fehlen die unterlagen|fehlen hier|sind uns unbekannt|ist uns unbekannt|\
        uns unbekannt|hier unbekannt|unauffindbar|unmöglich festzustellen|nicht fündig",
    deny: "verweiger*|ablehn*|abgelehnt|lehnen|lehnt|nicht in der lage|nicht befugt|nicht berechtigt|nicht gestattet|\
        dürfen nicht|darf nicht|können nicht|kann nicht|untersagt|nicht bereit|außerstande|nicht erlaubt|\
        nicht zulässig|verbietet|verbieten|nicht möglich|keine auskunft|keine auskünfte|sehen uns nicht|versagt|\
        nicht preisgeben|hindert|lehnte|lehnten|verwehr*|verwehrt|untersag*|versagen|nicht ermächtigt|nicht gewillt|\
        nicht willens|nicht verpflichtet|nicht statthaft|nicht autorisiert|nicht freigegeben|nicht stattgeben|\
        nicht nachkommen|nicht äußern|nicht bekanntgeben|nicht bekannt geben|nicht offenlegen|nicht offengelegt|\
        nicht weitergegeben|nicht weitergeben|nicht weiterreichen|nicht herausgeben|nicht herausgegeben|\
        nicht übermitteln|nicht übermittelt werden|nicht erteilen|nicht erteilt werden|nicht gewähren|\
        nicht zur verfügung stellen|möchten nicht|möchte nicht|wollen nicht|geben keine|geben grundsätzlich|\
        gibt grundsätzlich|erteilen keine|erteilen wir keine|erteilt keine|machen keine|machen wir keine|macht keine|\
        äußern uns nicht|äußert sich nicht|nehmen keine stellung|sehen davon ab|sehen wir davon ab|sieht davon ab|\
        nehmen davon abstand|nimmt davon abstand|abstand nehmen|steht entgegen|stehen entgegen|entgegenstehen|\
        müssen ablehnen|abschlägig|zurückweis*|zurückgewiesen|darf keine|dürfen keine|dürfen wir keine|\
        dürfen wir nicht",
    disclose: "auskunft*|auskünfte|weitergabe|weitergeben|offenleg*|offenlegen|mitteil*|mitzuteilen|übermittel*|\
        bekanntgeben|preisgeben|preisgegeben|information*|informieren|erteilen|erteilt|herausgabe|herausgeben|\
        herauszugeben|angaben|beantwort*|ersuchen|weiterzugeben|kundendaten|preiszugeben|weiterreichen|namen unserer|\
        weitergegeben|weiterzuleiten|weitergabe von|weiterleiten von|herausgegeben|herausgabe von|offengelegt|\
        offenzulegen|preisgabe|bekanntgegeben|bekannt geben|bekannt zu geben|bekanntgabe|bekanntzugeben|mitgeteilt|\
        mitteilung von|übermittlung|aushändigung von|überlassung von|zur verfügung stellen|zur verfügung zu stellen|\
        zugänglich machen|zugänglich zu machen|akteneinsicht|veröffentlich*|nennung|genannt werden|zu nennen|benennen|\
        namen von|namen des kunden|namen der kunden|kundennamen|kundenname|kundenlisten|kundeninformation*|\
        kundenbeziehung*|identität unserer|lieferdaten|verkaufsdaten|geschäftsdaten|geschäftliche daten|daten unserer|\
        details zu|einzelheiten zu|ihrem ersuchen|ihrer bitte|ihrem wunsch|ihrer anfrage|stellung zu nehmen|verraten|\
        zusammenzuarbeiten",
    secret: "vertraulich*|geheim*|nationale sicherheit|nationalen sicherheit|datenschutz*|geschäftsgeheimnis*|\
        betriebsgeheimnis*|verschlusssache|staatsgeheimnis*|verschwiegenheit*|geheimhaltung*|amtsgeheimnis*|\
        staatsschutz|militärgeheimnis*|bankgeheimnis*|dienstgeheimnis*|berufsgeheimnis*|fabrikationsgeheimnis*|\
        steuergeheimnis*|stillschweigen|schweigepflicht*|amtsverschwiegenheit*|verschlusssache*|staatswohl|\
        staatsinteresse*|staatsräson|sicherheitsinteresse*|landesverteidigung|innere sicherheit|inneren sicherheit|\
        äußere sicherheit|dsgvo|persönlichkeitsrecht*|personenbezogene|personenbezogenen|privatsphäre|\
        wettbewerbsgründen|wettbewerblichen gründen|sperrvermerk|nur für den dienstgebrauch|nationale interessen|\
        nationalen interessen|staatssicherheit",
    dissolved: "aufgelöst|liquidiert|liquidation|insolvenz|insolvent|konkurs|existiert nicht mehr|besteht nicht mehr|\
        erloschen|geschäftsbetrieb eingestellt|betrieb eingestellt|nicht mehr existiert|nicht mehr existent|bankrott|\
        nicht mehr besteht|ohne rechtsnachfolger|stillgelegt|auflösung|eingestellt|ehemalige* staat|\
        nicht auf uns übergegangen|vorgängerstaat|nicht übergegangen|nicht mehr tätig|vom markt verschwunden|\
        register gelöscht|handelsregister gelöscht|konkurs gegangen|in konkurs|in insolvenz|insolvenzverfahren|\
        insolvenzantrag|konkursverfahren|konkurseröffnung|zahlungsunfähig|zahlungsunfähigkeit|liquidierte*|\
        in liquidation|abwicklung der gesellschaft|unternehmen wurde abgewickelt|gesellschaft wurde abgewickelt|\
        firma wurde abgewickelt|betrieb wurde abgewickelt|existiert heute nicht|existieren nicht mehr als|\
        nicht mehr bestehende*|nicht mehr existierende*|gibt es heute nicht|geschäftstätigkeit eingestellt|\
        geschäftsbetrieb aufgegeben|betrieb aufgegeben|betrieb geschlossen|tätigkeit eingestellt|pforten geschlossen|\
        tore geschlossen|werk wurde geschlossen|firma wurde geschlossen|betrieb wurde geschlossen|\
        fabrik wurde geschlossen|stillgelegt*|schließung des werkes|schließung des betriebs|schließung der firma|\
        aus dem handelsregister|im handelsregister gelöscht|aus dem firmenbuch|im firmenbuch gelöscht|\
        firmenbuch gelöscht|kein rechtsnachfolger|keinen rechtsnachfolger|keine rechtsnachfolgerin|\
        keine rechtsnachfolger|keine rechtsnachfolge|ohne rechtsnachfolgerin|ohne rechtsnachfolge|ohne nachfolger|\
        kein nachfolger|keinen nachfolger|kein nachfolgeunternehmen|ohne nachfolgeunternehmen|untergegangene* staat|\
        untergegangenen staat*|nicht an uns übergeben|nicht an uns gelangt|nie an uns übergeben|nie an uns gelangt|\
        uns nie übergeben|uns nicht übergeben|uns nicht überlassen|nicht mehr im geschäft|nicht mehr am markt|\
        erloschene* firma|firma ist erloschen|gesellschaft ist erloschen|löste sich auf|bankrotte*|vermögenslosigkeit|\
        gesellschaft gibt es nicht mehr|firma gibt es nicht mehr|unternehmen gibt es nicht mehr|\
        privatisiert und aufgelöst|privatisiert und dann|ging pleite|pleite gegangen|pleite ging",
    fake: "fälschung*|gefälscht|nachbau*|imitation*|nachahmung*|plagiat*|nicht authentisch|kopie unserer|\
        entspricht nicht|entsprechen nicht|nicht unser|nicht aus unserer|kein erzeugnis|kein produkt unseres|\
        nicht von uns|ist eine kopie|nicht der hersteller|nicht aus unserer fertigung|nachgemacht*|\
        nicht von uns stammen|kann nicht von uns|nicht unsere|beginnen anders|weicht von unser*|stammt nicht von uns|\
        falsifikat*|gefälschte*|fälsch*|raubkopie*|raubkopiert*|produktpiraterie|markenpiraterie|nachgebaut|nachgeahmt|\
        nachahm*|nachbildung*|imitiert*|replik*|replika*|unecht|unechte*|nicht echt|kein originalprodukt|\
        keine originalwaffe|keine echte|verließ nie unser|verließen nie unser|verließ niemals unser|\
        verließen niemals unser|nie unser werk verlassen|nicht unser werk verlassen|unser werk nicht verlassen|\
        unser werk nie verlassen|unser haus nicht verlassen|unser haus nie verlassen|verlässt nicht unser|\
        verlassen nicht unser|verlässt unser werk nicht|stammen nicht von uns|stammen nicht aus unserer|\
        stammen nicht aus unserem|stammt nicht aus unserer|stammt nicht aus unserem|stammt nicht aus unseren|\
        nicht von uns stammt|nicht von uns hergestellt|nicht von uns gefertigt|nicht von uns produziert|\
        nicht von uns gebaut|nicht durch uns hergestellt|nicht bei uns hergestellt|nicht bei uns gefertigt|\
        nicht bei uns gebaut|nicht bei uns produziert|nie von uns hergestellt|nie von uns gefertigt|niemals von uns|\
        kein fabrikat|kein produkt unserer|kein produkt aus unserem|kein erzeugnis unseres|keine unserer waffen|\
        keine waffe aus unserer|keine waffe unseres|ahmt unser*|ahmen unser*|kopiert unser*|kopieren unser*|\
        unseren namen kopiert|unseren namen missbraucht|unser name missbraucht|missbrauch unseres|missbrauch unserer|\
        missbräuchliche verwendung|missbräuchlich verwendet|missbräuchlich unser*|unberechtigte verwendung|\
        unbefugte verwendung|ohne unsere lizenz|ohne unsere genehmigung|ohne unsere zustimmung|illegale kopie*|\
        illegaler nachbau|unerlaubte kopie*|unerlaubter nachbau|unautorisierte kopie*|unlizenzierte*|\
        nicht lizenzierte*|ohne lizenz gefertigt*|kann nicht aus unserem|kann nicht aus unserer|\
        können nicht aus unserem|können nicht aus unserer|können nicht von uns stammen|nicht aus unserer produktion|\
        weichen von unser*|weicht von den unseren|weichen von den unseren|unterscheidet sich von unser*|\
        unterscheiden sich von unser*|gehört nicht zu unserer|gehören nicht zu unserer|gehört nicht zu unseren|\
        gehören nicht zu unseren|trägt nicht unser*|tragen nicht unser*|kein teil unserer produktion|fremdfabrikat|\
        fremderzeugnis|nie in unserem programm|nicht in unserem programm|nicht in unserem sortiment|sind nicht unsere|\
        ist nicht unsere|zeigen nicht unser*|nicht aus unserem werk|nicht aus unserem haus*|\
        nicht aus unseren werkstätten|nicht aus unserem betrieb|keines unserer produkte|keines unserer erzeugnisse|\
        keines unserer gewehre|keine von uns gefertigte*|keine von uns hergestellte*|kein von uns gefertigte*|\
        kein von uns hergestellte*|ist nicht unser produkt|ist nicht unser erzeugnis|ist nicht unser fabrikat|\
        kein originalteil|unser firmenname missbraucht",
    enclosed: "beigefügt|anbei|anliegend|beiliegend|anlage|anlagen|beilage|in der anlage|im anhang|angehängt|kopie|\
        kopien|übersenden|beigelegt|beiliegende*|beigefügte*|beigeschlossen|angeschlossen finden|\
        angeschlossen übermitteln|angefügt|angeheftet|beilagen|als beilage|als anlage|als anhang|in der beilage|\
        im attachment|als attachment|in kopie|fotokopie*|ablichtung*|auszüge aus|legen diesem schreiben|\
        diesem schreiben bei|übersenden wir|abschrift*|scan der|scan des|als pdf|unter anschluss",
    received: "eingang ihres|erhalt ihres|haben ihr|ihr schreiben erhalten|bestätigen den eingang|\
        bestätigen den erhalt|eingegangen|empfang ihres|eingang ihrer|erhalten|erhalt ihrer|empfang ihrer|\
        bestätigen den empfang|bestätige den eingang|bestätige den erhalt|bestätigt den eingang|bestätigt den erhalt|\
        bestätigt den empfang|den eingang ihres|den eingang ihrer|dankend erhalten|mit dank erhalten|eingelangt|\
        bei uns eingegangen|hier eingegangen|haben wir erhalten|haben wir empfangen|ihre nachricht erhalten|\
        ihre anfrage erhalten|ihr ersuchen erhalten|zur kenntnis genommen|eingangsbestätigung|empfangsbestätigung",
    later: "in kürze|weitergeleitet|wird geprüft|in bearbeitung|kommen auf sie zurück|unaufgefordert|\
        so bald wie möglich|werden ihnen|zu gegebener zeit|demnächst|melden uns|werden uns|weiterleitung|\
        wird bearbeitet|bearbeitet|zurückkommen|wird derzeit geprüft|prüfen wir|an die zuständige|werden darauf zurück|\
        prüfen die angelegenheit|prüfen den|ihre anfrage wurde|wurde registriert|wurde weitergeleitet|\
        haben ihr ersuchen|übergeben|weitergegeben|der zuständigen|zuständigen abteilung|hauptstadt|baldmöglichst|\
        schnellstmöglich|ehestmöglich|ehebaldigst|so rasch wie möglich|so schnell wie möglich|möglichst bald|alsbald|\
        sobald wie möglich|binnen kurzem|in den nächsten tagen|in den nächsten wochen|in den kommenden|\
        in nächster zeit|zum gegebenen zeitpunkt|zu einem späteren zeitpunkt|wird zurzeit geprüft|\
        wird zur zeit geprüft|werden zurzeit geprüft|werden derzeit geprüft|wird derzeit bearbeitet|in prüfung|\
        in der prüfung|in arbeit|prüfung läuft|prüfung dauert|recherche läuft|recherchen laufen|nachforschungen laufen|\
        ermittlungen laufen|recherchieren wir|recherchieren derzeit|wir recherchieren|wir prüfen|prüfen derzeit|\
        prüfen ihr|prüfen ihre|nachforschungen sind|nachforschungen wurden eingeleitet|nachforschungen eingeleitet|\
        haben eine prüfung|haben die prüfung|haben nachforschungen|kommen darauf zurück|komme auf sie|kommt auf sie|\
        auf sie zukommen|auf sie zurückkommen|wieder auf sie|wenden uns wieder|melden wir uns|melde mich|\
        wird sich melden|setzen uns mit ihnen|setzt sich mit ihnen|werden sie informieren|werden sie unterrichten|\
        werden sie benachrichtigen|werden sie verständigen|werden antworten|werden wir ihnen|werden wir sie|\
        wird beantwortet|antwort folgt|antwort erhalten sie|antwort wird|endgültige antwort|ausführliche antwort|\
        detaillierte antwort|abschließende antwort|abschließend antworten|um geduld|bitten um etwas|zwischennachricht|\
        zwischenbescheid|zwischenmitteilung|an die fachabteilung|an die zuständigen|an den zuständigen|\
        an das zuständige|zuständige stelle|zuständigen stelle|zuständigkeitshalber|weitergereicht|\
        abgegeben an die zuständige|wurde übermittelt|zur weiteren bearbeitung|zur weiteren veranlassung|\
        zur bearbeitung|steht noch aus|noch ausständig|stehen noch aus",
    away: "abwesend|abwesenheit*|nicht im büro|außer haus|im urlaub|automatische antwort|automatisch generierte|\
        automatisch erstellt|urlaub|ticketnummer|ab dem|nicht erreichbar|abwesenheitsnotiz|wieder erreichbar|\
        elternzeit|büro ist geschlossen|geschlossen bis|betriebsferien|büro bleibt|betriebsurlaub",
    trace: "rückverfolg*|nachverfolg*|waffe*|gewehr*|pistole*|seriennummer*|munition|ausfuhr*|herstell*|kennzeichnung*|\
        los|geliefert*|sichergestellt*|umleitung|kaliber*|sprengstoff*|losnummer*|chargennummer*|beschusszeichen|\
        zünder*|schusswaffe*|feuerwaffe*|endverbleib*|patrone*|herkunft*",
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
            "unser zeichen|aktenzeichen|az|gz|geschäftszeichen|zahl|note nr|unsere referenz|nr|unser az|\
        unser geschäftszeichen|unsere zeichen|unser aktenzeichen|unsere nachricht|unsere gz|unsere zahl|aktenzahl|\
        geschäftszahl|gz.|az.|zl|referenz|referenznummer|unsere ref|ref.-nr|dokumentennummer|dokumentnummer|dok.-nr|\
        verbalnote nr|schreiben nr|schriftstück nr|vorgangsnummer|registernummer|journalnummer|tagebuchnummer|tgb.-nr|\
        unser vorgang|eigenes zeichen",
        ),
        (
            FieldName::RequestReference,
            "ihr zeichen|betreff|betrifft|betr|ihr schreiben|bezug|ihre anfrage|ihr ersuchen|ihre referenz|anfrage|\
        ersuchen|ihre zeichen|ihr geschäftszeichen|ihr aktenzeichen|ihr az|ihre nachricht|ihre nachricht vom|\
        ihr schreiben vom|ihre anfrage vom|ihr ersuchen vom|ihre note|ihre e-mail|ihre mail|ihr brief|ihre zahl|\
        ihre gz|ihre ref|ihr vorgang|ihre referenznummer|referenz der anfrage|anfrage nr|anfragenummer|ersuchen nr|\
        nummer des ersuchens|bezugnehmend auf|bezugsschreiben|bezug auf|in beantwortung|antwort auf|in erwiderung|\
        zu ihrem schreiben|rückverfolgungsersuchen|rückverfolgungsanfrage|tracing-anfrage|tracing-ersuchen|\
        nachverfolgungsersuchen|ihr fall",
        ),
        (
            FieldName::DocumentDate,
            "datum|date|den|datum des schreibens|briefdatum|ausstellungsdatum|datum der antwort|antwortdatum|\
        ausgestellt am|ort und datum|datum der ausstellung|unser datum",
        ),
        (
            FieldName::Manufacturer,
            "hersteller|produzent|hergestellt von|herstellerfirma|fabrikant|werk|herstellerin|name des herstellers|\
        herstellername|hersteller der waffe|herstellerwerk|herstellwerk|herstellungsort|fertigungsort|produziert von|\
        produziert durch|gefertigt von|gefertigt durch|gefertigt bei|hergestellt durch|hergestellt bei|gebaut von|\
        erzeuger|erzeugerfirma|waffenhersteller|produzentin|produktionsstätte|herstellungsbetrieb|originalhersteller",
        ),
        (
            FieldName::ManufactureDate,
            "herstellungsdatum|herstelldatum|herstellungsjahr|baujahr|hergestellt|produktionsdatum|hergestellt am|\
        hergestellt im|fertigungsdatum|fertigungsjahr|herstellung|fertigung|produktion|herstellungszeitraum|\
        produktionsjahr|datum der herstellung|datum der fertigung|datum der produktion|jahr der herstellung|\
        jahr der fertigung|hergestellt in|hergestellt zwischen|gefertigt|gefertigt am|gefertigt im|produziert|\
        produziert am|produziert im|gebaut|gebaut im|gebaut am|fertigungszeitraum|produktionszeitraum|herstellungszeit|\
        zeitpunkt der herstellung|zeitraum der herstellung|zeitraum der fertigung|fertigstellung|fertigstellungsdatum|\
        fertiggestellt am|datum der fertigstellung|montagedatum|laborierungsdatum|laboriert|erzeugungsdatum|\
        erzeugungsjahr|erzeugt|erzeugt am|beschussdatum|beschussjahr|fertigungsmonat|herstellungsmonat|werksausgang|\
        herst.-datum|herstelljahr",
        ),
        (
            FieldName::Recipient,
            "empfänger|käufer|kunde|abnehmer|geliefert an|verkauft an|endverwender|erwerber|exportiert nach|besteller|\
        lieferempfänger|ausgeliefert an|empfängerin|käuferin|kundin|abnehmerin|erwerberin|bestellerin|endempfänger|\
        endabnehmer|endkunde|endnutzer|enduser|end user|endverbraucher|erstempfänger|erstabnehmer|erstkäufer|\
        ersterwerber|erster empfänger|erster käufer|warenempfänger|consignee|begünstigter|importeur|bezieher|\
        ausgeliefert nach|geliefert an firma|lieferung an|verkauf an|abgegeben an|abgabe an|übergeben an|übergabe an|\
        überlassen an|versandt an|versendet an|verschickt an|exportiert an|ausgeführt an|veräußert an|ausgehändigt an|\
        übertragen an|transferiert an|gegangen an|gekauft von|gekauft durch|erworben von|erworben durch|bestellt von|\
        bestellt durch|bezogen von|name des empfängers|name des käufers|name des kunden|kundenname|\
        empfänger der lieferung|empfänger der waffen|empfänger der ware|vertragspartner|ging an",
        ),
        (
            FieldName::DeliveryDate,
            "lieferdatum|geliefert am|lieferung|versanddatum|ausgeliefert am|verkaufsdatum|lieferung am|exportdatum|\
        übergabedatum|auslieferung|liefertermin|verkauft am|datum der lieferung|versandt am|datum der auslieferung|\
        datum der übergabe|datum des verkaufs|datum des versands|datum der versendung|datum der ausfuhr|\
        datum des exports|datum der abgabe|datum der überlassung|datum des transfers|datum der verbringung|\
        auslieferungsdatum|auslieferung am|auslieferungstag|lieferzeitpunkt|lieferjahr|jahr der lieferung|\
        jahr des verkaufs|liefertag|tag der lieferung|versand|versand am|versendet am|verschickt am|abgesandt am|\
        absendedatum|verkauf|verkauft|ausgeliefert|geliefert|geliefert im|export|exportiert am|ausfuhr|ausfuhrdatum|\
        ausgeführt am|übergabe|übergabe am|übergeben am|übergabetag|abgabe|abgabe am|abgabedatum|abgegeben am|\
        überlassen am|überlassungsdatum|ausgehändigt am|transfer|transferdatum|transfer am|transferiert am|\
        verbringung am|abholung|abholung am|abgeholt am|abholdatum|abnahmedatum|abnahme am|übernahmedatum|\
        zeitpunkt der lieferung|versandtag",
        ),
        (
            FieldName::Quantity,
            "menge|liefermenge|anzahl|stückzahl|gelieferte menge|gesamtmenge|mengen|gesamtstückzahl|gesamtzahl|\
        gelieferte stückzahl|gelieferte anzahl|verkaufte menge|verkaufte stückzahl|versandte menge|ausgelieferte menge|\
        exportierte menge|bestellte menge|bestellmenge|übergebene menge|abgegebene menge|transferierte menge|\
        anzahl stück|anzahl der waffen|anzahl waffen|anzahl der gewehre|anzahl der pistolen|anzahl patronen|\
        anzahl der stücke|anzahl einheiten|zahl der waffen|stück|stk|stückzahlen|einheiten|lieferumfang|\
        umfang der lieferung|größe der lieferung|losgröße|losumfang|menge der lieferung|lieferung umfasste|\
        verkaufsmenge|exportmenge|insgesamt geliefert",
        ),
        (
            FieldName::ContractNumber,
            "vertrag|vertragsnummer|vertrag nr|vertrags-nr|kaufvertrag|liefervertrag|vertragsnr|vertragsnr.|\
        vertrags nr|nummer des vertrags|nummer des vertrages|vertrag nummer|kontrakt|kontrakt nr|kontraktnummer|\
        kontrakt-nr|kaufvertrag nr|kaufvertragsnummer|kaufvertrags-nr|liefervertrag nr|liefervertragsnummer|\
        rahmenvertrag|rahmenvertrag nr|vertragsreferenz|vereinbarung|vereinbarung nr|vertragszeichen|\
        zugrundeliegender vertrag|zugrunde liegender vertrag|laut vertrag|gemäß vertrag",
        ),
        (
            FieldName::OrderNumber,
            "auftrag|auftragsnummer|bestellung|bestellnummer|auftrags-nr|bestell-nr|auftrag nr|bestellung nr|\
        auftragsnr|bestellnr|auftrags nr|auftrag nummer|nummer des auftrags|auftragsreferenz|unser auftrag|ihr auftrag|\
        unsere auftragsnummer|kundenauftrag|kundenauftrag nr|kundenauftragsnummer|kundenbestellung|kundenbestellnummer|\
        interner auftrag|interne auftragsnummer|fertigungsauftrag|fertigungsauftrag nr|werkauftrag|werksauftrag|\
        produktionsauftrag|lieferauftrag|lieferauftrag nr|bestellung nummer|nummer der bestellung|bestell nr|\
        bestellreferenz|bestellzeichen|ihre bestellung|order|order nr|order-nr|ordernummer|auftragsbestätigung|\
        auftragsbestätigung nr|kommission nr|kommissionsnummer|kommissions-nr|laut auftrag|gemäß auftrag|\
        gemäß bestellung|laut bestellung|verkaufsauftrag|einkaufsauftrag",
        ),
        (
            FieldName::Intermediary,
            "vermittler|spediteur|spedition|zwischenhändler|makler|frachtführer|über|vermittlung|beteiligte dritte|\
        transporteur|weitere beteiligte|vermittlerin|vermittelt durch|vermittelt von|vermittlung durch|\
        durch vermittlung|durch vermittlung von|durch vermittlung der|spediteurin|speditionsfirma|\
        speditionsunternehmen|speditionen|transport durch|transportiert durch|transportiert von|transportunternehmen|\
        transportfirma|transportführer|befördert durch|beförderer|frachtführerin|frachtagent|frachtunternehmen|\
        fluggesellschaft|reederei|schiffsmakler|maklerin|maklerfirma|waffenmakler|broker|agent|agentur|\
        handelsvertreter|handelsvertretung|kommissionär|zwischenhändlerin|mittelsmann|zollagent|versand durch|\
        versandt durch|versand über|geliefert über|verkauft über|lieferung über|abgewickelt durch|abgewickelt über|\
        organisiert durch|organisiert von|via|beteiligte vermittler|beteiligte spediteure|beteiligte firmen|\
        weitere parteien|beteiligte parteien|sonstige beteiligte|andere beteiligte|zwischengeschaltete firmen|\
        eingeschaltete vermittler|intermediär",
        ),
        (
            FieldName::Country,
            "land|lieferland|bestimmungsland|empfängerland|zielland|geliefert nach|empfangsland|land des empfängers|\
        land des käufers|land der lieferung|land des kunden|käuferland|abnehmerland|einfuhrland|importland|\
        endbestimmungsland|endverbleibsland|endverwenderland|bestimmungsstaat|zielstaat|empfängerstaat|\
        empfängerland der lieferung|ausfuhr nach|export nach|exportziel|bestimmungsort land|geliefert in|verkauft nach|\
        staat des empfängers",
        ),
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
        "datum des eingangs", "liefertermin", "anlieferdatum", "wareneingangsdatum", "eingegangen am"]),
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
        "fabriknummer", "fabrik-nr", "serien-nrn", "waffennummern", "s/n", "seriennrn", "fahrgestell-nr", "fahrgestellnummer", "fgst-nr"]),
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
