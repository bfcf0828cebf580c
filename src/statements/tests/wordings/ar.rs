//! Common wordings of letters in Arabic. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, says_limit, states};
use crate::model::Factor::{ManufacturerDenied, RecordsDestroyed};
use crate::model::FieldName::{DeliveryDate, Intermediary, ManufactureDate, Quantity, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "البندقية ذات الرقم المذكور من صنع مصنعنا وقد خرجت من خط الإنتاج في شهر مارس 1984.",
        &[(ManufactureDate, "1984-03")],
    );
    states(
        "استلمت القوات المسلحة الأردنية الشحنة في 4 يونيو 1983.",
        &[(Recipient, "القوات المسلحة الأردنية"), (DeliveryDate, "1983-06-04")],
    );
    states(
        "تسلّمت وزارة الداخلية الموريتانية 120 رشاشا في عام 1994.",
        &[(Recipient, "وزارة الداخلية الموريتانية"), (DeliveryDate, "1994"), (Quantity, "120")],
    );
    states(
        "صُدّرت الذخيرة لصالح الحرس الوطني الكويتي في 7 تموز 1988.",
        &[(Recipient, "الحرس الوطني الكويتي"), (DeliveryDate, "1988-07-07")],
    );
    states(
        "أُدخلت القطعة في عهدة قيادة الدرك الوطني بتاريخ 3/10/1980.",
        &[(Recipient, "قيادة الدرك الوطني"), (DeliveryDate, "1980-10-03")],
    );
    states(
        "نفيدكم بأن البندقية رقم 4471 هي من بين القطع التي بعناها في يونيو 1982 إلى الجيش الشعبي الكمبودي.",
        &[(Recipient, "الجيش الشعبي الكمبودي"), (DeliveryDate, "1982-06")],
    );
    states(
        "حسب دفاترنا بيع المسدس في 14/03/1995 إلى شركة الصقر لأدوات الصيد.",
        &[(Recipient, "شركة الصقر لأدوات الصيد"), (DeliveryDate, "1995-03-14")],
    );
    states(
        "صُرف الرشاش من المستودع في 3 فبراير 1986 لصالح وزارة الدفاع الليبية.",
        &[(Recipient, "وزارة الدفاع الليبية"), (DeliveryDate, "1986-02-03")],
    );
    states("البضاعة اشترتها شركة الأرز للاستيراد.", &[(Recipient, "شركة الأرز للاستيراد")]);
    states(
        "عبر الوسيط شركة أوريون للتجارة وصلت 2000 قنبلة يدوية إلى الجيش الصومالي.",
        &[(Recipient, "الجيش الصومالي"), (Quantity, "2000"), (Intermediary, "أوريون للتجارة")],
    );
}

#[test]
fn conditions_other_events_and_the_way_of_papers_are_no_delivery() {
    for text in [
        "أرسل المسدس إلى المختبر الجنائي في 3 مايو 1991.",
        "إذا كان المسدس قد بيع في عام 1999 فلا بد أن يوجد سجل بذلك.",
        "سُرق المسدس من المخزن في 5 مايو 1996.",
        "نرجو إفادتنا بما إذا كانت البندقية قد بيعت سنة 1982.",
        "استلمنا رسالتكم المؤرخة في 3 مايو 2023.",
        "أحيلت رسالتكم إلى وزارة الدفاع في 3 مايو 2023.",
        "صدرت رخصة التصدير في 3 مايو 1990.",
        "شُطب المسدس من السجلات في 5 مايو 1990.",
    ] {
        keeps_silent(text, &[Recipient, DeliveryDate]);
    }
}

#[test]
fn limits_are_told() {
    says_limit("إن هذا المسدس ليس من إنتاجنا والدمغة الظاهرة عليه مقلّدة.", ManufacturerDenied);
    says_limit("احترقت سجلات الشركة كلها في حريق سنة 1993.", RecordsDestroyed);
    says_limit("أُتلفت دفاتر المبيعات القديمة.", RecordsDestroyed);
    says_limit("ضاعت الملفات أثناء الحرب.", RecordsDestroyed);
    says_limit("لم نصنع قط مسدسا كهذا.", ManufacturerDenied);
    says_limit("الرقم ليس محفورا بأختامنا والسلاح تقليد رديء.", ManufacturerDenied);
    says_limit("غمرت المياه أرشيفنا سنة 2002 وأصبحت الأوراق غير صالحة.", RecordsDestroyed);
    says_limit("تخلصنا من الدفاتر القديمة.", RecordsDestroyed);
}
