package kr.ieum.supplier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.platform.problem.Words;
import kr.ieum.platform.time.Period;
import org.jspecify.annotations.Nullable;

/** A supplier's way to selling in one category of one programme for a period. */
@Entity
@Table(name = "approval", schema = "supplier")
class Approval {
    static final Words THING = new Words("공급기업 선정", "The approval");

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID supplierId;
    private String programme;
    private String category;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private String serviceHistory;
    private String priceEvidence;

    @Enumerated(EnumType.STRING)
    private ApprovalStatus status = ApprovalStatus.APPLIED;

    private Instant appliedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String reasons;
    private @Nullable String conditions;
    private @Nullable String agreementText;
    private @Nullable String agreementHash;
    private @Nullable String agreedBy;
    private @Nullable Instant agreedAt;
    private @Nullable Instant revokedAt;
    private @Nullable String revocationReason;

    @SuppressWarnings("NullAway.Init")
    Approval() {}

    @SuppressWarnings("NullAway.Init")
    Approval(
            UUID id,
            SupplierId supplier,
            String programme,
            String category,
            Period period,
            Evidence evidence,
            Instant now) {
        this.id = id;
        this.supplierId = supplier.value();
        this.programme = programme;
        this.category = category;
        this.periodFrom = period.from();
        this.periodTo = period.to();
        this.appliedAt = now;
        prove(evidence);
    }

    /** New evidence: while nobody has read it yet, or as the answer to conditions. */
    void answer(Evidence evidence) {
        if (status != ApprovalStatus.APPLIED && status != ApprovalStatus.CONDITIONAL)
            throw SupplierProblem.EVIDENCE_CLOSED.with("state", status);
        prove(evidence);
    }

    private void prove(Evidence evidence) {
        serviceHistory = evidence.serviceHistory();
        priceEvidence = evidence.priceEvidence();
    }

    void takeIntoReview() {
        status = status.to(ApprovalStatus.IN_REVIEW, THING);
    }

    /** @throws kr.ieum.platform.problem.Refused when this decision cannot be made now */
    void mustAllow(ApprovalDecision decision) {
        status.to(decision.status(), THING);
    }

    void decide(ApprovalDecision decision, Instant now) {
        status = status.to(decision.status(), THING);
        reasons = decision.reasons();
        conditions = decision.conditions() == null ? conditions : decision.conditions();
        decidedAt = now;
    }

    void agree(Agreement agreement, String account, Instant now) {
        status = status.to(ApprovalStatus.AGREED, THING);
        agreementText = agreement.text();
        agreementHash = agreement.textHash();
        agreedBy = account;
        agreedAt = now;
    }

    void revoke(String reason, Instant now) {
        status = status.to(ApprovalStatus.REVOKED, THING);
        revocationReason = reason;
        revokedAt = now;
    }

    void expire() {
        status = status.to(ApprovalStatus.EXPIRED, THING);
    }

    /** A period that is over counts as over at once, whether or not the job has written it. */
    ApprovalStatus statusOn(LocalDate day) {
        return status == ApprovalStatus.AGREED && periodTo.isBefore(day) ? ApprovalStatus.EXPIRED : status;
    }

    boolean isOver(LocalDate day) {
        return periodTo.isBefore(day);
    }

    /** Judged by the day alone: what was sold within the period was sold rightly, also when asked afterwards. */
    boolean allowsSellingOn(LocalDate day) {
        boolean agreed = status == ApprovalStatus.AGREED || status == ApprovalStatus.EXPIRED;
        return agreed && period().contains(day);
    }

    ApprovalId id() {
        return new ApprovalId(id);
    }

    SupplierId supplier() {
        return new SupplierId(supplierId);
    }

    Suppliers.Sale sale() {
        return new Suppliers.Sale(supplier(), programme, category);
    }

    long version() {
        return version;
    }

    ApprovalStatus status() {
        return status;
    }

    String programme() {
        return programme;
    }

    String category() {
        return category;
    }

    Period period() {
        return new Period(periodFrom, periodTo);
    }

    @Nullable
    String conditions() {
        return conditions;
    }

    /** What was signed; until then what there is to sign is up to {@link Agreement}. */
    @Nullable
    Agreement signed() {
        return agreementText == null || agreementHash == null ? null : new Agreement(agreementText, agreementHash);
    }

    ApprovalView view(LocalDate today) {
        return new ApprovalView(
                id(),
                version,
                supplier(),
                programme,
                category,
                periodFrom,
                periodTo,
                statusOn(today),
                new Evidence(serviceHistory, priceEvidence),
                appliedAt,
                decidedAt,
                reasons,
                conditions,
                agreementHash,
                agreedBy,
                agreedAt,
                revokedAt,
                revocationReason);
    }
}
