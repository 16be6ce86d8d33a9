package kr.ieum.referral;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.Listings;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Use cases: somebody asks to be referred, and corrects what he told before he consents. */
@ApplicationScoped
class DraftReferral {
    private final ReferralRepository referrals;
    private final KindRepository kinds;
    private final KindVersionRepository versions;
    private final Suppliers suppliers;
    private final Firms firms;
    private final Listings listings;
    private final Eligibility eligibility;
    private final ReferralJson json;
    private final ReferralRecord record;
    private final Ids ids;
    private final Clock clock;

    DraftReferral(
            ReferralRepository referrals,
            KindRepository kinds,
            KindVersionRepository versions,
            Suppliers suppliers,
            Firms firms,
            Listings listings,
            Eligibility eligibility,
            ReferralJson json,
            ReferralRecord record,
            Ids ids,
            Clock clock) {
        this.referrals = referrals;
        this.kinds = kinds;
        this.versions = versions;
        this.suppliers = suppliers;
        this.firms = firms;
        this.listings = listings;
        this.eligibility = eligibility;
        this.json = json;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws kr.ieum.platform.problem.Refused when the kind is off, or not for the caller, or what is told is not taken */
    @Transactional
    ReferralView draft(NewReferral asked, Caller caller) {
        kinds.get(asked.kind()).mustBeOn();
        ReferralKind kind =
                versions.read(versions.published(asked.kind()).orElseThrow(ReferralProblem.UNKNOWN_KIND::with));
        Party party = party(kind, asked, caller);
        Known told = told(kind, asked.answers());
        Referral referral = new Referral(ids.next(), kind, party, json.write(told), clock.instant());
        Known known = eligibility.check(kind, referral);
        UUID subject = party.id();
        if (subject != null)
            referrals
                    .underWay(
                            kind.code(),
                            subject,
                            party.listing() == null ? null : party.listing().value())
                    .ifPresent(other -> {
                        throw ReferralProblem.ALREADY_UNDER_WAY.with("referral", other);
                    });
        referral.comesFirst(kind.first() != null && kind.first().holds(known));
        referrals.persist(referral);
        return record.write(referral, "REFERRAL_DRAFTED", null, caller);
    }

    @Transactional
    ReferralView rewrite(ReferralId id, Map<String, JsonNode> answers, @Nullable IfMatch ifMatch, Caller caller) {
        Referral referral = referrals.locked(id);
        referral.party().mustBeOf(caller);
        IfMatch.check(ifMatch, referral.version());
        ReferralView before = referral.view();
        referral.answer(json.write(told(versions.read(referral.kind(), referral.kindVersion()), answers)));
        return record.write(referral, "REFERRAL_REWRITTEN", before, caller);
    }

    private Known told(ReferralKind kind, Map<String, JsonNode> answers) {
        Known told = json.checked(answers, kind.told());
        ReferralJson.mustBeComplete(told, kind.told());
        return told;
    }

    private Party party(ReferralKind kind, NewReferral asked, Caller caller) {
        boolean may = caller.has(
                switch (kind.subject()) {
                    case SUPPLIER -> Duty.SUPPLIER_MEMBER;
                    case FIRM -> Duty.FIRM_MEMBER;
                    case REGION_GROUP -> Duty.REVIEWER;
                });
        if (!may) throw ReferralProblem.NOT_YOUR_KIND.with("kind", kind.code(), "subject", kind.subject());
        boolean isGroup = kind.subject() == Subject.REGION_GROUP;
        boolean misplaced = asked.listingId() != null && kind.subject() != Subject.SUPPLIER;
        if (isGroup != (asked.region() != null) || misplaced) throw ReferralProblem.SUBJECT_DETAILS.with();
        return switch (kind.subject()) {
            case SUPPLIER -> supplier(asked, caller);
            case FIRM -> firm(caller);
            case REGION_GROUP -> new Party(null, null, null, java.util.Objects.requireNonNull(asked.region()));
        };
    }

    private Party supplier(NewReferral asked, Caller caller) {
        SupplierView supplier =
                suppliers.byNumber(caller.companyOrRefuse()).orElseThrow(ReferralProblem.NOT_REGISTERED::with);
        if (asked.listingId() != null) {
            ListingView listing = listings.find(asked.listingId())
                    .filter(each -> each.supplierId().equals(supplier.id()))
                    .orElseThrow(ReferralProblem.SUBJECT_DETAILS::with);
            return new Party(supplier.id().value(), supplier.businessNumber(), listing.id(), supplier.region());
        }
        return new Party(supplier.id().value(), supplier.businessNumber(), null, supplier.region());
    }

    private Party firm(Caller caller) {
        FirmView firm = firms.byNumber(caller.companyOrRefuse()).orElseThrow(ReferralProblem.NOT_REGISTERED::with);
        return new Party(firm.id().value(), firm.businessNumber(), null, firm.region());
    }
}
