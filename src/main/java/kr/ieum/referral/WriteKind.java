package kr.ieum.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.InvalidRuleSet;
import org.jspecify.annotations.Nullable;

/** Use cases: a version of a kind is written, published by two persons, and the kind switched on or off. */
@ApplicationScoped
class WriteKind {
    private final KindRepository kinds;
    private final KindVersionRepository versions;
    private final FourEyes fourEyes;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;

    WriteKind(
            KindRepository kinds,
            KindVersionRepository versions,
            FourEyes fourEyes,
            Ids ids,
            Clock clock,
            AuditTrail audit) {
        this.kinds = kinds;
        this.versions = versions;
        this.fourEyes = fourEyes;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** The first person's proposal, or the version as it became by the second. */
    record Result(@Nullable Proposal proposal, @Nullable KindVersionView version) {}

    /** What an administrator decided of a kind. */
    record Switched(boolean on) {}

    /** @throws Refused with every error of the document and its line */
    @Transactional
    KindVersionView write(
            String code, String name, @Nullable IfMatch ifMatch, boolean isNew, String text, Caller caller) {
        ReferralKind read = parse(text);
        if (!read.code().equals(code) || !read.version().equals(name))
            throw ReferralProblem.OTHER_KIND_NAME.with("kind", read.code(), "version", read.version());
        Optional<KindVersion> existing = versions.named(code, name);
        if (isNew && existing.isPresent()) throw CommonProblem.ALREADY_THERE.with("what", code + " " + name);
        if (!isNew && existing.isEmpty()) throw ReferralProblem.UNKNOWN_KIND.with();
        existing.ifPresent(version -> IfMatch.check(ifMatch, version.version()));
        if (kinds.findByIdOptional(code).isEmpty()) kinds.persistAndFlush(new Kind(code, !read.startsSwitchedOff()));
        KindVersion version =
                existing.orElseGet(() -> new KindVersion(ids.next(), read, text, caller.account(), clock.instant()));
        if (existing.isPresent()) version.write(read, text, caller.account(), clock.instant());
        else versions.persist(version);
        return recorded("REFERRAL_KIND_WRITTEN", version, caller);
    }

    /** Takes two persons. The version that was published is retired; what runs under it goes on under it. */
    @Transactional
    Result publish(String code, String name, String contentHash, @Nullable IfMatch ifMatch, Caller caller) {
        KindVersion version = versions.get(code, name);
        IfMatch.check(ifMatch, version.version());
        version.mustBe(contentHash);
        version.status().to(KindVersionStatus.PUBLISHED, name);
        Proposal proposal = fourEyes.agree(
                "PUBLISH_REFERRAL_KIND", version.id(), Map.of("contentHash", contentHash), caller, Duty.REVIEWER);
        if (!proposal.isApproved()) return new Result(proposal, null);
        Optional<KindVersion> before = versions.published(code);
        before.ifPresent(KindVersion::retire);
        // A kind that comes to be about people waits for an administrator, whatever it was about before.
        if (versions.read(version).startsSwitchedOff()
                && before.map(versions::read)
                        .filter(ReferralKind::startsSwitchedOff)
                        .isEmpty()) kinds.get(code).become(false);
        versions.flush();
        version.publish(clock.instant());
        return new Result(null, recorded("REFERRAL_KIND_PUBLISHED", version, caller));
    }

    @Transactional
    KindView become(String code, boolean on, String reason, @Nullable IfMatch ifMatch, Caller caller) {
        Kind kind = kinds.get(code);
        IfMatch.check(ifMatch, kind.version());
        ReferralKind published =
                versions.read(versions.published(code).orElseThrow(ReferralProblem.UNKNOWN_KIND::with));
        Switched before = new Switched(kind.isOn());
        kind.become(on);
        kinds.flush();
        audit.record(
                AuditEvent.of(audit.newEvent(), caller, on ? "REFERRAL_KIND_SWITCHED_ON" : "REFERRAL_KIND_SWITCHED_OFF")
                        .to("REFERRAL_KIND", code)
                        .because(reason)
                        .changing(before, new Switched(on)));
        return KindView.of(kind, published);
    }

    private KindVersionView recorded(String action, KindVersion version, Caller caller) {
        versions.flush();
        KindVersionView view = version.view();
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("REFERRAL_KIND_VERSION", version.id())
                .under(view.kind() + " " + view.name())
                .changing(null, view));
        return view;
    }

    private static ReferralKind parse(String text) {
        try {
            return KindReader.read(text);
        } catch (InvalidRuleSet invalid) {
            throw invalid.refusedAs(ReferralProblem.INVALID_KIND_DOCUMENT);
        }
    }
}
