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
    ("dvaju", 2),
    ("dviju", 2),
    ("tri", 3),
    ("triju", 3),
    ("četiri", 4),
    ("pet", 5),
    ("šest", 6),
    ("sedam", 7),
    ("osam", 8),
    ("devet", 9),
    ("deset", 10),
    ("jedanaest", 11),
    ("dvanaest", 12),
    ("trinaest", 13),
    ("četrnaest", 14),
    ("petnaest", 15),
    ("šesnaest", 16),
    ("sedamnaest", 17),
    ("osamnaest", 18),
    ("devetnaest", 19),
    ("dvadeset", 20),
    ("trideset", 30),
    ("četrdeset", 40),
    ("pedeset", 50),
    ("šezdeset", 60),
    ("sedamdeset", 70),
    ("osamdeset", 80),
    ("devedeset", 90),
    ("sto", 100),
    ("stotinu", 100),
    ("dvesta", 200),
    ("dvjesto", 200),
    ("dvesto", 200),
    ("dvjesta", 200),
    ("trista", 300),
    ("tristo", 300),
    ("četiristo", 400),
    ("petsto", 500),
    ("šeststo", 600),
    ("šesto", 600),
    ("sedamsto", 700),
    ("osamsto", 800),
    ("devetsto", 900),
    ("hiljada", 1000),
    ("hiljade", 1000),
    ("hiljadu", 1000),
    ("tisuća", 1000),
    ("tisuće", 1000),
    ("tisuću", 1000),
    ("milion", 1000000),
    ("miliona", 1000000),
    ("milijun", 1000000),
    ("milijuna", 1000000),
    ("два", 2),
    ("две", 2),
    ("двају", 2),
    ("двију", 2),
    ("три", 3),
    ("трију", 3),
    ("четири", 4),
    ("пет", 5),
    ("шест", 6),
    ("седам", 7),
    ("осам", 8),
    ("девет", 9),
    ("десет", 10),
    ("једанаест", 11),
    ("дванаест", 12),
    ("тринаест", 13),
    ("четрнаест", 14),
    ("петнаест", 15),
    ("шеснаест", 16),
    ("седамнаест", 17),
    ("осамнаест", 18),
    ("деветнаест", 19),
    ("двадесет", 20),
    ("тридесет", 30),
    ("четрдесет", 40),
    ("педесет", 50),
    ("шездесет", 60),
    ("седамдесет", 70),
    ("осамдесет", 80),
    ("деведесет", 90),
    ("сто", 100),
    ("стотину", 100),
    ("двеста", 200),
    ("двесто", 200),
    ("триста", 300),
    ("тристо", 300),
    ("четиристо", 400),
    ("петсто", 500),
    ("шестсто", 600),
    ("шесто", 600),
    ("седамсто", 700),
    ("осамсто", 800),
    ("деветсто", 900),
    ("хиљада", 1000),
    ("хиљаде", 1000),
    ("хиљаду", 1000),
    ("милион", 1000000),
    ("милиона", 1000000),
];

const CLAIMS: Claims = Claims {
    we: "mi|naš*|naše preduzeće|naša kompanija|naša fabrika|nas|nama|ми|наш*|нас",
    not: "nije|nisu|ne|nema|nismo|nikada|bez|ni|niti|nemamo|nemoguće|није|нису|не|нема|нисмо|нити|без",
    make: "proizved*|proizvodnj*|izrađ*|proizvod*|izrad*|napravlj*|sklopljen*|произвед*|производњ*|израђ*|производ*|\
        završen*|dovršen*|potiče iz|izašl*|izišl*|sastavljen*|завршен*|склопљен*|naš proizvod|montaž*|potiče iz naše|\
        iz naše fabrike|iz naše proizvodnje|sišao s trake|sišla s trake|sišao sa trake|sišla sa trake|sišle sa trake|\
        sišli s trake|silazi s trake|izašao iz fabrike|izašla iz fabrike|napustio fabriku|napustila fabriku|\
        napustio tvornicu|napustila tvornicu|napustilo tvornicu|sklapan*|montiran*|proizašl* iz|naše je proizvodnje|\
        našeg porijekla|našeg porekla|naš je proizvod|naše je izrade|izašla je iz|izašao je iz|produciran*|fabricir*|\
        fabrikovan*|ukompletiran*|laborir*|dogotovljen*|nastao u naš*|nastala u naš*|iz naših pogona|iz naših hala|\
        iz naše tvornice|u našoj fabrici|u našoj tvornici|u našim pogonima|u našem pogonu|u našem preduzeću|\
        u našem poduzeću|сишао са траке|сишла са траке|сишле са траке|изашла из фабрике|изашао из фабрике|\
        напустила фабрику|напустио фабрику|склапан*|монтиран*|монтаж*|израд*|довршен*|састављен*|потиче из наше|\
        из наше фабрике|из нашег погона|из наше производње|наш производ|у нашој фабрици|у нашим погонима|направљен*|\
        изишл*|изашл*|лаборир*|фабрикован*",
    by: "od strane|u fabrici|u pogonima|u tvornici|u preduzeću|od firme|у фабрици|од стране|proizvodnje|proizvod|\
        iz pogona|производње|производ|u pogonu|u tvornicama|u fabrikama|u zavodima|u zavodu|u poduzeću|u kompaniji|\
        u tvrtki|u firmi|u radionici|u radionicama|u halama|u proizvodnim pogonima|u arsenalu|u fabrici oružja|\
        u tvornici oružja|u fabrici municije|u tvornici streljiva|od proizvođača|od fabrike|od tvornice|od preduzeća|\
        od poduzeća|od kompanije|od tvrtke|iz fabrike|iz tvornice|iz pogona fabrike|iz proizvodnje|iz zavoda|izrade|\
        proizvod fabrike|proizvod tvornice|proizvod firme|proizvod tvrtke|proizvod preduzeća|proizvod poduzeća|\
        proizvod kompanije|proizvodom|у погону|у погонима|у предузећу|у компанији|у фирми|у заводу|у заводима|\
        у фабрици оружја|у фабрици муниције|у арсеналу|од фабрике|од фирме|од произвођача|из фабрике|из погона|\
        из завода|производ фабрике|израде",
    by_after: "",
    maker: "proizvođač|proizvođač je|proizvođača|произвођач|proizvođačem|proizvođač*|произвођач*|proizvođač oružja|\
        proizvođač artikla|proizvođačka kuća|fabrika-proizvođač|tvornica-proizvođač|izrađivač|izrađivača|\
        фабрика произвођач|izrađivač je",
    deliver: "isporuč*|prodat*|prodan*|izvez*|izvoz*|predat*|predan*|poslat*|poslan*|isporuk*|prodaj*|otprem*|\
        dostavlj*|испоруч*|продат*|извез*|предат*|испорук*|отпрем*|namijenj*|namenj*|dobavljen*|prodal*|prodavan*|\
        rasprodan*|preprodat*|preprodan*|odaslan*|odaslat*|odposlan*|upućen* kupcu|upućena kupcu|predali kupcu|\
        predaja robe|predaje robe|primopredaj*|napustil* skladište|napustila skladište|izdan* sa skladišta|\
        izdat* iz magacina|realizovan*|realiziran*|plasiran*|plasman*|ustupljen*|snabdev*|snabdije*|opskrbljen*|\
        prenet* na kupca|prenesen* na kupca|stigl* kupcu|извоз*|продаја|продаје|продај*|продал*|примопредај*|\
        реализован*|пласиран*|уступљен*|послат*|достављ*|намењ*|намијењ*|предали купцу",
    to: "firmi|preduzeću|poduzeću|kompaniji|ministarstvu|kupcu|za|primaocu|primatelju|društvu|vladi|vojsci|policiji|\
        tvrtki|fabrici|agenciji|trgovačkom|trgovcu|naručiocu|oružanim|фирми|предузећу|компанији|министарству|купцу|за|\
        влади|војсци|полицији|garde|gardi|direkciji|upravi|korisniku|klijentu|distributeru|sa firmom|zaključen* sa|\
        s firmom|sa preduzećem|tvornici|krajnjem korisniku|krajnjem kupcu|uvozniku|naručitelju|poručiocu|\
        primatelju robe|primaocu robe|pravnoj osobi|pravnom licu|fizičkom licu|fizičkoj osobi|kupcu u|\
        trgovačkom društvu|trgovinskom preduzeću|trgovinskoj firmi|trgovačkoj firmi|akcionarskom društvu|\
        dioničkom društvu|javnom preduzeću|javnom poduzeću|holdingu|koncernu|vladinoj agenciji|ministru|veleposlanstvu|\
        ambasadi|nacionalnoj gardi|kraljevskoj vojsci|kraljevskoj gardi|oružanim snagama|kopnenoj vojsci|\
        kopnenim snagama|zrakoplovstvu|vazduhoplovstvu|ratnoj mornarici|mornarici|generalštabu|glavnom stožeru|\
        glavnom štabu|komandi|zapovjedništvu|stožeru|odjelu|odeljenju|službi|žandarmeriji|carini|u korist|\
        na adresu firme|na adresu kupca|na ime|na raspolaganje|u vlasništvo|u svojinu|za potrebe|za račun|za kupca|\
        za naručioca|za naručitelja|za firmu|za tvrtku|s tvrtkom|sa tvrtkom|sa kompanijom|s kompanijom|s ministarstvom|\
        sa ministarstvom|s poduzećem|s društvom|sa društvom|zaključen* s|sklopljen* s|sklopljen* sa|potpisan* s|\
        potpisan* sa|фабрици|агенцији|друштву|примаоцу|наручиоцу|крајњем кориснику|крајњем купцу|увознику|дистрибутеру|\
        клијенту|кориснику|гарди|националној гарди|оружаним снагама|дирекцији|управи|команди|генералштабу|жандармерији|\
        амбасади|трговинском предузећу|трговачком предузећу|акционарском друштву|јавном предузећу|за потребе|за рачун|\
        у корист|на име|у власништво|са фирмом|са предузећем|са компанијом|са министарством|са друштвом|закључен* са|\
        потписан* са",
    to_after: "",
    to_suffix: "",
    bought: "kupljen* od strane|nabavljen* od strane|naručen* od strane|preuzet* od strane|od strane kupca|\
        otkupljen* od strane|primljen* od strane|uvezen* od strane|poručen* od strane|stečen* od strane|\
        od strane naručioca|od strane naručitelja|od strane primaoca|od strane primatelja|купљен* од стране|\
        набављен* од стране|наручен* од стране|преузет* од стране|примљен* од стране|поручен* од стране|\
        увезен* од стране|од стране купца|од стране наручиоца",
    bought_after: "",
    recipient: "primalac|primatelj|kupac|krajnji korisnik|naručilac|naručitelj|klijent|uvoznik|прималац|купац|\
        крајњи корисник|наручилац|distributer|primaoca|primaocem|primatelja|primateljem|kupcem|krajnji kupac|\
        krajnjeg kupca|krajnjim kupcem|krajnjeg korisnika|krajnjim korisnikom|konačni korisnik|konačni kupac|\
        krajnji primalac|krajnji primatelj|konačni primatelj|korisnik robe|naručilac robe|naručioca|naručiocem|\
        naručitelja|naručiteljem|poručilac|poručioca|poručiocem|klijenta|klijentom|uvoznika|uvoznikom|distributerom|\
        kupac je bila|primalac je|primalac robe|primatelj robe|primatelj pošiljke|primalac pošiljke|prvi kupac|\
        prvim kupcem|prvobitni kupac|izvorni kupac|prvi vlasnik|ugovorna strana|druga ugovorna strana|preuzimatelj|\
        preuzimalac|stjecatelj|sticalac|beneficijar|krajnji potrošač|примаоца|примаоцем|примаоца робе|купцем|\
        крајњи купац|крајњег корисника|крајњим корисником|крајњи прималац|наручиоца|наручиоцем|поручилац|поручиоца|\
        клијент|клијентом|увозник|увозника|увозником|дистрибутер|дистрибутером|прималац робе|прималац пошиљке|\
        први купац|првобитни купац|први власник|уговорна страна|стицалац|крајњи потрошач",
    via: "preko|putem|posredstvom|posrednik|špediter|prevoznik|prijevoznik|po nalogu|преко|путем|посредством|посредник|\
        шпедитер|превозник|uz posredovanje|posredovanjem|brokera|posrednici|preko posrednika|preko špeditera|\
        уз посредовање|posrednika|posrednikom|špeditera|špediterom|otpremnik|otpremnika|otpremnikom|prevoznika|\
        prevoznikom|prijevoznika|prijevoznikom|prevozilac|broker|brokerom|preko brokera|putem posrednika|\
        putem špeditera|putem agenta|preko agenta|preko agencije|preko firme|preko tvrtke|preko kompanije|\
        preko preduzeća|preko poduzeća|preko prevoznika|preko prijevoznika|agent|agenta|agentom|trgovački agent|\
        brodski agent|pomorski agent|komisionar|komisionara|komisionarom|uz posredstvo|posredovanje firme|\
        posredovanje tvrtke|posredovanjem firme|posredovanjem tvrtke|uz posredovanje firme|uz posredovanje tvrtke|\
        posrednička firma|posrednička tvrtka|posrednička kuća|posrednička kompanija|posredničke firme|\
        posredničke tvrtke|špediterska firma|špediterska kuća|špediterska tvrtka|špedicija|špediciju|špedicije|\
        špedicijom|transportna firma|transportna kompanija|prevoznička firma|prijevoznička tvrtka|prijevozna tvrtka|\
        brodar|brodarom|brodarska kompanija|logistička firma|logistička tvrtka|logistički operater|carinski agent|\
        carinski posrednik|zastupnik|zastupnika|zastupnikom|preko zastupnika|u organizaciji firme|uz učešće|\
        uz sudjelovanje|uz pomoć firme|uz pomoć tvrtke|trgovinski posrednik|посредника|посредником|шпедитера|\
        шпедитером|отпремник|отпремника|превозника|превозником|брокер|брокера|брокером|агент|агента|агентом|\
        преко агента|преко брокера|преко посредника|преко шпедитера|преко фирме|преко компаније|преко предузећа|\
        преко превозника|комисионар|уз посредство|посредовањем|уз посредовање фирме|посредничка фирма|\
        посредничке фирме|шпедиција|шпедиције|шпедицијом|шпедитерска кућа|транспортна фирма|бродар|по налогу|заступник|\
        заступника|посредници",
    via_after: "kao posrednik|je posredoval*|posredoval*|kao broker|kao špediter|као посредник|nastupil* kao|\
        delovala kao|delovalo kao|djelovala kao|posredovala|posredovalo|bila je posrednik|je bila posrednik|\
        je bio posrednik|bio je posrednik|bilo je posrednik|bila posrednik|bio posrednik|bila je špediter|\
        bio je špediter|bila je prevoznik|bio je prevoznik|bila je prijevoznik|bio je prijevoznik|bila je broker|\
        bio je broker|bila je agent|je posredovala|je posredovao|posredovao|djelovalo kao|djelovao kao|delovao kao|\
        djelovali kao|nastupila kao|nastupio kao|nastupilo kao|u ulozi posrednika|u svojstvu posrednika|\
        u svojstvu špeditera|u svojstvu agenta|u ulozi špeditera|u ulozi prijevoznika|kao prijevoznik|kao prevoznik|\
        kao agent|kao otpremnik|imala je ulogu posrednika|imao je ulogu posrednika|obavila je prevoz|\
        obavila je prijevoz|obavio je prevoz|obavio je prijevoz|obavilo je prevoz|obavilo je prijevoz|\
        izvršila je prevoz|izvršio je prevoz|izvršila je prijevoz|izvršila transport|obavila transport|\
        obavio transport|obavila prevoz|obavila prijevoz|organizovala prevoz|organizirala prijevoz|\
        organizovala transport|organizirala transport|je prevezla|je prevezao|je prevezlo|je organizovala|\
        je organizirala|preuzela transport|preuzela prevoz|preuzela prijevoz|je posredovalo|је посредовала|\
        је посредовао|посредовала|посредовао|посредовало|деловала као|деловао као|деловало као|дјеловала као|\
        наступила као|наступио као|наступило као|као шпедитер|као превозник|као брокер|као агент|у својству посредника|\
        у улози посредника|у својству шпедитера|била је посредник|био је посредник|била посредник|била је шпедитер|\
        била је превозник|обавила је превоз|обавио је превоз|обавило је превоз|обавила превоз|извршила је превоз|\
        организовала превоз|организовала транспорт|је превезла|је превезао",
    buy: "kupio|kupila|kupilo|nabavio|nabavila|nabavilo|primio|primila|primilo|preuzeo|preuzela|preuzelo|naručio|\
        naručila|купио|купила|купило|набавио|набавила|примила|преузела|преузело|uvezla|kupili|nabavili|naručili|\
        preuzeli|naručilo|primilo robu|uvezao|uvezlo|otkupio|otkupila|otkupilo|poručio|poručila|poručilo|stekao|stekla|\
        zaprimila robu|preuzela robu|kupovao|kupovala|kupovalo|bio je kupac|bila je kupac|bilo je kupac|je bio kupac|\
        je bila kupac|je bilo kupac|je bio primalac|je bila primalac|je bilo primalac|je bio primatelj|\
        je bilo primatelj|je bila primatelj|bio primatelj|je bio naručilac|je bila naručilac|je bilo naručilac|\
        je bilo naručitelj|je bila naručitelj|je bio naručitelj|je krajnji korisnik|je krajnji kupac|sklopila ugovor|\
        sklopio ugovor|sklopilo ugovor|zaključila ugovor|zaključio ugovor|zaključilo ugovor|potpisala ugovor|\
        potpisalo ugovor|naručila je|купили|набавили|наручио|наручила|наручило|поручио|поручила|поручило|преузео|\
        увезла|увезао|увезло|откупила|откупио|откупило|примио|примило робу|је била купац|је био купац|је било купац|\
        је била прималац|је био прималац|је било прималац|је била наручилац|је било наручилац|закључила уговор|\
        закључио уговор|закључило уговор|склопила уговор|потписала уговор",
    carry: "prevoz*|prijevoz*|transport*|špedicij*|превоз*|транспорт*|prevezen*|prevezl*|prevezao|otprem* obavil*|\
        špediter* obavil*|brodski prevoz*|brodski prijevoz*|kamionski prevoz*|kamionski prijevoz*|превезен*|превезл*|\
        превезао|шпедициј*",
    route: "brod*|ukrcan*|iskrcan*|luk*|utovaren*|istovaren*|pristan*|kamion*|морем|брод*|утоварен*|истоварен*|луц*|\
        luci|pomorskim|aerodrom*",
    contract: "ugovor*|уговор*|kupoprodajn* ugovor*|sporazum*|kontrakt*|aneks*|споразум*|контракт*|анекс*",
    order: "narudž*|porudžb*|nalog*|naruči*|поруџбин*|наруџб*|налог*|narudžbenic*|zahtjevnic*|trebovanj*|poručivanj*|\
        поруџб*|требовањ*|наручи*",
    be: "je|bio je|bila je|bilo je|bio|bila|su|bili su|је|је био|је била|био|била",
    generic: "firma|firmi|firme|firmu|preduzeće|preduzeću|preduzeća|poduzeće|poduzeću|kompanija|kompaniji|kompanije|\
        kompaniju|tvrtka|tvrtki|društvo|društvu|kupcu|gospodin|je|bio|bila|bilo|fabrika|fabrici|tvornici|\
        trgovinskoj|trgovačkom|фирма|фирми|предузећу|компанији|је|компанија|preduzećem|posrednika|špeditera|brokera|\
        privatnoj|kupac|fabrike|фирме|компаније|distributeru|lokalnoj|primaocu",
    head: "ministarstv*|vlada|vlade|vladi|vladu|vladom|polici*|vojsk*|vojsci|oružan*|snag*|odbrane|obrane|uprav*|\
        komand*|agencij*|republik*|garda|garde|gardi|gardu|gardom|direkcij*|министарств*|влада|владе|влади|владу|\
        владом|полициј*|војск*|одбране|општ*|unutrašnjih|unutarnjih|poslova|nacionaln*|savezn*|bezbednosti|sigurnosti|\
        kraljevin*|nabavk*|generalštab*|glavni stožer|glavnog stožera|glavnom stožeru|glavni štab|stožer|stožera|\
        stožeru|mornaric*|zrakoplovstv*|vazduhoplovstv*|žandarmerij*|inspekcij*|tužilaštv*|tužiteljstv*|odjel|odjela|\
        odjelu|odeljenj*|odjeljenj*|odsjek|odsek|služba|službe|službi|službu|službom|ambasad*|veleposlanstv*|\
        poslanstv*|direktorat*|sekretarijat*|tajništv*|federacij*|emirat*|sultanat*|kneževin*|džamahirij*|brigad*|\
        divizij*|bataljon*|garnizon*|zavod|zavoda|zavodu|zapovjedništv*|kancelarij*|vladin*|nabave|nabavu|snabdevanj*|\
        opskrbe|kopnen* vojsk*|kopnen* snag*|komesarijat*|команд*|управ*|агенциј*|дирекциј*|републик*|гард*|\
        генералштаб*|морнариц*|ваздухопловств*|жандармериј*|инспекциј*|одељењ*|одјељењ*|сектор|служба|службе|служби|\
        службу|службом|амбасад*|секретаријат*|оружан*|снаг*|унутрашњих|послова|национал*|савезн*|безбедности|краљевин*|\
        набавк*|бригад*|дивизиј*|батаљон*|гарнизон*|емират*|султанат*|завод|завода|заводу",
    link: "i|za|od|и|за|of|and|&|s",
    stop: "u|na|po|od|sa|s|iz|preko|putem|prema|koji|koja|koje|bio|bila|bilo|su|je|dana|za|posle|nakon|pre|prije|\
        između|takođe|a|ali|ili|gde|gdje|kada|kao|da|broj|br|у|на|по|од|са|из|преко|према|који|која|које|су|је|дана|\
        isporučen*|prodat*|godine|količini|te|kroz|ugovoru|sedišt*|sjedišt*|испоручен*|године|количини|uz|pod|\
        на основу|tokom",
    goods: "pušk*|pištolj*|oružj*|mitraljez*|revolver*|metak|metaka|metk*|municij*|granat*|mina|mine|minobacač*|raket*|\
        komad*|kom|jedinic*|sanduk*|kutij*|bure|buradi|bačv*|bub*|vreć*|džak*|vozil*|upaljač*|karabin*|okvir*|punjenj*|\
        ton|tona|tone|kg|kilogram*|primerak*|primerka|primeraka|primjerak*|bomb*|пушк*|пиштољ*|оружј*|метак*|граната|\
        комад*|сандук*|мина|мине|projektil*|artik*|cevi|metar*|metara|lita*|litar*|palet*|kontejner*|motor*|komplet*|\
        detonator*|пројектил*|revolvera|pušaka|pušci|strojnic*|automata|automatsk* pušk*|jurišn* pušk*|kalašnjikov*|\
        samokres*|strjeljiv*|streljiv*|naboj*|metci|fišek*|čahur*|kapisl*|zrn|zrna|mina za|torped*|lanser*|lansirn*|\
        bacač*|topova|topovi|haubic*|tenk*|oklopn*|bestrzajn*|ručnih bacača|spremnik*|šaržer*|redenik*|nišan*|\
        zatvarač*|rezervnih dijelova|rezervnih delova|dijelova|delova|sklopova|paketa|kanta|kanti|kanister*|rola|rolni|\
        kolut*|kalem*|bala|bale|svežanj*|pošiljki|fitilj*|štapin*|eksploziv*|barut*|trotil*|inicijator*|kapsl*|\
        helikoptera|kamiona|automobila|dronova|drona|bespilotn*|letjelic*|letelic*|radio-stanic*|radiostanic*|baterija|\
        antena|antene|senzor*|modula|ležaj*|čip*|cijevi|primerci|primjerci|predmeta|pancir*|prsluk*|šljem*|šlem*|\
        kacig*|litra|vagona|vagon*|sačmar*|lovačk* pušk*|seta|setova|пушака|митраљез*|аутомат*|револвер*|метк*|муници*|\
        муниц*|гранат*|минобацач*|ракет*|јединиц*|кутиј*|бурад*|буре|бубањ*|џак*|врећ*|возил*|упаљач*|карабин*|оквир*|\
        пуњењ*|тон|тона|тоне|кг|килограм*|примерак*|примерка|бомб*|артик*|цеви|метар*|литара|палет*|контејнер*|мотор*|\
        комплет*|детонатор*|ком|чаур*|каписл*|торпед*|бацач*|топова|хаубиц*|тенк*|реденик*|нишан*|затварач*|\
        резервних делова|делова|пакет*|ролни|котур*|фитиљ*|експлозив*|барут*|хеликоптер*|дрон*|беспилотн*|летелиц*|\
        батериј*|шлем*|панцир*|камиона|вагон*",
    quantity: "količin*|ukupno|partij*|pošiljk*|lot od|serij*|u broju|количин*|укупно|партиј*|пошиљк*|isporuka od|\
        narudžb* od|u količini|u količini od|ukupna količina|ukupnoj količini|partija od|serija od|pošiljka od|\
        isporuku od|isporuci od|isporuke od|narudžba za|porudžbina od|porudžbina za|narudžbenica za|tovar od|\
        u ukupnom broju|ukupan broj|broj komada|sastoji se od|sastojala se od|sastojao se od|koja se sastoji od|\
        sadržavala|obuhvata|obuhvaća|obuhvatala|obuhvaćala|sveukupno|komplet od|у количини|у количини од|укупан број|\
        испорука од|испоруку од|серија од|поруџбина од|састојала се од|састоји се од|свеукупно|у броју|у укупном броју",
    confirm: "potvrđu*|potvrd*|utvrđ*|ovjer*|потврђу*|потврд*|zaista|doista|prepozna*|prizna*|da|препозна*|identifik*|\
        identificira*|ustanovlj*|jest naš proizvod|jeste naš proizvod|je naš proizvod|je naše proizvodnje|\
        je naša proizvodnja|proizvod je naše|je proizvod naš*|u potpunosti odgovara|ovim potvrđujemo|uistinu|утврђ*|\
        утврдил*|установљ*|идентифик*|признај*|признат*|је наш производ|је наше производње|је производ наш*|заиста|\
        доиста",
    records: "evidencij*|arhiv*|dokumentacij*|dokument*|zapis*|registr*|podac*|podat*|евиденциј*|архив*|документ*|\
        подат*|knjig*|spis*|serijske brojeve|serijskih brojeva|kartotek*|karton*|dnevnik*|protokol*|upisnik*|\
        matičn* knjig*|baz* podataka|datotek*|fascikl*|arhivsk* građ*|kontrolnik*|otpremnic*|картотек*|картон*|запис*|\
        регист*|књиг*|спис*|дневник*|протокол*|баз* података|серијске бројеве|серијских бројева|архивск* грађ*|\
        отпремниц*",
    destroyed: "uništ*|spaljen*|izgor*|požar*|izgublj*|poplav*|униш*|изгор*|пожар*|изгубљ*|nestal*|stradal*|obrisan*|\
        gorel*|gorjel*|zapaljen*|oštećen*|razoren*|srušen*|zagubljen*|izgubil*|potopljen*|odnesen*|otuđen*|ukraden*|\
        opljačkan*|zemljotres*|potres|potresu|bombardov*|bombardir*|granatir*|razaranj*|škartiran*|izlučen*|\
        rashodovan*|reciklir*|propal*|pobrisan*|izbrisan*|vatr*|plamen*|stradanj*|u požaru|u ratu nestal*|нестал*|\
        страдал*|оштећен*|разорен*|изгубил*|поплав*|потопљен*|спаљен*|обрисан*|избрисан*|украден*|опљачкан*|бомбардов*|\
        гранатир*|шкартиран*|расходован*|пропал*|земљотрес*|ватр*",
    retention: "čuvanj*|rok čuvanja|zakonski rok|zakonskog roka|rok za čuvanje|čuvaju|чувањ*|рок чувања|čuva se|\
        arhiviranj*|pohran*|obavezn* rok|stariji od|zakonski period|propisan* rok|rokovi čuvanja|rokova čuvanja|\
        rokom čuvanja|roka čuvanja|roku čuvanja|period čuvanja|razdoblje čuvanja|vrijeme čuvanja|vreme čuvanja|\
        arhivski rok|arhivskog roka|zakonom propisan*|zakonom predviđen*|zakonom određen*|propisani rokovi|\
        obaveza čuvanja|obveza čuvanja|rok pohrane|rok arhiviranja|rok zastar*|zastar*|čuvamo|čuvati|najduži rok|\
        maksimaln* rok*|рокови чувања|рокова чувања|рока чувања|период чувања|законски рок|законског рока|\
        законом прописан*|законом предвиђен*|архивски рок|обавез* чувања|обавезан рок|прописан* рок|архивирањ*|чува се|\
        чувају|застар*|старији од",
    expired: "istek*|proš*|isteka*|duže od|više od|samo|истек*|прош*|protek*|протек*|istjec*|minuo|minul*|nadmaš*|\
        prekorač*|prelazi|ne više od|ne duže od|najviše|dulje od|više nego|prestala je obaveza|prestala obveza|okonč*|\
        završil*|navršil*|прекорач*|не више од|не дуже од|дуже од|више од|навршил*|окончан*",
    kept: "čuva*|vod*|evidentir*|posedu*|posjedu*|raspolaž*|zabeležen*|zabilježen*|чува*|вод*|евидентир*|arhivir*|\
        sačinj*|zapisiva*|bilježi*|beleži*|beležen*|bilježen*|registrov*|registrir*|dokumentova*|dokumentira*|pohranj*|\
        zadrža*|upisiva*|поседу*|посједу*|располаж*|забележен*|архивир*|сачињ*|бележ*|записива*|регистров*|\
        документова*|похрањ*",
    absent: "ne raspolaž*|nisu sačuvan*|nije pronađen*|nisu pronađen*|nedostupn*|nije moguće|nema podataka|ne postoje|\
        nisu dostupn*|nije bilo moguće|nije utvrđen*|nemamo podat*|не располаж*|нису сачуван*|није могуће|nema tragova|\
        ne posedu*|ne posjedu*|nemoguće|није пронађен*|нису пронађен*|nisu više dostupn*|bez rezultata|\
        nije dala rezultat*|nije dalo rezultat*|nepoznat*|nema rezultata|ništa nije|без резултата|непознат*|није дал*|\
        bezuspešn*|bezuspješn*|nema podatak*|nema saznanja|nismo pronašli|nije sačuvan*|nisu sačuvani|nije očuvan*|\
        nisu očuvan*|nije ostalo|nisu ostal*|nije preostal*|nije pronađeno|nismo našli|nije nađen*|nisu nađen*|\
        nije otkriven*|nisu otkriven*|nije dostupn*|nije raspoloživ*|nisu raspoloživ*|ne raspolažemo|\
        nije moguće utvrditi|nije moguće ustanoviti|nije moguće pronaći|ne može se utvrditi|ne može se ustanoviti|\
        ne mogu se utvrditi|ne može se pronaći|ne možemo utvrditi|ne možemo ustanoviti|nismo mogli utvrditi|\
        nismo uspjeli pronaći|nismo uspjeli utvrditi|nismo uspeli da pronađemo|nismo uspeli da utvrdimo|\
        nismo u stanju utvrditi|nemoguće je utvrditi|nemoguće utvrditi|nema podatka|nema zapisa|nema evidencije|\
        nema dokumentacije|nema dokumenata|nema informacija|nema nikakvih podat*|nemamo informacij*|nemamo evidencij*|\
        nemamo dokument*|nemamo zapis*|nemamo saznanja|nemamo nikakvih podat*|nemamo nikakvih informacij*|\
        ne postoji evidencija|ne postoje podaci|ne postoji zapis|ne posjeduje*|ne poseduje*|ne nalazi se u evidenciji|\
        ne nalaze se u|ne figurira*|ne vodi se pod|nikakvi podaci|nikakve podatke|nikakvih podataka|nikakva evidencija|\
        ništa nije pronađeno|ništa nismo|nije urodila plodom|nije urodilo plodom|nije dao rezultat*|\
        nisu dale rezultat*|nisu dali rezultat*|ostala bez rezultata|ostalo je bez|uzaludn*|bez uspjeha|bez uspeha|\
        nije identifikovan*|nije poznat*|nisu poznat*|nije nam poznat*|nije zabilježen*|nije zabeležen*|\
        nije registriran*|nije registrovan*|nije evidentiran*|nisu evidentiran*|podaci ne postoje|podataka nema|\
        ne sadrži podat*|ne sadrže podat*|ne sadržava podat*|нема података|нема записа|нема евиденције|\
        нема информација|нема трагова|нема резултата|немамо податк*|немамо сазнања|немамо информациј*|\
        не постоји евиденција|нису доступн*|није доступн*|недоступн*|није било могуће|није утврђен*|\
        није могуће утврдити|не може се утврдити|не можемо утврдити|нисмо успели да пронађемо|нисмо успели да утврдимо|\
        нисмо пронашли|нисмо нашли|није сачуван*|није забележен*|није евидентиран*|није регистрован*|није познат*|\
        није нам познат*|ништа није|не поседу*|не посједу*|не фигурира*|немогуће утврдити|узалудн*|безуспешн*|\
        без успеха|није остало|никаквих података|никакви подаци|података нема|не садржи подат*|не садрже подат*|\
        није дало резултат*|није дала резултат*",
    deny: "odbija*|ne može*|ne mogu|nismo u mogućnosti|nije u mogućnosti|nije ovlašćen*|zabranj*|ne dozvoljava*|\
        ne dopušta*|uskraćuj*|nismo ovlašćeni|nismo ovlašteni|nije moguće|одбија*|не може*|нисмо у могућности|\
        није у могућности|sprečava*|spriječ*|nije dozvoljeno|odbil*|не дозвољава*|onemoguć*|ne otkriva*|odbij*|odbio|\
        nismo u stanju|nije u stanju|nismo u prilici|nije u prilici|nismo u poziciji|nemamo pravo|nema pravo|\
        nemamo ovlašćenj*|nemamo ovlašten*|nemamo ovlast*|nije ovlašten*|nisu ovlašten*|ne smijemo|ne smemo|ne smije*|\
        ne sme da|nije dopušten*|nedopušt*|nije dopustivo|ne dajemo|ne pružamo|ne dostavljamo|ne otkrivamo|\
        ne objavljuj*|ne iznosi*|ne saopštava*|ne priopćava*|ne daje saglasnost|ne daje suglasnost|nije saglasn*|\
        nije suglasn*|nismo saglasni|nismo suglasni|nećemo|neće biti dostavljen*|ne komentira*|ne komentariše*|\
        bez odgovora|ne namjerava*|ne namerava*|ne želi*|nismo dužni|nije dužn*|uskraćen*|ograničen pristup|\
        isključuj* mogućnost|одбиј*|одбил*|није овлашћен*|нисмо овлашћени|забрањ*|није дозвољен*|није допуштен*|\
        не смемо|не сме да|не смијемо|немамо право|нема право|немамо овлашћењ*|недопустив*|не дајемо|не откривамо|\
        не открива*|не пружамо|не саопштава*|није сагласн*|нисмо сагласни|нећемо|онемогућ*|ускраћ*|спречава*|\
        не коментарише*|није у стању|нисмо у стању|не могу|не можемо",
    disclose: "dostav*|podatk*|podatak*|otkri*|saopšt*|priopć*|dijeli*|deli*|ustup*|informacij*|pruž*|odgovor*|достав*|\
        податк*|информациј*|саопшт*|odgovori*|razmen*|zahtev*|zahtjev*|објав*|откри*|identitet*|podatke o kupcima|\
        objav*|iznošenj*|iznijeti|izneti|obelodan*|podijeliti|podeliti|davati|uvid u|pristup podacima|identitet kupca|\
        imena kupaca|o kupcima|o klijentima|o kupcu|podaci o kupcima|komercijaln* podat*|prosljeđiva*|prosleđiva*|\
        razmjen*|обелодан*|поделити|дели*|размен*|пруж*|уступ*|одговор*|захтев*|идентитет*|о купцима|о клијентима|\
        о купцу|увид у|давати",
    secret: "poverljiv*|povjerljiv*|tajn*|nacionaln* bezbednost*|nacionaln* sigurnost*|poslovn* tajn*|повер*|тајн*|\
        zaštit* podataka|državn* tajn*|službena tajna|službenu tajnu|službene tajne|vojna tajna|vojnu tajnu|\
        klasificiran*|klasifikovan*|klasifikacij*|stepen tajnosti|stupanj tajnosti|oznaka tajnosti|državna tajna|\
        državnu tajnu|nacionalna bezbednost|nacionalna sigurnost|nacionalne bezbednosti|nacionalne sigurnosti|\
        bezbednost države|bezbednosti države|sigurnosti države|interes bezbednosti|interesi sigurnosti|ličnih podataka|\
        osobnih podataka|zaštiti podataka|zaštiti ličnih|zaštiti osobnih|ograničen* pristup*|neotkrivanj*|\
        samo za službenu upotrebu|samo za službenu uporabu|национал* безбедн*|пословн* тајн*|државн* тајн*|\
        службен* тајн*|војн* тајн*|заштит* података|личних података|класификован*|степен тајности|ограничен* приступ*|\
        безбедности државе",
    dissolved: "ugašen*|likvidir*|likvidacij*|stečaj*|ne postoji|prestal* da postoji|prestal* postojati|\
        prestal* sa radom|raspušten*|брисан*|угашен*|ликвидир*|стечај*|не постоји|престал*|brisan* iz registra|prestao|\
        zatvoren*|prestala|prestalo|bivš* držav*|nisu preneti|nisu preuzet*|бивш* држав*|nije predata|nisu predat*|\
        više ne posluje|prestao postojati|prestala postojati|prestalo postojati|prestao da postoji|prestala da postoji|\
        prestalo da postoji|prestalo sa radom|prestala s radom|obustavil* rad|obustavio rad|obustavio proizvodnju|\
        likvidac*|u stečaju|bankrot*|rasformiran*|ne posluje|više ne radi|više ne postoji|već ne postoji|\
        ne postoji više|bez pravnog sljednika|bez pravnog slednika|bez pravnih sljednika|nema pravnog sljednika|\
        nema pravnog slednika|nema pravnog naslednika|bez pravnog naslednika|nema pravne sljednike|bez sljednika|\
        bez naslednika|pravnog sljednika nema|ukinut*|izbrisan* iz registra|izbrisan* iz sudskog|brisan* iz sudskog|\
        raspada države|raspadom države|raspala|raspao|razvrgnut*|више не постоји|више не послује|више не ради|\
        престао да постоји|престала да постоји|престало да постоји|престала са радом|обуставил* рад|ликвидациј*|\
        банкрот*|распуштен*|расформиран*|затворен*|укинут*|без правног следбеника|нема правног следбеника|\
        без правног наследника|нема правног наследника|брисан* из регистра|избрисан* из регистра|распао|распала|\
        није предата|нису предат*|нису пренет*",
    fake: "falsifik*|krivotvor*|imitacij*|kopija naš*|ne odgovara|ne odgovaraju|nije original*|фалсифик*|не одговара|\
        replik*|nije naš*|ne potič*|nije u skladu|није наш*|je kopija|nije proizvođač|nije naše proizvodnje|\
        није произвођач|ne može biti naš*|nije naš|nije naša|počinju drugačije|razlikuje se od naš*|nije naš proizvod|\
        nisu naš*|nije iz naše|nisu iz naše|nije proizveden* kod nas|nije proizveden* u našoj|nije proizveden* u našem|\
        nije izrađen* kod nas|nije izrađen* u našoj|nismo proizveli|nismo proizvodili|nismo ga proizveli|\
        nismo je proizveli|nismo izradili|mi ne proizvodimo|nikada nismo proizvodili|ne potječe iz naš*|\
        ne potiče iz naš*|ne pripada naš*|ne spada u naš*|ne podudara* s naš*|ne podudara* sa naš*|\
        ne podudara* se s naš*|ne podudara* se sa naš*|ne poklapa* s naš*|ne poklapa* sa naš*|ne poklapa* se sa naš*|\
        nije autentič*|neautentič*|neoriginaln*|patvorin*|plagijat*|lažan|lažna|lažno|lažne oznake|lažni|lažira*|\
        piratsk*|nelicencn*|nelicencir*|zanatsk* izrad*|kućne izrade|kućna izrada|ručne izrade nepoznatog|oponaša*|\
        imitira*|nepoznatog proizvođača|drugog proizvođača|tuđ* proizvod*|nije rađen* kod nas|nije naše izrade|\
        nije naša oznaka|nikad nismo proizvodili|nije mogl* biti proizveden*|nije mogao biti proizveden*|\
        ne koristimo takve oznake|имитациј*|копија наш*|је копија|није оригинал*|реплик*|није у складу|не одговарају|\
        нису наш*|није наше производње|није наш производ|није из наше|није произведен* код нас|није произведен* у наш*|\
        није израђен* код нас|није израђен* у наш*|нисмо произвели|нисмо производили|не потиче из наш*|не припада наш*|\
        не подудара* са наш*|не подудара* се са наш*|неаутентич*|неоригинал*|лажн*|пиратск*|имитира*|\
        непознатог произвођача|другог произвођача|кривотвор*|не може бити наш*|почињу другачије|разликује се од наш*",
    enclosed: "u prilogu|prilog*|prilož*|kopij*|dostavljamo|у прилогу|прилог*|копиј*|priklju*|privitk*|u privitku|\
        u dodatku|u prilozima|prilažem*|šaljemo vam|šaljem vam|dostavljamo vam|dostavljam|u attachmentu|preslika|\
        preslike|presliku|fotokopij*|u nastavku dostavljamo|upućujemo vam|достављамо|прилаж*|прилож*|шаљемо вам|\
        шаљем вам|фотокопиј*|прикључ*|у додатку",
    received: "primili|primljen*|potvrđujemo prijem|prijem|primitak|zaprimljen*|примили|примљен*|пријем|zaprimili|\
        stigao|стиг*|zaprimili smo|primili smo|primio sam|potvrđujemo primitak|potvrđujem prijem|potvrđuje prijem|\
        potvrda prijema|potvrda primitka|stigla|stiglo|stigli|pristigl*|pristigao|dobili smo vaš*|dobili vaš*|dospio|\
        dospel*|dospjel*|zaveden* pod|zavedeno pod|потврђујемо пријем|потврђује пријем|потврда пријема|примили смо|\
        запримили|запримљен*|добили смо ваш*|пристигл*|приспел*|заведен* под",
    later: "u postupku|razmatra*|prosleđen*|proslijeđen*|u najkraćem roku|naknadno|odgovorićemo|odgovorit ćemo|\
        obavestićemo|obavijestit ćemo|обавест*|накнадно|u toku|javićemo|javit ćemo|biće|bit će|obrađ*|u tijeku|\
        проверав*|proverav*|provjerav*|zavedena|zaveden|prosledili|proslijedili|prosleđeno|predat je|nadležnoj službi|\
        prosleđena|odgovorit ćemo vam|dostavićemo|dostavit ćemo|biće dostavljen*|bit će dostavljen*|uslediće|\
        uslijedit će|odgovor će|odgovor ćemo|u najskorijem roku|u najkraćem mogućem roku|u što kraćem roku|\
        što je prije moguće|što je pre moguće|uskoro|čim dobijemo|čim prije|čim budemo|u fazi provjere|u fazi provere|\
        u proceduri|na razmatranju|razmotri*|ispituje se|istražuje se|provodi se provjera|vrši se provera|\
        vrši se provjera|u obradi|predmet je u|upućen* nadležn*|upućeno nadležn*|dostavljen* nadležn*|\
        ustupljen* nadležn*|predat* nadležn*|predan* nadležn*|nadležnom organu|nadležnom tijelu|nadležnim organima|\
        nadležnim tijelima|nadležnom odjelu|nadležnoj upravi|zavedeno|očekujemo odgovor|potraga je u toku|\
        pretraga je u toku|pretraga je u tijeku|molimo za strpljenje|zahtijeva vrijeme|zahteva vreme|informisaćemo|\
        informirat ćemo|kontaktiraćemo|kontaktirat ćemo|у поступку|разматра*|прослеђен*|у најкраћем року|одговорићемо|\
        доставићемо|биће достављен*|јавићемо|уследиће|одговор ће|у току је|у обради|обрађ*|ускоро|чим добијемо|\
        чим будемо|испитује се|врши се провера|надлежној служби|надлежном органу|надлежним органима|упућен* надлежн*|\
        достављен* надлежн*|предат је|заведен*|проследили|информисаћемо|молимо за стрпљење",
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
        (
            FieldName::DocumentNumber,
            "naš broj|broj|br|naš znak|klasa|ur.broj|број|наш број|nota br|naš br|broj dopisa|broj akta|broj dokumenta|\
        urudžbeni broj|urbroj|djelovodni broj|delovodni broj|del br|naša oznaka|naša referenca|бр|наш знак|\
        деловодни број|број акта|број дописа|наш бр|broj protokola",
        ),
        (
            FieldName::RequestReference,
            "vaš broj|predmet|vaš znak|vaš zahtev|vaš zahtjev|zahtev|zahtjev|ваш број|предмет|veza|vaš br|vaša oznaka|\
        vaša referenca|broj zahteva|broj zahtjeva|zahtev br|zahtjev br|vaš dopis|referenca|na vaš broj|na broj|\
        odgovor na|odgovor na zahtev|odgovor na zahtjev|u vezi|u svezi|ваш знак|ваш захтев|захтев|захтев бр|\
        број захтева|веза|у вези|ваш бр|одговор на захтев",
        ),
        (FieldName::DocumentDate, "datum|dana|датум|datum dopisa|datum dokumenta|дана|датум дописа|nadnevak"),
        (
            FieldName::Manufacturer,
            "proizvođač|произвођач|proizveo|fabrika|proizvođač oružja|proizvođač artikla|naziv proizvođača|\
        proizveden od|proizvedeno od strane|proizvela|proizveo je|izradio|izrađivač|tvornica|tvornica proizvođač|\
        fabrika proizvođač|proizvodno preduzeće|фабрика|произвео|произвела|назив произвођача",
        ),
        (
            FieldName::ManufactureDate,
            "datum proizvodnje|godina proizvodnje|proizvedeno|датум производње|година производње|vreme proizvodnje|\
        period proizvodnje|razdoblje proizvodnje|datum izrade|godina izrade|vrijeme proizvodnje|\
        datum i mjesto proizvodnje|datum i mesto proizvodnje|proizveden|proizvedena|izrađeno|izrađen|izrađena|\
        godine proizvodnje|proizvodnja|datum sklapanja|datum montaže|razdoblje izrade|period izrade|време производње|\
        период производње|произведено|произведена|израђено|датум израде|година израде|године производње|производња",
        ),
        (
            FieldName::Recipient,
            "primalac|primatelj|kupac|krajnji korisnik|isporučeno|prodato|naručilac|naručitelj|прималац|купац|корисник|\
        krajnji kupac|krajnji primalac|krajnji primatelj|primalac robe|primatelj robe|primatelj pošiljke|\
        primalac pošiljke|klijent|uvoznik|prvi kupac|prvobitni kupac|izvorni kupac|poručilac|korisnik|distributer|\
        kupac robe|kome je isporučeno|kome je prodato|kome je prodano|komu je isporučeno|isporučeno kupcu|prodano|\
        prodano kupcu|prodato kupcu|isporučeno firmi|ugovorna strana|naziv kupca|ime kupca|наручилац|крајњи корисник|\
        крајњи купац|прималац робе|клијент|увозник|први купац|испоручено|продато|коме је испоручено|коме је продато|\
        дистрибутер|назив купца",
        ),
        (
            FieldName::DeliveryDate,
            "datum isporuke|isporučeno|datum otpreme|datum prodaje|datum izvoza|isporuka|датум испоруке|датум отпреме|\
        datum predaje|vreme isporuke|datum dostave|datum otpremanja|datum slanja|datum predaje robe|datum kupnje|\
        datum kupovine|datum preuzimanja|datum prijema robe|vrijeme isporuke|rok isporuke|period isporuke|\
        razdoblje isporuke|godina isporuke|godina prodaje|kada je isporučeno|otprema|otpremljeno|prodaja|izvoz|\
        izvezeno|isporučena|isporučen|datum izlaska iz fabrike|датум продаје|датум извоза|датум предаје|испорука|\
        време испоруке|период испоруке|година испоруке|отпрема|датум слања|датум доставе",
        ),
        (
            FieldName::Quantity,
            "količina|isporučena količina|broj komada|количина|broj jedinica|ukupna količina|isporučeno komada|\
        količina kom|ukupno komada|ukupan broj|ukupan broj komada|prodana količina|prodata količina|\
        broj primjeraka|broj primeraka|broj artikala|veličina serije|veličina pošiljke|kol|kom|kom količina|\
        испоручена количина|укупна количина|број комада|број јединица",
        ),
        (
            FieldName::ContractNumber,
            "ugovor|ugovor br|broj ugovora|br ugovora|уговор|број уговора|ugovor broj|kupoprodajni ugovor|\
        kupoprodajni ugovor br|po ugovoru|prema ugovoru|br. ugovora|sporazum br|broj sporazuma|oznaka ugovora|\
        уговор бр|уговор број|бр уговора|по уговору|број споразума",
        ),
        (
            FieldName::OrderNumber,
            "narudžba|narudžbenica|porudžbina|broj porudžbine|broj narudžbe|nalog br|поруџбина|broj narudžbenice|\
        narudžba br|narudžbenica br|narudžbenica broj|narudžba broj|porudžbina br|porudžbina broj|porudžbenica|\
        porudžbenica br|porudžba|broj porudžbenice|broj naloga|nalog broj|radni nalog|broj radnog naloga|nalog|\
        vaša narudžba|oznaka narudžbe|број поруџбине|поруџбина бр|поруџбеница|број налога|налог бр|налог|наруџбеница|\
        број наруџбенице",
        ),
        (
            FieldName::Intermediary,
            "posrednik|špediter|prevoznik|prijevoznik|preko|посредник|превозник|posrednici|agent|otpremnik|zastupnik|\
        broker|brodar|špedicija|špediterska kuća|transportna firma|posrednička firma|posrednička tvrtka|putem|\
        posredstvom|preko posrednika|posrednik u prodaji|posrednik/špediter|komisionar|prijevozna tvrtka|\
        trgovački agent|шпедитер|отпремник|брокер|агент|преко|посредници|заступник",
        ),
        (
            FieldName::Country,
            "zemlja|zemlja isporuke|zemlja odredišta|država|odredište|земља|држава|zemlja primaoca|država odredišta|\
        država primaoca|država primatelja|zemlja primatelja|zemlja kupca|država kupca|država isporuke|zemlja uvoza|\
        država uvoza|zemlja uvoznica|krajnje odredište|konačno odredište|mjesto odredišta|mesto odredišta|\
        zemlja krajnjeg korisnika|država krajnjeg korisnika|odredišna zemlja|odredišna država|destinacija|\
        земља испоруке|земља одредишта|земља примаоца|земља купца|држава одредишта|држава купца|одредиште|\
        крајње одредиште",
        ),
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
