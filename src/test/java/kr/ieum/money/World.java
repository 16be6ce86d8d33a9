package kr.ieum.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Where lives are lived: a round in which vouchers come first and one in which suppliers are found first and paid in parts,
 * their suppliers and what they sell, and the people of the agency.
 */
final class World {
    static final String REVIEWER = Supply.REVIEWER;
    static final String SECOND_REVIEWER = Supply.SECOND_REVIEWER;
    static final String FINANCE = Supply.FINANCE;
    static final String SECOND_FINANCE = Tokens.of("finance.choi");

    /** Prices with VAT: halves and fifths of a voucher, and what divides into nothing. */
    private static final long[] PRICES = {2_200_000, 880_000, 1_100_003, 333_333, 777_777, 99_001, 1_234_567, 11};

    final Http http;
    final String round;
    final String pactRound;
    final List<Place> places;
    final List<Offer> offers;

    private World(Http http, String pactRound, List<Place> places, List<Offer> offers) {
        this.http = http;
        this.round = places.get(0).round();
        this.pactRound = pactRound;
        this.places = places;
        this.offers = offers;
    }

    /** A round in which vouchers come first, and its programme. */
    record Place(String programme, String round) {}

    /** A plan that can be bought, and the token of its supplier. */
    record Offer(String listing, String plan, String seller) {}

    /** @param now what the application's clock says */
    static World of(Http http, int suppliers, long budget, Instant now) {
        return of(http, suppliers, budget, now, List.of());
    }

    /** @param others programmes beside the untact voucher, under its rules and another ministry's name */
    static World of(Http http, int suppliers, long budget, Instant now, List<String> others) {
        List<Place> places = new ArrayList<>();
        places.add(new Place("untact", Rounds.open("2021", budget, now)));
        for (String other : others) places.add(new Place(other, Rounds.openAs(other, "과학기술정보통신부", budget, now)));
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < suppliers; i++) offers.addAll(aSupplier(i, now, others));
        String pactRound = Rounds.openUnder("2021-pacts", "2021", World::pactsInParts, budget, now);
        return new World(http, pactRound, List.copyOf(places), List.copyOf(offers));
    }

    /** Every round of this world. */
    List<String> rounds() {
        return Stream.concat(Stream.of(pactRound), places.stream().map(Place::round))
                .toList();
    }

    private static String pactsInParts(String document) {
        return document.replaceFirst("(?m)^stepOrder:.*$", """
                stepOrder: { value: MATCH_FIRST, unverified: true }
                tranches:
                  - { code: ADVANCE, ko: 선급, en: Advance, percent: { value: 33, unverified: true }, proof: { value: FIRM_CONFIRMATION, unverified: true } }
                  - { code: INTERIM, ko: 중간, en: Interim, percent: { value: 34, unverified: true }, proof: { value: LOG_IN_RECORD, unverified: true } }
                  - { code: FINAL, ko: 잔금, en: Final, percent: { value: 33, unverified: true }, proof: { value: FIRM_CONFIRMATION, unverified: true } }
                """);
    }

    private static List<Offer> aSupplier(int number, Instant now, List<String> others) {
        LocalDate today = LocalDate.ofInstant(now, java.time.ZoneId.of("Asia/Seoul"));
        Supply.Company company = Supply.aSellingSupplier(today);
        for (String other : others) Supply.sellsIn(company, other, today);
        Supply.confirmAccount(company);
        Map<String, Long> plans = new LinkedHashMap<>();
        for (int i = 0; i < PRICES.length; i++) plans.put("P" + i, PRICES[i]);
        String listing = Supply.aPublishedListing(company, "SKU-" + number, plans);
        return plans.keySet().stream()
                .map(plan -> new Offer(listing, plan, company.token()))
                .toList();
    }

    /** The token of who sold an order. */
    String sellerOf(Life.Thing order) {
        String listing = order.body().path("listingId").asText();
        return offers.stream()
                .filter(offer -> offer.listing().equals(listing))
                .findFirst()
                .orElseThrow()
                .seller();
    }

    Offer anOffer(Random random) {
        return offers.get(random.nextInt(offers.size()));
    }

    /**
     * Two reviewers, or two finance people, who agree. What was proposed before and came to nothing is taken back first.
     *
     * @return the second one's answer
     */
    Http.Reply twoAgree(String first, String second, String path, @Nullable String tag, @Nullable Object what) {
        Http.Reply proposed = http.move(first, path, tag, what);
        if (proposed.status() == 409 && proposed.body().hasNonNull("proposalId")) {
            http.delete(first, "/proposals/" + proposed.get("proposalId"));
            proposed = http.move(first, path, tag, what);
        }
        if (!proposed.isDone()) return proposed;
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(202);
        return http.move(second, path, tag, what);
    }
}
