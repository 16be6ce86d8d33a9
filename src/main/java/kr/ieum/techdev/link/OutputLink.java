package kr.ieum.techdev.link;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.catalogue.ListingId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.problem.Words;
import kr.ieum.supplier.SupplierId;
import kr.ieum.techdev.Entitlement;
import kr.ieum.techdev.NoRight;
import kr.ieum.techdev.TechOutputId;
import org.jspecify.annotations.Nullable;

/** That a listing carries an output, as its supplier says and the ministry has decided. */
@Entity
@Table(name = "output_link", schema = "techdev")
class OutputLink {
    private static final Words THING = new Words("성과 연결", "The link to an output");

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID outputId;
    private UUID listingId;
    private UUID supplierId;
    private String supplierNumber;

    @Enumerated(EnumType.STRING)
    private OutputLinkStatus status = OutputLinkStatus.CLAIMED;

    private String grounds;

    /** For the database to tell who it was. */
    @SuppressWarnings("UnusedVariable")
    private String claimedBy;

    private Instant claimedAt;

    @SuppressWarnings("UnusedVariable")
    private @Nullable String decidedBy;

    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private Entitlement.@Nullable Basis basis;

    private @Nullable LocalDate until;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init")
    OutputLink() {}

    @SuppressWarnings("NullAway.Init")
    OutputLink(UUID id, TechOutputId output, ListingId listing, Claimant claimant, String grounds, Instant now) {
        this.id = id;
        this.outputId = output.value();
        this.listingId = listing.value();
        this.supplierId = claimant.supplier().value();
        this.supplierNumber = claimant.number().digits();
        this.grounds = grounds;
        this.claimedBy = claimant.account();
        this.claimedAt = now;
    }

    /** Who claims it, and for whom. */
    record Claimant(SupplierId supplier, BusinessNumber number, String account) {}

    /** @throws kr.ieum.platform.problem.Refused when the supplier has no right to the output */
    void confirm(Entitlement right, String why, String by, Instant now) {
        OutputLinkStatus next = status.to(OutputLinkStatus.CONFIRMED, THING);
        NoRight none = right.why();
        if (none != null)
            throw LinkProblem.NO_RIGHT_TO_OUTPUT.with(
                    "businessNumber", supplierNumber(), "right", none, "why", none.words());
        decide(next, why, by, now);
        standOn(right);
    }

    void reject(String why, String by, Instant now) {
        decide(status.to(OutputLinkStatus.REJECTED, THING), why, by, now);
    }

    private void decide(OutputLinkStatus next, String why, String by, Instant now) {
        status = next;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    /** Goes on under the right there is now. */
    void standOn(Entitlement right) {
        basis = right.basis();
        until = right.until();
    }

    boolean standsOn(Entitlement right) {
        return basis == right.basis() && Objects.equals(until, right.until());
    }

    void withdraw(String why, Instant now) {
        end(OutputLinkStatus.WITHDRAWN, why, now);
    }

    void lapse(NoRight why, Instant now) {
        end(OutputLinkStatus.LAPSED, why.name(), now);
    }

    private void end(OutputLinkStatus next, String why, Instant now) {
        status = status.to(next, THING);
        endReason = why;
        endedAt = now;
    }

    OutputLinkId id() {
        return new OutputLinkId(id);
    }

    long version() {
        return version;
    }

    TechOutputId output() {
        return new TechOutputId(outputId);
    }

    ListingId listing() {
        return new ListingId(listingId);
    }

    SupplierId supplier() {
        return new SupplierId(supplierId);
    }

    BusinessNumber supplierNumber() {
        return new BusinessNumber(supplierNumber);
    }

    OutputLinkStatus status() {
        return status;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    OutputLinkView view(OutputLinkView.Around around) {
        return new OutputLinkView(
                id(),
                version,
                output(),
                around.ministry(),
                around.outputNumber(),
                around.outputTitle(),
                listing(),
                supplier(),
                supplierNumber(),
                around.supplierName(),
                status,
                grounds,
                around.obstacle(),
                claimedAt,
                decidedAt,
                reason,
                basis,
                until,
                endedAt,
                endReason);
    }
}
