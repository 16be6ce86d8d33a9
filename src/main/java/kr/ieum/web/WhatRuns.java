package kr.ieum.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.audit.AuditTrail;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Bilingual;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the first page tells: which parts run, how much is sealed, and the rounds that take applications. */
@ApplicationScoped
class WhatRuns {
    private final Sql sql;
    private final AuditTrail audit;
    private final Programmes programmes;
    private final Ledger ledger;
    private final String version;
    private final String identityProvider;

    WhatRuns(
            Sql sql,
            AuditTrail audit,
            Programmes programmes,
            Ledger ledger,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "ieum.oidc.issuer") String identityProvider) {
        this.sql = sql;
        this.audit = audit;
        this.programmes = programmes;
        this.ledger = ledger;
        this.version = version;
        this.identityProvider = identityProvider;
    }

    /** @param blocks how many blocks of the audit trail are sealed */
    record State(String version, String database, String identityProvider, long blocks, List<OpenRound> rounds) {}

    /** @param left what is not yet promised to a firm */
    record OpenRound(RoundView round, Bilingual title, LocalDate lastDay, String left) {}

    @Transactional
    State now() {
        return new State(
                version,
                sql.one("show server_version", row -> row.text("server_version")),
                identityProvider,
                audit.sealedBlocks(),
                programmes.openRounds().stream().map(this::open).toList());
    }

    private OpenRound open(RoundView round) {
        Won left = ledger.balance(round.budget()).available();
        LocalDate lastDay = KoreanTime.dayOf(round.closesAt().minusNanos(1));
        return new OpenRound(round, programmes.rules(round).title(), lastDay, "%,d".formatted(left.amount()));
    }
}
