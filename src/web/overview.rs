//! The overview: what came in this week, the share of requests with a response, the age of open requests, the
//! classes. Each number links to the lines behind it. The same numbers can be taken away as a file, each with what it counts.

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
use super::filters;
use super::given::Query;
use super::language::{self, Language};
use super::page::{Page, html, query};
use super::sessions::Person;
use super::shown;
use super::tables::{self, Table};
use super::words::{say, small_name, tell};
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
    /// The numbers as a file.
    files: Vec<(&'static str, String)>,
}

/// Which answers count, from the address.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    standing: String,
    /// The kind of file, if the numbers are wanted as one.
    #[serde(default, rename = "as")]
    file: String,
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Query(wanted): Query<Wanted>) -> Answer {
    let verified = wanted.standing == "verified";
    let today = today();
    let monday = today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days());
    let first = monday.saturating_sub(11.weeks());
    let figures = desk.figures.of(&desk.archive, today, &first.to_string(), verified).await?;
    if tables::wanted(&wanted.file) {
        return tables::give(&desk, &person, &wanted.file, table(&figures, first, today, verified)).await;
    }
    let page = Page::new(&desk, &person, "overview", say("overview")).await?;
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
        files: tables::addresses(&format!("/overview{}", query(&[("standing", &wanted.standing)]))).files,
    })
}

/// All numbers of the page, each with its group, what it is a part of, and what it counts.
fn table(figures: &store::Overview, first: Date, today: Date, verified: bool) -> Table {
    let answer = if verified { say("an-answer-that-is-verified") } else { say("an-answer-that-a-person-has-placed") };
    let mut rows = Vec::new();
    let mut row = |figure: &str, group: String, count: i64, of: Option<i64>, counts: String| {
        let of = of.map(|n| n.to_string()).unwrap_or_default();
        rows.push(vec![figure.to_owned(), group, count.to_string(), of, counts]);
    };
    for n in 0..12_i64 {
        let (from, to) = (first.saturating_add(n.weeks()), first.saturating_add((n + 1).weeks()));
        let counts = say("counts-received");
        row(
            say("chart-received-by-week"),
            tell!("from-before", first = from.to_string(), to = to.to_string()),
            came_between(figures, from, to),
            None,
            counts.to_owned(),
        );
    }
    let mut kinds: BTreeMap<&str, i64> = BTreeMap::new();
    figures.came.iter().for_each(|(_, kind, n)| *kinds.entry(kind).or_default() += n);
    let all = kinds.values().sum();
    for (kind, n) in kinds {
        row(
            say("figure-received-by-kind"),
            shown::words(kind),
            n,
            Some(all),
            tell!("the-same-since", day = first.to_string()),
        );
    }
    for (recipient, kind, all, answered) in &figures.rates {
        let group = format!("{}, {}", shown::words(recipient), small_name(kind));
        row(say("requests-with-a-response"), group, *answered, Some(*all), tell!("counts-with", answer = answer));
    }
    let open = i64::try_from(figures.open.len()).unwrap_or(i64::MAX);
    for (label, count, ..) in by_age(figures, today) {
        row(say("chart-ages"), say(label).to_owned(), count, Some(open), tell!("counts-without", answer = answer));
    }
    let classed = figures.classes.iter().map(|(_, n, _)| n).sum();
    for (class, n, set) in &figures.classes {
        let counts = tell!("counts-by-class", answer = answer);
        row(say("responses-by-class"), shown::words(class), *n, Some(classed), counts);
        row(say("figure-classes-confirmed"), shown::words(class), *set, Some(*n), say("counts-class-set").to_owned());
    }
    let heads = vec![
        (say("figure-column"), false),
        (say("group-column"), false),
        (say("count-column"), true),
        (say("of-column"), true),
        (say("what-is-counted-column"), false),
    ];
    let name = if verified { "overview-verified" } else { "overview" };
    Table { name: format!("{name}-{today}"), heads, rows }
}

fn came_between(figures: &store::Overview, from: Date, to: Date) -> i64 {
    let (from, to) = (from.to_string(), to.to_string());
    figures.came.iter().filter(|(day, _, _)| *day >= from && *day < to).map(|(_, _, n)| n).sum()
}

/// A day on a chart: in English as one says it, else by its numbers.
fn label_of(day: Date) -> String {
    let form = if language::spoken() == Language::default() { "%-d %b" } else { "%m-%d" };
    day.strftime(form).to_string()
}

fn weeks(figures: &store::Overview, first: Date) -> String {
    let bars: Vec<Bar> = (0..12)
        .map(|n: i64| {
            let (from, to) = (first.saturating_add(n.weeks()), first.saturating_add((n + 1).weeks()));
            let value = came_between(figures, from, to);
            let label = label_of(from);
            let href = format!("/messages{}", query(&[("since", &from.to_string()), ("until", &to.to_string())]));
            Bar { told: tell!("week-of", day = label, n = value), label, value, href }
        })
        .collect();
    upright(say("chart-received-by-week"), &bars)
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
    if bars.is_empty() { String::new() } else { across(say("chart-received-by-kind"), &bars, most) }
}

fn rates(figures: &store::Overview) -> String {
    let bars: Vec<Bar> = figures
        .rates
        .iter()
        .map(|(recipient, kind, all, answered)| {
            let share = answered * 100 / (*all).max(1);
            Bar {
                label: format!("{}, {}", shown::words(recipient), small_name(kind)),
                value: share,
                told: tell!("share-of", share = share, some = answered, all = all),
                href: format!("/requests{}", query(&[("recipient", recipient), ("kind", kind), ("sent", "yes")])),
            }
        })
        .collect();
    across(say("chart-rates"), &bars, 100)
}

/// Groups of age: up to this many days, and the key of the label.
const AGES: [(i64, &str); 5] =
    [(28, "age-28"), (90, "age-90"), (365, "age-365"), (730, "age-730"), (i64::MAX, "age-more")];

/// The groups of age: label, how many, and the days of issue between which they lie (the first empty: without a beginning).
fn by_age(figures: &store::Overview, today: Date) -> Vec<(&'static str, i64, String, String)> {
    let age = |issued: &str| {
        let day: Option<Date> = issued.get(..10).and_then(|d| d.parse().ok());
        // A request known to the month or year only is as young as it may be.
        let day = day.or_else(|| format!("{}-12-31", issued.get(..4)?).parse().ok());
        day.map_or(0, |d| i64::from((today - d).get_days()).max(0))
    };
    let mut from = 0;
    let mut groups = Vec::new();
    for (to, label) in AGES {
        let count = figures.open.iter().filter(|i| (from..=to).contains(&age(i))).count();
        let until = today.saturating_sub(from.days()).to_string();
        let since = if to == i64::MAX { String::new() } else { today.saturating_sub(to.days()).to_string() };
        groups.push((label, i64::try_from(count).unwrap_or(i64::MAX), since, until));
        from = to.saturating_add(1);
    }
    groups
}

fn ages(figures: &store::Overview, today: Date, verified: bool) -> String {
    let without = if verified { "unverified" } else { "no" };
    let bar = |(label, value, since, until): (&str, i64, String, String)| {
        let asked = [("answered", without), ("sent", "yes"), ("since", &since), ("until", &until)];
        Bar {
            label: say(label).to_owned(),
            value,
            told: value.to_string(),
            href: format!("/requests{}", query(&asked)),
        }
    };
    let bars: Vec<Bar> = by_age(figures, today).into_iter().map(bar).collect();
    let most = bars.iter().map(|b| b.value).max().unwrap_or(0);
    across(say("chart-ages"), &bars, most)
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
            told: tell!("so-many-confirmed", n = n, set = set),
            href: format!("/messages{}", query(&[("kind", "response"), ("class", class), ("placed", placed)])),
        })
        .collect();
    across(say("responses-by-class"), &bars, most)
}
