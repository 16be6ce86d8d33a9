package kr.ieum.outcome;

import java.util.List;

/** Which body announces which rules, as three columns of one table. */
record Ministries(String[] programmes, String[] versions, String[] codes) {

    /** @param code a ministry's, or the body's name where it is none */
    record Announced(String programme, String version, String code) {}

    static Ministries of(List<Announced> all) {
        return new Ministries(
                all.stream().map(Announced::programme).toArray(String[]::new),
                all.stream().map(Announced::version).toArray(String[]::new),
                all.stream().map(Announced::code).toArray(String[]::new));
    }
}
