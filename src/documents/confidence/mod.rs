//! How sure a value is. In: what a type found, each value with the score of its rule. Out: the probability that the value is right, and what speaks
//! against it. No value is changed.

pub(crate) mod calibration;

pub(crate) mod checks;

pub(crate) mod dates;

pub(crate) mod tariff;
