//! Common wordings of letters in Chinese. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, says_limit, states};
use crate::model::Factor::{ManufacturerDenied, RecordsDestroyed};
use crate::model::FieldName::{
    ContractNumber, DeliveryDate, Intermediary, ManufactureDate, Manufacturer, Quantity, Recipient,
};

#[test]
fn what_was_done_is_found() {
    states("该步枪系我厂产品，一九八四年三月出厂。", &[(ManufactureDate, "1984-03")]);
    states(
        "该批手榴弹于1991年5月12日交付也门共和国国防部。",
        &[(Recipient, "也门共和国国防部"), (DeliveryDate, "1991-05-12")],
    );
    states(
        "300支步枪依据第17/91号合同售予乍得国家警察局。",
        &[(Recipient, "乍得国家警察局"), (Quantity, "300"), (ContractNumber, "17/91")],
    );
    states(
        "120挺机枪于1994年移交毛里塔尼亚内政部。",
        &[(Recipient, "毛里塔尼亚内政部"), (DeliveryDate, "1994"), (Quantity, "120")],
    );
    states(
        "該批彈藥於1988年7月7日出口，收貨人為科威特國民警衛隊。",
        &[(Recipient, "科威特國民警衛隊"), (DeliveryDate, "1988-07-07")],
    );
    states("该枪出自东岭兵工厂，铭文显示为1968年制造。", &[(Manufacturer, "东岭兵工厂"), (ManufactureDate, "1968")]);
    states(
        "本公司帳冊載明，該手槍於1995年3月14日售予寶島槍械有限公司。",
        &[(Recipient, "寶島槍械有限公司"), (DeliveryDate, "1995-03-14")],
    );
    states("该批货物由雪松进口有限公司买下。", &[(Recipient, "雪松进口有限公司")]);
    states(
        "经代理商猎户座贸易公司安排，2000枚手榴弹运交索马里军队。",
        &[(Recipient, "索马里军队"), (Quantity, "2000"), (Intermediary, "猎户座贸易公司")],
    );
    states("上述子彈之製造廠商為北屯化工廠，1988年出廠。", &[(Manufacturer, "北屯化工廠"), (ManufactureDate, "1988")]);
}

#[test]
fn conditions_other_events_and_the_way_of_papers_are_no_delivery() {
    for text in [
        "该枪于1991年5月3日送交实验室检验。",
        "如果该手枪于1999年售出，应有记录。",
        "该枪于1996年5月5日在仓库被盗。",
        "请告知该步枪是否于1982年售出。",
        "该步枪已于1990年8月5日报废。",
        "贵方2023年5月3日来函已收到。",
        "贵方来函已于2023年5月3日转交外交部。",
        "該槍於1990年5月5日送修。",
    ] {
        keeps_silent(text, &[Recipient, DeliveryDate]);
    }
}

#[test]
fn limits_are_told() {
    says_limit("该手枪并非本公司制造，所刻标记系伪造。", ManufacturerDenied);
    says_limit("本廠從未生產過此型號的步槍。", ManufacturerDenied);
    says_limit("公司档案在1993年的火灾中全部焚毁。", RecordsDestroyed);
    says_limit("舊的銷售帳冊已經銷毀。", RecordsDestroyed);
    says_limit("我们从没造过这种枪。", ManufacturerDenied);
    says_limit("此編號非本廠編制，應屬仿冒品。", ManufacturerDenied);
    says_limit("檔案室於2002年淹水，文件全數泡水報廢。", RecordsDestroyed);
    says_limit("旧账本早就当废纸卖掉了。", RecordsDestroyed);
}
