//! Letters as a ministry or a firm gets them. The letters of the tests are left under `target/tmp/letters/`, so that
//! you can look at them.

mod kinds;
mod names;
mod readers;
mod sample;
mod sheets;
mod templates;
mod trace_request;
