package kr.ieum.order;

import java.util.List;
import java.util.function.Function;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.Offer;
import kr.ieum.platform.money.Won;
import kr.ieum.supplier.SupplierView;

/** Plans of one listing, priced as they are sold at this moment. */
record Basket(SupplierView supplier, List<Offer> offers) {

    ListingId listing() {
        return offers.get(0).listingId();
    }

    int listingVersion() {
        return offers.get(0).versionNumber();
    }

    String category() {
        return offers.get(0).category();
    }

    String title() {
        return offers.get(0).title();
    }

    int termMonths() {
        return offers.stream().mapToInt(Offer::termMonths).max().orElseThrow();
    }

    Won total() {
        return sum(offer -> offer.price().total());
    }

    /** What caps, limits and shares count: never VAT. */
    Won supply() {
        return sum(offer -> offer.price().supply());
    }

    Won vat() {
        return sum(offer -> offer.price().vat());
    }

    List<OrderLine> lines() {
        return offers.stream()
                .map(offer -> new OrderLine(
                        offer.planCode(),
                        offer.planName(),
                        offer.seats(),
                        offer.termMonths(),
                        offer.price().total(),
                        offer.price().supply(),
                        offer.price().vat()))
                .toList();
    }

    private Won sum(Function<Offer, Won> of) {
        return offers.stream().map(of).reduce(Won.ZERO, Won::plus);
    }
}
