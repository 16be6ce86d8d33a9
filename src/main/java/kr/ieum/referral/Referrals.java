package kr.ieum.referral;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.Filter;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Referrals for the referred: facade. Another company's do not exist (404). */
@ApplicationScoped
public class Referrals {
    private final ReferralRepository referrals;
    private final KindRepository kinds;
    private final KindVersionRepository versions;
    private final DraftReferral drafting;
    private final ConsentToReferral consenting;
    private final WithdrawReferral withdrawing;

    Referrals(
            ReferralRepository referrals,
            KindRepository kinds,
            KindVersionRepository versions,
            DraftReferral drafting,
            ConsentToReferral consenting,
            WithdrawReferral withdrawing) {
        this.referrals = referrals;
        this.kinds = kinds;
        this.versions = versions;
        this.drafting = drafting;
        this.consenting = consenting;
        this.withdrawing = withdrawing;
    }

    /** The published kinds for such a subject that are switched on. */
    @Transactional
    public List<KindView> kinds(Subject subject) {
        return versions.published().stream()
                .map(version -> KindView.of(kinds.get(version.view().kind()), versions.read(version)))
                .filter(kind -> kind.switchedOn() && kind.subject() == subject)
                .toList();
    }

    /** The kind of a referral, in the version the referral was made by. */
    @Transactional
    public KindView kindOf(ReferralView referral) {
        return KindView.of(kinds.get(referral.kind()), versions.read(referral.kind(), referral.kindVersion()));
    }

    /**
     * The newest first: of a company its own, for the agency all.
     *
     * @param kind and {@code status}, none for all
     */
    @Transactional
    public Page<ReferralView> of(
            @Nullable String kind, @Nullable ReferralStatus status, PageRequest page, Caller caller) {
        Filter filter = new Filter().text("kind = ?", kind);
        if (status != null) filter.with("status = ?", status);
        if (!caller.isStaff())
            filter.with("owner_number = ?", caller.companyOrRefuse().digits());
        return Page.of(referrals.newestFirst(filter, page), page, referral -> referral.id()
                        .toString())
                .map(Referral::view);
    }

    @Transactional
    public ReferralView get(ReferralId id, Caller caller) {
        Referral referral = referrals.get(id);
        referral.party().mustBeSeenBy(caller);
        return referral.view();
    }

    /** Asks to be referred. Nothing leaves before the consent. */
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER})
    public ReferralView draft(NewReferral referral, Caller caller) {
        return drafting.draft(referral, caller);
    }

    /** What there is to consent to; refused while the rules of the kind do not allow it. */
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER})
    public Terms terms(ReferralId id, Caller caller) {
        return consenting.terms(id, caller);
    }

    /** @throws kr.ieum.platform.problem.Refused when other terms were read or a warning is not accepted */
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER})
    public ReferralView consent(
            ReferralId id, String termsHash, Set<String> acceptedWarnings, @Nullable IfMatch ifMatch, Caller caller) {
        return consenting.consent(id, termsHash, acceptedWarnings, ifMatch, caller);
    }

    /** Takes the referral and the consent back; the partner is shown nothing any more. */
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER})
    public ReferralView withdraw(ReferralId id, String reason, @Nullable IfMatch ifMatch, Caller caller) {
        return withdrawing.withdraw(id, reason, ifMatch, caller);
    }
}
