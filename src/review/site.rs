//! The site of an item, as it was measured: coordinates, or a reference of a map grid (MGRS, UTM). In: the text. Out: what may be wrong with it. The text itself is
//! never changed, and a form that is not known here is no fault: people measure in many ways.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::Item;

/// Degrees, minutes and seconds, with a hemisphere before or behind.
static ANGLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?ix) ([NSEW])? \s* (-?\d{1,3}(?:\.\d+)?) \s* (?: [°ºd]\s* (?:(\d{1,2}(?:\.\d+)?)\s*['’′m]\s*)? (?:(\d{1,2}(?:\.\d+)?)\s*(?:["”″s]|''))? )? \s* ([NSEW])?"#,
    )
    .ok()
});

/// Military Grid Reference System: zone, band, square, easting and northing (NGA.STND.0037, 3).
static MGRS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(\d{1,2})\s*[C-HJ-NP-X]\s*[A-HJ-NP-Z][A-HJ-NP-V]\s*(\d{1,5})\s*(\d{1,5})$").ok()
});

/// Universal Transverse Mercator: zone, band or hemisphere, metres east and north.
static UTM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(\d{1,2})\s*[C-HJ-NP-X]\s+(\d{6})(?:\.\d+)?\s*m?\s*E?[,\s]+(\d{5,8})(?:\.\d+)?\s*m?\s*N?$").ok()
});

/// What may be wrong with the site of an item, as a line.
pub fn doubts(item: &Item) -> Option<String> {
    let text = item.documented.coordinates.as_deref()?;
    doubt(text).map(|what| format!("item {}: {what}", item.id))
}

/// What may be wrong with a site; `None` if it is coordinates or a grid reference that can exist.
pub fn doubt(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(found) = MGRS.as_ref().and_then(|r| r.captures(text)) {
        let digits = |n| found.get(n).map_or("", |m| m.as_str());
        let (zone, east, north) = (digits(1), digits(2), digits(3));
        // Without a blank between them, the digits are cut anywhere: their number counts.
        let even = (east.len() + north.len()).is_multiple_of(2);
        let apart = text.split_whitespace().rev().take(2).all(|t| t.bytes().all(|b| b.is_ascii_digit()));
        return match zone.parse::<u8>() {
            Ok(1..=60) if even && (!apart || east.len() == north.len()) => None,
            Ok(1..=60) => Some(format!("the grid reference {text:?} has not as many digits east as north")),
            _ => Some(format!("the grid reference {text:?} is in no zone from 1 to 60")),
        };
    }
    if let Some(found) = UTM.as_ref().and_then(|r| r.captures(text)) {
        let zone = found.get(1).and_then(|m| m.as_str().parse::<u8>().ok());
        return (!matches!(zone, Some(1..=60)))
            .then(|| format!("the grid reference {text:?} is in no zone from 1 to 60"));
    }
    coordinates(text)
}

fn coordinates(text: &str) -> Option<String> {
    // The name of the ellipsoid, and what stands in brackets, are no numbers of a place.
    let measured = text.split('(').next().unwrap_or_default().replace("WGS84", "").replace("WGS 84", "");
    let angles: Vec<Angle> =
        ANGLE.as_ref().into_iter().flat_map(|r| r.captures_iter(&measured)).filter_map(|c| Angle::of(&c)).collect();
    let [a, b] = angles.as_slice() else {
        return Some(format!("the site {text:?} is neither two coordinates nor a grid reference; look at it again"));
    };
    // Latitude comes first, unless the hemispheres say otherwise.
    let (latitude, longitude) = if a.is("EW") && b.is("NS") { (b, a) } else { (a, b) };
    if latitude.is("EW") || longitude.is("NS") {
        return Some(format!("the site {text:?} has two coordinates of one kind"));
    }
    if latitude.degrees.abs() > 90.0 || longitude.degrees.abs() > 180.0 {
        return Some(format!(
            "the site {text:?} is not on the earth: a latitude has at most 90 degrees, a longitude 180"
        ));
    }
    if [latitude, longitude].iter().any(|a| a.parts.iter().any(|p| *p >= 60.0)) {
        return Some(format!("the site {text:?} has minutes or seconds of 60 and more"));
    }
    None
}

/// One coordinate.
struct Angle {
    hemisphere: String,
    degrees: f64,
    parts: Vec<f64>,
}

impl Angle {
    fn of(found: &regex::Captures<'_>) -> Option<Self> {
        let text = |n| found.get(n).map(|m| m.as_str());
        let number = |n| text(n).and_then(|t| t.parse::<f64>().ok());
        Some(Self {
            hemisphere: text(1).or(text(5)).unwrap_or_default().to_uppercase(),
            degrees: number(2)?,
            parts: [3, 4].into_iter().filter_map(number).collect(),
        })
    }

    fn is(&self, hemispheres: &str) -> bool {
        !self.hemisphere.is_empty() && hemispheres.contains(&self.hemisphere)
    }
}

#[cfg(test)]
mod tests {
    use super::doubt;

    #[test]
    fn sites_as_people_measure_them_raise_no_doubt() {
        for site in [
            "15.5007 N, 32.5599 E",
            "15.5007, 32.5599",
            "-3.3731, 29.3644",
            "N 15.5007 E 32.5599",
            "32.5599 E 15.5007 N",
            "15°30'02.5\"N 32°33'35\"E",
            "15° 30′ N, 32° 33′ E",
            "36P VD 50500 14000",
            "36PVD5050014000",
            "36P VD 505 140",
            "36P 450500 1714000",
            "15.5007 N, 32.5599 E (WGS84, 5 m)",
            "34 N 450500 1714000",
        ] {
            assert_eq!(doubt(site), None, "{site}");
        }
    }

    #[test]
    fn what_cannot_be_on_the_earth_is_pointed_out() {
        for (site, told) in [
            ("95.5 N, 32.5 E", "not on the earth"),
            ("15.5, 232.5", "not on the earth"),
            ("15°75'N 32°33'E", "60 and more"),
            ("15.5 N, 32.5 S", "of one kind"),
            ("61P VD 505 140", "no zone"),
            ("36P VD 505 14", "as many digits"),
            ("near the bridge", "neither"),
            ("15.5", "neither"),
        ] {
            assert!(doubt(site).is_some_and(|d| d.contains(told)), "{site}: {:?}", doubt(site));
        }
    }
}
