//! How sure a value is. In: what a type found on a paper, each value with the score of its rule. Out: the probability that it is right, and what
//! speaks against it.

pub(crate) mod calibration;

pub(crate) mod checks;

pub(crate) mod tariff;
