//! Common wordings of letters in Turkish. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, says_limit, states};
use crate::model::Factor::{ManufacturerDenied, RecordsDestroyed};
use crate::model::FieldName::{ContractNumber, DeliveryDate, ManufactureDate, Manufacturer, Quantity, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "Söz konusu tüfek fabrikamızın ürünüdür ve Mart 1979'da üretim bandından çıkmıştır.",
        &[(ManufactureDate, "1979-03")],
    );
    states("Tabanca tarafımızca 1986 yılında imal edilmiştir.", &[(ManufactureDate, "1986")]);
    states(
        "El bombaları 12 Mayıs 1991 tarihinde Zambiya Cumhuriyeti Savunma Bakanlığına teslim edilmiştir.",
        &[(Recipient, "Zambiya Cumhuriyeti Savunma Bakanlığına"), (DeliveryDate, "1991-05-12")],
    );
    states(
        "300 adet tüfek 17/91 sayılı sözleşme kapsamında Çad Ulusal Polisine satılmıştır.",
        &[(Recipient, "Çad Ulusal Polisine"), (Quantity, "300"), (ContractNumber, "17/91")],
    );
    states(
        "Silah 3 Ekim 1980'de Jandarma Genel Komutanlığına tahsis edilmiştir.",
        &[(Recipient, "Jandarma Genel Komutanlığına"), (DeliveryDate, "1980-10-03")],
    );
    states(
        "4471 numaralı tüfek, Haziran 1982'de Kamboçya Halk Ordusuna sattığımız silahlar arasındadır.",
        &[(Recipient, "Kamboçya Halk Ordusuna"), (DeliveryDate, "1982-06")],
    );
    states(
        "Tüfek Doğanlar Silah Sanayi A.Ş. ürünü olup 1968 yılında üretilmiştir.",
        &[(Manufacturer, "Doğanlar Silah Sanayi A.Ş."), (ManufactureDate, "1968")],
    );
    states(
        "Satış defterimize göre tabanca 14.03.1995 tarihinde Pınar Avcılık Ltd. Şti. firmasına satılmıştır.",
        &[(Recipient, "Pınar Avcılık Ltd. Şti."), (DeliveryDate, "1995-03-14")],
    );
    states(
        "Makineli tüfek, Libya Savunma Bakanlığının ihtiyacı için 3 Şubat 1986'da depodan çıkarılmıştır.",
        &[(Recipient, "Libya Savunma Bakanlığının"), (DeliveryDate, "1986-02-03")],
    );
    states("Malı Sedir İthalat A.Ş. satın aldı.", &[(Recipient, "Sedir İthalat A.Ş.")]);
}

#[test]
fn conditions_other_events_and_the_way_of_papers_are_no_delivery() {
    for text in [
        "Tüfek 3 Mayıs 1991 tarihinde Kriminal Laboratuvarına incelemeye gönderilmiştir.",
        "Tabanca 1999 yılında satılmış ise kayıtlarda görünmesi gerekir.",
        "Tabanca 5 Mayıs 1996'da depodan çalınmıştır.",
        "Tüfeğin 1982 yılında satılıp satılmadığını lütfen bildiriniz.",
        "Tüfek 5 Ağustos 1990 tarihinde hurdaya ayrılmıştır.",
        "3 Mayıs 2023 tarihli yazınız alınmıştır.",
        "Araştırma 3 Mayıs 1990 tarihinde Emniyet Genel Müdürlüğü tarafından yapılmıştır.",
        "İzin 3 Mayıs 1990'da verildi.",
    ] {
        keeps_silent(text, &[Recipient, DeliveryDate]);
    }
}

#[test]
fn limits_are_told() {
    says_limit("Bu silah bizim imalatımız değildir, üzerindeki damga taklittir.", ManufacturerDenied);
    says_limit("Firmamız bu modeli hiçbir zaman üretmemiştir.", ManufacturerDenied);
    says_limit("Şirket arşivi 1993 yılındaki yangında kül olmuştur.", RecordsDestroyed);
    says_limit("Eski satış defterleri imha edildi.", RecordsDestroyed);
    says_limit("Biz böyle bir tabancayı asla yapmadık.", ManufacturerDenied);
    says_limit("Numara bizim damgamızla vurulmamıştır, silah kaba bir sahtedir.", ManufacturerDenied);
    says_limit("Arşivimiz 2002 yılında su altında kalmış, evrak kullanılamaz hale gelmiştir.", RecordsDestroyed);
    says_limit("Eski defterler hurda kağıda verildi.", RecordsDestroyed);
}
