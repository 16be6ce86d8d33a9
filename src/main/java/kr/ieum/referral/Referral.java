package kr.ieum.referral;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.catalogue.ListingId;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.problem.Words;
import kr.ieum.platform.secret.Encrypted;
import kr.ieum.platform.time.KoreanTime;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** One case handed to another body. */
@Entity
@Table(name = "referral", schema = "referral")
class Referral {
    static final Words THING = new Words("연계", "The referral");

    @Id
    private UUID id;

    @Version
    private long version;

    private String kind;
    private String kindVersion;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private UUID subjectId;
    private @Nullable String ownerNumber;
    private @Nullable UUID listingId;
    private String regionCode;
    private String partnerBody;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status = ReferralStatus.DRAFT;

    private Instant statusAt;
    private boolean comesFirst;
    private @Nullable LocalDate deadline;

    /** When the clock has something to do with it next; it makes nobody's edit stale. */
    @OptimisticLock(excluded = true)
    @SuppressWarnings("UnusedVariable")
    private @Nullable LocalDate lookOn;

    private boolean overdue;

    @Convert(converter = Encrypted.class)
    private String answers;

    private Instant draftedAt;

    @Embedded
    private @Nullable Consent consent;

    @Embedded
    private @Nullable Dispatch dispatch;

    private @Nullable Instant acceptedAt;
    private @Nullable Instant endedAt;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String result;

    @SuppressWarnings("NullAway.Init")
    Referral() {}

    @SuppressWarnings("NullAway.Init")
    Referral(UUID id, ReferralKind kind, Party party, String answers, Instant now) {
        this.id = id;
        this.kind = kind.code();
        this.kindVersion = kind.version();
        this.subject = kind.subject();
        this.subjectId = party.id() == null ? id : party.id();
        this.ownerNumber = party.number() == null ? null : party.number().digits();
        this.listingId = party.listing() == null ? null : party.listing().value();
        this.regionCode = party.region().digits();
        this.partnerBody = kind.partnerFor(party.region().province()).body();
        this.answers = answers;
        this.draftedAt = now;
        begin(ReferralStatus.DRAFT, kind, now);
    }

    void answer(String text) {
        if (status != ReferralStatus.DRAFT) status.to(ReferralStatus.DRAFT, THING);
        answers = text;
    }

    void consent(UUID given, String terms, ReferralKind by, Instant now) {
        become(ReferralStatus.CONSENTED, by, now);
        LocalDate until = by.ground().consentUntil(KoreanTime.dayOf(now));
        consent = new Consent(given, now, until, terms);
        if (deadline != null && until.isBefore(deadline)) deadline = until;
    }

    /** What the order of sending hangs on has been asked again. */
    void comesFirst(boolean first) {
        comesFirst = first;
    }

    boolean hasConsentOn(LocalDate day) {
        return status == ReferralStatus.CONSENTED && consent != null && !day.isAfter(consent.until());
    }

    void send(Envelope sent, ReferralKind by, Instant now) {
        become(ReferralStatus.SENT, by, now);
        dispatch = Dispatch.of(sent, now);
    }

    void accept(ReferralKind by, Instant now) {
        become(ReferralStatus.ACCEPTED, by, now);
        acceptedAt = now;
    }

    void start(ReferralKind by, Instant now) {
        become(ReferralStatus.IN_PROGRESS, by, now);
    }

    void close(Outcome how, String results, ReferralKind by, Instant now) {
        become(ReferralStatus.CLOSED, by, now);
        outcome = how;
        result = results;
    }

    /** Declined, withdrawn or expired. */
    void end(ReferralStatus how, @Nullable String why, ReferralKind by, Instant now) {
        become(how, by, now);
        reason = why;
    }

    /** Somebody was told that the deadline comes near. */
    void remind() {
        lookOn = deadline == null ? null : deadline.plusDays(1);
    }

    void fallOverdue() {
        overdue = true;
        lookOn = null;
    }

    private void become(ReferralStatus asked, ReferralKind by, Instant now) {
        status.to(asked, THING);
        begin(asked, by, now);
    }

    private void begin(ReferralStatus asked, ReferralKind by, Instant now) {
        status = asked;
        statusAt = now;
        overdue = false;
        boolean ended = asked.next().isEmpty();
        endedAt = ended ? now : null;
        LocalDate last = by.deadlines().of(asked, KoreanTime.dayOf(now));
        deadline = ended ? null : last;
        lookOn = ended ? null : last.minusDays(by.deadlines().remindDays());
    }

    ReferralId id() {
        return new ReferralId(id);
    }

    long version() {
        return version;
    }

    String kind() {
        return kind;
    }

    String kindVersion() {
        return kindVersion;
    }

    ReferralStatus status() {
        return status;
    }

    Party party() {
        return new Party(
                subjectId,
                ownerNumber == null ? null : new BusinessNumber(ownerNumber),
                listingId == null ? null : new ListingId(listingId),
                new RegionCode(regionCode));
    }

    Subject subject() {
        return subject;
    }

    /** The public body it is for. */
    String partner() {
        return partnerBody;
    }

    /** Whether it was sent to the caller's body: to others it does not exist. */
    boolean hasLeftTo(Caller caller) {
        return dispatch != null && caller.worksAt(partnerBody);
    }

    boolean isFirst() {
        return comesFirst;
    }

    String answers() {
        return answers;
    }

    @Nullable
    Consent consent() {
        return consent;
    }

    @Nullable
    LocalDate deadline() {
        return deadline;
    }

    /** @throws kr.ieum.platform.problem.Refused when nothing has left yet */
    Dispatch dispatch() {
        if (dispatch == null) throw ReferralProblem.NOT_SENT_YET.with();
        return dispatch;
    }

    ReferralView view() {
        return new ReferralView(
                id(),
                version,
                kind,
                kindVersion,
                subject,
                subjectId,
                listingId == null ? null : new ListingId(listingId),
                new RegionCode(regionCode),
                status,
                statusAt,
                comesFirst,
                deadline,
                overdue,
                draftedAt,
                consent == null ? null : consent.id(),
                consent == null ? null : consent.at(),
                consent == null ? null : consent.until(),
                consent == null ? null : consent.termsHash(),
                dispatch == null ? null : dispatch.hash(),
                dispatch == null ? null : dispatch.at(),
                acceptedAt,
                endedAt,
                reason,
                outcome,
                result);
    }

    PartnerReferral partnerView() {
        Dispatch sent = dispatch();
        return new PartnerReferral(
                id(),
                version,
                kind,
                kindVersion,
                status,
                statusAt,
                comesFirst,
                deadline,
                overdue,
                sent.id(),
                sent.hash(),
                sent.at(),
                outcome,
                result);
    }
}
