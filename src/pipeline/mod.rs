//! The walks, in order: the one place that knows which room comes after which.

pub mod register;
