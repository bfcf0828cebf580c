//! The overview: what came in this week, the share of requests with a response, the age of open requests, the
//! classes. Each number links to the lines behind it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use super::Desk;
use super::charts::{Bar, across, upright};
use super::clock::today;
use super::fault::Answer;
use super::given::Query;
use super::page::{Page, html, query};
use super::sessions::Person;
use super::shown;
use crate::store;

#[derive(Template)]
#[template(path = "desk/overview.html")]
struct OverviewPage {
    page: Page,
    week: String,
    came: i64,
    weeks: String,
    kinds: String,
    rates: String,
    ages: String,
    open: usize,
    classes: String,
    has_classes: bool,
    /// Whether only verified answers are counted.
    verified: bool,
}

/// Which answers count, from the address.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    standing: String,
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Query(wanted): Query<Wanted>) -> Answer {
    let verified = wanted.standing == "verified";
    let page = Page::new(&desk, &person, "overview", "Overview").await?;
    let today = today();
    let monday = today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days());
    let first = monday.saturating_sub(11.weeks());
    let figures = desk.figures.of(&desk.archive, today, &first.to_string(), verified).await?;
    let since_monday: i64 =
        figures.came.iter().filter(|(day, _, _)| *day >= monday.to_string()).map(|(_, _, n)| n).sum();
    html(&OverviewPage {
        page,
        week: monday.to_string(),
        came: since_monday,
        weeks: weeks(&figures, first),
        kinds: kinds(&figures, monday),
        rates: rates(&figures),
        ages: ages(&figures, today, verified),
        open: figures.open.len(),
        classes: classes(&figures, verified),
        has_classes: !figures.classes.is_empty(),
        verified,
    })
}

fn weeks(figures: &store::Overview, first: Date) -> String {
    let bars: Vec<Bar> = (0..12)
        .map(|n: i64| {
            let (from, to) = (first.saturating_add(n.weeks()), first.saturating_add((n + 1).weeks()));
            let inside = |day: &str| day >= from.to_string().as_str() && day < to.to_string().as_str();
            let value = figures.came.iter().filter(|(day, _, _)| inside(day)).map(|(_, _, n)| n).sum();
            let label = from.strftime("%-d %b").to_string();
            let href = format!("/messages{}", query(&[("since", &from.to_string()), ("until", &to.to_string())]));
            Bar { told: format!("week of {label}: {value} came in"), label, value, href }
        })
        .collect();
    upright("Received, by week", &bars)
}

fn kinds(figures: &store::Overview, monday: Date) -> String {
    let mut by_kind: BTreeMap<&str, i64> = BTreeMap::new();
    for (day, kind, n) in &figures.came {
        if *day >= monday.to_string() {
            *by_kind.entry(kind).or_default() += n;
        }
    }
    let most = by_kind.values().copied().max().unwrap_or(0);
    let bar = |(kind, value): (&&str, &i64)| {
        let href = format!("/messages{}", query(&[("since", &monday.to_string()), ("kind", kind)]));
        Bar { label: shown::words(kind), value: *value, told: value.to_string(), href }
    };
    let bars: Vec<Bar> = by_kind.iter().map(bar).collect();
    if bars.is_empty() { String::new() } else { across("Received this week, by kind", &bars, most) }
}

fn rates(figures: &store::Overview) -> String {
    let bars: Vec<Bar> = figures
        .rates
        .iter()
        .map(|(recipient, kind, all, answered)| {
            let share = answered * 100 / (*all).max(1);
            Bar {
                label: format!("{}, {kind}", shown::words(recipient)),
                value: share,
                told: format!("{share} % ({answered} of {all})"),
                href: format!("/requests{}", query(&[("recipient", recipient), ("kind", kind), ("sent", "yes")])),
            }
        })
        .collect();
    across("Requests with a response, by recipient and kind of request", &bars, 100)
}

/// Groups of age: up to this many days, and the label.
const AGES: [(i64, &str); 5] = [
    (28, "up to 28 days"),
    (90, "29 to 90 days"),
    (365, "91 days to a year"),
    (730, "one to two years"),
    (i64::MAX, "more than two years"),
];

fn ages(figures: &store::Overview, today: Date, verified: bool) -> String {
    let without = if verified { "unverified" } else { "no" };
    let age = |issued: &str| {
        let day: Option<Date> = issued.get(..10).and_then(|d| d.parse().ok());
        // A request known to the month or year only is as young as it may be.
        let day = day.or_else(|| format!("{}-12-31", issued.get(..4)?).parse().ok());
        day.map_or(0, |d| i64::from((today - d).get_days()).max(0))
    };
    let mut from = 0;
    let mut bars = Vec::new();
    for (to, label) in AGES {
        let value = figures.open.iter().filter(|i| (from..=to).contains(&age(i))).count();
        let until = today.saturating_sub(from.days()).to_string();
        let since = if to == i64::MAX { String::new() } else { today.saturating_sub(to.days()).to_string() };
        let href = format!(
            "/requests{}",
            query(&[("answered", without), ("sent", "yes"), ("since", &since), ("until", &until)])
        );
        let value = i64::try_from(value).unwrap_or(i64::MAX);
        bars.push(Bar { label: label.to_owned(), value, told: value.to_string(), href });
        from = to.saturating_add(1);
    }
    let most = bars.iter().map(|b| b.value).max().unwrap_or(0);
    across("Requests without a response, by age", &bars, most)
}

fn classes(figures: &store::Overview, verified: bool) -> String {
    let placed = if verified { "verified" } else { "yes" };
    let most = figures.classes.iter().map(|(_, n, _)| *n).max().unwrap_or(0);
    let bars: Vec<Bar> = figures
        .classes
        .iter()
        .map(|(class, n, set)| Bar {
            label: shown::words(class),
            value: *n,
            told: format!("{n} ({set} confirmed)"),
            href: format!("/messages{}", query(&[("kind", "response"), ("class", class), ("placed", placed)])),
        })
        .collect();
    across("Responses by class", &bars, most)
}
