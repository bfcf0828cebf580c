//! What the date finder must read, language by language.

use super::*;

fn read(text: &str, languages: &[&str]) -> Vec<String> {
    find(text, &Hint { languages, ..Hint::default() }).into_iter().map(|f| f.value.to_string()).collect()
}

#[test]
fn days_in_every_order_and_language() {
    let cases = [
        ("3 April 2015", "2015-04-03"),
        ("April 3, 2015", "2015-04-03"),
        ("the 3rd day of April 2015", "2015-04-03"),
        ("3 rd APR , 2015", "2015-04-03"),
        ("14-FEB-11", "2011-02-14"),
        ("packed 2012-Nov-26.", "2012-11-26"),
        ("2012 November 26", "2012-11-26"),
        ("2012 ноября 26", "2012-11-26"),
        ("2012. Nov. 26", "2012-11-26"),
        ("le 1er mai 2015", "2015-05-01"),
        ("3 avril 2015", "2015-04-03"),
        ("03.04.2015", "2015-04-03"),
        ("13/04/2015", "2015-04-13"),
        ("04/13/2015", "2015-04-13"),
        ("2015-04-03", "2015-04-03"),
        ("Rennby 2015 04 03", "2015-04-03"),
        ("03- 04- 2015 09:29", "2015-04-03"),
        ("03 - 04 - 2015", "2015-04-03"),
        ("20 декабря 2010 г.", "2010-12-20"),
        ("2010年12月20日", "2010-12-20"),
        ("二〇一〇年十二月二十日", "2010-12-20"),
        ("٢٠ ديسمبر ٢٠١٠", "2010-12-20"),
        ("3 كانون الثاني 2011", "2011-01-03"),
        ("4 de mayo de 2011", "2011-05-04"),
        ("1º de maio de 2011", "2011-05-01"),
        ("15. Juli 2010", "2010-07-15"),
        ("dana 5. maja 2009. godine", "2009-05-05"),
        ("5. 5. 2009.", "2009-05-05"),
        ("w dniu 7 marca 2012 r.", "2012-03-07"),
        ("12 IV 2011 r.", "2011-04-12"),
        ("3 Nisan 2015 tarihinde", "2015-04-03"),
        ("la 3 aprilie 2015", "2015-04-03"),
        ("3 septernber 2015", "2015-09-03"),
        ("l5 April 2O15", "2015-04-15"),
        ("O3.O4.2015", "2015-04-03"),
    ];
    for (text, value) in cases {
        assert_eq!(read(text, &[]), [value], "{text}");
    }
}

#[test]
fn as_precise_as_the_text() {
    let cases = [
        ("in April 2011", "2011-04"),
        ("in 2009", "2009"),
        ("в 2009 году", "2009"),
        ("2009 yılında", "2009"),
        ("u 2009. godini", "2009"),
        ("between 1976 and 1978", "1976/1978"),
        ("manufactured 1976-1978", "1976/1978"),
        ("made in 1976-78", "1976/1978"),
        ("entre 1976 et 1978", "1976/1978"),
        ("zwischen 1976 und 1978", "1976/1978"),
        ("между 1976 и 1978 годами", "1976/1978"),
        ("с 1976 по 1978 год", "1976/1978"),
        ("1976 ile 1978 yılları arasında", "1976/1978"),
        ("1976年至1978年", "1976/1978"),
        ("بين عامي 1976 و1978", "1976/1978"),
        ("od 1976. do 1978. godine", "1976/1978"),
        ("w latach 1976-1978", "1976/1978"),
        ("between March and May 1978", "1978-03/1978-05"),
        ("from 3 to 5 April 2015", "2015-04-03/2015-04-05"),
        ("the 1980s", "198X"),
        ("in the 1980's", "198X"),
        ("les années 80", "198X"),
        ("los años ochenta", "198X"),
        ("в 1980-х годах", "198X"),
        ("lat 80.", "198X"),
        ("80年代", "198X"),
        ("osamdesetih godina", "198X"),
        ("ثمانينيات القرن الماضي", "198X"),
        ("about 1979", "1979~"),
        ("vers 1979", "1979~"),
        ("около 1979 года", "1979~"),
        ("um das Jahr 1979", "1979~"),
    ];
    for (text, value) in cases {
        assert_eq!(read(text, &[]), [value], "{text}");
    }
}

#[test]
fn what_is_no_date() {
    for text in [
        "2000 rifles",
        "No. 23-2-7520",
        "TR-2015-0412",
        "1436/06/02 هـ",
        "T6368-13G00356",
        "12 rounds",
        "section 3.2.1",
        "1390/05/12",
    ] {
        assert_eq!(read(text, &[]), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn either_way_round_keeps_both_until_something_tells() {
    let found = find("03/04/2015", &Hint::default());
    assert_eq!(found[0].value.as_str(), "2015-04-03");
    assert_eq!(found[0].alternatives[0].as_str(), "2015-03-04");
    assert_eq!(read("03/04/2015 and 12/25/2014", &[]), ["2015-03-04", "2014-12-25"]);
    assert!(find("03/04/2015", &Hint { languages: &["fr"], ..Hint::default() })[0].alternatives.is_empty());
}

#[test]
fn a_sister_language_names_another_month() {
    assert_eq!(read("5 listopada 2010", &["pl"]), ["2010-11-05"]);
    assert_eq!(read("5. listopada 2010.", &["sr"]), ["2010-10-05"]);
}

#[test]
fn the_stretch_counts_code_points() {
    let text = "от «20 декабря 2010 г.» и 3 мая 2011";
    let found = find(text, &Hint::default());
    assert_eq!(found[0].span.of(text), "20 декабря 2010 г");
    assert_eq!(found[1].span.of(text), "3 мая 2011");
}
