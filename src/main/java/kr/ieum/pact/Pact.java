package kr.ieum.pact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.RoundId;
import org.jspecify.annotations.Nullable;

/** A pact's row; its parts and parties are rows of their own. */
@Entity
@Table(name = "pact", schema = "pact")
class Pact {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private UUID roundId;
    private UUID firmId;
    private String firmNumber;
    private String purpose;
    private String contentHash;
    private long supplyWon;

    @Enumerated(EnumType.STRING)
    private PactStatus status;

    private Instant proposedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init")
    Pact() {}

    /** @param made the pact as it is proposed */
    @SuppressWarnings("NullAway.Init")
    Pact(PactView made) {
        this.id = made.id().value();
        this.code = made.code();
        this.roundId = made.roundId().value();
        this.firmId = made.firmId().value();
        this.firmNumber = made.firmNumber().digits();
        this.purpose = made.purpose();
        this.contentHash = made.contentHash();
        this.supplyWon = made.supply().amount();
        this.status = PactStatus.PROPOSED;
        this.proposedAt = made.proposedAt();
    }

    void agreed() {
        status = status.to(PactStatus.AGREED, code);
    }

    void end(PactStatus how, String reason, Instant now) {
        status = status.to(how, code);
        endedAt = now;
        endReason = reason;
    }

    /** @throws kr.ieum.platform.problem.Refused when it can no longer be signed, or is another content */
    void mustBeOpen(String hash) {
        status.to(PactStatus.AGREED, code);
        if (!contentHash.equals(hash)) throw PactProblem.OTHER_CONTENT.with("contentHash", contentHash);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    BusinessNumber firmNumber() {
        return new BusinessNumber(firmNumber);
    }

    PactView view(List<PactView.Part> parts, List<PactView.Party> parties) {
        return new PactView(
                new PactId(id),
                version,
                code,
                new RoundId(roundId),
                new FirmId(firmId),
                firmNumber(),
                purpose,
                contentHash,
                Won.won(supplyWon),
                parts,
                parties,
                status,
                proposedAt,
                endedAt,
                endReason);
    }
}
