//! What a request gives a page: the parts of its address, its query, the fields of its form. In: the request; out: values of the page's own
//! types, or a [`Fault`] that names the field and what stood in it. It judges no value: that is the page's part.
//!
//! They stand in for axum's own, which answer with the words of the programs that parse.

use std::error::Error;
use std::str::FromStr;

use axum::body::{Body, Bytes};
use axum::extract::multipart::MultipartError;
use axum::extract::rejection::FormRejection;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

use super::fault::{Fault, not_found};
use super::words::{say, tell};

/// The parts of an address that stand for something: `/document/{arrival}/{n}`. One that does not fit is no page of ours.
pub(super) struct Path<T>(pub(super) T);

/// The words behind an address's question mark.
pub(super) struct Query<T>(pub(super) T);

/// The fields of a form.
pub(super) struct Form<T>(pub(super) T);

/// The parts of a form that has files.
pub(super) struct Multipart(pub(super) axum::extract::Multipart);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        match axum::extract::Path::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(given)) => Ok(Self(given)),
            Err(_) => Err(not_found().await),
        }
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        let read = axum::extract::Query::try_from_uri(&parts.uri);
        read.map(|axum::extract::Query(given)| Self(given)).map_err(|error| {
            let fields = axum::extract::Query::<Fields>::try_from_uri(&parts.uri).map(|q| q.0).unwrap_or_default();
            let what = wrong(&error, &fields);
            Fault::unfit(tell!("refused-address-of-this-page", what = what))
        })
    }
}

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let (parts, body) = request.into_parts();
        let body = Bytes::from_request(Request::from_parts(parts.clone(), body), state).await;
        let body = body.map_err(|rejection| broken_off(rejection.status()))?;
        let again = || Request::from_parts(parts.clone(), Body::from(body.clone()));
        match axum::Form::from_request(again(), state).await {
            Ok(axum::Form(given)) => Ok(Self(given)),
            Err(FormRejection::InvalidFormContentType(_)) => Err(no_form()),
            Err(error) => {
                let fields = axum::Form::<Fields>::from_request(again(), state).await.map(|f| f.0).unwrap_or_default();
                let what = wrong(&error, &fields);
                Err(Fault::unfit(tell!("refused-form", what = what)))
            }
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Multipart {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        axum::extract::Multipart::from_request(request, state).await.map(Self).map_err(|_| no_form())
    }
}

impl From<MultipartError> for Fault {
    fn from(error: MultipartError) -> Self {
        broken_off(error.status())
    }
}

/// A form that ended early, or that is larger than is taken.
fn broken_off(status: StatusCode) -> Fault {
    let why =
        if status == StatusCode::PAYLOAD_TOO_LARGE { say("form-is-too-large") } else { say("form-did-not-come-whole") };
    Fault::new(status, tell!("refused-form-broken-off", why = why))
}

fn no_form() -> Fault {
    Fault::unfit(say("refused-what-was-sent-is-no-form"))
}

/// Names and values, as they came.
type Fields = Vec<(String, String)>;

/// What is wrong with the fields, in words: which one is missing, or which one holds what it cannot hold.
fn wrong(error: &(dyn Error + 'static), fields: &[(String, String)]) -> String {
    type Parsed = serde_path_to_error::Error<serde::de::value::Error>;
    let mut cause = Some(error);
    while let Some(at) = cause {
        if let Some(parsed) = at.downcast_ref::<Parsed>() {
            let path = parsed.path().to_string();
            if let Some((name, value)) = fields.iter().find(|(name, _)| *name == path) {
                let value: String = value.chars().take(60).collect();
                return tell!("form-has-wrong-value", value = format!("{value:?}"), name = format!("{name:?}"));
            }
            // Without a field to blame, one is missing or doubled: its name stands between backquotes.
            if let Some(name) = parsed.inner().to_string().split('`').nth(1) {
                return tell!("form-must-have-field", name = format!("{name:?}"));
            }
        }
        cause = at.source();
    }
    say("form-fields-not-told-apart").to_owned()
}

/// A number that a form may leave empty: an empty field is no number, and not a wrong one.
///
/// # Errors
/// For what is neither empty nor a number.
pub(super) fn number<'de, D: Deserializer<'de>, T: FromStr>(from: D) -> Result<Option<T>, D::Error> {
    let text = String::deserialize(from)?;
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| serde::de::Error::custom("no number")),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::header;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Given {
        csrf: String,
        #[serde(default, deserialize_with = "number")]
        page: Option<u32>,
    }

    async fn form(body: &str) -> Result<Given, String> {
        let request = Request::post("/").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.body(Body::from(body.to_owned())).unwrap();
        Form::<Given>::from_request(request, &()).await.map(|Form(given)| given).map_err(|fault| fault.message)
    }

    #[tokio::test]
    async fn an_empty_number_is_none_and_a_wrong_one_is_named() {
        for empty in ["csrf=a&page=", "csrf=a&page=+", "csrf=a"] {
            let given = form(empty).await.unwrap();
            assert_eq!((given.csrf.as_str(), given.page), ("a", None), "{empty}");
        }
        assert_eq!(form("csrf=a&page=7").await.unwrap().page, Some(7));
        let told = [
            ("csrf=a&page=two", "has \"two\" as its field \"page\""),
            ("csrf=a&page=-1", "has \"-1\" as its field \"page\""),
            ("page=1", "must have its field \"csrf\" once"),
            ("csrf=a&csrf=b", "must have its field \"csrf\" once"),
        ];
        for (body, words) in told {
            let message = form(body).await.unwrap_err();
            assert!(message.contains(words), "{body}: {message}");
            for parser in ["integer", "deserialize", "parse", "missing field", "duplicate", "invalid"] {
                assert!(!message.contains(parser), "{body}: {message}");
            }
        }
    }

    #[tokio::test]
    async fn a_query_and_what_is_no_form_are_told_in_words() {
        let (mut parts, ()) = Request::get("/messages?csrf=a&page=two").body(()).unwrap().into_parts();
        let fault = Query::<Given>::from_request_parts(&mut parts, &()).await.err().unwrap();
        assert!(fault.message.contains("the address of this page has \"two\" as its field \"page\""), "{fault:?}");
        let request =
            Request::post("/").header(header::CONTENT_TYPE, "application/json").body(Body::from("{}")).unwrap();
        let fault = Form::<Given>::from_request(request, &()).await.err().unwrap();
        assert!(fault.message.contains("no form of this desk"), "{fault:?}");
        let request =
            Request::post("/").header(header::CONTENT_TYPE, "multipart/form-data").body(Body::empty()).unwrap();
        let fault = Multipart::from_request(request, &()).await.err().unwrap();
        assert!(fault.message.contains("no form of this desk"), "{fault:?}");
    }
}
