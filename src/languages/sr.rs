//! Serbian, Croatian and Bosnian.

use crate::model::FieldName;

use super::Column as C;
use super::{Claims, Dates, Language};
use crate::model::{FieldName as F, Unit as U};

pub(super) const LANGUAGE: Language = Language {
    code: "sr",
    name: "Serbian, Croatian and Bosnian",
    dates: DATES,
    claims: CLAIMS,
    numbers: NUMBERS,
    months: [
        &["januar", "januara", "jan", "jануар", "јануар", "јануара", "siječanj", "siječnja"],
        &["februar", "februara", "feb", "фебруар", "фебруара", "veljača", "veljače"],
        &["mart", "marta", "mar", "март", "марта", "ožujak", "ožujka"],
        &["april", "aprila", "apr", "април", "априла", "travanj", "travnja"],
        &["maj", "maja", "мај", "маја", "svibanj", "svibnja"],
        &["jun", "juna", "juni", "јун", "јуна", "lipanj", "lipnja"],
        &["jul", "jula", "juli", "јул", "јула", "srpanj", "srpnja"],
        &["avgust", "avgusta", "avg", "август", "августа", "kolovoz", "kolovoza"],
        &["septembar", "septembra", "sep", "septembru", "септембар", "септембра", "rujan", "rujna"],
        &["oktobar", "oktobra", "okt", "октобар", "октобра", "listopad", "listopada"],
        &["novembar", "novembra", "nov", "новембар", "новембра", "studeni", "studenoga", "studenog"],
        &["decembar", "decembra", "dec", "децембар", "децембра", "prosinac", "prosinca"],
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
    joiners: &[],
    ordinals: &[],
    before_year: &["u", "godine", "godini", "tokom", "od", "oko", "у", "године", "години"],
    after_year: &["godine", "godini", "god", "godina", "g", "године", "години", "год", "година", "г"],
    before_decade: &[],
    after_decade: &["ih", "tih", "их", "тих"],
    decades: &[
        ("dvadesetih", 2),
        ("tridesetih", 3),
        ("četrdesetih", 4),
        ("pedesetih", 5),
        ("šezdesetih", 6),
        ("sedamdesetih", 7),
        ("osamdesetih", 8),
        ("devedesetih", 9),
        ("седамдесетих", 7),
        ("осамдесетих", 8),
        ("деведесетих", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["oko", "otprilike", "približno", "око", "отприлике"],
    between: &["između", "od", "izmedju", "између", "од"],
    and: &["i", "и"],
    until: &["do", "до"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("dva", 2),
    ("dve", 2),
    ("dvije", 2),
    ("tri", 3),
    ("četiri", 4),
    ("pet", 5),
    ("šest", 6),
    ("sedam", 7),
    ("osam", 8),
    ("devet", 9),
    ("deset", 10),
    ("jedanaest", 11),
    ("dvanaest", 12),
    ("dvadeset", 20),
    ("две", 2),
];

const CLAIMS: Claims = Claims {
    we: "mi|naš*|naše preduzeće|naša kompanija|naša fabrika|nas|nama|ми|наш*|нас",
    not: "nije|nisu|ne|nema|nismo|nikada|bez|ni|niti|nemamo|nemoguće|није|нису|не|нема|нисмо|нити|без",
    make: "proizved*|proizvodnj*|izrađ*|proizvod*|izrad*|napravlj*|sklopljen*|произвед*|производњ*|израђ*|производ*|\
        završen*|dovršen*|potiče iz|izašl*|izišl*|sastavljen*|завршен*|склопљен*|naš proizvod|montaž*|\
        potiče iz naše|iz naše fabrike|iz naše proizvodnje",
    by: "od strane|u fabrici|u pogonima|u tvornici|u preduzeću|od firme|у фабрици|од стране|proizvodnje|proizvod|\
        iz pogona|производње|производ",
    by_after: "",
    maker: "proizvođač|proizvođač je|proizvođača|произвођач|proizvođačem|proizvođač*|произвођач*",
    deliver: "isporuč*|prodat*|prodan*|izvez*|izvoz*|predat*|predan*|poslat*|poslan*|isporuk*|prodaj*|otprem*|dostavlj*|\
        испоруч*|продат*|извез*|предат*|испорук*|отпрем*|namijenj*|namenj*",
    to: "firmi|preduzeću|poduzeću|kompaniji|ministarstvu|kupcu|za|primaocu|primatelju|društvu|vladi|vojsci|policiji|\
        tvrtki|fabrici|agenciji|trgovačkom|trgovcu|naručiocu|oružanim|фирми|предузећу|компанији|министарству|купцу|\
        за|влади|војсци|полицији|garde|gardi|direkciji|upravi|korisniku|klijentu|distributeru|sa firmom|\
        zaključen* sa|s firmom|sa preduzećem",
    to_after: "",
    to_suffix: "",
    bought: "kupljen* od strane|nabavljen* od strane|naručen* od strane|preuzet* od strane|od strane kupca",
    bought_after: "",
    recipient: "primalac|primatelj|kupac|krajnji korisnik|naručilac|naručitelj|klijent|uvoznik|прималац|купац|\
        крајњи корисник|наручилац|distributer",
    via: "preko|putem|posredstvom|posrednik|špediter|prevoznik|prijevoznik|po nalogu|преко|путем|посредством|\
        посредник|шпедитер|превозник|uz posredovanje|posredovanjem|brokera|posrednici|preko posrednika|\
        preko špeditera|уз посредовање",
    via_after: "kao posrednik|je posredoval*|posredoval*|kao broker|kao špediter|као посредник|nastupil* kao|delovala kao|\
        delovalo kao|djelovala kao|posredovala|posredovalo|bila je posrednik",
    buy: "kupio|kupila|kupilo|nabavio|nabavila|nabavilo|primio|primila|primilo|preuzeo|preuzela|preuzelo|naručio|\
        naručila|купио|купила|купило|набавио|набавила|примила|преузела|преузело|uvezla",
    carry: "prevoz*|prijevoz*|transport*|špedicij*|превоз*|транспорт*|prevezen*|prevezl*",
    route: "brod*|ukrcan*|iskrcan*|luk*|utovaren*|istovaren*|pristan*|kamion*|морем|брод*|утоварен*|истоварен*|луц*|\
        luci|pomorskim|aerodrom*",
    contract: "ugovor*|уговор*",
    order: "narudž*|porudžb*|nalog*|naruči*|поруџбин*|наруџб*|налог*|narudžbenic*",
    be: "je|bio je|bila je|bilo je|bio|bila|su|bili su|је|је био|је била|био|била",
    generic: "firma|firmi|firme|firmu|preduzeće|preduzeću|preduzeća|poduzeće|poduzeću|kompanija|kompaniji|kompanije|\
        kompaniju|tvrtka|tvrtki|društvo|društvu|kupcu|gospodin|je|bio|bila|bilo|fabrika|fabrici|tvornici|\
        trgovinskoj|trgovačkom|фирма|фирми|предузећу|компанији|је|компанија|preduzećem|posrednika|špeditera|brokera|\
        privatnoj|kupac|fabrike|фирме|компаније|distributeru|lokalnoj|primaocu",
    head: "ministarstv*|vlad*|polici*|vojsk*|vojsci|oružan*|snag*|odbrane|obrane|uprav*|komand*|agencij*|republik*|\
        gard*|direkcij*|министарств*|влад*|полициј*|војск*|одбране|општ*|unutrašnjih|unutarnjih|poslova|nacionaln*|\
        savezn*|bezbednosti|sigurnosti|kraljevin*|nabavk*",
    link: "i|za|od|и|за|of|and|&|s",
    stop: "u|na|po|od|sa|s|iz|preko|putem|prema|koji|koja|koje|bio|bila|bilo|su|je|dana|za|posle|nakon|pre|prije|\
        između|takođe|a|ali|ili|gde|gdje|kada|kao|da|broj|br|у|на|по|од|са|из|преко|према|који|која|које|су|је|дана|\
        isporučen*|prodat*|godine|količini|te|kroz|ugovoru|sedišt*|sjedišt*|испоручен*|године|количини|uz|pod|\
        на основу|tokom",
    goods: "pušk*|pištolj*|oružj*|mitraljez*|revolver*|metak|metaka|metk*|municij*|granat*|mina|mine|minobacač*|raket*|\
        komad*|kom|jedinic*|sanduk*|kutij*|bure|buradi|bačv*|bub*|vreć*|džak*|vozil*|upaljač*|karabin*|okvir*|\
        punjenj*|ton|tona|tone|kg|kilogram*|primerak*|primerka|primeraka|primjerak*|bomb*|пушк*|пиштољ*|оружј*|\
        метак*|граната|комад*|сандук*|мина|мине|projektil*|artik*|cevi|metar*|metara|lita*|litar*|palet*|kontejner*|\
        motor*|komplet*|detonator*|пројектил*|revolvera",
    quantity: "količin*|ukupno|partij*|pošiljk*|lot od|serij*|u broju|количин*|укупно|партиј*|пошиљк*|isporuka od|\
        narudžb* od",
    confirm: "potvrđu*|potvrd*|utvrđ*|ovjer*|потврђу*|потврд*|zaista|doista|prepozna*|prizna*|da|препозна*",
    records: "evidencij*|arhiv*|dokumentacij*|dokument*|zapis*|registr*|podac*|podat*|евиденциј*|архив*|документ*|подат*|\
        knjig*|spis*|serijske brojeve|serijskih brojeva",
    destroyed: "uništ*|spaljen*|izgor*|požar*|izgublj*|poplav*|униш*|изгор*|пожар*|изгубљ*|nestal*|stradal*|obrisan*",
    retention: "čuvanj*|rok čuvanja|zakonski rok|zakonskog roka|rok za čuvanje|čuvaju|чувањ*|рок чувања|čuva se|arhiviranj*|\
        pohran*|obavezn* rok|stariji od|zakonski period|propisan* rok",
    expired: "istek*|proš*|isteka*|duže od|više od|samo|истек*|прош*|protek*|протек*|istjec*",
    kept: "čuva*|vod*|evidentir*|posedu*|posjedu*|raspolaž*|zabeležen*|zabilježen*|чува*|вод*|евидентир*|arhivir*|\
        sačinj*",
    absent: "ne raspolaž*|nisu sačuvan*|nije pronađen*|nisu pronađen*|nedostupn*|nije moguće|nema podataka|ne postoje|\
        nisu dostupn*|nije bilo moguće|nije utvrđen*|nemamo podat*|не располаж*|нису сачуван*|није могуће|\
        nema tragova|ne posedu*|ne posjedu*|nemoguće|није пронађен*|нису пронађен*|nisu više dostupn*|bez rezultata|\
        nije dala rezultat*|nije dalo rezultat*|nepoznat*|nema rezultata|ništa nije|без резултата|непознат*|\
        није дал*|bezuspešn*|bezuspješn*|nema podatak*|nema saznanja|nismo pronašli",
    deny: "odbija*|ne može*|ne mogu|nismo u mogućnosti|nije u mogućnosti|nije ovlašćen*|zabranj*|ne dozvoljava*|\
        ne dopušta*|uskraćuj*|nismo ovlašćeni|nismo ovlašteni|nije moguće|одбија*|не може*|нисмо у могућности|\
        није у могућности|sprečava*|spriječ*|nije dozvoljeno|odbil*|не дозвољава*|onemoguć*|ne otkriva*",
    disclose: "dostav*|podatk*|podatak*|otkri*|saopšt*|priopć*|dijeli*|deli*|ustup*|informacij*|pruž*|odgovor*|достав*|\
        податк*|информациј*|саопшт*|odgovori*|razmen*|zahtev*|zahtjev*|објав*|откри*|identitet*|podatke o kupcima",
    secret: "poverljiv*|povjerljiv*|tajn*|nacionaln* bezbednost*|nacionaln* sigurnost*|poslovn* tajn*|повер*|тајн*|\
        zaštit* podataka|državn* tajn*",
    dissolved: "ugašen*|likvidir*|likvidacij*|stečaj*|ne postoji|prestal* da postoji|prestal* postojati|prestal* sa radom|\
        raspušten*|брисан*|угашен*|ликвидир*|стечај*|не постоји|престал*|brisan* iz registra|prestao|zatvoren*|\
        prestala|prestalo|bivš* držav*|nisu preneti|nisu preuzet*|бивш* држав*|nije predata|nisu predat*|\
        više ne posluje",
    fake: "falsifik*|krivotvor*|imitacij*|kopija naš*|ne odgovara|ne odgovaraju|nije original*|фалсифик*|не одговара|\
        replik*|nije naš*|ne potič*|nije u skladu|није наш*|je kopija|nije proizvođač|nije naše proizvodnje|\
        није произвођач|ne može biti naš*|nije naš|nije naša|počinju drugačije|razlikuje se od naš*",
    enclosed: "u prilogu|prilog*|prilož*|kopij*|dostavljamo|у прилогу|прилог*|копиј*|priklju*|privitk*",
    received: "primili|primljen*|potvrđujemo prijem|prijem|primitak|zaprimljen*|примили|примљен*|пријем|zaprimili|stigao|\
        стиг*",
    later: "u postupku|razmatra*|prosleđen*|proslijeđen*|u najkraćem roku|naknadno|odgovorićemo|odgovorit ćemo|\
        obavestićemo|obavijestit ćemo|обавест*|накнадно|u toku|javićemo|javit ćemo|biće|bit će|obrađ*|u tijeku|\
        проверав*|proverav*|provjerav*|zavedena|zaveden|prosledili|proslijedili|prosleđeno|predat je|\
        nadležnoj službi|prosleđena",
    away: "odsut*|automatski odgovor|na odmoru|godišnjem odmoru|van kancelarije|izvan ureda|одсут*|аутоматски|\
        automatska poruka|godišnji odmor|izvan kancelarije|kancelarija je zatvorena|zatvoreni do|zatvoreno do|\
        ured je zatvoren|praznika",
    trace: "praćenj*|oružj*|pušk*|pištolj*|serijski broj|serijskog broja|municij*|proizv*|izvoz*|nezakonit*|oznak*|\
        оружј*|пушк*|серијск*|трагањ*|porekl*|podrijetl*|partij*|sled*|порекл*",
    greet: "poštovan*|ekselencij*|izražava svoje poštovanje|поштован*|уважен*|cijenjen*|izražava poštovanje|dobar dan",
    close: "s poštovanjem|sa poštovanjem|srdačno|s uvažavanjem|uz poštovanje|с поштовањем|poštovanja|srdačan pozdrav|\
        lijep pozdrav|uvažavanj*",
    doc: "dopis*|zahtev*|zahtjev*|not|nota|notu|faktur*|račun*|sertifikat*|certifikat*|dozvol*|e-mail*|pism*|zakon*|\
        uredb*|pronađen*|zaplenjen*|zaplijenjen*|dokumentovan*|osnovan*|захтев*|допис*|нот*|фактур*|evidencij*|\
        arhiv*|zaključen*|sklopljenog|potpisan*|likvid*|stečaj*|uništen*|istek*|zahtjeva|postoji od",
    labels: &[
        (FieldName::DocumentNumber, "naš broj|broj|br|naš znak|klasa|ur.broj|број|наш број|nota br"),
        (
            FieldName::RequestReference,
            "vaš broj|predmet|vaš znak|vaš zahtev|vaš zahtjev|zahtev|zahtjev|ваш број|предмет|veza",
        ),
        (FieldName::DocumentDate, "datum|dana|датум"),
        (FieldName::Manufacturer, "proizvođač|произвођач|proizveo|fabrika"),
        (
            FieldName::ManufactureDate,
            "datum proizvodnje|godina proizvodnje|proizvedeno|датум производње|година производње|vreme proizvodnje|\
        period proizvodnje|razdoblje proizvodnje",
        ),
        (
            FieldName::Recipient,
            "primalac|primatelj|kupac|krajnji korisnik|isporučeno|prodato|naručilac|naručitelj|прималац|купац|корисник",
        ),
        (
            FieldName::DeliveryDate,
            "datum isporuke|isporučeno|datum otpreme|datum prodaje|datum izvoza|isporuka|датум испоруке|датум отпреме|\
        datum predaje|vreme isporuke",
        ),
        (FieldName::Quantity, "količina|isporučena količina|broj komada|количина|broj jedinica|ukupna količina"),
        (FieldName::ContractNumber, "ugovor|ugovor br|broj ugovora|br ugovora|уговор|број уговора"),
        (
            FieldName::OrderNumber,
            "narudžba|narudžbenica|porudžbina|broj porudžbine|broj narudžbe|nalog br|поруџбина|broj narudžbenice|\
        narudžba br",
        ),
        (
            FieldName::Intermediary,
            "posrednik|špediter|prevoznik|prijevoznik|preko|посредник|превозник|posrednici|agent",
        ),
        (FieldName::Country, "zemlja|zemlja isporuke|zemlja odredišta|država|odredište|земља|држава|zemlja primaoca"),
    ],
};

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["br", "broj", "broj dokumenta", "referenca", "naš broj", "evidencijski broj", "potvrda br", "broj potvrde",
        "sertifikat br", "delovodni broj", "urbroj", "klasa", "broj certifikata", "naš znak", "del br", "број", "број документа"]),
    (F::DocumentDate, &["datum", "datum izdavanja", "mesto i datum", "mjesto i datum", "mesto i datum izdavanja", "izdato dana",
        "izdano", "dana", "datum dokumenta", "sastavljeno u", "mjesto i datum izdavanja", "датум", "датум издавања", "место и датум",
        "datum potpisa", "izdato", "datum revizije"]),
    (F::RequestReference, &["vaš broj", "vaša referenca", "veza", "zahtev za praćenje", "zahtev br", "vaš zahtev", "zahtjev br",
        "vaš znak", "ваш број"]),
    (F::ValidUntil, &["važi do", "rok važenja", "vrijedi do", "datum isteka", "važnost do", "važi do dana", "rok valjanosti", "важи до"]),
    (F::EndUser, &["krajnji korisnik", "krajnji kupac", "naziv krajnjeg korisnika", "konačni korisnik", "крајњи корисник",
        "krajnji primalac", "naziv i adresa krajnjeg korisnika"]),
    (F::Importer, &["uvoznik", "naziv uvoznika", "увозник", "uvoznik/kupac"]),
    (F::Exporter, &["izvoznik", "naziv izvoznika", "извозник", "izvoznik/prodavac"]),
    (F::CountryOfDestination, &["zemlja odredišta", "država odredišta", "zemlja krajnje namene", "krajnje odredište", "zemlja uvoza",
        "zemlja krajnjeg odredišta", "земља одредишта"]),
    (F::CountryOfOrigin, &["zemlja porekla", "zemlja podrijetla", "zemlja izvoza", "poreklo", "država podrijetla", "zemlja porijekla",
        "земља порекла"]),
    (F::ContractNumber, &["ugovor br", "broj ugovora", "ugovor", "po ugovoru br", "уговор бр", "број уговора", "kupoprodajni ugovor br"]),
    (F::OrderNumber, &["narudžba br", "broj narudžbe", "porudžbina br", "narudžbenica br", "broj porudžbine", "narudžba", "porudžbina",
        "narudžbenica", "наруџбеница бр", "nalog br"]),
    (F::InvoiceNumber, &["faktura br", "broj fakture", "račun br", "faktura", "broj računa", "фактура бр"]),
    (F::LicenceNumber, &["dozvola br", "broj dozvole", "dozvola", "izvozna dozvola br", "uvozna dozvola br", "дозвола бр"]),
    (F::DeliveryDate, &["datum isporuke", "isporučeno", "datum prijema", "datum dostave", "primljeno", "datum prispeća",
        "датум испоруке", "datum otpreme", "datum primitka", "datum prispijeća", "isporučeno dana"]),
    (F::Seller, &["prodavac", "prodavatelj", "dobavljač", "isporučilac", "продавац", "isporučitelj"]),
    (F::Buyer, &["kupac", "naručilac", "naručitelj", "купац", "platilac"]),
    (F::Consignor, &["pošiljalac", "pošiljatelj", "isporučilac", "otpremnik", "krcatelj", "пошиљалац", "dobavljač",
        "pošiljalac (naziv, adresa, zemlja)"]),
    (F::Consignee, &["primalac", "primatelj", "mesto isporuke", "adresa isporuke", "isporučeno", "прималац",
        "primalac (naziv, adresa, zemlja)"]),
    (F::NotifyParty, &["obavestiti", "obavijestiti", "strana za obaveštavanje", "lice za obaveštavanje", "обавестити", "obaveštava se"]),
    (F::Carrier, &["prevoznik", "prijevoznik", "vozar", "brodar", "превозник", "špediter", "avioprevoznik"]),
    (F::Vessel, &["brod", "ime broda", "naziv broda", "plovilo", "брод"]),
    (F::Voyage, &["putovanje", "putovanje br", "broj putovanja"]),
    (F::PortOfLoading, &["luka ukrcaja", "luka utovara", "ukrcajna luka", "luka otpreme"]),
    (F::PortOfDischarge, &["luka iskrcaja", "luka istovara", "iskrcajna luka", "odredišna luka"]),
    (F::ShipmentDate, &["datum ukrcaja", "datum utovara", "ukrcano", "datum otpreme", "datum isporuke", "ukrcano na brod", "na brodu"]),
    (F::Packages, &["broj koleta", "koleta", "ukupno koleta", "broj i vrsta koleta", "broj paketa", "количина колета", "broj pakovanja",
        "ukupan broj koleta", "kolete"]),
    (F::GrossWeight, &["bruto težina", "bruto masa", "bruto", "bruto težina kg", "ukupna bruto težina", "bruto masa kg", "bruto kg",
        "ukupno bruto", "бруто тежина", "bruto (kg)"]),
    (F::NetWeight, &["neto težina", "neto masa", "neto", "neto težina kg", "ukupna neto težina", "neto masa kg", "neto kg",
        "ukupno neto", "нето тежина", "neto (kg)"]),
    (F::ContainerNumber, &["kontejner br", "broj kontejnera", "kontejner", "kontejner/plomba"]),
    (F::Incoterm, &["uslovi isporuke", "uvjeti isporuke", "paritet", "paritet isporuke", "incoterms"]),
    (F::Currency, &["valuta", "valuta plaćanja", "валута"]),
    (F::TotalAmount, &["ukupno", "ukupan iznos", "ukupno za plaćanje", "svega", "za uplatu", "ukupna vrednost", "укупно", "sveukupno",
        "ukupna vrijednost"]),
    (F::PlaceOfLoading, &["mesto utovara", "mjesto utovara", "mesto preuzimanja", "mesto i datum preuzimanja", "mesto i datum utovara",
        "место утовара", "mesto i datum preuzimanja robe"]),
    (F::PlaceOfDelivery, &["mesto istovara", "mjesto istovara", "mesto isporuke", "mjesto isporuke", "odredište", "место истовара",
        "mesto isporuke robe"]),
    (F::Vehicle, &["vozilo", "reg broj", "registarski broj", "vagon br", "registarska oznaka", "kamion", "tegljač/prikolica",
        "broj vozila"]),
    (F::AirportOfDeparture, &["aerodrom polaska", "polazni aerodrom", "zračna luka polaska"]),
    (F::AirportOfDestination, &["aerodrom odredišta", "odredišni aerodrom", "zračna luka odredišta"]),
    (F::Flight, &["let", "broj leta", "let/datum", "let br"]),
    (F::Product, &["proizvod", "naziv proizvoda", "trgovački naziv", "trgovačko ime", "komercijalni naziv", "identifikacija proizvoda",
        "производ"]),
    (F::Manufacturer, &["proizvođač", "dobavljač", "proizvođač/dobavljač", "произвођач", "naziv proizvođača"]),
    (F::UnNumber, &["un broj", "un br", "broj un"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const COLUMNS: &[(C, &[&str])] = &[
    (C::Row, &["rb", "r br", "red br", "redni broj", "poz", "pozicija", "р бр"]),
    (C::Description, &["naziv", "opis", "naziv robe", "opis robe", "naziv artikla", "roba", "artikal", "naziv i opis robe", "vrsta robe",
        "назив", "назив робе", "naziv materijala", "opis artikla"]),
    (C::Quantity, &["količina", "kol", "isporučena količina", "primljena količina", "kom", "količine", "количина", "isporučeno",
        "primljeno"]),
    (C::Unit, &["jm", "j m", "jedinica mere", "jed mere", "jedinica mjere", "jedinica", "јм", "jed mjere"]),
    (C::Lots, &["serija", "lot", "lot br", "broj lota", "broj serije", "serija/lot", "šarža", "лот", "serija br", "partija"]),
    (C::Serials, &["serijski broj", "serijski br", "serijski brojevi", "fabrički broj", "tvornički broj", "br oružja", "серијски број",
        "fab br", "tvornički br"]),
    (C::Model, &["model", "tip", "šifra", "kalibar", "kataloški broj", "модел"]),
    (C::Price, &["cena", "cijena", "jed cena", "jedinična cena", "jedinična cijena", "цена"]),
    (C::Amount, &["iznos", "vrednost", "vrijednost", "ukupna cena", "износ"]),
    (C::Other, &["oznake i brojevi", "tarifni broj", "zapremina", "dimenzije", "način pakovanja", "sanduk br", "pdv", "rabat",
        "napomena", "ambalaža", "stanje", "pakovanje", "koleto br", "plomba"]),
];

#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "adresa", "tel", "telefon", "faks", "e-mail", "potpis", "pečat", "mp", "m.p.", "ime", "ime i prezime", "funkcija", "uslovi plaćanja",
    "način plaćanja", "banka", "pib", "matični broj", "strana", "vozarina", "broj originala", "prilozi", "napomena", "krajnja namena",
    "kontakt", "predmet", "magacioner", "primio", "predao", "kontrolisao", "vozač", "magacin", "skladište", "carinarnica",
    "carinski organ", "deklarant", "zemlja", "mesto", "međuzbir", "odobrio", "potpis i pečat", "organ", "zastava", "svrha", "адреса",
    "потпис", "печат", "telefon za hitne slučajeve", "namena",
];

#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "masa", "težina", "dužina", "ukupna dužina", "dužina cevi", "kalibar", "brzina gađanja", "kapacitet okvira", "kapacitet",
    "početna brzina", "domet", "rok trajanja", "rok upotrebe", "temperatura skladištenja", "radna temperatura", "napon", "prečnik",
    "promjer", "širina", "visina", "gustina", "gustoća", "izgled", "boja", "čistoća", "koncentracija", "vlažnost", "materijal", "snaga",
    "frekvencija", "brzina", "nosivost",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const STATEMENTS: &[(F, &[&str])] = &[
    (F::EndUser, &["potvrđujemo da", "potvrđuje da", "krajnji korisnik je"]),
    (F::Exporter, &["isporučuje", "isporučene od", "kupljene od", "izvoznik je", "nabavljene od"]),
    (F::Importer, &["uvoznik je", "uvozi", "koje uvozi"]),
    (F::CountryOfDestination, &["uvozi u", "teritoriji", "zemlja odredišta je"]),
    (F::ValidUntil, &["važi do", "vrijedi do", "važi do dana"]),
];

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "ukupno", "svega", "međuzbir", "zbir", "pdv", "sveukupno", "rabat", "укупно", "zbroj",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const UNITS: &[(U, &[&str])] = &[
    (U::Piece, &["kom", "komad", "komada", "komadi", "ком"]),
    (U::Round, &["metak", "metaka", "metka", "naboj", "naboja", "метак", "метака"]),
    (U::Box, &["kutija", "kutije", "karton", "kartona"]),
    (U::Crate, &["sanduk", "sanduka", "sanduci", "сандук", "сандука"]),
    (U::Drum, &["bure", "buradi", "bačva", "bačvi", "bubanj"]),
    (U::Bag, &["vreća", "vreće", "džak", "džakova"]),
    (U::Pallet, &["paleta", "palete"]),
    (U::Container, &["kontejner", "kontejnera"]),
    (U::Set, &["komplet", "kompleta", "set", "garnitura"]),
    (U::Pair, &["par", "para", "pari"]),
    (U::Kg, &["kg", "kilogram", "kilograma", "кг"]),
    (U::G, &["g", "gram", "grama"]),
    (U::T, &["t", "tona", "tone"]),
    (U::L, &["l", "litar", "litara"]),
    (U::M, &["m", "metar", "metara"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const TITLES: &[(&str, &[&str])] = &[
    ("end_user_certificate", &["potvrda o krajnjem korisniku", "sertifikat krajnjeg korisnika", "certifikat krajnjeg korisnika",
        "potvrda krajnjeg korisnika", "uverenje o krajnjem korisniku", "izjava krajnjeg korisnika", "uverenje o krajnjoj nameni",
        "potvrda o krajnjoj nameni", "потврда о крајњем кориснику", "сертификат крајњег корисника", "potvrda o krajnjoj uporabi",
        "izjava o krajnjem korisniku"]),
    ("delivery_verification_certificate", &["potvrda o isporuci", "potvrda o prispeću", "potvrda o verifikaciji isporuke",
        "sertifikat o verifikaciji isporuke", "uverenje o isporuci", "potvrda o provjeri isporuke", "potvrda o izvršenoj isporuci"]),
    ("international_import_certificate", &["međunarodni uvozni sertifikat", "međunarodna uvozna potvrda",
        "međunarodni uvozni certifikat", "međunarodno uvozno uverenje"]),
    ("invoice", &["faktura", "komercijalna faktura", "račun", "predračun", "фактура", "izvozna faktura", "trgovački račun"]),
    ("bill_of_lading", &["teretnica", "konosman", "brodska teretnica", "pomorska teretnica"]),
    ("packing_list", &["lista pakovanja", "pakirna lista", "paking lista", "lista pakiranja", "specifikacija pakovanja",
        "листа паковања", "pak lista"]),
    ("delivery_note", &["otpremnica", "dostavnica", "отпремница", "otpremni list"]),
    ("goods_receipt_note", &["prijemnica", "zapisnik o prijemu", "primka", "prijemni list", "пријемница", "zapisnik o prijemu robe"]),
    ("transport_document", &["tovarni list", "cmr tovarni list", "međunarodni tovarni list", "teretni list", "товарни лист",
        "prevozna isprava"]),
    ("air_waybill", &["avionski tovarni list", "zračni tovarni list", "avio tovarni list", "vazdušni tovarni list",
        "zrakoplovni teretni list"]),
    ("customs_declaration", &["carinska deklaracija", "izvozna deklaracija", "uvozna deklaracija", "jci", "jedinstvena carinska isprava",
        "jcd", "izvozna carinska deklaracija"]),
    ("safety_data_sheet", &["bezbednosni list", "sigurnosno-tehnički list", "sigurnosno tehnički list", "bezbednosno-tehnički list",
        "bezbjednosni list"]),
    ("technical_leaflet", &["tehnički list", "tehničko uputstvo", "tehnički opis", "uputstvo za upotrebu", "tehnički podaci",
        "tehničke karakteristike"]),
];
