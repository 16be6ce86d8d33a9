package kr.ieum.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.ieum.identity.Caller;
import kr.ieum.platform.id.Digest;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases: the referred reads what would be sent to whom, and consents to exactly that. */
@ApplicationScoped
class ConsentToReferral {
    private final ReferralRepository referrals;
    private final KindRepository kinds;
    private final KindVersionRepository versions;
    private final Eligibility eligibility;
    private final ReferralJson json;
    private final ReferralRecord record;
    private final Ids ids;
    private final Clock clock;

    ConsentToReferral(
            ReferralRepository referrals,
            KindRepository kinds,
            KindVersionRepository versions,
            Eligibility eligibility,
            ReferralJson json,
            ReferralRecord record,
            Ids ids,
            Clock clock) {
        this.referrals = referrals;
        this.kinds = kinds;
        this.versions = versions;
        this.eligibility = eligibility;
        this.json = json;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Terms terms(ReferralId id, Caller caller) {
        Referral referral = referrals.get(id);
        referral.party().mustBeOf(caller);
        ReferralKind kind = versions.read(referral.kind(), referral.kindVersion());
        return terms(referral, kind, eligibility.check(kind, referral));
    }

    /**
     * @param acceptedWarnings the codes of all warnings of the kind, each accepted knowingly
     * @throws kr.ieum.platform.problem.Refused when other terms were read, a warning is not accepted, or it may not be
     */
    @Transactional
    ReferralView consent(
            ReferralId id, String termsHash, Set<String> acceptedWarnings, @Nullable IfMatch ifMatch, Caller caller) {
        Referral referral = referrals.locked(id);
        referral.party().mustBeOf(caller);
        IfMatch.check(ifMatch, referral.version());
        referral.status().to(ReferralStatus.CONSENTED, Referral.THING);
        kinds.get(referral.kind()).mustBeOn();
        ReferralKind kind = versions.read(referral.kind(), referral.kindVersion());
        Known known = eligibility.check(kind, referral);
        if (!terms(referral, kind, known).termsHash().equals(termsHash)) throw ReferralProblem.TERMS_DIFFER.with();
        mustAccept(kind, acceptedWarnings);
        ReferralView before = referral.view();
        referral.consent(ids.next(), termsHash, kind, clock.instant());
        referral.comesFirst(kind.first() != null && kind.first().holds(known));
        return record.write(referral, "REFERRAL_CONSENTED", before, caller);
    }

    private static void mustAccept(ReferralKind kind, Set<String> accepted) {
        List<String> open = kind.warnings().stream()
                .map(ReferralWarning::code)
                .filter(code -> !accepted.contains(code))
                .toList();
        if (!open.isEmpty()) throw ReferralProblem.WARNINGS_NOT_ACCEPTED.with("warnings", open);
    }

    private Terms terms(Referral referral, ReferralKind kind, Known known) {
        ReferralKind.Partner partner = kind.partners().stream()
                .filter(each -> each.body().equals(referral.partner()))
                .findFirst()
                .orElseThrow(ReferralProblem.NO_PARTNER::with);
        List<String> fields =
                kind.sends().stream().map(asked -> asked.field().key()).sorted().toList();
        Map<String, Object> agreed = new LinkedHashMap<>();
        agreed.put("referral", referral.id());
        agreed.put("document", kind.contentHash());
        agreed.put("partner", partner.body());
        agreed.put("fields", fields);
        agreed.put("answers", referral.answers());
        agreed.put(
                "warnings", kind.warnings().stream().map(ReferralWarning::code).collect(Collectors.toList()));
        return new Terms(
                HexFormat.of().formatHex(Digest.sha256(json.write(agreed))),
                partner.body(),
                partner.name(),
                kind.purpose(),
                kind.ground().basis(),
                kind.ground().text(),
                kind.ground().consentUntil(KoreanTime.today(clock)),
                fields,
                ReferralJson.byKey(kind.onList(known.and(json.read(referral.answers())))),
                kind.warnings());
    }
}
