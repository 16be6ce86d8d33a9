package kr.ieum.pact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.Offer;
import kr.ieum.pact.PactView.Part;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Caps;
import kr.ieum.programme.Terms;

/** What a version lets a firm and its suppliers agree on: the limits its voucher will have. */
record PactTerms(Terms terms) {

    /** @throws kr.ieum.platform.problem.Refused when the parts together are more than a voucher may be spent on */
    void check(List<Part> parts) {
        Set<ListingId> seen = new HashSet<>();
        for (Part part : parts) {
            Offer first = part.offers().get(0);
            if (!seen.add(first.listingId())) throw PactProblem.DOUBLE_LISTING.with("listing", first.listingId());
            if (terms.category(first.category()).isEmpty())
                throw PactProblem.CATEGORY_NOT_IN_PROGRAMME.with("category", first.category());
        }
        Won supply = sum(parts);
        if (supply.isMoreThan(terms.faceLimit()))
            throw PactProblem.OVER_FACE_LIMIT.with("supply", supply, "limit", terms.faceLimit());
        by(parts, part -> part.offers().get(0).category()).forEach(this::checkCategory);
        Map<Object, List<Part>> bySupplier = by(parts, Part::supplierId);
        bySupplier.values().forEach(this::checkSupplier);
        int least = terms.caps().leastSuppliers();
        if (bySupplier.size() < least) throw PactProblem.TOO_FEW_SUPPLIERS.with("least", least);
    }

    private void checkCategory(Object category, List<Part> parts) {
        Caps caps = terms.caps();
        caps.limitOf((String) category).ifPresent(limit -> {
            if (sum(parts).isMoreThan(limit))
                throw PactProblem.OVER_CATEGORY_LIMIT.with("category", category, "limit", limit);
        });
        Integer most = caps.ordersPerCategory();
        if (most != null && parts.size() > most)
            throw PactProblem.TOO_MANY_IN_CATEGORY.with("category", category, "most", most);
    }

    private void checkSupplier(List<Part> parts) {
        Won cap = terms.caps().perSupplier();
        if (cap != null && sum(parts).isMoreThan(cap)) throw PactProblem.OVER_SUPPLIER_CAP.with("limit", cap);
    }

    static Won sum(List<Part> parts) {
        return parts.stream().map(Part::supply).reduce(Won.ZERO, Won::plus);
    }

    private static Map<Object, List<Part>> by(List<Part> parts, Function<Part, Object> key) {
        return parts.stream().collect(Collectors.groupingBy(key));
    }
}
