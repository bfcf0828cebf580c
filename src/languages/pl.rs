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
    ("trzy", 3),
    ("cztery", 4),
    ("pięć", 5),
    ("sześć", 6),
    ("siedem", 7),
    ("osiem", 8),
    ("dziewięć", 9),
    ("dziesięć", 10),
    ("jedenaście", 11),
    ("dwanaście", 12),
    ("dwadzieścia", 20),
    ("sto", 100),
];

const CLAIMS: Claims = Claims {
    we: "my|nasz*|naszej firmy|nasza firma|nasze zakłady|nas|spółka nasza|nami|tutejsz*",
    not: "nie|ani|żaden|żadn*|brak*|nigdy|bez|niemożliw*",
    make: "wyprodukowa*|produkcj*|wytworz*|produkowa*|wykona*|produkt*|zmontowan*|wyprodukow*|wytwarza*|ukończon*|\
        zmontow*|pochodzi z|zszedł*|opuścił*|wykonan*|skompletow*|montaż*|pochodzi z naszej|z naszych zakładów|\
        z naszej fabryki",
    by: "przez|w zakładach|w fabryce|przez firmę|przez spółkę|w zakładzie|produkcji|wyrób|wyrobem",
    by_after: "",
    maker: "producent|producentem|wytwórca|wytwórcą|producentem jest|producenta|producent*|wytwórc*",
    deliver: "dostarcz*|sprzeda*|eksport*|wyeksport*|dostaw*|przekaz*|wysła*|wydan*|zbyt*|dostarczy*|wywiez*|ekspedi*|\
        wysłan*|przeznacz*|zby*",
    to: "do|dla|na rzecz|firmie|spółce|przedsiębiorstwu|ministerstwu|odbiorcy|nabywcy|klientowi|policji|wojsku|siłom|\
        komendzie|do firmy|do spółki|rządowi|armii|kupującemu|dystrybutorowi|kontrahentowi|zakładowi|agencji|\
        gwardii|dowództwu|z firmą|zawart* z|ze spółką",
    to_after: "",
    to_suffix: "",
    bought: "nabyt* przez|zakupion* przez|kupion* przez|zamówion* przez|odebran* przez|złożon* przez",
    bought_after: "",
    recipient: "odbiorca|odbiorcą|nabywca|nabywcą|kupujący|klient|użytkownik końcowy|końcowy użytkownik|zamawiający|\
        importer|kupującym|klientem|dystrybutor|użytkownikiem końcowym",
    via: "za pośrednictwem|poprzez|przez pośrednika|pośrednik|pośrednikiem|spedytor|przewoźnik|przy udziale|\
        na zlecenie|za pośrednictwem firmy|brokera|przewoźnikiem|spedytorem|pośrednictwem|pośrednicy|\
        przy pośrednictwie|spedytora|przewoźnika",
    via_after: "jako pośrednik|pośredniczył*|jako spedytor|jako broker|jako przewoźnik|występując*|pełniła rolę|pełnił rolę|\
        działała jako|wystąpiła jako|wystąpił jako|pośredniczyła",
    buy: "kupił*|nabył*|zakupił*|otrzymał*|odebrał*|przejął*|przejęł*|zamówił*|importował*",
    carry: "transport*|przewóz|przewoz*|spedycj*|przewiezion*",
    route: "statek|statku|statkiem|załadowan*|wyładowan*|rozładowan*|port|porcie|portu|drogą morską|na pokładzie|\
        samolot*|ciężarówk*|lotnisk*",
    contract: "umow*|kontrakt*",
    order: "zamówieni*|zleceni*",
    be: "jest|był|była|było|została|został|to|są",
    generic: "firma|firmie|firmy|firmę|spółka|spółce|spółki|spółkę|przedsiębiorstwo|przedsiębiorstwa|przedsiębiorstwu|\
        klientowi|odbiorcy|nabywcy|pan|jest|był|była|było|zakłady|fabryka|zakład|zakładów|pośrednika|spedytora|\
        brokera|dystrybutora|dystrybutorowi|prywatnej|kontrahenta|kontrahentowi|przewoźnika|lokalnej|tamtejszej",
    head: "ministerstw*|rząd*|policj*|wojsk*|armi*|siły|sił|siłom|zbrojn*|departament*|komend*|dyrekcj*|urząd|urzędu|\
        agencj*|republik*|straż*|gwardi*|obrony|narodow*|spraw|wewnętrznych|główn*|dowództw*|królestw*|\
        bezpieczeństw*|wydział*",
    link: "i|oraz|z|dla|do|of|and|&|imienia",
    stop: "w|we|na|przez|od|z|ze|za|pod|zgodnie|który|która|które|był|była|było|były|zosta*|dnia|dniu|po|przed|między|\
        także|a|ale|lub|gdzie|o|u|roku|jest|są|nr|numer|ilości|liczbie|podstawie|według|mając*|siedzib*|dostarczon*|\
        sprzedan*|wyprodukowan*|oraz|jako|i|partia|ramach",
    goods: "karabin*|pistolet*|broni|broń|karabinek|karabinków|rewolwer*|nabo*|amunicj*|pocisk*|moździerz*|rakiet*|\
        granat*|min|miny|sztuk*|szt|jednost*|skrzyn*|pudeł*|beczk*|bębn*|work*|pojazd*|zapalnik*|magazynk*|ładunk*|\
        ton|tony|kg|kilogram*|egzemplarz*|bomb*|strzelb*|wyrob*|paczek|metr*|litr*|palet*|kontener*|rolk*|silnik*|\
        zestaw*|komplet*|dron*",
    quantity: "ilości|ilość|liczbie|liczba|partia|partii|partię|łącznie|dostawa|dostawę|w sumie|obejmując*|składając*|\
        zamówienie na",
    confirm: "potwierdz*|zaświadcz*|stwierdz*|poświadcz*|ustalono|istotnie|rozpozna*|uzna*|tak",
    records: "dokument*|archiw*|akt|akta|rejestr*|ewidencj*|zapis*|dane|danych|ksiąg|księgi|numery seryjne|\
        numerów seryjnych",
    destroyed: "zniszcz*|spal*|spłon*|pożar*|zagin*|utrac*|powod*|wybrakow*|zutyliz*|brakowan*|usunięt*",
    retention: "przechowywa*|okres przechowywania|archiwizacj*|okresu przechowywania|termin przechowywania|\
        obowiązkow* okres|starsze niż|ustawow*|wymagan* okres",
    expired: "upłyn*|minął|minęł*|wygas*|przekrocz*|tylko|ponad|dłużej|jedynie|upływ*|zakończ*",
    kept: "prowadz*|przechow*|ewidencjon*|rejestr*|zachow*|posiada*|dysponu*|gromadz*|sporządz*|archiwiz*",
    absent: "nie zachował*|nie odnalezion*|brak danych|niedostępn*|nie jest możliwe|nie są dostępne|nie znaleziono|\
        nie dysponuje*|brak informacji|nie ustalono|nie udało|nie posiada*|nie figuruj*|nie ma|niemożliw*|\
        nie ma możliwości|bez rezultatu|bez wyniku|nie przynios*|brak wyników|nieznan*|nie dał* wynik*|\
        nie dał* rezultat*|bezskuteczn*|nic nie znaleziono|nie jest nam znan*",
    deny: "odmawia*|odmow*|nie może*|nie mogą|nie możemy|nie jest uprawnion*|nie zezwala*|zabrania*|nie jest możliwe|\
        nie wolno|nie jesteśmy|zakaz*|nie wyraża*|nie udziela*|nie ujawnia*|nie udostępnia*|nie ma możliwości|\
        uniemożliwia*",
    disclose: "ujawni*|udostępni*|przekaz*|udziel*|informacj*|podawa*|podać|odpowiedz*|ujawnia*|udostępnia*|dzieli*|\
        wniosek|wniosk*|dane klientów|tożsamoś*",
    secret: "poufn*|tajemnic*|niejawn*|bezpieczeństwo narodowe|bezpieczeństwa narodowego|ochrona danych|tajn*|\
        bezpieczeństwa państwa",
    dissolved: "rozwiązan*|zlikwidowan*|likwidacj*|upadłoś*|nie istnieje|przestał* istnieć|zakończył* działalność|\
        zaprzestał*|wykreślon*|zamknięt*|bankruct*|już nie istnieje|zbankrutow*|przestało|byłe* państw*|\
        nie zostały nam przekazane|już nie działa|nie działa",
    fake: "podrób*|podrobi*|fałsz*|imitacj*|kopia naszego|nie odpowiada|nie odpowiadają|nieoryginaln*|nie pochodz*|\
        replik*|nie jest naszym|nie jest zgodny|nieautentyczn*|jest kopią|nie jest producentem|nie naszej produkcji|\
        nie może być nasz*|nie jest nasz*|zaczynają się inaczej|różni się od nasz*",
    enclosed: "w załączeniu|załącz*|kopi*|przesyłam*|dołącz*|w załączniku",
    received: "otrzymal*|potwierdzam* otrzymanie|potwierdza otrzymanie|wpłyn*|otrzyman*|potwierdzam* odbiór|dotarł*|odbiór|\
        wpływ",
    later: "w trakcie|rozpatrywan*|przekazan* właściw*|niezwłocznie|wkrótce|w późniejszym|udzielimy|zostanie udzielona|\
        rozpatrz*|powrócimy|poinformuj*|skontaktuj*|organom|trwa|analiz*|bieg|odpowiemy|weryfikuj*|w możliwie|\
        został* zarejestrowan*|przekazaliśmy|przekazano|przekazał*|właściwemu|właściwej komór*",
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
        (FieldName::DocumentNumber, "nasz znak|nr pisma|znak|znak sprawy|l.dz.|nota nr|nr|znak pisma"),
        (
            FieldName::RequestReference,
            "wasz znak|dotyczy|państwa wniosek|temat|sprawa|wniosek nr|wniosek|w odpowiedzi na|państwa znak",
        ),
        (FieldName::DocumentDate, "data|dnia"),
        (FieldName::Manufacturer, "producent|wytwórca|wyprodukowane przez|zakład produkcyjny"),
        (
            FieldName::ManufactureDate,
            "data produkcji|rok produkcji|wyprodukowano|produkcja|data wyprodukowania|data wytworzenia|okres produkcji|\
        rok wytworzenia",
        ),
        (
            FieldName::Recipient,
            "odbiorca|nabywca|kupujący|klient|dostarczono do|użytkownik końcowy|sprzedano|zamawiający|końcowy użytkownik",
        ),
        (
            FieldName::DeliveryDate,
            "data dostawy|dostarczono|data wysyłki|data sprzedaży|data eksportu|data wydania|dostawa|data przekazania|\
        termin dostawy",
        ),
        (FieldName::Quantity, "ilość|liczba|liczba sztuk|dostarczona ilość|ilość dostarczona"),
        (FieldName::ContractNumber, "umowa|umowa nr|nr umowy|numer umowy|kontrakt nr|numer kontraktu|kontrakt"),
        (FieldName::OrderNumber, "zamówienie|zamówienie nr|nr zamówienia|numer zamówienia|zlecenie nr"),
        (FieldName::Intermediary, "pośrednik|spedytor|przewoźnik|broker|za pośrednictwem|pośrednicy|agent"),
        (FieldName::Country, "kraj|kraj dostawy|kraj przeznaczenia|państwo|kraj odbiorcy|kraj docelowy"),
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
    (C::Serials, &["nr seryjny", "numer seryjny", "numery seryjne", "nr fabryczny", "numery fabryczne", "nr broni", "numer fabryczny",
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
