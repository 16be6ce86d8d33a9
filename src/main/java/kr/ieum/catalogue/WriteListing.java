package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
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

    /** As {@link Written}, before anybody looks at it. */
    record Drafted(Outcome outcome, Listing listing) {}

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
        Drafted drafted = write(supplier, there.stream().toList(), sku, content, caller);
        return new Written(drafted.outcome(), showing.show(drafted.listing()));
    }

    /**
     * Many, without a precondition: the file of a supplier is the whole truth about its SKUs.
     *
     * @param wanted by SKU
     * @return for each what came of it, or why nothing did
     */
    @Transactional
    Map<String, Reply<Drafted>> replace(SupplierId supplier, Map<String, ListingContent> wanted, Caller caller) {
        own.mustBeOf(supplier, caller);
        return write(supplier, listings.find(supplier, wanted.keySet()), wanted, caller);
    }

    /** What an old version said becomes the next draft. */
    @Transactional
    ListingView restore(ListingId id, int number, @Nullable IfMatch ifMatch, Caller caller) {
        Listing listing = own.get(id, ifMatch, caller);
        ListingContent content = versions.get(id, number).content();
        write(listing.supplier(), List.of(listing), listing.sku(), content, caller);
        return showing.show(listing);
    }

    private Drafted write(SupplierId supplier, List<Listing> there, String sku, ListingContent content, Caller caller) {
        return Objects.requireNonNull(
                        write(supplier, there, Map.of(sku, content), caller).get(sku))
                .get();
    }

    private Map<String, Reply<Drafted>> write(
            SupplierId supplier, List<Listing> there, Map<String, ListingContent> wanted, Caller caller) {
        Map<String, Listing> bySku = there.stream().collect(Collectors.toMap(Listing::sku, Function.identity()));
        Map<ListingId, List<ListingVersion>> current = versions.currentByListing(there);
        Map<String, Reply<Drafted>> replies = new HashMap<>();
        Map<Listing, ListingVersion> drafts = new LinkedHashMap<>();
        wanted.forEach((sku, content) -> {
            try {
                mustMakeSense(sku, content);
                Listing known = bySku.get(sku);
                Listing listing = known == null ? new Listing(ids.next(), supplier, sku, clock.instant()) : known;
                ListingVersion draft = draft(listing, current.getOrDefault(listing.id(), List.of()), content, caller);
                if (draft != null) drafts.put(listing, draft);
                replies.put(sku, Reply.of(new Drafted(outcome(known, draft), listing)));
            } catch (Refused refused) {
                replies.put(sku, Reply.refused(refused));
            }
        });
        store(drafts, supplier, caller);
        return replies;
    }

    private static Outcome outcome(@Nullable Listing known, @Nullable ListingVersion draft) {
        if (draft == null) return Outcome.UNCHANGED;
        return known == null ? Outcome.MADE : Outcome.DRAFTED;
    }

    /** @return nothing when it says so already */
    private @Nullable ListingVersion draft(
            Listing listing, List<ListingVersion> current, ListingContent content, Caller caller) {
        Optional<ListingVersion> open =
                current.stream().filter(ListingVersion::isOpen).findFirst();
        Optional<ListingVersion> latest = open.or(() -> current.stream()
                .filter(version -> Objects.equals(version.number(), listing.publishedNumber()))
                .findFirst());
        if (latest.isPresent() && latest.get().content().equals(content)) return null;
        if (open.isEmpty())
            return new ListingVersion(
                    ids.next(), listing.id(), listing.nextNumber(), content, caller.account(), clock.instant());
        open.get().rewrite(content, caller.account());
        return open.get();
    }

    /** All listings first and all versions then, so that each kind is one statement. */
    private void store(Map<Listing, ListingVersion> drafts, SupplierId supplier, Caller caller) {
        drafts.keySet().forEach(Listing::touch);
        listings.persist(drafts.keySet());
        versions.persist(drafts.values());
        listings.flush();
        List<AuditEvent> events = new ArrayList<>();
        drafts.forEach((listing, draft) -> events.add(AuditEvent.of(audit.newEvent(), caller, "LISTING_WRITTEN")
                .to("LISTING", listing.id().value())
                .about(supplier.value())
                .changing(null, draft.view(listing.version()))));
        audit.record(events);
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
