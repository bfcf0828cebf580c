//! The desk's clock. `web` is at the edge, so the time is read here and passed on.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Now.
pub(super) fn now() -> Timestamp {
    Timestamp::now()
}

/// Today, in UTC: the archive's days are.
pub(super) fn today() -> Date {
    TimeZone::UTC.to_datetime(now()).date()
}
