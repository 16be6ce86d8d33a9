package kr.ieum.application;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Pot;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.Verdict;
import kr.ieum.voucher.VoucherId;
import org.jspecify.annotations.Nullable;

/** A firm's request in a round, with everything its decision was drawn from. */
@Entity
@Table(name = "application", schema = "application")
class Application implements Pot.Candidate {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private UUID roundId;
    private UUID firmId;
    private String firmNumber;
    /** Blind index. */
    private @Nullable String representativeKey;

    private UUID voucherId;
    private long subsidyWon;
    private long ownWon;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    private String verdict;
    private String declarations;
    private @Nullable String usePlan;
    private Instant submittedAt;

    /** Drawn under the budget's lock, so it is the order of commit; the waiting list stands in it. */
    private long queueNumber;

    /** The held transfer that keeps money aside while a reviewer decides. */
    private @Nullable UUID holdId;

    private @Nullable String quota;
    private @Nullable UUID pactId;

    @Embedded
    private Examination examination;

    @SuppressWarnings("NullAway.Init")
    Application() {}

    /** What an application is made of; it never changes afterwards. */
    record Submission(
            UUID id,
            String code,
            RoundId round,
            FirmId firm,
            BusinessNumber firmNumber,
            @Nullable String representativeKey,
            VoucherId voucher,
            Won subsidy,
            Won own,
            String verdict,
            String declarations,
            @Nullable String usePlan,
            Instant submittedAt,
            long queueNumber,
            Draws draws) {}

    /**
     * How it stands among the others.
     *
     * @param quota the part of the budget it draws from
     * @param bonus hundredths of a point on top of its score
     * @param pact with its suppliers, where those are found first
     */
    record Draws(
            @Nullable String quota, long bonus, @Nullable UUID pact) {}

    @SuppressWarnings("NullAway.Init")
    Application(Submission made) {
        this.id = made.id();
        this.code = made.code();
        this.roundId = made.round().value();
        this.firmId = made.firm().value();
        this.firmNumber = made.firmNumber().digits();
        this.representativeKey = made.representativeKey();
        this.voucherId = made.voucher().value();
        this.subsidyWon = made.subsidy().amount();
        this.ownWon = made.own().amount();
        this.verdict = made.verdict();
        this.declarations = made.declarations();
        this.usePlan = made.usePlan();
        this.submittedAt = made.submittedAt();
        this.queueNumber = made.queueNumber();
        this.quota = made.draws().quota();
        this.examination = new Examination(made.draws().bonus());
        this.pactId = made.draws().pact();
        this.status = ApplicationStatus.SUBMITTED;
    }

    void become(ApplicationStatus next, String reason, Instant now) {
        status = status.to(next, code);
        examination.decide(reason, now);
    }

    void review(@Nullable UUID hold, LocalDate by) {
        status = status.to(ApplicationStatus.IN_REVIEW, code);
        holdId = hold;
        examination.review(by);
    }

    /** In a round that selects by score the rules are no more in doubt: the ranking decides the rest. */
    void meetRequirements() {
        if (status != ApplicationStatus.IN_REVIEW) status = status.to(ApplicationStatus.IN_REVIEW, code);
        examination.meetRequirements();
    }

    /** Goes to the end of the order, behind everybody who has been ranked. */
    void requeue(long number) {
        queueNumber = number;
    }

    void ask(String text, LocalDate by) {
        status = status.to(ApplicationStatus.CLARIFYING, code);
        examination.ask(text, by);
    }

    void answer(String text) {
        status = status.to(ApplicationStatus.IN_REVIEW, code);
        examination.answer(text);
    }

    void appeal(String text) {
        status = status.to(ApplicationStatus.APPEALED, code);
        examination.appeal(text);
    }

    /** Takes the hold away to be resolved. */
    @Nullable
    UUID releaseHold() {
        UUID hold = holdId;
        holdId = null;
        return hold;
    }

    ApplicationId id() {
        return new ApplicationId(id);
    }

    long version() {
        return version;
    }

    ApplicationStatus status() {
        return status;
    }

    String verdict() {
        return verdict;
    }

    String declarations() {
        return declarations;
    }

    @Nullable
    String representativeKey() {
        return representativeKey;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    UUID holdId() {
        return holdId;
    }

    @Nullable
    String usePlan() {
        return usePlan;
    }

    String code() {
        return code;
    }

    BusinessNumber firmNumber() {
        return new BusinessNumber(firmNumber);
    }

    FirmId firm() {
        return new FirmId(firmId);
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    VoucherId voucher() {
        return new VoucherId(voucherId);
    }

    @Override
    public Won subsidy() {
        return Won.won(subsidyWon);
    }

    Won own() {
        return Won.won(ownWon);
    }

    @Override
    public @Nullable String quota() {
        return quota;
    }

    @Nullable
    UUID pact() {
        return pactId;
    }

    @Override
    public long queueNumber() {
        return queueNumber;
    }

    @Nullable
    Instant decidedAt() {
        return examination.decidedAt();
    }

    Examination examination() {
        return examination;
    }

    ApplicationView view(
            Verdict inFull,
            Map<String, Object> declared,
            @Nullable Long position,
            @Nullable DepositProgress deposit,
            @Nullable LocalDate appealBy) {
        return new ApplicationView(
                id(),
                version,
                code,
                round(),
                firm(),
                status,
                position,
                subsidy(),
                own(),
                status == ApplicationStatus.ADMITTED ? voucher() : null,
                deposit,
                inFull,
                declared,
                usePlan,
                submittedAt,
                examination.reviewBy(),
                examination.question(),
                examination.answer(),
                examination.answerBy(),
                examination.appeal(),
                appealBy,
                examination.decidedAt(),
                examination.decisionReason(),
                examination.score(),
                quota,
                pactId);
    }
}
