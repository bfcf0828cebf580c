//! Turkish.

use crate::model::FieldName;

use super::Column as C;
use super::{Claims, Dates, Language};
use crate::model::{FieldName as F, Unit as U};

pub(super) const LANGUAGE: Language = Language {
    code: "tr",
    name: "Turkish",
    dates: DATES,
    claims: CLAIMS,
    numbers: NUMBERS,
    months: [
        &["Ocak", "Oca"],
        &["Şubat", "Subat", "Şub"],
        &["Mart", "Mar"],
        &["Nisan", "Nis"],
        &["Mayıs", "Mayis", "May"],
        &["Haziran", "Haz"],
        &["Temmuz", "Tem"],
        &["Ağustos", "Agustos", "Ağu"],
        &["Eylül", "Eylul", "Eyl"],
        &["Ekim", "Eki"],
        &["Kasım", "Kasim", "Kas"],
        &["Aralık", "Aralik", "Ara"],
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
    before_year: &["yılı", "yıl"],
    after_year: &[
        "yılında",
        "yılı",
        "yılının",
        "senesinde",
        "senesi",
        "yıllarında",
        "yılları",
        "de",
        "da",
        "te",
        "ta",
        "yılından",
    ],
    before_decade: &[],
    after_decade: &["ler", "lar", "lerde", "larda", "li", "lu", "lerin", "ların", "lı"],
    decades: &[
        ("yirmiler", 2),
        ("otuzlar", 3),
        ("kırklar", 4),
        ("elliler", 5),
        ("altmışlar", 6),
        ("yetmişler", 7),
        ("seksenler", 8),
        ("doksanlar", 9),
        ("yetmişli", 7),
        ("seksenli", 8),
        ("doksanlı", 9),
    ],
    about_after: &["civarında", "dolaylarında"],
    between_after: &["arasında"],
    about: &["yaklaşık", "tahminen"],
    between: &[],
    and: &["ile", "ve"],
    until: &["ila"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("iki", 2),
    ("üç", 3),
    ("dört", 4),
    ("beş", 5),
    ("altı", 6),
    ("yedi", 7),
    ("sekiz", 8),
    ("dokuz", 9),
    ("on", 10),
    ("yirmi", 20),
    ("otuz", 30),
    ("yüz", 100),
];

const CLAIMS: Claims = Claims {
    we: "biz|tarafımız*|şirketimiz*|firmamız*|fabrikamız*|üretimimiz*|bizim|kuruluşumuz*|tesislerimiz*|tesisimiz*|\
        kurumumuz*|imalatımız*|ürünümüz*|firmamızca|şirketimizce",
    not: "değil*|yok*|hiç|olmadı*|edilmemiş*|edilmedi*|edilmemekte*|üretilmemiş*|üretilmedi*|bulunmama*|bulunmuyor|\
        yapılmamış*|verilmemiş*|olmama*|mümkün değil*|bulunamamış*|bulunamadı*|satılmamış*|üretmemiş*|edilememiş*|\
        tutulmamış*|tutulmama*|saklanmamış*|saklanmama*|paylaşılamaz|verilemez|verilememekte*|paylaşılamama*|\
        olmayan|kalmamış*|yapılamamış*|hariç",
    make: "üret*|imal*|imalat*|mamul*|montaj*|üretim*|tamamla*|üretim hattı*|mamulümüz*|banttan*|bitiril*|ürünüdür|\
        ürünümüz*|kendi ürün*|fabrikamızdan|fabrikamızda|tesislerimizde|tesislerimizden",
    by: "",
    by_after: "tarafından|tarafınca|ürünü|imalatı|fabrikasında|tesislerinde|üretimi|fabrikasınca|firmasınca|mamulü",
    maker: "üretici|imalatçı|üreticisi|imalatçısı|üretici firma|imalatçı firma|üretici şirket|üretici*|imalatçı*",
    deliver: "teslim*|satıl*|satış*|ihraç*|sevk*|gönderil*|tedarik*|ihracat*|nakled*|devred*|gönder*|yollan*|verilmiş*|\
        teslimat*|satmış*|temin edil*",
    to: "",
    to_after: "firmasına|şirketine|bakanlığına|bakanlığı'na|komutanlığına|kurumuna|müdürlüğüne|genel müdürlüğüne|ordusuna|\
        hükümetine|polisine|emniyetine|kuvvetlerine|jandarmasına|alıcısına|müşterisine|müşterimize|müşterimiz|adına|\
        cumhuriyetine|başkanlığına|teşkilatına|muhafızlarına|servisine|idaresine|ticaret şirketine|firması adına|\
        şirketi adına|adlı firmaya|adlı şirkete|isimli firmaya|unvanlı firmaya|unvanlı şirkete|isimli şirkete",
    to_suffix: "e|a|ne|na|ye|ya|ine|ına",
    bought: "",
    bought_after: "tarafından satın alın*|tarafından teslim alın*|tarafından sipariş|tarafından alın*|tarafından ısmarlan*",
    recipient: "alıcı|alıcısı|müşteri|nihai kullanıcı|son kullanıcı|alıcı firma|alıcı şirket|teslim alan|müşterisi|\
        ithalatçı|alıcı kuruluş|distribütör",
    via: "aracı|aracı firma|aracı şirket|nakliyeci|komisyoncu|taşıyıcı|nakliye firması|taşıyıcı firma",
    via_after: "aracılığıyla|aracılığı ile|vasıtasıyla|vasıtası ile|üzerinden|kanalıyla|eliyle|aracılık et*|aracılık yap*|\
        aracı ol*|tarafından taşın*|tarafından nakled*|aracılığında|aracılığıyle|aracılık|aracı olarak|\
        komisyoncu olarak|tarafından nakliye*|aracı sıfatıyla|nakliyeci olarak|aracılık etmiştir|\
        aracı olarak hareket",
    buy: "satın almış*|satın aldı*|teslim almış*|teslim aldı*|ithal et*|sipariş ver*",
    carry: "nakliye*|taşıma*|taşın*|nakliyat*|sevkiyat*|nakil",
    route: "gemi*|liman*|yüklen*|boşalt*|deniz yolu*|uçak*|uçuş*|kamyon*|tahliye|havaalan*",
    contract: "sözleşme*|kontrat*|anlaşma*|mukavele*",
    order: "sipariş*",
    be: "ise|olan|olup|idi",
    generic: "firması|firma|şirketi|şirket|bir|adlı|müşterimiz|müşterisi|bay|ise|alıcı|olan|isimli|unvanlı|aracı|yerel|\
        olarak|distribütörümüz",
    head: "bakanlığı|bakanlığına|savunma|emniyet|jandarma|polis|ordu|komutanlığı|müdürlüğü|cumhuriyeti|genel|\
        kuvvetleri|hükümeti|içişleri|kurumu|başkanlığı|daire*",
    link: "ve|ile|of|and|&",
    stop: "tarihinde|tarihli|sayılı|ve|ile|için|olarak|yılında|bu|söz|konusu|adet|numaralı|no'lu|kapsamında|üzerinden|\
        tarafından|aracılığıyla|uyarınca|gereğince|da|de|ki|toplam|kendisine|göre|ise|olan|ait|üretilen|üretilmiş|\
        edilen|satılan|tüm|ülkesindeki|ülkesinde|yerleşik|mukim|merkezli|silah|silahın|tabanca|tüfek|ürün|malzeme|\
        sonra|önce|dolayı|sonucunda",
    goods: "tüfek*|tüfeğ*|tabanca*|silah*|makineli*|tabur*|fişek*|mermi*|mühimmat*|roket*|el bombası|bomba*|mayın*|adet|\
        parça*|birim*|kutu*|sandık*|sandığ*|kasa|varil*|torba*|çuval*|araç|fünye*|şarjör*|havan*|ton|kg|kilogram|\
        top|füze*|metre|litre|palet*|konteyner*|motor*|karton*|takım|rulo",
    quantity: "adet|miktar*|toplam|sevkiyat*|parti|sayıda|partilik|siparişlik",
    confirm: "teyit*|doğrula*|onayla*|belge*|tespit*|tasdik*|bizim üret*|tanımış*|tanımlamış*|evet|kabul etmiş*",
    records: "kayıt*|kayd*|arşiv*|belge*|evrak*|dosya*|defter*|veri|doküman*|veriler*|seri numaraları*|tek tek numara*",
    destroyed: "imha*|yok edil*|yan*|yangın*|kaybol*|sel|tahrip*|yok olmuş*|kayb*|silin*",
    retention: "saklama|muhafaza|saklan*|arşivleme|yasal süre*|saklama süresi|muhafaza süresi|saklamakla|yasal saklama|\
        saklama zorunlu*|daha eski",
    expired: "dol*|aşıl*|geç*|sona er*|sona ermiş*|yalnızca|sadece|bit*|aştı*",
    kept: "tut*|sakla*|muhafaza|kayıt altına|kaydedil*|arşivlen*|bulundur*|düzenlen*",
    absent: "bulunmama*|mevcut değil*|bulunamamış*|bulunamadı*|ulaşılama*|mümkün değil*|tespit edileme*|kalmamış*|yoktur|\
        bilgi yok*|mümkün olma*|rastlanma*|belirleneme*|erişileme*|bulunmuyor|artık mevcut|mevcut bulunma*|\
        sonuç ver*|sonuçsuz|sonuç alınama*|bilinme*|kayda rastlan*|bilgimiz yok*|bulgu*|sonuç elde edile*|\
        bilgi bulun*|herhangi bir sonuç*|hiçbir sonuç|bilgi mevcut*|veri bulun*",
    deny: "reddet*|mümkün değil*|izin ver*|verilemez|yetkili değil*|paylaşılama*|uygun görülme*|yasak*|imkan*|\
        verileme*|mümkün olma*|açıklayama*|paylaşama*|veremiyor*|müsaade|kabul edil*|uygun bulunma*|imkân*|\
        açıklanama*|izin vermemekte*",
    disclose: "paylaş*|bilgi*|açıkla*|ver*|cevap*|yanıt*|ilet*|talep*|ifşa*|sağla*|müşteri*|veri*|aktar*",
    secret: "gizli*|ulusal güvenlik|sır|ticari sır*|devlet sırrı|milli güvenlik|mahrem*|kişisel veri*|gizlilik|\
        ticari gizlilik",
    dissolved: "tasfiye*|feshed*|iflas*|kapan*|kapatıl*|faaliyetine son|faaliyetlerine son|mevcut olmayan|varlığı sona|\
        varlığını yitir*|lağved*|terkin*|faaliyetini durdur*|son vermiş*|artık faaliyet*|feshi*|eski devlet|\
        eski federal|devredilmemiş*|artık mevcut değil*|artık bulunma*|artık yok*|ortadan kalk*",
    fake: "sahte*|taklit*|kopya*|orijinal değil*|uymama*|uygun değil*|bizim ürünümüz değil*|üretimimiz değil*|uyuşma*|\
        benzet*|ürünümüz değil*|ait değil*|kopyadır|üreticisi değil*|üretimi değil*|sahtedir|bize ait değil*|\
        bizim olamaz|bizim değil*|farklı başla*|bize ait olamaz",
    enclosed: "ekte*|ek'te|ilişik*|ekli*|suret*|kopya*|ek olarak|ekteki|ekinde|eklenmiş*",
    received: "almış bulun*|aldık|alınmış*|ulaşmış*|tarafımıza ulaş*|alındı*|teslim aldık|elimize ulaş*|ulaştı*|kayda alın*",
    later: "incelen*|değerlendir*|iletil*|en kısa sürede|bilgi verilecek*|dönüş*|yanıt verilecek*|cevap verilecek*|\
        bilahare|ayrıca|araştır*|sürmekte*|devam et*|bilgilendiril*|cevaplan*|işleme|ilgili birim*|\
        yetkili makamlara iletil*|incelemekteyiz|araştırıyoruz|kaydedilmiştir|ilgili birime|talebiniz iletilmiş*|\
        başkente|kayda alınmış*|ilgili daireye|yönlendiril*",
    away: "ofis dışında*|otomatik yanıt*|otomatik cevap*|izinde*|yıllık izin*|tatil*|bu otomatik|yanıtlamayınız|iznim*|\
        otomatik olarak|ofiste olmay*|izinli*|ofisimiz kapalı*|kapalıdır|tatil nedeniyle|kapalı olacak*",
    trace: "iz sürme|izleme|silah*|tüfek*|tabanca*|seri numara*|mühimmat*|üret*|ihraç*|yasa dışı|işaret*|menşe*|takip*|\
        seri no*|kafile|parti",
    greet: "sayın|ekselansları|saygıdeğer|değerli|ilgili makama|merhaba",
    close: "saygılarımızla|saygılarımla|saygılar*|en derin|arz ederiz|rica ederiz|hürmet*|arz ederim|iyi çalışmalar",
    doc: "yazınız*|talebiniz*|yazı*|nota*|fatura*|sertifika*|lisans*|e-posta*|mektub*|mektup|kanun*|yasa|tespit|\
        ele geçir*|kurul*|ilgi|talep*|belge*|izin belgesi|kayıt*|arşiv*|imzalan*|iflas*|tasfiye*|imha*|sona er*|\
        bulun*|beri|kuruluş",
    labels: &[
        (FieldName::DocumentNumber, "sayı|sayımız|referansımız|no|evrak no|ref|evrak sayısı"),
        (FieldName::RequestReference, "ilgi|konu|referansınız|talebiniz|sayınız|talep no|referans"),
        (FieldName::DocumentDate, "tarih"),
        (FieldName::Manufacturer, "üretici|imalatçı|üretici firma|imalatçı firma|üreten"),
        (
            FieldName::ManufactureDate,
            "üretim tarihi|imal tarihi|imalat tarihi|üretim yılı|imal yılı|imalat yılı|üretim dönemi",
        ),
        (
            FieldName::Recipient,
            "alıcı|müşteri|teslim alan|nihai kullanıcı|son kullanıcı|alıcı firma|alıcı kuruluş|teslim edilen",
        ),
        (
            FieldName::DeliveryDate,
            "teslim tarihi|teslimat tarihi|sevk tarihi|satış tarihi|ihraç tarihi|ihracat tarihi|sevkiyat tarihi|\
        gönderim tarihi",
        ),
        (FieldName::Quantity, "miktar|adet|teslim edilen miktar|miktarı|toplam miktar|sayı adet|sevk edilen miktar"),
        (FieldName::ContractNumber, "sözleşme no|sözleşme numarası|sözleşme|kontrat no|sözleşme nosu"),
        (FieldName::OrderNumber, "sipariş no|sipariş numarası|sipariş|sipariş nosu"),
        (FieldName::Intermediary, "aracı|aracı firma|nakliyeci|taşıyıcı|komisyoncu|aracı kuruluş|nakliye firması"),
        (FieldName::Country, "ülke|teslim ülkesi|varış ülkesi|hedef ülke|alıcı ülke|teslimat ülkesi"),
    ],
};

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["no", "numara", "belge no", "referans", "ref no", "evrak no", "sertifika no", "kayıt no", "sayı",
        "belge numarası", "referans no", "sayısı", "dosya no"]),
    (F::DocumentDate, &["tarih", "düzenleme tarihi", "düzenlenme tarihi", "belge tarihi", "veriliş tarihi", "yer ve tarih",
        "düzenleme yeri ve tarihi", "düzenlendiği yer ve tarih", "tarihi", "imza tarihi", "revizyon tarihi", "düzenlenme yeri ve tarihi",
        "yayın tarihi"]),
    (F::RequestReference, &["sizin referansınız", "referansınız", "ilgi", "iz sürme talebi", "talep no", "talebiniz", "iz sürme talebi no"]),
    (F::ValidUntil, &["geçerlilik tarihi", "geçerlilik süresi", "son geçerlilik tarihi", "geçerlilik", "geçerli olduğu tarih",
        "bitiş tarihi"]),
    (F::EndUser, &["son kullanıcı", "nihai kullanıcı", "son kullanıcı adı", "nihai kullanıcının adı", "nihai kullanıcı adı ve adresi"]),
    (F::Importer, &["ithalatçı", "ithalatçının adı", "ithalatçı firma", "ithalatçı/alıcı"]),
    (F::Exporter, &["ihracatçı", "ihracatçının adı", "ihracatçı firma", "ihracatçı/satıcı", "ihracatçı/gönderici"]),
    (F::CountryOfDestination, &["varış ülkesi", "gideceği ülke", "nihai varış ülkesi", "ithalatçı ülke", "hedef ülke",
        "gönderileceği ülke", "nihai varış yeri"]),
    (F::CountryOfOrigin, &["menşe ülke", "menşei", "ihracatçı ülke", "çıkış ülkesi", "menşe", "menşe ülkesi", "menşei ülke"]),
    (F::ContractNumber, &["sözleşme no", "sözleşme numarası", "sözleşme", "kontrat no", "sözleşme no ve tarihi"]),
    (F::OrderNumber, &["sipariş no", "sipariş numarası", "sipariş", "satın alma siparişi no"]),
    (F::InvoiceNumber, &["fatura no", "fatura numarası", "fatura", "ticari fatura no"]),
    (F::LicenceNumber, &["lisans no", "izin no", "ihracat lisansı no", "ithalat izni no", "lisans numarası", "ihracat izni no",
        "izin numarası"]),
    (F::DeliveryDate, &["teslim tarihi", "teslimat tarihi", "teslim alındığı tarih", "teslim alma tarihi", "varış tarihi", "sevk tarihi",
        "kabul tarihi"]),
    (F::Seller, &["satıcı", "tedarikçi", "satıcının adı", "satıcı firma"]),
    (F::Buyer, &["alıcı", "müşteri", "satın alan", "sayın"]),
    (F::Consignor, &["gönderici", "gönderen", "yükleten", "yükleyici", "sevk eden", "teslim eden", "gönderenin adı"]),
    (F::Consignee, &["alıcı", "gönderilen", "teslim alan", "teslimat adresi", "sevk adresi", "alıcının adı", "alıcı firma"]),
    (F::NotifyParty, &["ihbar tarafı", "ihbar adresi", "bildirim tarafı", "ihbar edilecek taraf", "bildirilecek taraf"]),
    (F::Carrier, &["taşıyıcı", "nakliyeci", "taşıyan", "nakliye firması", "taşımacı", "hava yolu", "armatör"]),
    (F::Vessel, &["gemi", "gemi adı", "geminin adı", "gemi ismi"]),
    (F::Voyage, &["sefer", "sefer no", "sefer numarası"]),
    (F::PortOfLoading, &["yükleme limanı", "çıkış limanı"]),
    (F::PortOfDischarge, &["boşaltma limanı", "varış limanı", "tahliye limanı"]),
    (F::ShipmentDate, &["yükleme tarihi", "sevk tarihi", "gemiye yükleme tarihi", "yüklendiği tarih", "sevkiyat tarihi"]),
    (F::Packages, &["koli adedi", "kap adedi", "kap sayısı", "toplam kap", "koli sayısı", "kap", "ambalaj sayısı", "toplam koli",
        "paket sayısı", "toplam kap adedi", "kapların sayısı", "kap adet ve cinsi"]),
    (F::GrossWeight, &["brüt ağırlık", "brüt ağırlık kg", "brüt", "brüt kg", "toplam brüt ağırlık", "brüt kilo"]),
    (F::NetWeight, &["net ağırlık", "net ağırlık kg", "net", "net kg", "toplam net ağırlık", "net kilo"]),
    (F::ContainerNumber, &["konteyner no", "konteyner", "konteyner numarası", "konteyner/mühür no"]),
    (F::Incoterm, &["teslim şekli", "teslimat şekli", "incoterms", "teslim şartları"]),
    (F::Currency, &["para birimi", "döviz cinsi", "döviz", "para cinsi"]),
    (F::TotalAmount, &["toplam", "genel toplam", "toplam tutar", "ödenecek tutar", "toplam bedel", "fatura toplamı", "toplam değer"]),
    (F::PlaceOfLoading, &["yükleme yeri", "yüklendiği yer", "teslim alınan yer", "yükün teslim alındığı yer ve tarih",
        "malın teslim alındığı yer"]),
    (F::PlaceOfDelivery, &["teslim yeri", "boşaltma yeri", "varış yeri", "malın teslim edileceği yer", "teslimat yeri"]),
    (F::Vehicle, &["araç plakası", "plaka", "plaka no", "araç", "vagon no", "çekici/dorse", "araç no", "taşıt plakası"]),
    (F::AirportOfDeparture, &["kalkış havalimanı", "kalkış havaalanı", "çıkış havalimanı"]),
    (F::AirportOfDestination, &["varış havalimanı", "varış havaalanı"]),
    (F::Flight, &["uçuş", "uçuş no", "uçuş/tarih", "sefer sayısı"]),
    (F::Product, &["ürün", "ürün adı", "ticari adı", "ürünün adı", "mamul", "ticari isim", "ürün tanımlayıcısı"]),
    (F::Manufacturer, &["üretici", "imalatçı", "üretici firma", "üretici/tedarikçi", "tedarikçi", "imalatçının adı", "firma"]),
    (F::UnNumber, &["un no", "un numarası", "bm numarası"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const COLUMNS: &[(C, &[&str])] = &[
    (C::Row, &["sıra no", "sıra", "no", "s no", "kalem", "kalem no"]),
    (C::Description, &["malın cinsi", "açıklama", "tanım", "malın tanımı", "ürün açıklaması", "mal cinsi", "cinsi", "malzeme",
        "eşyanın cinsi", "ürün", "malın adı", "eşyanın tanımı", "mal tanımı", "mal açıklaması"]),
    (C::Quantity, &["miktar", "adet", "miktarı", "teslim edilen miktar", "alınan miktar", "sevk miktarı", "kabul edilen miktar"]),
    (C::Unit, &["birim", "birimi", "ölçü birimi", "ölçü"]),
    (C::Lots, &["kafile no", "kafile", "parti no", "parti", "lot no", "lot", "kafile numarası", "parti numarası"]),
    (C::Serials, &["seri no", "seri numarası", "seri numaraları", "seri nolar", "seri", "silah no"]),
    (C::Model, &["model", "tip", "tipi", "kalibre", "kod", "stok no", "modeli", "ürün kodu"]),
    (C::Price, &["birim fiyat", "birim fiyatı", "fiyat", "fiyatı"]),
    (C::Amount, &["tutar", "tutarı", "toplam fiyat", "bedel", "toplam tutar"]),
    (C::Other, &["markalar ve numaralar", "gtip", "hacim", "ebatlar", "ambalaj cinsi", "ambalaj", "sandık no", "kdv", "iskonto",
        "marka ve no", "marka ve numara", "notlar", "durum", "paket no", "mühür no"]),
];

#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "adres", "adresi", "tel", "telefon", "faks", "e-posta", "imza", "mühür", "kaşe", "imza ve kaşe", "ad", "adı soyadı", "unvan",
    "unvanı", "ödeme şekli", "ödeme şartları", "banka", "vergi no", "vergi dairesi", "sayfa", "navlun", "orijinal sayısı", "ekler",
    "açıklamalar", "kullanım amacı", "nihai kullanım", "taahhüt", "konu", "depo", "teslim alan", "teslim eden", "kontrol eden", "sürücü",
    "gümrük idaresi", "gümrük müdürlüğü", "ülke", "yer", "ara toplam", "onaylayan", "makam", "rütbe", "acil durum telefonu", "kullanım",
    "notlar", "irsaliye no",
];

#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "kütle", "ağırlık", "uzunluk", "toplam uzunluk", "namlu uzunluğu", "kalibre", "çap", "atış hızı", "şarjör kapasitesi", "kapasite",
    "ilk hız", "menzil", "etkili menzil", "raf ömrü", "depolama sıcaklığı", "çalışma sıcaklığı", "gerilim", "genişlik", "yükseklik",
    "yoğunluk", "görünüm", "renk", "saflık", "nem", "malzeme", "güç", "frekans", "hız", "faydalı yük",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const STATEMENTS: &[(F, &[&str])] = &[
    (F::EndUser, &["nihai kullanıcı", "son kullanıcı"]),
];

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "toplam", "genel toplam", "ara toplam", "kdv", "yekün", "iskonto",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const UNITS: &[(U, &[&str])] = &[
    (U::Piece, &["adet", "ad", "tane", "parça"]),
    (U::Round, &["fişek", "mermi", "atım"]),
    (U::Box, &["kutu", "karton", "koli"]),
    (U::Crate, &["sandık", "kasa"]),
    (U::Drum, &["varil", "fıçı", "bidon"]),
    (U::Bag, &["çuval", "torba"]),
    (U::Pallet, &["palet"]),
    (U::Container, &["konteyner"]),
    (U::Set, &["takım", "set"]),
    (U::Pair, &["çift"]),
    (U::Kg, &["kg", "kilogram", "kilo"]),
    (U::G, &["g", "gr", "gram"]),
    (U::T, &["t", "ton"]),
    (U::L, &["l", "lt", "litre"]),
    (U::M, &["m", "mt", "metre"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const TITLES: &[(&str, &[&str])] = &[
    ("end_user_certificate", &["son kullanıcı sertifikası", "nihai kullanıcı sertifikası", "son kullanıcı belgesi",
        "nihai kullanıcı belgesi", "son kullanım belgesi", "nihai kullanım sertifikası", "son kullanıcı beyanı",
        "son kullanım sertifikası"]),
    ("delivery_verification_certificate", &["teslimat doğrulama sertifikası", "teslim doğrulama belgesi", "teslimat teyit belgesi",
        "teslim teyit belgesi", "teslimat doğrulama belgesi"]),
    ("international_import_certificate", &["uluslararası ithalat sertifikası", "uluslararası ithal belgesi", "ithalat sertifikası",
        "uluslararası ithalat belgesi"]),
    ("invoice", &["fatura", "ticari fatura", "proforma fatura", "e-fatura", "ihracat faturası"]),
    ("bill_of_lading", &["konşimento", "deniz konşimentosu"]),
    ("packing_list", &["çeki listesi", "paketleme listesi", "koli listesi", "ambalaj listesi"]),
    ("delivery_note", &["irsaliye", "sevk irsaliyesi", "teslimat fişi", "teslim tutanağı", "teslimat notu", "sevk fişi"]),
    ("goods_receipt_note", &["mal kabul fişi", "mal kabul formu", "malzeme kabul tutanağı", "teslim alma tutanağı",
        "teslim tesellüm tutanağı", "ambar giriş fişi", "mal giriş fişi"]),
    ("transport_document", &["cmr hamule senedi", "hamule senedi", "taşıma belgesi", "taşıma senedi", "nakliye belgesi",
        "karayolu taşıma senedi"]),
    ("air_waybill", &["hava konşimentosu", "hava yük senedi", "hava taşıma senedi"]),
    ("customs_declaration", &["gümrük beyannamesi", "ihracat beyannamesi", "ithalat beyannamesi", "gçb"]),
    ("safety_data_sheet", &["güvenlik bilgi formu", "malzeme güvenlik bilgi formu", "gbf"]),
    ("technical_leaflet", &["teknik föy", "teknik bilgi formu", "teknik veri sayfası", "kullanım kılavuzu", "teknik broşür",
        "teknik şartname", "ürün bilgi formu", "teknik özellikler"]),
];
