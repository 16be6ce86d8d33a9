package kr.ieum.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.platform.money.Won;

/** One opening of a programme under one version of its rules. */
@Entity
@Table(name = "round", schema = "programme")
class Round {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID programmeId;
    private String programme;
    private String ruleVersion;
    private String name;
    private Instant opensAt;
    private Instant closesAt;
    private long fundedWon;

    @Enumerated(EnumType.STRING)
    private RoundStatus status;

    @SuppressWarnings("NullAway.Init")
    Round() {}

    @SuppressWarnings("NullAway.Init")
    Round(
            UUID id,
            UUID programmeId,
            String programme,
            String ruleVersion,
            String name,
            Instant opensAt,
            Instant closesAt) {
        this.id = id;
        this.programmeId = programmeId;
        this.programme = programme;
        this.ruleVersion = ruleVersion;
        this.name = name;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.status = RoundStatus.PLANNED;
    }

    void become(RoundStatus next) {
        status = status.to(next, name);
    }

    /** Money came from the treasury, so many won. */
    void fund(Won amount) {
        fundedWon += amount.amount();
    }

    void cut(Won amount) {
        fundedWon -= amount.amount();
    }

    RoundStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    RoundView view() {
        return new RoundView(
                new RoundId(id),
                version,
                programmeId,
                programme,
                ruleVersion,
                name,
                opensAt,
                closesAt,
                Won.won(fundedWon),
                status);
    }
}
