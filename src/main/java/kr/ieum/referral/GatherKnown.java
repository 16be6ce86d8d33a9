package kr.ieum.referral;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.Listings;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.platform.taxoffice.TaxState;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** All that is known here of who is referred, whether or not any of it may be sent. */
@ApplicationScoped
class GatherKnown {
    private final Suppliers suppliers;
    private final Firms firms;
    private final Listings listings;
    private final ReferralJson json;

    GatherKnown(Suppliers suppliers, Firms firms, Listings listings, ReferralJson json) {
        this.suppliers = suppliers;
        this.firms = firms;
        this.listings = listings;
        this.json = json;
    }

    Known of(Subject subject, Party party) {
        Map<Field, JsonNode> known = new EnumMap<>(Field.class);
        switch (subject) {
            case SUPPLIER -> supplier(new SupplierId(Objects.requireNonNull(party.id())), party.listing(), known);
            case FIRM -> firm(firms.get(new FirmId(Objects.requireNonNull(party.id()))), known);
            case REGION_GROUP -> put(known, Field.GROUP_REGION, party.region().digits());
        }
        return new Known(known);
    }

    private void supplier(SupplierId id, @Nullable ListingId listing, Map<Field, JsonNode> known) {
        SupplierView supplier = suppliers.get(id);
        put(known, Field.SUPPLIER_NUMBER, supplier.businessNumber().digits());
        put(known, Field.SUPPLIER_NAME, supplier.name());
        put(known, Field.SUPPLIER_REGION, supplier.region().digits());
        put(known, Field.SUPPLIER_INDUSTRY, supplier.industry().code());
        put(known, Field.SUPPLIER_STANDING, supplier.status().name());
        put(known, Field.SUPPLIER_IN_BUSINESS, inBusiness(supplier.taxState()));
        Optional<LocalDate> incident = suppliers.lastIncidentReport(id);
        put(known, Field.SUPPLIER_INCIDENT, incident.isPresent());
        put(known, Field.SUPPLIER_INCIDENT_ON, incident.map(LocalDate::toString).orElse(null));
        if (listing != null) listing(listings.get(listing), known);
    }

    private void listing(ListingView listing, Map<Field, JsonNode> known) {
        put(known, Field.LISTING_ID, listing.id().toString());
        put(known, Field.LISTING_TITLE, listing.title().ko());
        put(known, Field.LISTING_CATEGORY, listing.category());
        put(known, Field.LISTING_URL, listing.attributes().url());
        put(known, Field.LISTING_DOMESTIC, listing.attributes().domesticHosting());
    }

    private void firm(FirmView firm, Map<Field, JsonNode> known) {
        put(known, Field.FIRM_NUMBER, firm.businessNumber().digits());
        put(
                known,
                Field.FIRM_CORPORATE_NUMBER,
                firm.corporateNumber() == null ? null : firm.corporateNumber().digits());
        put(known, Field.FIRM_NAME, firm.name());
        put(known, Field.FIRM_REGION, firm.region().digits());
        put(known, Field.FIRM_INDUSTRY, firm.industry().code());
        put(known, Field.FIRM_SALES, firm.sales().amount());
        put(known, Field.FIRM_HEADCOUNT, Field.band(firm.headcount()));
        put(known, Field.FIRM_OPENED_ON, firm.openedOn().toString());
        put(known, Field.FIRM_IN_BUSINESS, inBusiness(firm.taxState()));
    }

    /** Unknown until the tax office has been asked. */
    private static @Nullable Boolean inBusiness(@Nullable TaxState state) {
        return state == null ? null : state == TaxState.CONTINUING;
    }

    private void put(Map<Field, JsonNode> known, Field field, @Nullable Object value) {
        if (value != null) known.put(field, json.node(value));
    }
}
