package kr.ieum.pact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.Listings;
import kr.ieum.catalogue.Offer;
import kr.ieum.catalogue.Wish;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.StepOrder;
import kr.ieum.programme.Terms;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;

/** Use case: a firm writes down what it will buy of whom, for its suppliers to sign. */
@ApplicationScoped
class ProposePact {
    private final PactRepository pacts;
    private final PactRecord record;
    private final Programmes programmes;
    private final Firms firms;
    private final Listings listings;
    private final Suppliers suppliers;
    private final Ids ids;
    private final Clock clock;

    ProposePact(
            PactRepository pacts,
            PactRecord record,
            Programmes programmes,
            Firms firms,
            Listings listings,
            Suppliers suppliers,
            Ids ids,
            Clock clock) {
        this.pacts = pacts;
        this.record = record;
        this.programmes = programmes;
        this.firms = firms;
        this.listings = listings;
        this.suppliers = suppliers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Plans of one listing. */
    record Choice(ListingId listing, List<String> plans) {}

    @Transactional
    PactView propose(RoundId roundId, String purpose, List<Choice> choices, Caller caller) {
        RoundView round = programmes.round(roundId);
        Terms terms = programmes.rules(round).terms();
        if (terms.stepOrder() != StepOrder.MATCH_FIRST) throw PactProblem.NOT_MATCH_FIRST.with();
        if (round.status().next().isEmpty() || !clock.instant().isBefore(round.closesAt()))
            throw PactProblem.ROUND_OVER.with("state", round.status());
        FirmView firm = firms.byNumber(caller.companyOrRefuse()).orElseThrow(PactProblem.FIRM_NOT_REGISTERED::with);
        List<PactView.Part> parts = parts(choices, round.programme());
        new PactTerms(terms).check(parts);
        List<PactView.Party> parties = parties(parts);
        if (parties.stream().anyMatch(party -> caller.actsFor(party.businessNumber())))
            throw PactProblem.OWN_PRODUCT.with();
        PactView made = new PactView(
                new PactId(ids.next()),
                0,
                ShortCode.next("P", clock),
                roundId,
                firm.id(),
                caller.companyOrRefuse(),
                purpose,
                hash(pacts.write(List.of(roundId, firm.id(), purpose, parts))),
                PactTerms.sum(parts),
                parts,
                parties,
                PactStatus.PROPOSED,
                clock.instant(),
                null,
                null);
        pacts.insert(made);
        return record.write("PACT_PROPOSED", made.id(), null, caller);
    }

    private List<PactView.Part> parts(List<Choice> choices, String programme) {
        List<Wish> wishes = choices.stream()
                .map(choice -> new Wish(choice.listing(), choice.plans(), programme))
                .toList();
        Map<Wish, Reply<List<Offer>>> offers = listings.offers(wishes, KoreanTime.today(clock));
        return wishes.stream()
                .map(wish -> Objects.requireNonNull(offers.get(wish)).get())
                .map(found -> new PactView.Part(found.get(0).supplierId(), found))
                .toList();
    }

    private List<PactView.Party> parties(List<PactView.Part> parts) {
        Set<SupplierId> sellers = parts.stream().map(PactView.Part::supplierId).collect(Collectors.toSet());
        return suppliers.all(sellers).values().stream()
                .map(ProposePact::unsigned)
                .toList();
    }

    private static PactView.Party unsigned(SupplierView supplier) {
        return new PactView.Party(supplier.id(), supplier.businessNumber(), null);
    }

    private static String hash(String content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
