package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** Use case: a supplier writes what a listing says next. What is on sale stays on sale. */
@ApplicationScoped
class WriteListing {
    private final OwnListing own;
    private final ListingRepository listings;
    private final VersionRepository versions;
    private final ShowListing showing;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;

    WriteListing(
            OwnListing own,
            ListingRepository listings,
            VersionRepository versions,
            ShowListing showing,
            Ids ids,
            Clock clock,
            AuditTrail audit) {
        this.own = own;
        this.listings = listings;
        this.versions = versions;
        this.showing = showing;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    enum Outcome {
        /** The listing is new. */
        MADE,
        /** A draft was written: a new version, or over the draft there was. */
        DRAFTED,
        /** It says so already. */
        UNCHANGED
    }

    record Written(Outcome outcome, ListingView listing) {}

    @Transactional
    Written put(
            SupplierId supplier,
            String sku,
            @Nullable String ifNoneMatch,
            @Nullable IfMatch ifMatch,
            ListingContent content,
            Caller caller) {
        own.mustBeOf(supplier, caller);
        Optional<Listing> there = listings.find(supplier, sku);
        if (there.isEmpty()) {
            if (ifMatch != null) throw CommonProblem.STALE.with();
            if (!"*".equals(ifNoneMatch)) throw CommonProblem.IF_NONE_MATCH_MISSING.with();
        } else {
            if (ifNoneMatch != null) throw CommonProblem.ALREADY_THERE.with("what", sku);
            IfMatch.check(ifMatch, there.get().version());
        }
        return write(there, supplier, sku, content, caller);
    }

    /** Without a precondition: the file of a supplier is the whole truth about its SKUs. */
    @Transactional
    Written replace(SupplierId supplier, String sku, ListingContent content, Caller caller) {
        own.mustBeOf(supplier, caller);
        return write(listings.find(supplier, sku), supplier, sku, content, caller);
    }

    /** What an old version said becomes the next draft. */
    @Transactional
    ListingView restore(ListingId id, int number, @Nullable IfMatch ifMatch, Caller caller) {
        Listing listing = own.get(id, ifMatch, caller);
        ListingContent content = versions.get(id, number).content();
        return write(Optional.of(listing), listing.supplier(), listing.sku(), content, caller)
                .listing();
    }

    private Written write(
            Optional<Listing> there, SupplierId supplier, String sku, ListingContent content, Caller caller) {
        mustMakeSense(sku, content);
        Listing listing = there.orElseGet(() -> new Listing(ids.next(), supplier, sku, clock.instant()));
        if (there.isEmpty()) listings.persist(listing);
        boolean changed = draft(listing, content, caller);
        if (!changed) return new Written(Outcome.UNCHANGED, showing.show(listing));
        listing.touch();
        listings.flush();
        ListingView view = showing.show(listing);
        audit.record(AuditEvent.of(audit.newEvent(), caller, "LISTING_WRITTEN")
                .to("LISTING", view.id().value())
                .about(supplier.value())
                .changing(null, Objects.requireNonNullElse(view.open(), view)));
        return new Written(there.isEmpty() ? Outcome.MADE : Outcome.DRAFTED, view);
    }

    /** @return whether anything is new */
    private boolean draft(Listing listing, ListingContent content, Caller caller) {
        Optional<ListingVersion> open = versions.open(listing.id());
        Optional<ListingVersion> current = open.or(() -> versions.published(listing));
        if (current.isPresent() && current.get().content().equals(content)) return false;
        if (open.isPresent()) open.get().rewrite(content, caller.account());
        else
            versions.persist(new ListingVersion(
                    ids.next(), listing.id(), listing.nextNumber(), content, caller.account(), clock.instant()));
        return true;
    }

    private static void mustMakeSense(String sku, ListingContent content) {
        if (!sku.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) throw ListingProblem.SKU_FORM.with();
        if (content.hasPlanTwice()) throw ListingProblem.PLAN_TWICE.with();
        Attributes attributes = content.attributes();
        Integer mostSeats = attributes.maxSeats();
        if (mostSeats != null && attributes.minSeats() > mostSeats)
            throw ListingProblem.SEATS_RANGE.with("least", attributes.minSeats(), "most", mostSeats);
        content.plans().forEach(WriteListing::mustMakeSense);
    }

    private static void mustMakeSense(Plan plan) {
        if (!plan.hasSensiblePrice())
            throw ListingProblem.PRICE_RANGE.with(
                    "plan", plan.code(), "price", plan.price(), "most", Plan.HIGHEST_PRICE);
        Integer least = plan.minQuantity();
        Integer most = plan.maxQuantity();
        if (least != null && most != null && least > most)
            throw ListingProblem.QUANTITY_RANGE.with("plan", plan.code(), "least", least, "most", most);
    }
}
