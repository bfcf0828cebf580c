//! Letter templates. In: the text that a person writes. Out: while they write, what is wrong with it and a page of a letter made of it; when it is saved, the archive's own template, or what is
//! wrong with line and column.

use askama::Template as _;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use serde_json::json;

use super::super::clock::now;
use super::super::fault::{Answer, Fault};
use super::super::given::{Form, Path, Query};
use super::super::page::{Page, html};
use super::super::picture::png;
use super::super::sessions::{Person, is_script};
use super::super::{Desk, assets};
use super::tabs::{Tabs, tabs};
use crate::model::{Sentence, sentence};
use crate::pipeline::settings::{self, Flaw, Template, Unsaved};
use crate::web::filters;
use crate::web::sentences::{Told, told, value};
use crate::web::words::say;

/// A group of templates: what they are, and each with whether the archive has its own and whether one is built in.
struct Group {
    title: Told,
    /// Whether it comes after those of the letters themselves.
    last: bool,
    rows: Vec<(String, bool, bool)>,
}

#[derive(askama::Template)]
#[template(path = "desk/settingstemplates.html")]
struct TemplatesPage {
    page: Page,
    tabs: Tabs,
    groups: Vec<Group>,
    note: Option<Told>,
}

#[derive(askama::Template)]
#[template(path = "desk/settingstemplate.html")]
struct TemplatePage {
    page: Page,
    tabs: Tabs,
    style: String,
    script: String,
    template: Template,
    /// What is wrong with it, as the list beside the text.
    flaws: String,
    fault: Option<Told>,
    note: Option<Told>,
}

#[derive(askama::Template)]
#[template(path = "desk/settingsflaws.html")]
struct Flaws<'a> {
    path: &'a str,
    flaws: &'a [Flaw],
    /// What is well, in a sentence.
    well: Option<Told>,
    /// Of a template for mails: subject and text.
    mail: Option<(String, String)>,
    fault: Option<Told>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Saved {
    #[serde(default)]
    saved: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Typed {
    csrf: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    hash: String,
    #[serde(default, rename = "do")]
    act: String,
}

/// All templates.
pub(super) async fn list(State(desk): State<Desk>, person: Person, Query(saved): Query<Saved>) -> Answer {
    let mut groups: Vec<Group> = Vec::new();
    for row in settings::shelf(&desk.bureau) {
        let (title, last) = match row.0.split_once('/') {
            Some((kind, _)) if kind != "cover" => (Sentence::from(super::super::shown::words(kind)), false),
            _ if row.0.starts_with("cover") => (sentence!("Mails that carry a letter"), true),
            _ => (sentence!("Parts that letters share"), true),
        };
        let title = value(&title);
        match groups.iter_mut().find(|g| g.title == title) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { title, last, rows: vec![row] }),
        }
    }
    groups.sort_by_key(|g| (g.last, g.title.text.clone()));
    let note = (!saved.saved.is_empty()).then(|| told(&sentence!("The built-in template holds again.")));
    let page = Page::new(&desk, &person, "settings", say("letter-templates")).await?;
    html(&TemplatesPage { page, tabs: tabs("/settings/templates"), groups, note })
}

fn of_path(desk: &Desk, path: &str) -> Answer<Template> {
    let found =
        settings::template(&desk.bureau, path).map_err(|why| Fault::told(StatusCode::INTERNAL_SERVER_ERROR, &why))?;
    found.ok_or_else(|| Fault::missing(say("missing-this-template")))
}

/// One template, beside a letter made of it.
pub(super) async fn show(
    State(desk): State<Desk>,
    person: Person,
    Path(path): Path<String>,
    Query(saved): Query<Saved>,
) -> Answer {
    let template = of_path(&desk, &path)?;
    let note = (!saved.saved.is_empty())
        .then(|| told(&sentence!("Saved. Letters that are drafted from now on are made of it.")));
    html(&page(&desk, &person, template, String::new(), None, note).await?)
}

async fn page(
    desk: &Desk,
    person: &Person,
    template: Template,
    flaws: String,
    fault: Option<Told>,
    note: Option<Told>,
) -> Answer<TemplatePage> {
    Ok(TemplatePage {
        page: Page::new(desk, person, "settings", told(&sentence!("Template {path}", path = &template.path)).text)
            .await?,
        tabs: tabs("/settings/templates"),
        style: assets::url("entry.css"),
        script: assets::url("template.js"),
        template,
        flaws,
        fault,
        note,
    })
}

/// A look at what is being written: what is wrong, and where the pages of a letter made of it are.
pub(super) async fn look(
    State(desk): State<Desk>,
    person: Person,
    Path(path): Path<String>,
    Form(typed): Form<Typed>,
) -> Answer {
    person.check(&typed.csrf)?;
    of_path(&desk, &path)?;
    let tried = settings::try_template(&desk.bureau, &desk.easel, &path, &typed.text, false).await;
    let (flaws, picture) = match tried {
        Ok((tried, pdf)) => {
            let well = if tried.flaws.is_empty() && tried.letters > 0 {
                Some(told(&sentence!("Shown: {letter}, with made-up values.", letter = &tried.shown)))
            } else if tried.flaws.is_empty() {
                Some(told(&sentence!("No letter needs this template.")))
            } else {
                None
            };
            let list = Flaws { path: &path, flaws: &tried.flaws, well, mail: tried.mail, fault: None };
            (list.render()?, desk.previews.keep(pdf))
        }
        Err(why) => {
            (Flaws { path: &path, flaws: &[], well: None, mail: None, fault: Some(told(&why)) }.render()?, None)
        }
    };
    Ok(Json(json!({ "flaws": flaws, "pages": picture })).into_response())
}

/// A page of a letter that was made for a look.
pub(super) async fn picture(State(desk): State<Desk>, _: Person, Path((hash, number)): Path<(String, u32)>) -> Answer {
    let pdf = desk.previews.of(&hash).ok_or_else(|| Fault::missing(say("missing-this-look")))?;
    if !(1..=40).contains(&number) {
        return Err(Fault::missing(say("missing-this-page")));
    }
    Ok(png(settings::page_of(&desk.easel, pdf, number).await?))
}

/// Saves a template, or takes the archive's own away.
pub(super) async fn save(
    State(desk): State<Desk>,
    person: Person,
    Path(path): Path<String>,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Answer {
    person.check(&typed.csrf)?;
    let template = of_path(&desk, &path)?;
    let back = typed.act == "back";
    let (desk_of, who, of, seen) = (desk.clone(), person.name.clone(), path.clone(), typed.hash.clone());
    let text = (!back).then(|| typed.text.clone());
    let work = tokio::spawn(async move {
        settings::keep_template(&desk_of.bureau, &desk_of.easel, (&of, &seen), text.as_deref(), &who, now()).await
    });
    let refused = match work.await.map_err(|e| Fault::new(StatusCode::INTERNAL_SERVER_ERROR, e.to_string()))? {
        Ok(()) if back => return Ok(Redirect::to("/settings/templates?saved=1").into_response()),
        Ok(()) => return Ok(Redirect::to(&format!("/settings/template/{path}?saved=1")).into_response()),
        Err(refused) => refused,
    };
    let (flaws, fault) = match &refused {
        Unsaved::Flaws(flaws) => {
            let n = flaws.len();
            let words = match n {
                1 => sentence!("Nothing was saved: 1 fault in letters that need this template."),
                n => sentence!("Nothing was saved: {n} faults in letters that need this template.", n = n),
            };
            (Flaws { path: &path, flaws, well: None, mail: None, fault: None }.render()?, words)
        }
        Unsaved::Failed(words) => (String::new(), words.clone()),
    };
    let text = if back { template.text.clone() } else { typed.text.replace("\r\n", "\n") };
    let status = if is_script(&headers) { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = Template { text, hash: typed.hash, ..template };
    Ok((status, html(&page(&desk, &person, shown, flaws, Some(told(&fault)), None).await?)?).into_response())
}
