package kr.ieum.web.auditor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.application.ApplicationReviews;
import kr.ieum.audit.AuditRecords;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.ListingReviews;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.Listings;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.Firms;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.settlement.Settlements;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;
import kr.ieum.voucher.Vouchers;
import org.jspecify.annotations.Nullable;

/** Asks every room what it knows by a name that people use: a short code, a business number, an id, or what it is called. */
@ApplicationScoped
class FindThings {
    private static final String UUID_FORM = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final int SHORTEST = 2;
    private static final int MOST = 20;

    private final ApplicationReviews applications;
    private final Vouchers vouchers;
    private final Orders orders;
    private final Settlements settlements;
    private final Firms firms;
    private final Suppliers suppliers;
    private final AuditRecords records;
    private final Listings listings;
    private final ListingReviews reviews;

    FindThings(
            ApplicationReviews applications,
            Vouchers vouchers,
            Orders orders,
            Settlements settlements,
            Firms firms,
            Suppliers suppliers,
            AuditRecords records,
            Listings listings,
            ListingReviews reviews) {
        this.applications = applications;
        this.vouchers = vouchers;
        this.orders = orders;
        this.settlements = settlements;
        this.firms = firms;
        this.suppliers = suppliers;
        this.records = records;
        this.listings = listings;
        this.reviews = reviews;
    }

    /**
     * Something of that name.
     *
     * @param kind as the audit trail calls it
     * @param name what it is called; empty where the reader has written just that
     */
    record Found(String kind, String name, String path) {}

    List<Found> named(String name) {
        UUID id = name.matches(UUID_FORM) ? UUID.fromString(name) : null;
        List<Found> found = new ArrayList<>();
        applications
                .named(code(name, "A"), id)
                .ifPresent(there -> found.add(new Found("APPLICATION", "", "/staff/applications/" + there)));
        vouchers.named(code(name, "V"), id).ifPresent(there -> found.add(voucher("VOUCHER", there.id())));
        order(name, id).ifPresent(there -> found.add(voucher("ORDER", there.voucherId() + "#" + there.code())));
        settlements
                .named(code(name, "S"), id)
                .ifPresent(there -> found.add(new Found("SETTLEMENT_RUN", "", "/staff/settlements/" + there)));
        company(name, id).ifPresent(there -> found.add(new Found("COMPANY", "", "/audit/companies/" + there.digits())));
        if (id != null)
            records.find(id).ifPresent(there -> found.add(new Found("EVENT", "", "/audit/events/" + there.id())));
        if (id != null) listings.find(new ListingId(id)).ifPresent(there -> found.add(listing(there)));
        if (found.isEmpty() && name.length() >= SHORTEST) addCalled(name, found);
        return found;
    }

    private void addCalled(String part, List<Found> found) {
        firms.called(part, MOST).forEach(firm -> found.add(company("FIRM", firm.name(), firm.businessNumber())));
        suppliers
                .called(part, MOST)
                .forEach(each -> found.add(company("SUPPLIER", each.name(), each.businessNumber())));
        reviews.called(part, MOST).forEach(there -> found.add(listing(there)));
    }

    private static Found company(String kind, String name, BusinessNumber number) {
        return new Found(kind, name + " " + number, "/audit/companies/" + number.digits());
    }

    private static Found listing(ListingView listing) {
        return new Found(
                "LISTING",
                listing.title().ko() + " · " + listing.supplierName(),
                "/staff/listings/" + listing.id() + "/versions/" + listing.number());
    }

    private static Found voucher(String kind, Object voucher) {
        return new Found(kind, "", "/audit/vouchers/" + voucher);
    }

    /** As it is stored; what is no code at all is the name of nothing. */
    private static String code(String name, String prefix) {
        return ShortCode.findIn(name, prefix).orElse("");
    }

    private Optional<OrderView> order(String name, @Nullable UUID id) {
        String called = id == null ? code(name, "O") : id.toString();
        OrderId there = orders.named(List.of(called)).get(called);
        return Optional.ofNullable(there).map(orders::get);
    }

    private Optional<BusinessNumber> company(String name, @Nullable UUID id) {
        if (id != null)
            return suppliers
                    .find(new SupplierId(id))
                    .map(supplier -> supplier.businessNumber())
                    .or(() -> firms.names(List.of(new FirmId(id))).keySet().stream()
                            .findFirst()
                            .map(firm -> firms.get(firm).businessNumber()));
        String digits = name.replaceAll("[^0-9]", "");
        return BusinessNumber.isValid(digits)
                ? Optional.of(new BusinessNumber(digits))
                        .filter(number -> firms.byNumber(number).isPresent()
                                || suppliers.byNumber(number).isPresent())
                : Optional.empty();
    }
}
