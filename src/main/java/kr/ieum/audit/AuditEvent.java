package kr.ieum.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BusinessNumber;
import org.jspecify.annotations.Nullable;

/**
 * One act to be recorded, put together by the use case that does it:
 * {@code AuditEvent.of(id, caller, "VOUCHER_SUSPENDED").to("VOUCHER", voucherId).because(reason).changing(before, after)}.
 */
public final class AuditEvent {
    final UUID id;
    final Caller actor;
    final String action;
    final List<UUID> companies = new ArrayList<>();
    final List<String> transfers = new ArrayList<>();
    String subjectKind = "-";
    String subjectId = "-";

    /** When it was done, if not at the moment it is recorded. */
    @Nullable
    Instant at;

    @Nullable
    UUID round;

    @Nullable
    String reason;

    @Nullable
    String ruleVersion;

    @Nullable
    Object before;

    @Nullable
    Object after;

    private AuditEvent(UUID id, Caller actor, String action) {
        this.id = id;
        this.actor = actor;
        this.action = action;
    }

    /**
     * @param id a UUIDv7 made beforehand, because transfers name it
     * @param action past tense in capitals, such as {@code ORDER_PAID}
     */
    public static AuditEvent of(UUID id, Caller actor, String action) {
        return new AuditEvent(id, actor, action);
    }

    public UUID id() {
        return id;
    }

    /** When it was done: of a request that waited in a queue, when it arrived. */
    public AuditEvent at(Instant moment) {
        this.at = moment;
        return this;
    }

    public AuditEvent to(String kind, UUID subject) {
        return to(kind, subject.toString());
    }

    public AuditEvent to(String kind, String subject) {
        this.subjectKind = kind;
        this.subjectId = subject;
        return this;
    }

    /** A firm or supplier this is about, so that all events of a company can be found. */
    public AuditEvent about(UUID company) {
        companies.add(company);
        return this;
    }

    public AuditEvent inRound(@Nullable UUID id) {
        this.round = id;
        return this;
    }

    public AuditEvent because(@Nullable String text) {
        this.reason = text;
        return this;
    }

    public AuditEvent under(String version) {
        this.ruleVersion = version;
        return this;
    }

    /** What the thing was and is; both become JSON. No contact data in plain, please: events are never erased. */
    public AuditEvent changing(@Nullable Object from, @Nullable Object to) {
        this.before = from;
        this.after = to;
        return this;
    }

    /** The seals of the transfers this act caused, from the ledger's receipt. */
    public AuditEvent moving(List<String> seals) {
        transfers.addAll(seals);
        return this;
    }

    @Nullable
    String company() {
        BusinessNumber number = actor.company();
        return number == null ? null : number.digits();
    }
}
