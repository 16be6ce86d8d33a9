package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** Use case: a supplier hands its draft in for review, and hears at once what the reviewer will be warned of. */
@ApplicationScoped
class SubmitListing {
    private final OwnListing own;
    private final ListingRepository listings;
    private final VersionRepository versions;
    private final Precheck precheck;
    private final ShowListing showing;
    private final Clock clock;
    private final AuditTrail audit;

    SubmitListing(
            OwnListing own,
            ListingRepository listings,
            VersionRepository versions,
            Precheck precheck,
            ShowListing showing,
            Clock clock,
            AuditTrail audit) {
        this.own = own;
        this.listings = listings;
        this.versions = versions;
        this.precheck = precheck;
        this.showing = showing;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    ListingView submit(SupplierId supplier, String sku, @Nullable IfMatch ifMatch, Caller caller) {
        own.mustBeOf(supplier, caller);
        Listing listing = listings.get(supplier, sku);
        IfMatch.check(ifMatch, listing.version());
        submit(List.of(listing), caller);
        return showing.show(listing);
    }

    /** Drafts as they are now, whoever has read which. */
    @Transactional
    void submit(List<Listing> many, Caller caller) {
        Map<ListingId, List<ListingVersion>> current = versions.currentByListing(many);
        Map<Listing, ListingVersion> drafts = new LinkedHashMap<>();
        List<Precheck.Draft> checked = new ArrayList<>();
        for (Listing listing : many) {
            List<ListingVersion> versionsOf = current.getOrDefault(listing.id(), List.of());
            ListingVersion draft = versionsOf.stream()
                    .filter(ListingVersion::isOpen)
                    .findFirst()
                    .orElseThrow(ListingProblem.NO_DRAFT::with);
            drafts.put(listing, draft);
            checked.add(new Precheck.Draft(
                    listing.supplier(),
                    draft.content(),
                    versionsOf.stream()
                            .filter(version -> Objects.equals(version.number(), listing.publishedNumber()))
                            .findFirst()
                            .map(ListingVersion::content)));
        }
        Iterator<List<Warning>> warnings = precheck.check(checked).iterator();
        drafts.forEach((listing, draft) -> {
            draft.submit(warnings.next(), clock.instant());
            listing.touch();
        });
        listings.flush();
        audit.record(drafts.entrySet().stream()
                .map(each -> submitted(each.getKey(), each.getValue(), caller))
                .toList());
    }

    private AuditEvent submitted(Listing listing, ListingVersion draft, Caller caller) {
        return AuditEvent.of(audit.newEvent(), caller, "LISTING_SUBMITTED")
                .to("LISTING", listing.id().value())
                .about(listing.supplier().value())
                .changing(null, draft.view(listing.version()));
    }
}
