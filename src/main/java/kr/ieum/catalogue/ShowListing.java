package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Puts together what is seen of listings. */
@ApplicationScoped
class ShowListing {
    private final VersionRepository versions;
    private final Suppliers suppliers;
    private final ResearchBadges badges;
    private final Attestations attestations;

    ShowListing(VersionRepository versions, Suppliers suppliers, ResearchBadges badges, Attestations attestations) {
        this.versions = versions;
        this.suppliers = suppliers;
        this.badges = badges;
        this.attestations = attestations;
    }

    ListingView show(Listing listing) {
        return show(List.of(listing)).get(0);
    }

    /** In five questions to the database, however many there are. */
    List<ListingView> show(List<Listing> listings) {
        Map<ListingId, List<ListingVersion>> current = versions.currentByListing(listings);
        Map<SupplierId, SupplierView> sellers =
                suppliers.all(listings.stream().map(Listing::supplier).toList());
        Map<ListingId, List<ResearchBadge>> research = badges.of(listings);
        Map<ListingId, List<Attestation>> attested = attestations.of(listings);
        return listings.stream()
                .map(listing -> show(
                        listing,
                        current.getOrDefault(listing.id(), List.of()),
                        research.getOrDefault(listing.id(), List.of()),
                        Objects.requireNonNull(sellers.get(listing.supplier())),
                        attested.getOrDefault(listing.id(), List.of())))
                .toList();
    }

    private ListingView show(
            Listing listing,
            List<ListingVersion> current,
            List<ResearchBadge> research,
            SupplierView supplier,
            List<Attestation> attested) {
        Optional<ListingVersion> open =
                current.stream().filter(ListingVersion::isOpen).findFirst();
        ListingVersion shown = current.stream()
                .filter(version -> Objects.equals(version.number(), listing.publishedNumber()))
                .findFirst()
                .or(() -> open)
                .orElseGet(() -> versions.get(listing.id(), listing.latestNumber()));
        return view(
                listing,
                shown,
                research,
                open.map(version -> version.view(listing.version())).orElse(null),
                current.stream()
                        .filter(version -> version.status() == ListingStatus.RETURNED)
                        .map(version -> version.view(listing.version()))
                        .findFirst()
                        .orElse(null),
                supplier,
                attested);
    }

    private static ListingView view(
            Listing listing,
            ListingVersion shown,
            List<ResearchBadge> research,
            @Nullable ListingVersionView open,
            @Nullable ListingVersionView returned,
            SupplierView supplier,
            List<Attestation> attested) {
        ListingContent content = shown.content();
        return new ListingView(
                listing.id(),
                listing.version(),
                supplier.id(),
                supplier.name(),
                listing.sku(),
                shown.number(),
                shown.status(),
                content.title(),
                content.description(),
                content.category(),
                content.attributes(),
                content.plans().stream()
                        .map(plan -> PlanView.of(plan, supplier.vatFree()))
                        .toList(),
                supplier.vatFree(),
                shown.publishedAt(),
                research,
                attested,
                open,
                returned);
    }
}
