//! Weapons, lots of ammunition and other goods that were documented in the field, traced or not.

use serde::{Deserialize, Serialize};

use super::{Edtf, Marking, Quantity};

/// What kind of thing an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names speak")]
pub enum Category {
    Weapon,
    Ammunition,
    Component,
    Explosive,
    Vehicle,
    Commercial,
}

/// When and where an item was documented.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Documented {
    /// When.
    pub date: Edtf,
    /// The town or district.
    #[serde(default)]
    pub place: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The site, as it was measured: `15.5007 N, 32.5599 E`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<String>,
    /// Who had it in custody when it was documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custodian: Option<String>,
    /// The circumstances: from whom, by whom, how (ITI 17(a)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circumstances: Option<String>,
    /// The seizure or site that it belongs to, by its name: `Seizure 2019-04, Kidal`. Items of the same name were found together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seizure: Option<String>,
}

/// An object or lot that was documented in the field. It can be in no request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its id in the register.
    pub id: String,
    /// What kind of thing it is.
    pub category: Category,
    /// In words.
    pub description: String,
    /// The maker, according to its marks.
    #[serde(default)]
    pub manufacturer: Option<String>,
    /// The exact model.
    #[serde(default)]
    pub model: Option<String>,
    /// The calibre, as marked.
    #[serde(default)]
    pub calibre: Option<String>,
    /// ISO 3166-1 alpha-2, according to its marks.
    #[serde(default)]
    pub country_of_manufacture: Option<String>,
    /// When it was made, according to its marks.
    #[serde(default)]
    pub year_of_manufacture: Option<Edtf>,
    /// How many were documented.
    pub quantity: Quantity,
    /// All its marks.
    #[serde(default)]
    pub markings: Vec<Marking>,
    /// When and where it was documented.
    pub documented: Documented,
    /// Photographs, as paths beside the register file.
    #[serde(default)]
    pub photos: Vec<String>,
    /// What each photograph shows, in their order: `left side`, `serial number`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<String>,
    /// What is to be said of each photograph beside what it shows, in their order; empty where there is nothing to say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub captions: Vec<String>,
}
