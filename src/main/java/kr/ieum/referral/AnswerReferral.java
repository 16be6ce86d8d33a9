package kr.ieum.referral;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import kr.ieum.catalogue.Attestation;
import kr.ieum.catalogue.Listings;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** Use cases of a partner: it takes a case or declines it, begins, and closes it with the result. */
@ApplicationScoped
class AnswerReferral {
    private final ReferralRepository referrals;
    private final KindVersionRepository versions;
    private final WithdrawReferral ending;
    private final Listings listings;
    private final ReferralJson json;
    private final ReferralRecord record;
    private final Event<SupportGiven> support;
    private final Clock clock;

    AnswerReferral(
            ReferralRepository referrals,
            KindVersionRepository versions,
            WithdrawReferral ending,
            Listings listings,
            ReferralJson json,
            ReferralRecord record,
            Event<SupportGiven> support,
            Clock clock) {
        this.referrals = referrals;
        this.versions = versions;
        this.ending = ending;
        this.listings = listings;
        this.json = json;
        this.record = record;
        this.support = support;
        this.clock = clock;
    }

    @Transactional
    PartnerReferral accept(ReferralId id, @Nullable IfMatch ifMatch, Caller caller) {
        return move(id, ifMatch, caller, "REFERRAL_ACCEPTED", (referral, kind) -> {
            referral.accept(kind, clock.instant());
            BusinessNumber company = referral.party().number();
            ReferralKind.Support given = kind.effects().support();
            if (given != null && company != null)
                support.fire(new SupportGiven(
                        company, given.programme(), kind.version(), given.field(), KoreanTime.today(clock), caller));
        });
    }

    @Transactional
    PartnerReferral decline(ReferralId id, String reason, @Nullable IfMatch ifMatch, Caller caller) {
        Referral referral = own(id, ifMatch, caller);
        ending.decline(referral, reason, caller);
        return referral.partnerView();
    }

    @Transactional
    PartnerReferral start(ReferralId id, @Nullable IfMatch ifMatch, Caller caller) {
        return move(id, ifMatch, caller, "REFERRAL_STARTED", (referral, kind) -> referral.start(kind, clock.instant()));
    }

    /** @throws kr.ieum.platform.problem.Refused when the result has a field the kind does not know, or lacks one */
    @Transactional
    PartnerReferral close(
            ReferralId id, Outcome outcome, Map<String, JsonNode> result, @Nullable IfMatch ifMatch, Caller caller) {
        return move(id, ifMatch, caller, "REFERRAL_CLOSED", (referral, kind) -> {
            Known told = json.checked(result, kind.result());
            if (outcome == Outcome.COMPLETED) ReferralJson.mustBeComplete(told, kind.result());
            referral.close(outcome, json.write(told), kind, clock.instant());
            if (outcome == Outcome.COMPLETED && kind.effects().attests()) attest(referral, kind, told);
        });
    }

    private PartnerReferral move(
            ReferralId id,
            @Nullable IfMatch ifMatch,
            Caller caller,
            String action,
            BiConsumer<Referral, ReferralKind> step) {
        Referral referral = own(id, ifMatch, caller);
        ReferralView before = referral.view();
        step.accept(referral, versions.read(referral.kind(), referral.kindVersion()));
        record.tellSubject(referral, "referral.status");
        record.write(referral, action, before, caller);
        return referral.partnerView();
    }

    /** To another partner, and before it was sent, it does not exist. */
    private Referral own(ReferralId id, @Nullable IfMatch ifMatch, Caller caller) {
        Referral referral = referrals.locked(id);
        if (!referral.hasLeftTo(caller)) throw CommonProblem.NOT_FOUND.with();
        IfMatch.check(ifMatch, referral.version());
        return referral;
    }

    private void attest(Referral referral, ReferralKind kind, Known told) {
        LocalDate issuedOn = day(told, Field.ISSUED_ON);
        LocalDate validTo = day(told, Field.VALID_TO);
        if (issuedOn.isAfter(KoreanTime.today(clock)) || validTo.isBefore(issuedOn))
            throw ReferralProblem.RESULT_PERIOD.with("issuedOn", issuedOn, "validTo", validTo);
        JsonNode type = told.values().get(Field.CERTIFICATE_TYPE);
        JsonNode closed = told.values().get(Field.FINDINGS_CLOSED);
        listings.attest(
                new SupplierId(Objects.requireNonNull(referral.party().id())),
                referral.party().listing(),
                new Attestation(
                        type == null
                                ? kind.code().toUpperCase(java.util.Locale.ROOT).replace('-', '_')
                                : type.asText(),
                        text(told, Field.CERTIFICATE_GRADE),
                        text(told, Field.CERTIFICATE_NUMBER),
                        closed == null ? null : closed.asInt(),
                        issuedOn,
                        validTo));
    }

    private static @Nullable String text(Known told, Field field) {
        JsonNode value = told.values().get(field);
        return value == null ? null : value.asText();
    }

    private static LocalDate day(Known told, Field field) {
        return LocalDate.parse(Objects.requireNonNull(text(told, field)));
    }
}
