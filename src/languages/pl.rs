//! Polish.

use crate::model::FieldName;

use super::Column as C;
use super::{Claims, Dates, Language};
use crate::model::{FieldName as F, Unit as U};

pub(super) const LANGUAGE: Language = Language {
    code: "pl",
    name: "Polish",
    dates: DATES,
    claims: CLAIMS,
    numbers: NUMBERS,
    months: [
        &["stycznia", "styczeń", "styczniu", "sty"],
        &["lutego", "luty", "lutym", "lut"],
        &["marca", "marzec", "marcu", "mar"],
        &["kwietnia", "kwiecień", "kwietniu", "kwi"],
        &["maja", "maj", "maju"],
        &["czerwca", "czerwiec", "czerwcu", "cze"],
        &["lipca", "lipiec", "lipcu", "lip"],
        &["sierpnia", "sierpień", "sierpniu", "sie"],
        &["września", "wrzesień", "wrześniu", "wrz"],
        &["października", "październik", "październiku", "paź"],
        &["listopada", "listopad", "listopadzie", "lis"],
        &["grudnia", "grudzień", "grudniu", "gru"],
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
    before_year: &["w", "roku", "latach", "od", "około", "do"],
    after_year: &["r", "roku", "rok", "latach", "lata", "rr"],
    before_decade: &["latach", "lata", "lat"],
    after_decade: &[],
    decades: &[
        ("dwudziestych", 2),
        ("trzydziestych", 3),
        ("czterdziestych", 4),
        ("pięćdziesiątych", 5),
        ("sześćdziesiątych", 6),
        ("siedemdziesiątych", 7),
        ("osiemdziesiątych", 8),
        ("dziewięćdziesiątych", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["około", "ok", "mniej-więcej"],
    between: &["między", "pomiędzy", "od"],
    and: &["a", "i", "oraz"],
    until: &["do"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("dwa", 2),
    ("dwie", 2),
    ("dwóch", 2),
    ("dwu", 2),
    ("trzy", 3),
    ("trzech", 3),
    ("cztery", 4),
    ("czterech", 4),
    ("pięć", 5),
    ("pięciu", 5),
    ("sześć", 6),
    ("sześciu", 6),
    ("siedem", 7),
    ("siedmiu", 7),
    ("osiem", 8),
    ("ośmiu", 8),
    ("dziewięć", 9),
    ("dziewięciu", 9),
    ("dziesięć", 10),
    ("dziesięciu", 10),
    ("jedenaście", 11),
    ("jedenastu", 11),
    ("dwanaście", 12),
    ("dwunastu", 12),
    ("trzynaście", 13),
    ("czternaście", 14),
    ("piętnaście", 15),
    ("szesnaście", 16),
    ("siedemnaście", 17),
    ("osiemnaście", 18),
    ("dziewiętnaście", 19),
    ("dwadzieścia", 20),
    ("dwudziestu", 20),
    ("trzydzieści", 30),
    ("trzydziestu", 30),
    ("czterdzieści", 40),
    ("pięćdziesiąt", 50),
    ("sześćdziesiąt", 60),
    ("siedemdziesiąt", 70),
    ("osiemdziesiąt", 80),
    ("dziewięćdziesiąt", 90),
    ("sto", 100),
    ("stu", 100),
    ("dwieście", 200),
    ("trzysta", 300),
    ("czterysta", 400),
    ("pięćset", 500),
    ("sześćset", 600),
    ("siedemset", 700),
    ("osiemset", 800),
    ("dziewięćset", 900),
    ("tysiąc", 1000),
    ("tysiące", 1000),
    ("tysięcy", 1000),
    ("milion", 1000000),
    ("miliony", 1000000),
    ("milionów", 1000000),
];

const CLAIMS: Claims = Claims {
    we: "my|nasz*|naszej firmy|nasza firma|nasze zakłady|nas|spółka nasza|nami|tutejsz*",
    not: "nie|ani|żaden|żadn*|brak*|nigdy|bez|niemożliw*",
    make: "wyprodukowa*|produkcj*|wytworz*|produkowa*|wykona*|produkt*|zmontowan*|wyprodukow*|wytwarza*|ukończon*|\
        zmontow*|pochodzi z|zszedł*|opuścił*|wykonan*|skompletow*|montaż*|pochodzi z naszej|z naszych zakładów|\
        z naszej fabryki|zszedł z taśmy|zeszła z taśmy|zeszły z taśmy|zeszło z taśmy|opuściła fabrykę|opuściły fabrykę|\
        opuściła zakład|opuściły zakład|opuściła linię|opuściły linię|powstał*|powstaw*|wytwórcz*|montowan*|\
        złożon* w zakład*|złożon* w fabryc*|wyszedł z fabryki|wyszła z fabryki|wyszły z fabryki|wyszła spod|\
        wypuszczon*|wyrobu nasz*|naszym wyrobem|jest wyrobem|to wyrób|nasz wyrób|naszej produkcji|nasz produkt|\
        naszym produktem|rok budowy|zbudowan* w zakład*|wyelaborowan*|elaborowan*|zaelaborowan*|sporządzon* w zakład*|\
        fabrykac*|pochodzą z naszej|pochodzi z zakład*|pochodzi z fabryki|w naszej fabryce|w naszych zakładach|\
        w naszym zakładzie|w naszych halach",
    by: "przez|w zakładach|w fabryce|przez firmę|przez spółkę|w zakładzie|produkcji|wyrób|wyrobem|przez zakłady|\
        przez fabrykę|przez przedsiębiorstwo|przez zakład|przez producenta|przez wytwórcę|przez wytwórnię|w wytwórni|\
        w przedsiębiorstwie|w firmie|w spółce|w halach|w fabrykach|na terenie zakładu|na linii produkcyjnej|w arsenale|\
        w zakładach zbrojeniowych|w zakładach metalowych|w zakładach mechanicznych|w fabryce broni|w fabryce amunicji|\
        w wytwórni amunicji|z fabryki|z zakładów|z zakładu|z wytwórni|produkt firmy|produktem firmy|wyrób firmy|\
        wyrobem firmy|wyrób zakładów|wyrobem zakładów|wyrób fabryki|produkcja firmy|wytwórstwa|przez naszego partnera",
    by_after: "",
    maker: "producent|producentem|wytwórca|wytwórcą|producentem jest|producenta|producent*|wytwórc*|producent broni|\
        producent wyrobu|firma produkująca|zakład produkcyjny|zakład produkujący|zakład wytwórczy|wytwórnia|\
        fabryka-producent|zakład-producent|producent to|producent oryginalny",
    deliver: "dostarcz*|sprzeda*|eksport*|wyeksport*|dostaw*|przekaz*|wysła*|wydan*|zbyt*|dostarczy*|wywiez*|ekspedi*|\
        wysłan*|przeznacz*|zby*|rozchodow*|wydał*|wysył*|wyekspedio*|wywóz|wywozu|wywozi*|odsprzeda*|\
        zrealizowan* dostaw*|trafił* do|trafiły do|trafiła do|powędrowa*|skierowan* do odbiorcy|skierowan* do klienta|\
        przesłan* do odbiorcy|opuścił* magazyn|opuściła magazyn|wydano z magazynu|zaopatrz*|zaopatryw*|\
        nadan* do odbiorcy|wyeksped*|odstąpion*|rozprowadzon*|fakturowan* na",
    to: "do|dla|na rzecz|firmie|spółce|przedsiębiorstwu|ministerstwu|odbiorcy|nabywcy|klientowi|policji|wojsku|siłom|\
        komendzie|do firmy|do spółki|rządowi|armii|kupującemu|dystrybutorowi|kontrahentowi|zakładowi|agencji|gwardii|\
        dowództwu|z firmą|zawart* z|ze spółką|do odbiorcy|do nabywcy|do klienta|do kontrahenta|do ministerstwa|\
        do zakładów|do przedsiębiorstwa|do dystrybutora|do importera|do policji|do wojska|do sił zbrojnych|dla firmy|\
        dla spółki|dla ministerstwa|dla policji|dla wojska|dla sił zbrojnych|dla armii|dla rządu|dla odbiorcy|\
        dla klienta|importerowi|użytkownikowi końcowemu|użytkownikowi|końcowemu odbiorcy|zamawiającemu|zleceniodawcy|\
        hurtownikowi|dealerowi|detaliście|jednostce wojskowej|urzędowi|instytutowi|koncernowi|holdingowi|zakładom|\
        straży granicznej|ambasadzie|marynarce wojennej|siłom powietrznym|siłom zbrojnym|departamentowi|konsorcjum|\
        na potrzeby|na użytek|na rachunek|w ręce|na stan|osobie prywatnej|panu|z ministerstwem|z przedsiębiorstwem|\
        z odbiorcą|z kontrahentem|zawart* ze|podpisan* z|gwardii narodowej",
    to_after: "",
    to_suffix: "",
    bought: "nabyt* przez|zakupion* przez|kupion* przez|zamówion* przez|odebran* przez|złożon* przez|sprowadzon* przez|\
        przejęt* przez|zaimportowan* przez|importowan* przez|nabywan* przez|zakontraktowan* przez|wykupion* przez|\
        pozyskan* przez|przyjęt* przez odbiorcę|zamawian* przez|kupowan* przez|przejęte przez",
    bought_after: "",
    recipient: "odbiorca|odbiorcą|nabywca|nabywcą|kupujący|klient|użytkownik końcowy|końcowy użytkownik|zamawiający|\
        importer|kupującym|klientem|dystrybutor|użytkownikiem końcowym|odbiorcy|odbiorcę|odbiorca końcowy|\
        odbiorcą końcowym|odbiorcy końcowego|ostateczny odbiorca|ostatecznym odbiorcą|końcowy odbiorca|\
        końcowym odbiorcą|końcowym użytkownikiem|użytkownika końcowego|ostateczny użytkownik|ostatecznym użytkownikiem|\
        ostateczny nabywca|nabywcy|nabywcę|kupująca|zamawiającym|zamawiająca|zleceniodawca|importerem|importera|\
        dystrybutorem|kontrahent|kontrahentem|kontrahenta|klienta|beneficjent|beneficjentem|pierwszy nabywca|\
        pierwszym nabywcą|pierwotny nabywca|pierwotnym nabywcą|pierwszy odbiorca|pierwszym odbiorcą|\
        pierwszy właściciel|pierwszym właścicielem|adresat dostawy|adresatem dostawy|adresat przesyłki|strona kupująca|\
        firma kupująca|podmiot kupujący|podmiotem kupującym|konsygnatariusz|odbiorcami|nabywcami",
    via: "za pośrednictwem|poprzez|przez pośrednika|pośrednik|pośrednikiem|spedytor|przewoźnik|przy udziale|\
        na zlecenie|za pośrednictwem firmy|brokera|przewoźnikiem|spedytorem|pośrednictwem|pośrednicy|\
        przy pośrednictwie|spedytora|przewoźnika|pośrednika|pośredniczka|pośrednicząca|agent|agenta|agentem|broker|\
        brokerem|przez agenta|przez brokera|przez spedytora|przez przewoźnika|przez agencję|przez firmę spedycyjną|\
        przez firmę transportową|przez spedycję|z udziałem|za pośrednictwem spółki|za pośrednictwem agencji|\
        za pośrednictwem pośrednika|za pośrednictwem spedytora|pośrednictwo firmy|pośrednictwem firmy|\
        przy pośrednictwie firmy|w pośrednictwie|przy pomocy firmy|przy współudziale|firma spedycyjna|\
        firmy spedycyjnej|firma transportowa|firmy transportowej|firma pośrednicząca|firmy pośredniczącej|\
        przedsiębiorstwo spedycyjne|armator|armatorem|komisant|agent celny|agencja celna|agencję celną|agencji celnej|\
        agent handlowy|operator logistyczny|operatorem logistycznym|firma logistyczna|firmy logistycznej|spedycja|\
        spedycję|spedycji|z polecenia|w imieniu firmy|w imieniu spółki|przewoźnicy|spedytorzy",
    via_after: "jako pośrednik|pośredniczył*|jako spedytor|jako broker|jako przewoźnik|występując*|pełniła rolę|\
        pełnił rolę|działała jako|wystąpiła jako|wystąpił jako|pośredniczyła|działał jako|działało jako|działając jako|\
        działając w charakterze|działająca jako|działający jako|występując jako|występowała jako|występował jako|\
        występująca jako|występujący jako|w charakterze pośrednika|w roli pośrednika|w charakterze spedytora|\
        w roli spedytora|jako agent|jako armator|była pośrednikiem|był pośrednikiem|było pośrednikiem|była spedytorem|\
        był spedytorem|była przewoźnikiem|był przewoźnikiem|była brokerem|był brokerem|pełniąca rolę|pełniło rolę|\
        pełniła funkcję|pełnił funkcję|zajmował* się transportem|zajęła się transportem|zajął się transportem|\
        zrealizowała transport|zrealizował transport|zrealizowało transport|wykonała transport|wykonał transport|\
        wykonało transport|wykonała przewóz|wykonał przewóz|przewiozła|przewiózł|przewiozło|zapewniła transport|\
        zapewnił transport|zorganizowała transport|zorganizował transport|zorganizowała dostawę|zorganizował dostawę|\
        realizowała transport|realizował transport",
    buy: "kupił*|nabył*|zakupił*|otrzymał*|odebrał*|przejął*|przejęł*|zamówił*|importował*|zaimportował*|sprowadził*|\
        wykupił*|pozyskał*|przyjął dostawę|przyjęła dostawę|przyjęło dostawę|zawarł z nami|zawarła z nami|\
        zawarło z nami|zawarła umowę|zawarł umowę|zawarło umowę|podpisała umowę|podpisał umowę|podpisało umowę|\
        złożyła zamówienie|złożył zamówienie|złożyło zamówienie|była nabywcą|był nabywcą|było nabywcą|jest nabywcą|\
        stał się nabywcą|była odbiorcą|był odbiorcą|było odbiorcą|jest odbiorcą|był kupującym|była kupującym|\
        był użytkownikiem końcowym|było użytkownikiem końcowym|zakontraktował*|weszł* w posiadanie",
    carry: "transport*|przewóz|przewoz*|spedycj*|przewiezion*|przewiózł|przewiozł*|frachtow*|konwojow*",
    route: "statek|statku|statkiem|załadowan*|wyładowan*|rozładowan*|port|porcie|portu|drogą morską|na pokładzie|\
        samolot*|ciężarówk*|lotnisk*",
    contract: "umow*|kontrakt*|porozumieni*|aneks*",
    order: "zamówieni*|zleceni*|zamówień|zleceń|zapotrzebowani*",
    be: "jest|był|była|było|została|został|to|są",
    generic: "firma|firmie|firmy|firmę|spółka|spółce|spółki|spółkę|przedsiębiorstwo|przedsiębiorstwa|przedsiębiorstwu|\
        klientowi|odbiorcy|nabywcy|pan|jest|był|była|było|zakłady|fabryka|zakład|zakładów|pośrednika|spedytora|\
        brokera|dystrybutora|dystrybutorowi|prywatnej|kontrahenta|kontrahentowi|przewoźnika|lokalnej|tamtejszej",
    head: "ministerstw*|rząd*|policj*|wojsk*|armi*|siły|sił|siłom|zbrojn*|departament*|komend*|dyrekcj*|urząd|urzędu|\
        agencj*|republik*|straż*|gwardi*|obrony|narodow*|spraw|wewnętrznych|główn*|dowództw*|królestw*|bezpieczeństw*|\
        wydział*|żandarmeri*|inspektorat*|prokuratur*|ambasad*|kancelari*|komitet*|komisariat*|marynark*|lotnictw*|\
        sztab|sztabu|sztab generalny|sztabu generalnego|biuro|biura|biuru|garnizon*|jednostk* wojskow*|brygad*|dywizj*|\
        batalion*|emirat*|sułtanat*|dżamahirij*|federacj*|wywiadu|kontrwywiad*|ministra|delegatur*|sekretariat*|\
        zaopatrzeni*|uzbrojenia",
    link: "i|oraz|z|dla|do|of|and|&|imienia",
    stop: "w|we|na|przez|od|z|ze|za|pod|zgodnie|który|która|które|był|była|było|były|zosta*|dnia|dniu|po|przed|między|\
        także|a|ale|lub|gdzie|o|u|roku|jest|są|nr|numer|ilości|liczbie|podstawie|według|mając*|siedzib*|dostarczon*|\
        sprzedan*|wyprodukowan*|oraz|jako|i|partia|ramach",
    goods: "karabin*|pistolet*|broni|broń|karabinek|karabinków|rewolwer*|nabo*|amunicj*|pocisk*|moździerz*|rakiet*|\
        granat*|min|miny|sztuk*|szt|jednost*|skrzyn*|pudeł*|beczk*|bębn*|work*|pojazd*|zapalnik*|magazynk*|ładunk*|ton|\
        tony|kg|kilogram*|egzemplarz*|bomb*|strzelb*|wyrob*|paczek|metr*|litr*|palet*|kontener*|rolk*|silnik*|zestaw*|\
        komplet*|dron*|kbk|kałasznikow*|sztucer*|dubeltów*|lufy|luf|zamków|łódk*|taśm*|łusek|łuski|spłonek|głowic*|\
        torped*|wyrzutni*|działa|armat*|haubic*|czołg*|transporter* opancerz*|celownik*|części zamiennych|części|\
        podzespoł*|elementów|detonator*|zapłonnik*|lont*|materiał* wybuchow*|trotyl*|prochu|kabl*|pakiet*|paczki|\
        kanist*|szpul*|beczek|bęben*|wagon*|ciężarów*|samochod*|kamizel*|hełm*|śmigłow*|bezzałogow*|akumulator*|\
        radiostacj*|mikroukład*|układ* scalon*|czujnik*|anten*|łożysk*|rur|maszynow*|modułów|opakowa*|kartonów|kartony|\
        egz|kpl|skrz",
    quantity: "ilości|ilość|liczbie|liczba|partia|partii|partię|łącznie|dostawa|dostawę|w sumie|obejmując*|składając*|\
        zamówienie na|w ilości|w liczbie|w łącznej ilości|w łącznej liczbie|łączna liczba|łączna ilość|łącznej|ogółem|\
        razem|partia licząca|partię liczącą|partii liczącej|partia złożona z|składała się z|składa się z|złożona z|\
        obejmowała|obejmował|obejmowało|liczył*|liczącą|dostawa obejmowała|przesyłka zawierała|zawierała|wysyłka|\
        zamówienia na|zapotrzebowanie na|zestaw złożony z|komplet złożony z|transza|transzę|transzy|w liczbie ogółem",
    confirm: "potwierdz*|zaświadcz*|stwierdz*|poświadcz*|ustalono|istotnie|rozpozna*|uzna*|tak|identyfikuj*|\
        zidentyfikowa*|jest naszym wyrobem|jest naszym produktem|jest naszej produkcji|jest wyrobem naszej|\
        jest wyrobem nasz*|jest produktem nasz*|pochodzi z naszej produkcji|to nasz wyrób|to nasz produkt|\
        zgodne z prawdą|ustalił*|faktycznie|rzeczywiście",
    records: "dokument*|archiw*|akt|akta|rejestr*|ewidencj*|zapis*|dane|danych|ksiąg|księgi|numery seryjne|\
        numerów seryjnych|kartotek*|kartotece|baz* danych|bazie danych|księga|księgach|protokoł*|dzienniki|dziennik*|\
        spis|spisy|materiał* archiwaln*|teczk*|nośnik*|kwit*|zbior* archiwaln*",
    destroyed: "zniszcz*|spal*|spłon*|pożar*|zagin*|utrac*|powod*|wybrakow*|zutyliz*|brakowan*|usunięt*|spopiel*|\
        zalan*|zatopi*|przepad*|zgubion*|skasowan*|ukradzion*|rozgrabion*|zrabowan*|zbombardowan*|bombardowa*|ostrzał*|\
        zawalen*|wymazan*|uszkodz*|zbutwiał*|pochłon*|oddan* na makulaturę|makulatur*|przemiał*|ogień|ognia|ogniem|\
        trzęsieni*|poddan* zniszczeniu|wyrzucon*|strawił*|nie przetrwał*",
    retention: "przechowywa*|okres przechowywania|archiwizacj*|okresu przechowywania|termin przechowywania|\
        obowiązkow* okres|starsze niż|ustawow*|wymagan* okres|okresy przechowywania|okresem przechowywania|\
        czas przechowywania|czasu przechowywania|terminy przechowywania|terminu przechowywania|termin archiwizacji|\
        okres archiwizacji|okresu archiwizacji|okres archiwalny|kategori* archiwaln*|obowiązek przechowywania|\
        obowiązku przechowywania|wymagan* prawem|określon* przepisami|okres retencji|retencj*|przedawni*|\
        przewidzian* prawem|przewidzian* przepisami|przechowuje|przechowujemy|obowiązujący okres|starsze od|\
        starszych niż",
    expired: "upłyn*|minął|minęł*|wygas*|przekrocz*|tylko|ponad|dłużej|jedynie|upływ*|zakończ*|skończył*|przeminął|\
        przedawni*|nie dłużej|wyłącznie|po upływie|z upływem|dobieg*|wyczerp*|więcej niż|powyżej|najwyżej|zaledwie",
    kept: "prowadz*|przechow*|ewidencjon*|rejestr*|zachow*|posiada*|dysponu*|gromadz*|sporządz*|archiwiz*|odnotow*|\
        zapisyw*|dokumentow*|utrzymyw*|trzyma|trzymamy",
    absent: "nie zachował*|nie odnalezion*|brak danych|niedostępn*|nie jest możliwe|nie są dostępne|nie znaleziono|\
        nie dysponuje*|brak informacji|nie ustalono|nie udało|nie posiada*|nie figuruj*|nie ma|niemożliw*|\
        nie ma możliwości|bez rezultatu|bez wyniku|nie przynios*|brak wyników|nieznan*|nie dał* wynik*|\
        nie dał* rezultat*|bezskuteczn*|nic nie znaleziono|nie jest nam znan*|nie zachowan*|nie przetrwał*|\
        nie natrafiono|nie odnaleźliśmy|nie znaleźliśmy|nie znalezion*|nie odnaleziono|nie stwierdzono|nie wykryto|\
        nie ustalił*|nie da się|nie sposób|nie można ustalić|nie można odnaleźć|nie można określić|nie możemy ustalić|\
        nie możemy odnaleźć|nie zdołaliśmy|nie byliśmy w stanie|nie jesteśmy w stanie ustalić|\
        nie jesteśmy w stanie odnaleźć|brak zapisów|brak dokument*|brak wpis*|brak śladu|brak śladów|brak wiedzy|\
        brak rekordów|brak jakichkolwiek|brak trafień|brak takich|nie mamy informacji|nie mamy danych|nie mamy wiedzy|\
        nie mamy dokument*|nie mamy zapis*|nie posiadamy|nie widnieje|nie widnieją|nie występuje w|nie występują w|\
        nie istnieje dokument*|nie zawiera* informacji|nie zawiera* danych|nie zawiera* wpis*|nie zarejestrowan*|\
        nie odnotowano|żadnych danych|żadnych informacji|żadnych zapisów|żadnych dokumentów|żadnych wyników|\
        żadnego śladu|żadnego wpisu|nic nie wykazał*|nie dały wynik*|nie dało wynik*|nie dało rezultat*|\
        nie dały rezultat*|zakończył* się niepowodzeniem|spełzł*|bezowocn*|nie powiodł*|nie wiadomo|nie jest znan*|\
        nie są znan*|nie są nam znan*|nie jest dostępn*|nie są już dostępn*|brak możliwości ustalenia|nie pozostał*|\
        nie ocalał*|nie uchował*|nie udało się|nie odszukano|bez efektu|bez powodzenia",
    deny: "odmawia*|odmow*|nie może*|nie mogą|nie możemy|nie jest uprawnion*|nie zezwala*|zabrania*|nie jest możliwe|\
        nie wolno|nie jesteśmy|zakaz*|nie wyraża*|nie udziela*|nie ujawnia*|nie udostępnia*|nie ma możliwości|\
        uniemożliwia*|nie mogę|nie mamy prawa|nie ma prawa|nie mamy uprawnień|nie mamy upoważnienia|\
        nie jesteśmy upoważnien*|nie jesteśmy uprawnien*|nie jest upoważnion*|nie są upoważnien*|nie wyrażamy zgody|\
        nie wyraża zgody|brak zgody|nie dopuszcza*|niedopuszczaln*|niedozwolon*|nie przekazuje*|nie podaje*|\
        nie podajemy|nie komentuje*|nie będziemy|nie zostaną udostępnion*|nie zostaną ujawnion*|nie będą udostępniane|\
        nie podlega* ujawnieniu|nie podlega* udostępnieniu|nie zamierza*|nie jest w stanie|nie są w stanie|\
        nie pozwala*|zabronion*|wzbraniaj*|powstrzymuj*|bez odpowiedzi|bez rozpoznania|odrzuc*|ograniczon* dostęp|\
        dostęp ograniczony|nie przychyla*|nie możemy przychylić|wyklucza możliwość|nie wolno nam|nie udostępni*|\
        nie ujawni*|nie udzieli*",
    disclose: "ujawni*|udostępni*|przekaz*|udziel*|informacj*|podawa*|podać|odpowiedz*|ujawnia*|udostępnia*|dzieli*|\
        wniosek|wniosk*|dane klientów|tożsamoś*|upubliczn*|opublikow*|publikow*|wgląd*|dostęp do|dostępu do|\
        danych klientów|danych nabywc*|danych odbiorc*|nazw* klient*|tożsamość klient*|komentow*|przekazan* danych|\
        wyjawi*|zdradz*|o klientach|o nabywcach|o odbiorcach|dane handlowe|danych handlowych|podzieli*",
    secret: "poufn*|tajemnic*|niejawn*|bezpieczeństwo narodowe|bezpieczeństwa narodowego|ochrona danych|tajn*|\
        bezpieczeństwa państwa|klauzul* tajności|zastrzeżon*|ściśle tajn*|informacje niejawne|ochron* danych|rodo|\
        danych osobowych|ochronie informacji|objęt* tajemnic*|tajemnic* handlow*|tajemnic* przedsiębiorstwa|\
        tajemnic* państwow*|do użytku służbowego|obronnoś*|bezpieczeństw* narodow*|bezpieczeństw* państwa|\
        interes* bezpieczeństwa|odtajnion*|utajnion*",
    dissolved: "rozwiązan*|zlikwidowan*|likwidacj*|upadłoś*|nie istnieje|przestał* istnieć|zakończył* działalność|\
        zaprzestał*|wykreślon*|zamknięt*|bankruct*|już nie istnieje|zbankrutow*|przestało|byłe* państw*|\
        nie zostały nam przekazane|już nie działa|nie działa|przestała istnieć|przestał istnieć|przestały istnieć|\
        zakończyła działalność|zakończył działalność|zakończyło działalność|zakończyła swoją działalność|\
        zaprzestała działalności|zaprzestał działalności|nie prowadzi już działalności|nie prowadzi działalności|\
        już nie funkcjonuje|nie funkcjonuje|postawion* w stan likwidacji|w stanie likwidacji|zlikwidował*|\
        uległ* likwidacji|uległ* rozwiązaniu|ogłosił* upadłość|splajtowa*|dawno nie istnieje|bez następcy prawnego|\
        bez następców prawnych|nie ma następcy|nie ma następców|brak następcy|brak następców|nie posiada następcy|\
        nie pozostawił* następc*|skreślon*|wykreślen*|zamknął działalność|zniesion*|rozformowan*|rozpadł*|\
        nie zostały przejęte",
    fake: "podrób*|podrobi*|fałsz*|imitacj*|kopia naszego|nie odpowiada|nie odpowiadają|nieoryginaln*|nie pochodz*|\
        replik*|nie jest naszym|nie jest zgodny|nieautentyczn*|jest kopią|nie jest producentem|nie naszej produkcji|\
        nie może być nasz*|nie jest nasz*|zaczynają się inaczej|różni się od nasz*|nie jest wyrobem|\
        nie jest produktem nasz*|nie są nasz*|nie pochodzi z naszej|nie pochodzi z naszych|nie pochodzą z naszej|\
        nie pochodzi od nas|nie nasz wyrób|nie nasza produkcja|nie jest naszej produkcji|\
        nie został* wyprodukowan* przez nas*|nie został* wyprodukowan* w nasz*|nie został* wykonan* przez nas*|\
        nie został* wykonan* w nasz*|nie został* wytworzon* przez nas*|nie został* wytworzon* w nasz*|\
        nie wyprodukowaliśmy|nie produkowaliśmy|nigdy nie produkowaliśmy|nie wytwarzaliśmy|nie wytworzyliśmy|\
        nie wykonaliśmy|nigdy nie wytwarzaliśmy|nie jest dziełem nasz*|nie należy do naszych|falsyfikat*|sfałszowan*|\
        sfałszow*|naśladownictw*|naśladuj*|nieautoryzowan* kopi*|nielegaln* kopi*|nielicencjonowan*|bez licencji|\
        piracki*|pirack*|samoróbk*|samodział*|chałupnicz*|rusznikarsk* samoróbk*|kopią nasz*|kopia wyrobu|\
        nie jest oryginaln*|nie jest oryginał*|nie jest autentyczn*|nie stosowaliśmy|nie stosujemy takich|\
        nie nadawaliśmy|inny producent|innego producenta|obcego pochodzenia|nieznanego producenta|nieznany producent|\
        nie może pochodzić z nasz*|nie mógł zostać wyprodukowan*|nie mogła zostać wyprodukowan*|nie mógł powstać|\
        nie mogła powstać u nas|odbiega od nasz*|różnią się od nasz*|nie wyszedł z nasz*|nie wyszła z nasz*|\
        nie są zgodne z nasz*",
    enclosed: "w załączeniu|załącz*|kopi*|przesyłam*|dołącz*|w załączniku|w załączeniu przesyłam*|w załącznikach|\
        przesyłamy w załączeniu|nadsyłam*|przekazujemy w załączeniu|do niniejszego pisma|kserokopi*|skan|skany|odpis|\
        odpisy|w przesłanym załączniku",
    received: "otrzymal*|potwierdzam* otrzymanie|potwierdza otrzymanie|wpłyn*|otrzyman*|potwierdzam* odbiór|dotarł*|\
        odbiór|wpływ|potwierdzamy wpływ|potwierdzamy wpłynięcie|potwierdzenie odbioru|potwierdzenie otrzymania|\
        doręczon*|państwa pismo dotarło|przyjęliśmy wniosek|przyjęto wniosek|przyjęt* do rozpatrzenia|\
        przyjęt* do realizacji|zarejestrowano|odebraliśmy",
    later: "w trakcie|rozpatrywan*|przekazan* właściw*|niezwłocznie|wkrótce|w późniejszym|udzielimy|zostanie udzielona|\
        rozpatrz*|powrócimy|poinformuj*|skontaktuj*|organom|trwa|analiz*|bieg|odpowiemy|weryfikuj*|w możliwie|\
        został* zarejestrowan*|przekazaliśmy|przekazano|przekazał*|właściwemu|właściwej komór*|udzielimy odpowiedzi|\
        odpowiedzi udzielimy|odpowiedź zostanie|odpowiedź prześlemy|prześlemy odpowiedź|przekażemy odpowiedź|\
        odpowiedź nastąpi|w najbliższym czasie|w najkrótszym|w możliwie najkrótszym|jak najszybciej|bezzwłocznie|\
        po zakończeniu weryfikacji|po zakończeniu sprawdzenia|po zakończeniu kwerendy|w toku|jest w toku|są w toku|\
        sprawdzan*|sprawdzamy|badan* jest|jest badan*|kwerend*|poszukiwania trwają|trwają poszukiwania|\
        trwa weryfikacja|jest weryfikowan*|procedowan*|rozpoznawan*|w opracowaniu|przyjęto do realizacji|\
        przyjęt* do rozpatrzenia|skierowan* do właściw*|skierowano do|przesłano do właściw*|zgodnie z właściwością|\
        według właściwości|właściwym organom|właściwego organu|właściwego wydziału|właściwej jednostki|oczekujemy na|\
        prosimy o cierpliwość|wymaga czasu|wymagać czasu|zajmie trochę czasu|gdy tylko|niebawem|damy znać|wrócimy do|\
        dodatkowo poinformujemy|uzupełnimy|przekierowan*",
    away: "poza biurem|automatyczna odpowiedź|urlop*|nieobecn*|odpowiedź automatyczna|wiadomość wygenerowana|\
        numer zgłoszenia|automatycznie|prosimy nie odpowiadać|biuro nieczynne|biuro jest zamknięte|nieczynne do",
    trace: "śledzen*|broń|broni|karabin*|pistolet*|numer seryjny|numerze seryjnym|amunicj*|produk*|eksport*|nielegaln*|\
        oznakowan*|namierzan*|pochodzeni*|partii|ustalen*",
    greet: "szanown*|ekscelencj*|drodzy|dzień dobry|przesyła wyrazy szacunku|wyrazy szacunku",
    close: "z poważaniem|z wyrazami szacunku|wyrazy|zapewnienia|z szacunkiem|pozdraw*|łączę",
    doc: "pism*|wniosek|wniosk*|not|nota|notę|noty|faktur*|certyfikat*|licencj*|zezwoleni*|e-mail*|list|ustaw*|\
        rozporządzen*|odnalezion*|znalezion*|zabezpieczon*|założon*|zapytani*|udokumentowan*|dokument*|akt*|archiw*|\
        zawart*|podpisan*|likwid*|upadłoś*|zniszcz*|upłyn*|istnieje od|sięgaj*",
    labels: &[
        (
            FieldName::DocumentNumber,
            "nasz znak|nr pisma|znak|znak sprawy|l.dz.|nota nr|nr|znak pisma|nr dokumentu|numer dokumentu|numer pisma|\
        pismo nr|l dz|nasz numer|nasza referencja|numer sprawy|sygnatura|sygn|nr sprawy|nasz nr",
        ),
        (
            FieldName::RequestReference,
            "wasz znak|dotyczy|państwa wniosek|temat|sprawa|wniosek nr|wniosek|w odpowiedzi na|państwa znak|\
        państwa pismo|wasz nr|państwa nr|wasz numer|numer wniosku|nr wniosku|zapytanie nr|zapytanie|nr zapytania|\
        wasze pismo|państwa zapytanie|w sprawie|odpowiedź na|państwa sygnatura|nr referencyjny|numer referencyjny|\
        odnośnie|dot|dotyczy wniosku|dotyczy pisma",
        ),
        (FieldName::DocumentDate, "data|dnia|data pisma|data dokumentu|data wystawienia|data sporządzenia"),
        (
            FieldName::Manufacturer,
            "producent|wytwórca|wyprodukowane przez|zakład produkcyjny|producent broni|producent wyrobu|\
        wytworzone przez|wyprodukowany przez|wyprodukowana przez|zakład|fabryka|wytwórnia|nazwa producenta|\
        firma produkująca|wyprodukował|zakład wytwórczy",
        ),
        (
            FieldName::ManufactureDate,
            "data produkcji|rok produkcji|wyprodukowano|produkcja|data wyprodukowania|data wytworzenia|okres produkcji|\
        rok wytworzenia|data wykonania|rok wykonania|data montażu|rok wyprodukowania|wyprodukowany|wyprodukowana|\
        wytworzono|czas produkcji|lata produkcji|data i miejsce produkcji|rok budowy|kiedy wyprodukowano|wykonano|\
        data ukończenia produkcji|data opuszczenia fabryki|data zejścia z taśmy",
        ),
        (
            FieldName::Recipient,
            "odbiorca|nabywca|kupujący|klient|dostarczono do|użytkownik końcowy|sprzedano|zamawiający|\
        końcowy użytkownik|odbiorca końcowy|ostateczny odbiorca|końcowy odbiorca|ostateczny użytkownik|\
        pierwszy nabywca|pierwotny nabywca|pierwszy odbiorca|importer|kontrahent|dystrybutor|zleceniodawca|\
        komu dostarczono|komu sprzedano|sprzedano do|sprzedano dla|sprzedane do|wysłano do|dostarczone do|\
        nazwa odbiorcy|nazwa nabywcy|adresat dostawy|beneficjent|dostawa do|dostawa dla|kupujący/odbiorca|\
        przekazano do|wydano dla",
        ),
        (
            FieldName::DeliveryDate,
            "data dostawy|dostarczono|data wysyłki|data sprzedaży|data eksportu|data wydania|dostawa|data przekazania|\
        termin dostawy|data zbycia|data ekspedycji|data wywozu|data nadania|data odbioru|data przekazania towaru|\
        data nabycia|data zakupu|rok dostawy|rok sprzedaży|okres dostawy|czas dostawy|kiedy dostarczono|dostarczona|\
        dostarczony|wysyłka|wysłano|sprzedaż|eksport|wydano|data dostarczenia|data realizacji dostawy|\
        data wydania towaru|data opuszczenia magazynu",
        ),
        (
            FieldName::Quantity,
            "ilość|liczba|liczba sztuk|dostarczona ilość|ilość dostarczona|ilość sztuk|liczba egzemplarzy|\
        liczba jednostek|łączna ilość|łączna liczba|ilość szt|wielkość partii|wielkość dostawy|liczba dostarczonych|\
        liczba dostarczonych sztuk|sprzedana ilość|ilość sprzedana|wysłana ilość|ilość towaru|szt",
        ),
        (
            FieldName::ContractNumber,
            "umowa|umowa nr|nr umowy|numer umowy|kontrakt nr|numer kontraktu|kontrakt|umowa numer|kontrakt numer|\
        nr kontraktu|porozumienie nr|numer porozumienia|według umowy|na podstawie umowy|umowa sprzedaży|\
        umowa sprzedaży nr|umowa dostawy|numer umowy sprzedaży",
        ),
        (
            FieldName::OrderNumber,
            "zamówienie|zamówienie nr|nr zamówienia|numer zamówienia|zlecenie nr|zamówienie numer|zlecenie|\
        zlecenie numer|nr zlecenia|numer zlecenia|nr zam|zam nr|zamówienie klienta|państwa zamówienie|\
        zamówienie klienta nr",
        ),
        (
            FieldName::Intermediary,
            "pośrednik|spedytor|przewoźnik|broker|za pośrednictwem|pośrednicy|agent|firma spedycyjna|\
        firma transportowa|agent handlowy|agencja celna|agent celny|armator|spedycja|firma pośrednicząca|\
        przez pośrednika|pośrednik handlowy|pośrednictwo|operator logistyczny|pośrednik/spedytor|przez kogo",
        ),
        (
            FieldName::Country,
            "kraj|kraj dostawy|kraj przeznaczenia|państwo|kraj odbiorcy|kraj docelowy|kraj nabywcy|kraj importu|\
        kraj importera|kraj końcowego przeznaczenia|kraj użytkownika końcowego|państwo przeznaczenia|państwo docelowe|\
        państwo odbiorcy|państwo dostawy|miejsce przeznaczenia|przeznaczenie|kierunek dostawy|kraj odbioru|\
        kraj kupującego",
        ),
    ],
};

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["nr", "numer", "nr dokumentu", "numer dokumentu", "nr referencyjny", "nr ref", "znak", "certyfikat nr",
        "nr certyfikatu", "zaświadczenie nr", "nr ewidencyjny", "nr rejestru", "nasz znak", "numer referencyjny"]),
    (F::DocumentDate, &["data", "data wystawienia", "data wydania", "miejsce i data", "miejsce i data wystawienia", "wystawiono w",
        "wystawiono", "dnia", "sporządzono w", "data dokumentu", "wystawiono dnia", "data sporządzenia", "data aktualizacji",
        "miejscowość i data", "data podpisu", "data i miejsce"]),
    (F::RequestReference, &["państwa znak", "wasz znak", "wniosek nr", "wniosek o identyfikację", "zapytanie nr", "państwa pismo",
        "wniosek o śledzenie", "wniosek o prześledzenie"]),
    (F::ValidUntil, &["ważny do", "ważne do", "termin ważności", "data ważności", "ważność do", "ważność"]),
    (F::EndUser, &["użytkownik końcowy", "odbiorca końcowy", "końcowy użytkownik", "końcowy odbiorca", "nazwa użytkownika końcowego",
        "nazwa i adres użytkownika końcowego"]),
    (F::Importer, &["importer", "nazwa importera", "importer/kupujący"]),
    (F::Exporter, &["eksporter", "nazwa eksportera", "eksporter/sprzedający", "eksporter/nadawca", "nadawca/eksporter"]),
    (F::CountryOfDestination, &["kraj przeznaczenia", "kraj końcowego przeznaczenia", "kraj docelowy", "kraj importu",
        "miejsce przeznaczenia końcowego", "państwo przeznaczenia"]),
    (F::CountryOfOrigin, &["kraj pochodzenia", "pochodzenie", "kraj eksportu", "kraj wywozu", "państwo pochodzenia"]),
    (F::ContractNumber, &["umowa nr", "nr umowy", "kontrakt nr", "nr kontraktu", "umowa", "kontrakt", "numer umowy", "numer kontraktu"]),
    (F::OrderNumber, &["zamówienie nr", "nr zamówienia", "zamówienie", "numer zamówienia", "zlecenie nr", "nr zam"]),
    (F::InvoiceNumber, &["faktura nr", "nr faktury", "numer faktury", "do faktury nr", "faktura handlowa nr", "faktura"]),
    (F::LicenceNumber, &["zezwolenie nr", "nr zezwolenia", "licencja nr", "pozwolenie nr", "nr licencji", "zezwolenie", "numer zezwolenia"]),
    (F::DeliveryDate, &["data dostawy", "data dostarczenia", "data odbioru", "data przyjęcia", "dostarczono", "data otrzymania",
        "data wysyłki", "data wydania towaru"]),
    (F::Seller, &["sprzedawca", "sprzedający", "dostawca", "wystawca"]),
    (F::Buyer, &["nabywca", "kupujący", "klient", "zamawiający", "płatnik"]),
    (F::Consignor, &["nadawca", "załadowca", "wysyłający", "dostawca", "nadawca (nazwisko lub nazwa, adres, kraj)", "wydał", "frachtujący"]),
    (F::Consignee, &["odbiorca", "adres dostawy", "miejsce dostawy", "odbierający", "odbiorca (nazwisko lub nazwa, adres, kraj)",
        "adresat", "przyjmujący"]),
    (F::NotifyParty, &["zawiadomić", "strona zawiadamiana", "powiadomić", "adres powiadomienia", "strona powiadamiana",
        "powiadomić stronę"]),
    (F::Carrier, &["przewoźnik", "armator", "linia lotnicza", "spedytor", "przewoźnik (nazwisko lub nazwa, adres, kraj)"]),
    (F::Vessel, &["statek", "nazwa statku"]),
    (F::Voyage, &["podróż", "podróż nr", "nr podróży", "rejs", "rejs nr"]),
    (F::PortOfLoading, &["port załadunku", "port załadowania", "port wyjścia"]),
    (F::PortOfDischarge, &["port wyładunku", "port rozładunku", "port przeznaczenia"]),
    (F::ShipmentDate, &["data załadunku", "data wysyłki", "załadowano na pokład", "data załadowania", "wysłano", "data nadania"]),
    (F::Packages, &["ilość sztuk", "liczba sztuk", "liczba opakowań", "ilość opakowań", "liczba colli", "opakowań razem",
        "razem opakowań", "ilość paczek", "liczba i rodzaj opakowań", "łączna liczba opakowań", "liczba paczek"]),
    (F::GrossWeight, &["waga brutto", "masa brutto", "brutto", "waga brutto kg", "masa brutto kg", "waga brutto w kg",
        "łączna waga brutto", "ciężar brutto", "masa brutto (kg)", "razem brutto"]),
    (F::NetWeight, &["waga netto", "masa netto", "netto", "waga netto kg", "masa netto kg", "łączna waga netto", "ciężar netto",
        "masa netto (kg)", "razem netto"]),
    (F::ContainerNumber, &["kontener nr", "nr kontenera", "kontener", "kontener/plomba"]),
    (F::Incoterm, &["warunki dostawy", "incoterms"]),
    (F::Currency, &["waluta"]),
    (F::TotalAmount, &["razem", "ogółem", "suma", "do zapłaty", "razem do zapłaty", "wartość ogółem", "kwota do zapłaty",
        "wartość całkowita", "łączna kwota"]),
    (F::PlaceOfLoading, &["miejsce załadunku", "miejsce i data załadowania", "miejsce załadowania", "miejsce i data załadunku",
        "miejsce i data przyjęcia towaru"]),
    (F::PlaceOfDelivery, &["miejsce przeznaczenia", "miejsce rozładunku", "miejsce dostawy", "miejsce dostarczenia",
        "miejsce przeznaczenia towaru"]),
    (F::Vehicle, &["pojazd", "nr rejestracyjny", "numer rejestracyjny", "nr wagonu", "ciągnik/naczepa", "nr pojazdu", "samochód",
        "środek transportu"]),
    (F::AirportOfDeparture, &["lotnisko wylotu", "lotnisko nadania", "lotnisko odlotu", "port lotniczy wylotu"]),
    (F::AirportOfDestination, &["lotnisko przeznaczenia", "lotnisko docelowe", "port lotniczy przeznaczenia"]),
    (F::Flight, &["lot", "nr lotu", "lot/data", "numer lotu"]),
    (F::Product, &["produkt", "nazwa produktu", "nazwa handlowa", "identyfikator produktu", "wyrób", "nazwa wyrobu"]),
    (F::Manufacturer, &["producent", "wytwórca", "producent/dostawca", "dostawca", "wyprodukowano przez", "firma"]),
    (F::UnNumber, &["nr un", "numer un", "numer onz", "nr onz"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const COLUMNS: &[(C, &[&str])] = &[
    (C::Row, &["lp", "l p", "poz", "nr"]),
    (C::Description, &["nazwa", "opis", "nazwa towaru", "rodzaj towaru", "opis towaru", "towar", "nazwa towaru/usługi",
        "wyszczególnienie", "artykuł", "nazwa artykułu", "opis towarów", "nazwa materiału", "asortyment"]),
    (C::Quantity, &["ilość", "liczba", "ilość dostarczona", "ilość przyjęta", "ilość wydana", "ilość otrzymana"]),
    (C::Unit, &["jm", "j m", "jednostka", "jednostka miary", "jedn", "jedn miary"]),
    (C::Lots, &["partia", "nr partii", "numer partii", "partia nr", "seria", "nr serii partii", "lot"]),
    (C::Serials, &["nr seryjny", "numer seryjny", "numery seryjne", "nr fabryczny", "numery fabryczne", "nr broni", "numer fabryczny", "nr fabr",
        "nry seryjne", "nr-y seryjne"]),
    (C::Model, &["model", "typ", "kod", "symbol", "kaliber", "indeks"]),
    (C::Price, &["cena", "cena jednostkowa", "cena jedn", "cena netto"]),
    (C::Amount, &["wartość", "kwota", "wartość netto", "wartość brutto"]),
    (C::Other, &["cechy i numery", "kod cn", "kod taryfy", "objętość", "wymiary", "sposób opakowania", "opakowanie", "nr skrzyni",
        "nr statystyczny", "vat", "uwagi", "rabat", "stan", "skrzynia nr", "plomba"]),
];

#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "adres", "tel", "telefon", "faks", "e-mail", "podpis", "pieczęć", "pieczątka", "podpis i pieczęć", "podpis i stempel",
    "imię i nazwisko", "stanowisko", "warunki płatności", "forma płatności", "termin płatności", "bank", "nip", "regon", "strona",
    "fracht", "załączone dokumenty", "instrukcje nadawcy", "postanowienia odnośnie przewoźnego", "kolejni przewoźnicy",
    "zastrzeżenia i uwagi przewoźnika", "zastrzeżenia i uwagi", "postanowienia specjalne", "do zapłacenia", "przesyłkę otrzymano",
    "uwagi", "przeznaczenie", "końcowe użycie", "końcowe wykorzystanie", "zobowiązanie", "kontakt", "dotyczy", "temat", "załączniki",
    "magazynier", "przyjął", "sprawdził", "magazyn", "kierowca", "urząd celny", "zgłaszający", "kraj", "miejsce", "suma częściowa",
    "organ", "wydający", "telefon alarmowy", "zastosowanie", "zatwierdził",
];

#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "masa", "długość", "długość całkowita", "długość lufy", "kaliber", "szybkostrzelność", "pojemność magazynka", "pojemność",
    "prędkość początkowa", "zasięg", "zasięg skuteczny", "okres trwałości", "temperatura przechowywania", "temperatura pracy",
    "napięcie", "średnica", "szerokość", "wysokość", "gęstość", "wygląd", "barwa", "czystość", "wilgotność", "materiał", "moc",
    "częstotliwość", "prędkość", "udźwig",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const STATEMENTS: &[(F, &[&str])] = &[
    (F::EndUser, &["zaświadcza się że", "zaświadczamy że", "użytkownikiem końcowym jest", "końcowym użytkownikiem jest"]),
    (F::Exporter, &["dostarczone przez", "eksportowane przez", "zakupione od", "nabyte od", "sprzedane przez"]),
    (F::Importer, &["importowane przez", "sprowadzane przez", "zakupione przez"]),
    (F::CountryOfDestination, &["importowane do", "terytorium", "krajem przeznaczenia jest"]),
    (F::ValidUntil, &["ważny do", "ważne do", "ważny do dnia"]),
];

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "razem", "suma", "ogółem", "do zapłaty", "vat", "łącznie", "do przeniesienia", "rabat",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const UNITS: &[(U, &[&str])] = &[
    (U::Piece, &["szt", "sztuka", "sztuki", "sztuk"]),
    (U::Round, &["nabój", "naboje", "naboi", "nabojów", "nab"]),
    (U::Box, &["pudełko", "pudełka", "karton", "kartony", "kartonów", "pud"]),
    (U::Crate, &["skrzynia", "skrzynie", "skrzyń", "skrzynka", "skrzynek"]),
    (U::Drum, &["beczka", "beczki", "beczek", "bęben"]),
    (U::Bag, &["worek", "worki", "worków"]),
    (U::Pallet, &["paleta", "palety", "palet"]),
    (U::Container, &["kontener", "kontenery", "kontenerów"]),
    (U::Set, &["zestaw", "zestawy", "zestawów", "komplet", "kpl", "kompletów"]),
    (U::Pair, &["para", "pary", "par"]),
    (U::Kg, &["kg", "kilogram", "kilogramów"]),
    (U::G, &["g", "gram", "gramów"]),
    (U::T, &["t", "tona", "tony", "ton"]),
    (U::L, &["l", "litr", "litry", "litrów"]),
    (U::M, &["m", "metr", "metry", "metrów", "mb"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const TITLES: &[(&str, &[&str])] = &[
    ("end_user_certificate", &["certyfikat użytkownika końcowego", "certyfikat końcowego użytkownika",
        "oświadczenie użytkownika końcowego", "zaświadczenie użytkownika końcowego", "oświadczenie końcowego użytkownika",
        "certyfikat końcowego użycia"]),
    ("delivery_verification_certificate", &["certyfikat weryfikacji dostawy", "poświadczenie dostawy", "potwierdzenie dostawy",
        "zaświadczenie o weryfikacji dostawy", "certyfikat potwierdzenia dostawy"]),
    ("international_import_certificate", &["międzynarodowy certyfikat importowy", "certyfikat importowy"]),
    ("invoice", &["faktura", "faktura vat", "faktura handlowa", "faktura proforma", "faktura eksportowa"]),
    ("bill_of_lading", &["konosament", "konosament morski", "morski list przewozowy"]),
    ("packing_list", &["lista pakowa", "lista opakowań", "specyfikacja wysyłkowa", "specyfikacja opakowań", "lista załadunkowa",
        "specyfikacja pakowania", "list pakowy"]),
    ("delivery_note", &["dowód dostawy", "list dostawy", "dokument dostawy", "dokument wydania", "wz", "wydanie zewnętrzne",
        "nota dostawy", "kwit dostawy"]),
    ("goods_receipt_note", &["przyjęcie zewnętrzne", "pz", "protokół odbioru", "dowód przyjęcia", "dokument przyjęcia",
        "potwierdzenie przyjęcia towaru", "protokół przyjęcia"]),
    ("transport_document", &["list przewozowy", "międzynarodowy list przewozowy", "międzynarodowy samochodowy list przewozowy",
        "list przewozowy cmr", "dokument przewozowy", "kolejowy list przewozowy"]),
    ("air_waybill", &["lotniczy list przewozowy"]),
    ("customs_declaration", &["zgłoszenie celne", "deklaracja celna", "zgłoszenie wywozowe", "jednolity dokument administracyjny", "sad"]),
    ("safety_data_sheet", &["karta charakterystyki", "karta charakterystyki substancji", "karta charakterystyki niebezpiecznej"]),
    ("technical_leaflet", &["karta techniczna", "ulotka techniczna", "karta produktu", "opis techniczny", "instrukcja obsługi",
        "dane techniczne", "karta katalogowa", "specyfikacja techniczna", "biuletyn techniczny"]),
];
