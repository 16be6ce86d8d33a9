package kr.ieum.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure counts. */
@Schema(name = "OutcomeUnit")
public enum Unit {
    WON,
    FIRMS,
    VOUCHERS,
    ORDERS,
    VOTES,
    POINTS,
    DAYS,
    PERCENT
}
