//! Small bar charts. Each bar is a link to the lines behind it, with its number beside it.

use std::fmt::Write as _;

use super::custody::escaped;

/// A bar: its name, its number, its colour, and the address of the lines behind it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) value: i64,
    /// The text beside it.
    pub(super) told: String,
    pub(super) href: String,
}

const WIDTH: usize = 560;
const ROW: usize = 30;

/// Bars one below the other.
#[allow(clippy::cast_precision_loss, reason = "lengths of bars")]
pub(super) fn across(title: &str, bars: &[Bar], most: i64) -> String {
    let most = most.max(1) as f64;
    let mut body = String::new();
    for (n, bar) in bars.iter().enumerate() {
        let y = n * ROW;
        let length = (bar.value as f64 / most * 230.0).max(if bar.value > 0 { 2.0 } else { 0.0 });
        let _ = write!(
            body,
            "<a href=\"{}\"><text x=\"0\" y=\"{}\">{}</text><rect class=\"ground\" x=\"190\" y=\"{}\" width=\"230\" height=\"16\"/>\
             <rect class=\"bar\" x=\"190\" y=\"{}\" width=\"{length:.1}\" height=\"16\"/><text x=\"430\" y=\"{}\">{}</text></a>",
            escaped(&bar.href),
            y + 19,
            escaped(&bar.label),
            y + 7,
            y + 7,
            y + 19,
            escaped(&bar.told),
        );
    }
    let height = bars.len().max(1) * ROW;
    format!(
        "<svg class=\"chart\" viewBox=\"0 0 {WIDTH} {height}\" role=\"group\" aria-label=\"{}\">{body}</svg>",
        escaped(title)
    )
}

/// Bars side by side, for days or weeks.
#[allow(clippy::cast_precision_loss, reason = "heights of bars")]
pub(super) fn upright(title: &str, bars: &[Bar]) -> String {
    let most = bars.iter().map(|b| b.value).max().unwrap_or(0).max(1) as f64;
    let step = WIDTH as f64 / bars.len().max(1) as f64;
    let mut body = String::new();
    for (n, bar) in bars.iter().enumerate() {
        let x = n as f64 * step;
        let height = (bar.value as f64 / most * 90.0).max(if bar.value > 0 { 2.0 } else { 0.0 });
        let middle = x + step / 2.0;
        let _ = write!(
            body,
            "<a href=\"{}\" aria-label=\"{}\"><rect class=\"hit\" x=\"{x:.1}\" y=\"0\" width=\"{step:.1}\" height=\"132\"/>\
             <rect class=\"bar\" x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{height:.1}\"/>\
             <text class=\"on\" x=\"{middle:.1}\" y=\"{:.1}\">{}</text><text class=\"on\" x=\"{middle:.1}\" y=\"128\">{}</text></a>",
            escaped(&bar.href),
            escaped(&bar.told),
            x + 4.0,
            110.0 - height,
            step - 8.0,
            104.0 - height,
            if bar.value > 0 { bar.value.to_string() } else { String::new() },
            escaped(&bar.label),
        );
    }
    format!(
        "<svg class=\"chart\" viewBox=\"0 0 {WIDTH} 134\" role=\"group\" aria-label=\"{}\">{body}<path class=\"axis\" d=\"M0 110.5H{WIDTH}\"/></svg>",
        escaped(title)
    )
}
