//! Polish.

use crate::model::FieldName;

use super::{Claims, Dates, Language};

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
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
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
