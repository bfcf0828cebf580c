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
    ("kırk", 40),
    ("elli", 50),
    ("altmış", 60),
    ("yetmiş", 70),
    ("seksen", 80),
    ("doksan", 90),
    ("yüz", 100),
    ("bin", 1000),
    ("milyon", 1000000),
];

const CLAIMS: Claims = Claims {
    we: "biz|tarafımız*|şirketimiz*|firmamız*|fabrikamız*|üretimimiz*|bizim|kuruluşumuz*|tesislerimiz*|tesisimiz*|\
        kurumumuz*|imalatımız*|ürünümüz*|firmamızca|şirketimizce",
    not: "değil*|yok*|hiç|olmadı*|edilmemiş*|edilmedi*|edilmemekte*|üretilmemiş*|üretilmedi*|bulunmama*|bulunmuyor|\
        yapılmamış*|verilmemiş*|olmama*|mümkün değil*|bulunamamış*|bulunamadı*|satılmamış*|üretmemiş*|edilememiş*|\
        tutulmamış*|tutulmama*|saklanmamış*|saklanmama*|paylaşılamaz|verilemez|verilememekte*|paylaşılamama*|olmayan|\
        kalmamış*|yapılamamış*|hariç|üretilmeme*|üretmedi*|üretmiyor*|edilmeme*|edilmiyor*|gönderilmemiş*|\
        gönderilmedi*|verilmedi*|satılmadı*|alınmamış*|bulunmadı*|yapılmadı*",
    make: "üret*|imal*|imalat*|mamul*|montaj*|üretim*|tamamla*|üretim hattı*|mamulümüz*|banttan*|bitiril*|ürünüdür|\
        ürünümüz*|kendi ürün*|fabrikamızdan|fabrikamızda|tesislerimizde|tesislerimizden|banttan çık*|bandından çık*|\
        üretim bandı*|hattan çık*|hattından çık*|fabrikadan çık*|tesisten çık*|yapımı|yapım yılı|yapım tarihi|\
        monte edil*|birleştiril*|ürünleridir|bizim üretimimiz*|kendi imalat*|kendi üretim*|fabrikamızda üretil*|\
        fabrikamız ürünü*|firmamız ürünü*|şirketimiz ürünü*|fabrikamız imalat*|tesisimizde|tesisimizden|\
        fabrikalarımızda|atölyemizde",
    by: "",
    by_after: "tarafından|tarafınca|ürünü|imalatı|fabrikasında|tesislerinde|üretimi|fabrikasınca|firmasınca|mamulü|\
        fabrikası tarafından|fabrikalarında|fabrikasındaki|tesislerindeki|tesisinde|tesisindeki|atölyesinde|\
        atölyelerinde|işletmesinde|firmasında|firmasının ürünü|firmasının üretimi|firmasının imalatı|şirketinin ürünü|\
        şirketinin üretimi|şirketinin imalatı|şirketince|fabrikasının ürünü|fabrikasının imalatı|fabrikasının üretimi|\
        kurumunca|işletmesince|ürünüdür|imalatıdır|üretimidir|mamulüdür|yapımı|yapımıdır|bünyesinde|üretim hattında|\
        hatlarında|tersanesinde|imalathanesinde|firması ürünü|firması imalatı|firması üretimi|ürünü olup|imalatı olup|\
        üretimi olup|ürünü olduğu|imalatı olduğu",
    maker: "üretici|imalatçı|üreticisi|imalatçısı|üretici firma|imalatçı firma|üretici şirket|üretici*|imalatçı*|\
        imal eden firma|imal eden|üreten firma|üreten şirket|üretici kuruluş|imalatçı kuruluş|imalatçı şirket|\
        üretici fabrika|imalatçı fabrika|üretici firmanın|yapımcı firma|yapımcısı|imal eden kuruluş|üreten kuruluş",
    deliver: "teslim*|satıl*|satış*|ihraç*|sevk*|gönderil*|tedarik*|ihracat*|nakled*|devred*|gönder*|yollan*|verilmiş*|\
        teslimat*|satmış*|temin edil*|sevk edil*|ihraç edil*|satımı|tedarik edil*|temin edilmiş*|temin etmiş*|\
        yollamış*|ulaştırıl*|devri|devret*|teslim etti*|teslim etmiş*|çıkışı yapıl*|çıkış yapıl*|depodan çık*|\
        ambardan çık*|fatura edil*|faturalandırıl*|intikal ettiril*|tahsis edil*|pazarlan*",
    to: "",
    to_after: "firmasına|şirketine|bakanlığına|bakanlığı'na|komutanlığına|kurumuna|müdürlüğüne|genel müdürlüğüne|\
        ordusuna|hükümetine|polisine|emniyetine|kuvvetlerine|jandarmasına|alıcısına|müşterisine|müşterimize|müşterimiz|\
        adına|cumhuriyetine|başkanlığına|teşkilatına|muhafızlarına|servisine|idaresine|ticaret şirketine|firması adına|\
        şirketi adına|adlı firmaya|adlı şirkete|isimli firmaya|unvanlı firmaya|unvanlı şirkete|isimli şirkete|\
        ordusu'na|kuvvetleri'ne|komutanlığı'na|müdürlüğü'ne|başkanlığı'na|hükümeti'ne|cumhuriyeti'ne|kurumu'na|\
        şirketi'ne|firması'na|polisi'ne|emniyeti'ne|müsteşarlığına|müsteşarlığı'na|kuruluşuna|işletmesine|ajansına|\
        büyükelçiliğine|elçiliğine|dairesine|birimine|birliğine|tugayına|karargahına|fabrikasına|holdingine|grubuna|\
        enstitüsüne|valiliğine|belediyesine|mağazasına|bayisine|bayiine|distribütörüne|silahlı kuvvetlerine|\
        kara kuvvetlerine|hava kuvvetlerine|deniz kuvvetlerine|milli savunma bakanlığına|savunma bakanlığına|\
        içişleri bakanlığına|emniyet genel müdürlüğüne|sahil güvenliğine|güvenlik güçlerine|krallığına|emirliğine|\
        teşebbüsüne|limited şirketine|anonim şirketine|adlı alıcıya|isimli alıcıya|unvanlı alıcıya|adlı müşteriye|\
        isimli müşteriye|adlı kuruluşa|isimli kuruluşa|isimli şahsa|adlı şahsa|adlı kişiye|isimli kişiye|lehine|namına|\
        hesabına|emrine|envanterine|ihtiyacı için|ile imzalan*|ile akdedil*|ile yapılan sözleşme|ile imzalanan|\
        ile akdedilen|ordularına|bakanlığı adına|komutanlığı adına|kurumu adına",
    to_suffix: "e|a|ne|na|ye|ya|ine|ına",
    bought: "",
    bought_after: "tarafından satın alın*|tarafından teslim alın*|tarafından sipariş|tarafından alın*|\
        tarafından ısmarlan*|tarafından satınalın*|tarafından sipariş edil*|tarafından sipariş veril*|\
        tarafından ithal edil*|tarafından tesellüm*|tarafından edinil*|tarafından alınmış*|tarafından devralın*|\
        tarafından satın al*|tarafından teslim al*|tarafından verilen sipariş*|tarafından mubayaa|\
        firmasınca satın alın*|firmasınca teslim alın*|bakanlığınca satın alın*|bakanlığınca teslim alın*|\
        şirketince satın alın*|şirketince teslim alın*|komutanlığınca teslim alın*",
    recipient: "alıcı|alıcısı|müşteri|nihai kullanıcı|son kullanıcı|alıcı firma|alıcı şirket|teslim alan|müşterisi|\
        ithalatçı|alıcı kuruluş|distribütör|satın alan|satın alan firma|satın alan kuruluş|satın alan şirket|\
        teslim alan firma|teslim alan kuruluş|teslim alan şirket|teslim alıcı|nihai alıcı|nihai alıcısı|\
        nihai kullanıcısı|son kullanıcısı|son alıcı|son alıcısı|ilk alıcı|ilk alıcısı|ilk satın alan|alıcımız|\
        müşterimiz|müşteri firma|müşteri kuruluş|ithalatçısı|ithalatçı firma|ithal eden firma|ithal eden|distribütörü|\
        sipariş veren|sipariş sahibi|sipariş veren firma|sipariş makamı|gönderilen firma|mal alıcısı|yararlanıcı|\
        kullanıcı makam|ihtiyaç makamı|alıcı taraf|alıcı ülke makamı|muhatap alıcı",
    via: "aracı|aracı firma|aracı şirket|nakliyeci|komisyoncu|taşıyıcı|nakliye firması|taşıyıcı firma|aracısı|\
        aracı kuruluş|aracı kurum|acente|acentesi|acenta|acentası|taşıyıcısı|taşıyan|taşıyan firma|nakliyecisi|\
        nakliye şirketi|nakliyat firması|nakliyat şirketi|taşıma firması|taşıma şirketi|taşımacı|taşımacılık firması|\
        lojistik firması|lojistik şirketi|lojistik firma|gümrük müşaviri|gümrük komisyoncusu|broker|simsar|\
        komisyoncusu|armatör|nakliye komisyoncusu|nakliye müteahhidi|spedisyon|spedisyon firması|aracılar|\
        dış ticaret aracısı|nakliye acentesi|deniz acentesi|kargo firması|taşıyıcı şirket|taşıyıcı kuruluş|\
        aracı broker",
    via_after: "aracılığıyla|aracılığı ile|vasıtasıyla|vasıtası ile|üzerinden|kanalıyla|eliyle|aracılık et*|\
        aracılık yap*|aracı ol*|tarafından taşın*|tarafından nakled*|aracılığında|aracılığıyle|aracılık|aracı olarak|\
        komisyoncu olarak|tarafından nakliye*|aracı sıfatıyla|nakliyeci olarak|aracılık etmiştir|aracı olarak hareket|\
        aracılığı|aracılığıyla gerçekleş*|vasıtasıyle|tavassutu*|kanalı ile|eli ile|delaletiyle|aracılık etti*|\
        aracılık etmiş*|aracılık yapmış*|aracı olmuş*|aracılık eden|aracılığını yap*|aracılığını üstlen*|\
        aracı konumunda*|aracı rolü*|aracı kuruluş olarak|aracı firma olarak|broker olarak|acente olarak|\
        taşıyıcı olarak|nakliye komisyoncusu olarak|nakliyesini yap*|nakliyesini gerçekleştir*|nakliyesini üstlen*|\
        taşımasını yap*|taşımasını gerçekleştir*|taşımasını üstlen*|taşımayı yap*|taşımayı gerçekleştir*|\
        taşımayı üstlen*|nakliyeyi yap*|nakliyeyi gerçekleştir*|nakliyeyi üstlen*|sevkiyatı üstlen*|\
        sevkiyatı gerçekleştir*|tarafından taşıt*|tarafından taşıma*|tarafından nakil*|taşıyıcılığında|taşıyıcılığıyla|\
        taşıyıcılığını|komisyonculuğuyla|komisyonculuğunda|acenteliğiyle|acenteliğinde|organizasyonuyla|aracı idi|\
        aracıydı|nakliyeci idi|taşıyıcı idi|aracı sıfatı ile|aracı firmasıyla|firması aracılığıyla|\
        şirketi aracılığıyla|aracı kılınarak",
    buy: "satın almış*|satın aldı*|teslim almış*|teslim aldı*|ithal et*|sipariş ver*|satınalmış*|satın alan taraf*|\
        satın almıştı*|sipariş etmiş*|sipariş etti*|sipariş vermiş*|sipariş verdi*|ithal etmiş*|ithal etti*|\
        tesellüm et*|edinmiş*|devralmış*|devraldı*|alıcı olmuş*|alıcıdır|alıcısıdır|alıcısı olmuş*|alıcı konumunda*|\
        nihai kullanıcıdır|nihai kullanıcısıdır|sözleşme imzalamış*|sözleşme imzaladı*|sözleşme akdetmiş*|\
        siparişte bulun*|siparişini vermiş*|satın alımını yap*|mubayaa et*",
    carry: "nakliye*|taşıma*|taşın*|nakliyat*|sevkiyat*|nakil|nakledil*|naklini|naklinin|lojistiği|deniz taşıma*|\
        kara taşıma*",
    route: "gemi*|liman*|yüklen*|boşalt*|deniz yolu*|uçak*|uçuş*|kamyon*|tahliye|havaalan*",
    contract: "sözleşme*|kontrat*|anlaşma*|mukavele*",
    order: "sipariş*|iş emri|iş emrin*|alım emri|satın alma emri|satınalma emri|talep fişi|satın alma sipariş*",
    be: "ise|olan|olup|idi",
    generic: "firması|firma|şirketi|şirket|bir|adlı|müşterimiz|müşterisi|bay|ise|alıcı|olan|isimli|unvanlı|aracı|yerel|\
        olarak|distribütörümüz",
    head: "bakanlığı|bakanlığına|savunma|emniyet|jandarma|polis|ordu|komutanlığı|müdürlüğü|cumhuriyeti|genel|\
        kuvvetleri|hükümeti|içişleri|kurumu|başkanlığı|daire*|bakanlığınca|bakanlığı'na|bakanlığının|müsteşarlığı|\
        müsteşarlık|komutanlık|genelkurmay|kuvvetlerine|kuvvetlerinin|ordusu|ordusuna|polisi|jandarması|emniyeti|\
        muhafızları|muhafız|muhafızlarına|emirliği|krallığı|krallığına|büyükelçiliği|elçiliği|konsolosluğu|müdürlük|\
        müdürlüğüne|başkanlık|teşkilatı|teşkilatına|idaresi|idaresine|ajansı|federasyonu|sekreterliği|istihbarat|\
        güvenlik güçleri|silahlı kuvvetler*|sahil güvenlik|tugay*|alay komutan*|tabur komutan*|komiserliği|savcılığı|\
        şube müdürlüğü|hükümetine|cumhuriyetine|kurumuna|kuruluşu|enstitüsü|tedarik dairesi|lojistik komutan*|valiliği|\
        komutanlığına",
    link: "ve|ile|of|and|&",
    stop: "tarihinde|tarihli|sayılı|ve|ile|için|olarak|yılında|bu|söz|konusu|adet|numaralı|no'lu|kapsamında|üzerinden|\
        tarafından|aracılığıyla|uyarınca|gereğince|da|de|ki|toplam|kendisine|göre|ise|olan|ait|üretilen|üretilmiş|\
        edilen|satılan|tüm|ülkesindeki|ülkesinde|yerleşik|mukim|merkezli|silah|silahın|tabanca|tüfek|ürün|malzeme|\
        sonra|önce|dolayı|sonucunda",
    goods: "tüfek*|tüfeğ*|tabanca*|silah*|makineli*|tabur*|fişek*|mermi*|mühimmat*|roket*|el bombası|bomba*|mayın*|\
        adet|parça*|birim*|kutu*|sandık*|sandığ*|kasa|varil*|torba*|çuval*|araç|fünye*|şarjör*|havan*|ton|kg|kilogram|\
        top|füze*|metre|litre|palet*|konteyner*|motor*|karton*|takım|rulo|piyade tüfe*|taarruz tüfe*|av tüfe*|pompalı*|\
        karabina*|revolver*|toplu tabanca*|keskin nişancı*|makinalı*|otomatik tüfe*|kovan*|kapsül*|barut*|patlayıcı*|\
        tnt|dinamit*|fitil*|detonatör*|ateşleyici*|tapa*|torpido*|lançer*|fırlatıcı*|obüs*|top mermisi|havan mermisi|\
        havan topu|savaş başlığı|nişangah*|dürbün*|namlu*|sürgü*|yedek parça*|aksam*|bileşen*|komponent*|tank|\
        zırhlı araç*|kamyonet*|otomobil*|helikopter*|iha|insansız*|dron|yelek*|miğfer*|kask*|telsiz*|batarya*|akü*|\
        anten*|sensör*|mikroçip*|çip|rulman*|piston*|karbüratör*|boru*|kablo*|bidon*|teneke*|fıçı*|balya*|bobin*|\
        makara*|paket*|koli*|çanta|set|düzine|fişeği|adettir|el bombaları|araçlar*|ünite*|konteynır*|ambalaj*|demet|\
        levha*",
    quantity: "adet|miktar*|toplam|sevkiyat*|parti|sayıda|partilik|siparişlik|toplamda|toplam olarak|toplam miktar|\
        adetlik|partiden|adedi|oluşan parti|oluşan sevkiyat|oluşan kafile|adet olarak|adetten|sipariş miktarı|\
        parti halinde",
    confirm: "teyit*|doğrula*|onayla*|belge*|tespit*|tasdik*|bizim üret*|tanımış*|tanımlamış*|evet|kabul etmiş*|teyid*|\
        tanıdık|tanıyoruz|kendi ürün*|bizim ürünümüzdür|ürünümüz olduğu|üretimimiz olduğu|imalatımız olduğu|\
        fabrikamız ürünü olduğu|firmamız ürünü olduğu|şirketimiz ürünü olduğu|firmamız üretimi*|şirketimiz üretimi*|\
        fabrikamız üretimi*|bizim imalat*|beyan ederiz|saptan*|belirlen*|kimliği belirle*|kabul ediyoruz|gerçekten",
    records: "kayıt*|kayd*|arşiv*|belge*|evrak*|dosya*|defter*|veri|doküman*|veriler*|seri numaraları*|tek tek numara*|\
        kütük*|sicil*|kartoteks*|klasör*|veri tabanı*|veritabanı*|envanter*|imalat kayıt*|sevk irsaliye*|irsaliye*|\
        tutanak*|üretim defter*|satış defter*|seri no kayıt*",
    destroyed: "imha*|yok edil*|yan*|yangın*|kaybol*|sel|tahrip*|yok olmuş*|kayb*|silin*|yakıl*|zayi*|zayi olmuş*|\
        yitir*|yitip|telef*|hasar gör*|hasar görmüş*|sel bask*|su bask*|su altında|deprem*|bombala*|bombard*|çalın*|\
        yağmalan*|hurda*|geri dönüşüm*|ayıkla*|kullanılamaz hale|çürü*|kül ol*|mahvol*|elden çıkarıl*",
    retention: "saklama|muhafaza|saklan*|arşivleme|yasal süre*|saklama süresi|muhafaza süresi|saklamakla|yasal saklama|\
        saklama zorunlu*|daha eski|saklama süre*|muhafaza süre*|arşiv süre*|arşivleme süre*|kanuni süre*|\
        yasal muhafaza|kanuni saklama|zamanaşım*|zaman aşım*|saklama yükümlü*|saklama zorunlulu*|mevzuat* öngör*|\
        öngörülen süre*|azami süre*|mevzuatta belirtilen süre*|belirlenen süre*|zorunlu süre*|saklıyoruz|saklamaktayız|\
        muhafaza edil*|muhafaza etmek*|arşivde tutul*|eski tarihli|önceki yıllara ait",
    expired: "dol*|aşıl*|geç*|sona er*|sona ermiş*|yalnızca|sadece|bit*|aştı*|tamamlanmış*|sona erdi*|sona erdiğ*|\
        aşmış*|aşan|tükenmiş*|nihayet*|hitam*|son bul*|en fazla|fazla süre|ileriye git*|yalnız",
    kept: "tut*|sakla*|muhafaza|kayıt altına|kaydedil*|arşivlen*|bulundur*|düzenlen*|kaydet*|kayda geç*|kayıt tut*|\
        kayıt edil*|belgelen*|arşivle*|muhafaza et*|kayıt yapıl*",
    absent: "bulunmama*|mevcut değil*|bulunamamış*|bulunamadı*|ulaşılama*|mümkün değil*|tespit edileme*|kalmamış*|\
        yoktur|bilgi yok*|mümkün olma*|rastlanma*|belirleneme*|erişileme*|bulunmuyor|artık mevcut|mevcut bulunma*|\
        sonuç ver*|sonuçsuz|sonuç alınama*|bilinme*|kayda rastlan*|bilgimiz yok*|bulgu*|sonuç elde edile*|bilgi bulun*|\
        herhangi bir sonuç*|hiçbir sonuç|bilgi mevcut*|veri bulun*|bulunmadı*|bulamadık|bulamamış*|bulunamamakta*|\
        bulunmamıştır|yer almamakta*|yer almıyor|yer almama*|kayıt yok*|kaydı yok*|kayıtlar yok*|kaydı bulunma*|\
        kayıt bulunma*|kayda ulaşılama*|kayıtlara ulaşılama*|bilgiye ulaşılama*|veriye ulaşılama*|belgeye ulaşılama*|\
        ulaşamadık|ulaşamamış*|erişemedik|saptanama*|tespit edilememiş*|tespit edemedik|tespit edilemedi*|\
        belirleyemedik|rastlanılma*|rastlamadık|rastlanamamış*|eşleşme bulunama*|eşleşme yok*|eşleşme sağlana*|\
        iz bulunama*|izine rastlanma*|sonuçsuz kal*|netice alınama*|neticesiz|sonuca ulaşılama*|sonuca varılama*|\
        bilgi sahibi değil*|bilgimiz bulunma*|bilgimiz dahilinde değil*|bilgi edinileme*|bilgi temin edileme*|meçhul*|\
        bilinmiyor|günümüze ulaşma*|günümüze kadar gelme*|günümüze gelme*|elde bulunma*|elimizde bulunma*|mevcut olma*|\
        mevcut değildir|kayıtlı değil*|kayıtlarımızda yok*|kayıtlarımızda bulunma*|kayıtlarımızda yer alma*|\
        çıkarılama*|teşhis edileme*|hiçbir kayıt|hiçbir veri|hiçbir belge|muhafaza edilememiş*|korunama*|kalmadı*|\
        elde edilemedi*",
    deny: "reddet*|mümkün değil*|izin ver*|verilemez|yetkili değil*|paylaşılama*|uygun görülme*|yasak*|imkan*|\
        verileme*|mümkün olma*|açıklayama*|paylaşama*|veremiyor*|müsaade|kabul edil*|uygun bulunma*|imkân*|açıklanama*|\
        izin vermemekte*|reddedil*|verememekte*|veremeyece*|veremeyiz|verilmesi mümkün değil*|paylaşılmama*|\
        paylaşılmaz|açıklanmama*|açıklanmaz|izin verilme*|izin verme*|izin veremiyor*|izin yok*|müsaade edilme*|\
        müsaade etme*|engellemekte*|olanak tanıma*|yetkimiz yok*|yetkimiz bulunma*|yetkisi yok*|yetkisi bulunma*|\
        yetkili bulunma*|yetkisine sahip değil*|uygun mütalaa edilme*|uygun görmemekte*|muvafakat edilme*|\
        olumlu karşılanma*|yerine getirileme*|karşılanama*|karşılayamama*|karşılayamıyor*|cevap verileme*|yanıtlanama*|\
        yanıtlayama*|cevaplandırılama*|cevaplandırama*|bilgi veremiyor*|bilgi veremeyiz|bilgi verileme*|yorum yapma*|\
        yorum yapama*|kaçınmakta*|imtina*|mecbur değil*|zorunda değil*|kısıtlanmış*|kısıtlıdır|niyetinde değil*|\
        arzu etme*|istinkaf*|ifşa edileme*",
    disclose: "paylaş*|bilgi*|açıkla*|ver*|cevap*|yanıt*|ilet*|talep*|ifşa*|sağla*|müşteri*|veri*|aktar*|ifşa et*|\
        duyur*|yayınla*|yayımla*|kamuoyu*|erişim*|alıcı bilgi*|alıcıların kimli*|müşteri bilgi*|kimlik bilgi*|\
        ticari bilgi*|temin edil*",
    secret: "gizli*|ulusal güvenlik|sır|ticari sır*|devlet sırrı|milli güvenlik|mahrem*|kişisel veri*|gizlilik|\
        ticari gizlilik|gizlilik dereceli|hizmete özel|çok gizli|kişiye özel|devlet sırr*|sırrı*|sırları*|sır niteliğ*|\
        ticari sırlar*|milli güvenliğ*|ulusal güvenliğ*|devlet güvenliğ*|devletin güvenliğ*|kvkk|kişisel verilerin|\
        kişisel bilgi*|ifşa etmeme|gizli tutul*|gizli bilgi*|savunma sırr*|askeri sır*|sınıflandırılmış|sınırlı erişim",
    dissolved: "tasfiye*|feshed*|iflas*|kapan*|kapatıl*|faaliyetine son|faaliyetlerine son|mevcut olmayan|varlığı sona|\
        varlığını yitir*|lağved*|terkin*|faaliyetini durdur*|son vermiş*|artık faaliyet*|feshi*|eski devlet|\
        eski federal|devredilmemiş*|artık mevcut değil*|artık bulunma*|artık yok*|ortadan kalk*|faaliyetine son ver*|\
        faaliyetlerine son ver*|faaliyetini sonlandır*|faaliyetlerini sonlandır*|faaliyetini sürdürme*|\
        faaliyetlerini sürdürme*|faaliyetine devam etme*|faaliyetini tatil*|faaliyetine nihayet*|faaliyette değil*|\
        faaliyette bulunma*|faal değil*|fesholun*|infisah*|dağılmış*|dağıtılmış*|likidasyon*|sicilden silin*|\
        sicilden terkin|kaydı silin*|kaydı terkin|konkordato*|batmış*|battı*|tüzel kişiliği sona|tüzel kişiliğ* kalma*|\
        hukuki varlığı*|varlığına son|mevcudiyeti sona|halefi yok*|halefi bulunma*|halefi olma*|hukuki halef* yok*|\
        hukuki halef* bulunma*|ardılı yok*|ardılı bulunma*|ardılı olma*|halef bırakma*|yasal halef* bulunma*|\
        yasal halef* yok*|artık var değil*|var olmayan|artık faal|ilga edil*|münfesih|bize devredilme*|\
        tarafımıza devredilme*|devrolunma*",
    fake: "sahte*|taklit*|kopya*|orijinal değil*|uymama*|uygun değil*|bizim ürünümüz değil*|üretimimiz değil*|uyuşma*|\
        benzet*|ürünümüz değil*|ait değil*|kopyadır|üreticisi değil*|üretimi değil*|sahtedir|bize ait değil*|\
        bizim olamaz|bizim değil*|farklı başla*|bize ait olamaz|taklididir|taklit ürün*|imitasyon*|replika*|çakma|\
        korsan*|kaçak üretim*|merdiven altı|el yapımı|ev yapımı|lisanssız*|izinsiz kopya*|izinsiz üretil*|\
        orjinal değil*|orijinal olma*|gerçek değil*|fabrikamız ürünü değil*|firmamız ürünü değil*|\
        şirketimiz ürünü değil*|fabrikamız üretimi değil*|firmamız üretimi değil*|imalatımız değil*|mamulümüz değil*|\
        bizim imalatımız değil*|bizim üretimimiz değil*|tarafımızdan üretilme*|tarafımızca üretilme*|\
        tarafımızdan imal edilme*|tarafımızca imal edilme*|fabrikamızda üretilme*|fabrikamızda imal edilme*|\
        firmamızca üretilme*|firmamızca imal edilme*|şirketimizce üretilme*|şirketimizce imal edilme*|\
        şirketimiz tarafından üretilme*|firmamız tarafından üretilme*|fabrikamız tarafından üretilme*|\
        tesislerimizde üretilme*|biz üretmedik|biz üretmiyoruz|üretmedik|hiç üretmedik|imal etmedik|\
        firmamıza ait değil*|şirketimize ait değil*|fabrikamıza ait değil*|tarafımıza ait değil*|bize ait değildir|\
        fabrikamızdan çıkma*|tesislerimizden çıkma*|elimizden çıkma*|bilinmeyen üretici*|başka bir üretici*|\
        başka bir firma ürünü|tarafımızdan kullanılma*|üretimimiz olamaz|ürünümüz olamaz|ürünümüz olması mümkün değil*|\
        üretimimiz olması mümkün değil*",
    enclosed: "ekte*|ek'te|ilişik*|ekli*|suret*|kopya*|ek olarak|ekteki|ekinde|eklenmiş*|ekinde sunul*|ek'tedir|\
        ekte sunul*|ekte gönderil*|ekli dosya*|ekler|ekleri|eklemekte*|eki dosya|fotokopi*|nüsha*|takdim ed*|\
        yazımız ekinde|mektubumuz ekinde|ekte yer alan",
    received: "almış bulun*|aldık|alınmış*|ulaşmış*|tarafımıza ulaş*|alındı*|teslim aldık|elimize ulaş*|ulaştı*|\
        kayda alın*|almış bulunuyoruz|alınmış bulun*|aldığımızı|elimize geçmiş*|elimize geçti*|tarafımıza intikal*|\
        intikal etmiş*|intikal etti*|tebellüğ*|talebiniz alın*|yazınız alın*|mektubunuz alın*|başvurunuz alın*|\
        kayıtlarımıza alın*|kayda geçmiş*|tarafımızca alın*|kayda geçirilmiş*",
    later: "incelen*|değerlendir*|iletil*|en kısa sürede|bilgi verilecek*|dönüş*|yanıt verilecek*|cevap verilecek*|\
        bilahare|ayrıca|araştır*|sürmekte*|devam et*|bilgilendiril*|cevaplan*|işleme|ilgili birim*|\
        yetkili makamlara iletil*|incelemekteyiz|araştırıyoruz|kaydedilmiştir|ilgili birime|talebiniz iletilmiş*|\
        başkente|kayda alınmış*|ilgili daireye|yönlendiril*|incelemeye alın*|inceleme aşamasında*|inceleme devam*|\
        değerlendirmeye alın*|araştırma devam*|araştırmalar sür*|araştırmamız sür*|çalışmalar sür*|çalışmalarımız sür*|\
        cevap veril*|cevap vereceğiz|yanıt vereceğiz|yanıt veril*|yanıtlanacak*|bilgi vereceğiz|bilgilendireceğiz|\
        bildirilecek*|bildireceğiz|döneceğiz|geri dönüş*|en kısa zamanda|mümkün olan en kısa|kısa süre içinde|\
        kısa sürede|yakında|sonuçlandığında|sonuçlanınca|tamamlandığında bilgi|yetkili mercilere|ilgili mercilere|\
        yetkili birim*|ilgili şubeye|ilgili bölüme|havale*|intikal ettirilmiş*|beklemekteyiz|bekliyoruz|sabrınız*|\
        zaman al*|işlemde*|işlem görmekte*|işleme alın*|bakanlığımıza iletil*",
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
        (
            FieldName::DocumentNumber,
            "sayı|sayımız|referansımız|no|evrak no|ref|evrak sayısı|sayımız no|yazı no|yazı sayısı|belge no|\
        evrak numarası|dosya no|nota no|bizim referans|bizim sayımız|referans numaramız|evrak kayıt no",
        ),
        (
            FieldName::RequestReference,
            "ilgi|konu|referansınız|talebiniz|sayınız|talep no|referans|referans no|referans numaranız|yazınız|\
        sayılı yazınız|ilgi yazı|talep numarası|talep|talep sayısı|başvuru no|başvuru numarası|sizin referans|\
        sizin sayınız|ilginiz|iz sürme talebi|takip talebi|takip talebi no|talebiniz no|mektubunuz|yazınıza cevap",
        ),
        (FieldName::DocumentDate, "tarih|yazı tarihi|belge tarihi|evrak tarihi|düzenleme tarihi"),
        (
            FieldName::Manufacturer,
            "üretici|imalatçı|üretici firma|imalatçı firma|üreten|imal eden|imalatçısı|üreticisi|üretici şirket|\
        imalatçı şirket|imal eden firma|üreten firma|üretici kuruluş|üretici fabrika|imalatçı kuruluş|üretim yeri|\
        fabrika|üretici adı|imalatçı adı|yapımcı|üretici unvanı",
        ),
        (
            FieldName::ManufactureDate,
            "üretim tarihi|imal tarihi|imalat tarihi|üretim yılı|imal yılı|imalat yılı|üretim dönemi|üretildiği tarih|\
        imal edildiği tarih|üretildiği yıl|imal edildiği yıl|üretim zamanı|imalat dönemi|üretim ve yeri|yapım yılı|\
        yapım tarihi|üretim tarihi ve yeri|imal dönemi|üretim|imalat|montaj tarihi|üretimin tamamlandığı tarih|\
        üretim tamamlanma tarihi|fabrika çıkış tarihi",
        ),
        (
            FieldName::Recipient,
            "alıcı|müşteri|teslim alan|nihai kullanıcı|son kullanıcı|alıcı firma|alıcı kuruluş|teslim edilen|\
        satın alan|nihai alıcı|ilk alıcı|ithalatçı|teslim alıcı|teslim alan firma|teslim alan kuruluş|satın alan firma|\
        satın alan kuruluş|alıcı adı|alıcı unvanı|müşteri adı|müşteri unvanı|teslim edilen firma|teslim edilen kuruluş|\
        satıldığı firma|satılan firma|satılan|kime satıldı|kime satıldığı|kime teslim edildi|kime teslim edildiği|\
        sipariş veren|alıcısı|müşterisi|gönderilen firma|sevk edilen firma|distribütör|son alıcı|alıcı şirket",
        ),
        (
            FieldName::DeliveryDate,
            "teslim tarihi|teslimat tarihi|sevk tarihi|satış tarihi|ihraç tarihi|ihracat tarihi|sevkiyat tarihi|\
        gönderim tarihi|teslim edildiği tarih|satıldığı tarih|sevk edildiği tarih|ihraç edildiği tarih|\
        gönderildiği tarih|teslim yılı|teslimat yılı|satış yılı|ihraç yılı|sevk yılı|teslim dönemi|teslimat dönemi|\
        çıkış tarihi|depo çıkış tarihi|teslim zamanı|teslimat|sevkiyat|teslim|satış|ihracat|sevk|devir tarihi|\
        satın alma tarihi|satın alınma tarihi",
        ),
        (
            FieldName::Quantity,
            "miktar|adet|teslim edilen miktar|miktarı|toplam miktar|sayı adet|sevk edilen miktar|adedi|adet sayısı|\
        toplam adet|parti miktarı|sevkiyat miktarı|satılan miktar|satılan adet|teslim edilen adet|sevk edilen adet|\
        ihraç edilen miktar|ihraç edilen adet|parti büyüklüğü|teslimat miktarı|teslim miktarı|sipariş miktarı|sayısı|\
        miktar adet",
        ),
        (
            FieldName::ContractNumber,
            "sözleşme no|sözleşme numarası|sözleşme|kontrat no|sözleşme nosu|sözleşme sayısı|sözleşme referansı|\
        kontrat|kontrat numarası|anlaşma no|anlaşma numarası|mukavele no|satış sözleşmesi|satış sözleşmesi no|\
        sözleşmesi|ilgili sözleşme",
        ),
        (
            FieldName::OrderNumber,
            "sipariş no|sipariş numarası|sipariş|sipariş nosu|sipariş sayısı|sipariş referansı|iş emri no|\
        satın alma emri|satın alma emri no|satınalma siparişi|satınalma sipariş no|satın alma siparişi|\
        satın alma sipariş no|müşteri sipariş no|siparişi|sipariş kodu|ilgili sipariş",
        ),
        (
            FieldName::Intermediary,
            "aracı|aracı firma|nakliyeci|taşıyıcı|komisyoncu|aracı kuruluş|nakliye firması|aracısı|aracılar|\
        aracı kurum|aracı şirket|acente|acenta|nakliyeci firma|nakliye şirketi|taşıyıcı firma|taşıyıcı şirket|taşımacı|\
        lojistik firması|lojistik şirketi|broker|aracılık eden|aracılık eden firma|gümrük müşaviri|nakliyat firması|\
        taşıyan firma|nakliye",
        ),
        (
            FieldName::Country,
            "ülke|teslim ülkesi|varış ülkesi|hedef ülke|alıcı ülke|teslimat ülkesi|teslim edilen ülke|\
        teslim edildiği ülke|satıldığı ülke|ihraç edilen ülke|ihraç edildiği ülke|gönderildiği ülke|sevk edildiği ülke|\
        sevk ülkesi|ihracat ülkesi|ithalatçı ülke|müşteri ülkesi|alıcının ülkesi|alıcı ülkesi|varış yeri|varış noktası|\
        nihai varış ülkesi|nihai varış yeri|son kullanıcı ülkesi|nihai kullanıcı ülkesi|kullanıcı ülke",
        ),
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
