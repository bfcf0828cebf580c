//! The nouns keep their promises: dates as precise as the document, quantities that are not floats, markings by code
//! point.

use tracepost::model::{Edtf, Quantity, Rect, Span, fold};

#[test]
fn dates_of_edtf_level_1_are_taken_and_nothing_else() {
    for good in ["2013-12-04", "1979-10", "1979", "1976/1978", "198X", "1979~", "XXXX", "2016-02-29", "1979-10/1980-02"]
    {
        assert_eq!(Edtf::new(good).map(|d| d.to_string()).as_deref(), Some(good));
    }
    for bad in [
        "",
        "2013-13-04",
        "2013-02-30",
        "13-12-04",
        "1979-1",
        "4 December 2013",
        "2013/",
        "2013-12-04-05",
        "20X3",
        "１９７９",
    ] {
        assert_eq!(Edtf::new(bad), None, "{bad:?}");
    }
}

#[test]
fn a_quantity_is_a_decimal_text() {
    for (text, kept) in [("175", "175"), ("0175", "175"), ("1250.50", "1250.50"), ("0", "0"), ("000.5", "0.5")] {
        assert_eq!(Quantity::new(text).map(|q| q.to_string()).as_deref(), Some(kept));
    }
    for bad in ["", "1,250", "1.250.5", "-1", "1e3", ".5", "5.", " 5", "٥"] {
        assert_eq!(Quantity::new(bad), None, "{bad:?}");
    }
}

#[test]
fn a_folded_key_makes_lookalikes_equal_and_keeps_the_rest_apart() {
    assert_eq!(fold("T6368-13 G00356"), fold("T6368-l3GOO356"));
    assert_eq!(fold("АВ 1234"), fold("AB-1234"), "Cyrillic and Latin");
    assert_eq!(fold("٠١٢٣٤"), fold("01234"), "Arabic digits");
    assert_ne!(fold("T6368-13 G00356"), fold("T6368-13 G00357"));
    assert_ne!(fold("ЖД 102"), fold("ЖЛ 102"), "letters without a Latin look-alike");
}

#[test]
fn a_span_counts_code_points() {
    assert_eq!(Span::new(1, 3).of("é→ñx"), "→ñ");
    assert_eq!(Span::new(2, 9).of("abc"), "c", "past the end is cut, not a panic");
}

#[test]
fn boxes_are_written_as_four_numbers() {
    let rect = Rect::new(1.0, 2.0, 3.005, 4.0).union(&Rect::new(0.5, 3.0, 2.0, 5.0));
    assert_eq!(serde_json::to_string(&rect).unwrap(), "[0.5,2.0,3.01,5.0]");
}
