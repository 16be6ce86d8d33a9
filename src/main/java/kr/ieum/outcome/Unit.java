package kr.ieum.outcome;

/** What a figure counts. */
enum Unit {
    WON,
    FIRMS,
    VOUCHERS,
    ORDERS,
    VOTES,
    POINTS,
    DAYS,
    PERCENT
}
