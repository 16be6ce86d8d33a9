package kr.ieum.catalogue.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who comes first, and why: {@code src/docs/decisions/0016-ranking.md} says the same in words. Nothing here knows what a
 * supplier pays or is. Scores within a hundredth of each other are equal, and equals take turns by firm and day.
 */
final class Rank {
    private static final double TEXT = 0.70;
    private static final double FIT = 0.12;
    private static final double PRICE = 0.08;
    private static final double PROVEN = 0.06;
    private static final double BADGES = 0.04;
    private static final int STEPS = 100;
    private static final int MANY_USES = 50;

    private final Need need;
    private final Wanted wanted;
    private final Asker asker;
    private final float bestText;
    private final double usualPrice;

    /** @param candidates what is compared: a text or price is good or bad among these */
    Rank(Need need, Wanted wanted, Asker asker, List<Shelf.Candidate> candidates) {
        this.need = need;
        this.wanted = wanted;
        this.asker = asker;
        this.bestText = (float) candidates.stream()
                .filter(candidate -> candidate.text() < NeedQuery.EXACT_NAME)
                .mapToDouble(Shelf.Candidate::text)
                .max()
                .orElse(1);
        double[] prices = candidates.stream()
                .flatMap(candidate -> best(candidate.facts()).stream())
                .mapToDouble(this::price)
                .sorted()
                .toArray();
        this.usualPrice = prices.length == 0 ? 1 : Math.max(1, prices[prices.length / 2]);
    }

    /** @param plan the one that suits best; what the reasons speak of */
    record Ranked(
            ListingFacts facts, PlanFacts plan, int score, boolean isNamed, long turn, Supplier<List<Reason>> why) {
        /** Written out only for those that are shown. */
        List<Reason> reasons() {
            return why.get();
        }

        static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::isNamed)
                .thenComparing(Ranked::score)
                .reversed()
                .thenComparing(Ranked::turn)
                .thenComparing(ranked -> ranked.facts().id());
    }

    List<Ranked> order(List<Shelf.Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> rank(candidate).stream())
                .sorted(Ranked.ORDER)
                .toList();
    }

    private Optional<Ranked> rank(Shelf.Candidate candidate) {
        ListingFacts facts = candidate.facts();
        return best(facts).map(plan -> {
            boolean named = candidate.text() >= NeedQuery.EXACT_NAME;
            double text = bestText <= 0 ? 1 : Math.min(1, candidate.text() / bestText);
            double score = TEXT * text
                    + FIT * fit(facts, plan)
                    + PRICE * cheapness(plan)
                    + PROVEN * proven(facts.standing())
                    + BADGES * badges(facts);
            return new Ranked(
                    facts,
                    plan,
                    (int) Math.round(score * STEPS),
                    named,
                    turn(facts.id()),
                    () -> reasons(facts, plan, named));
        });
    }

    private long turn(UUID id) {
        long mixed = (id.getLeastSignificantBits() ^ asker.turn() * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 31;
    }

    /** The cheapest a person and month of those that are as asked; of too small ones the largest. */
    private Optional<PlanFacts> best(ListingFacts facts) {
        List<PlanFacts> fitting = facts.plans().stream()
                .filter(wanted.plan()::fits)
                .filter(plan -> wanted.purse() == null
                        || wanted.purse().pays(facts.supplier(), facts.category(), plan.supply()))
                .toList();
        Optional<PlanFacts> enough =
                fitting.stream().filter(this::isEnough).min(Comparator.comparingDouble(this::price));
        return enough.isPresent() ? enough : fitting.stream().max(Comparator.comparingInt(PlanFacts::seats));
    }

    private int people() {
        if (wanted.plan().people() != null) return wanted.plan().people();
        if (need.seats() != null) return need.seats();
        return asker.headcount() == null ? 0 : asker.headcount();
    }

    private boolean isEnough(PlanFacts plan) {
        return plan.seats() >= people();
    }

    /** Won a month of one who uses it: seats nobody sits on are paid too. */
    private double price(PlanFacts plan) {
        int used = people() == 0 ? plan.seats() : Math.min(plan.seats(), people());
        return (double) plan.total() / plan.termMonths() / used;
    }

    private double fit(ListingFacts facts, PlanFacts plan) {
        double fit = 0;
        if (people() > 0) fit += facts.fits(people()) && isEnough(plan) ? 0.6 : 0;
        if (need.termMonths() != null) fit += plan.termMonths() == need.termMonths() ? 0.2 : 0;
        if (wanted.purse() != null) fit += isNewCategory(facts) ? 0.2 : 0;
        return fit;
    }

    private boolean isNewCategory(ListingFacts facts) {
        return wanted.purse() != null && !wanted.purse().bought().contains(facts.category());
    }

    /** One at half the usual price, half at the usual, nothing at twice it. */
    private double cheapness(PlanFacts plan) {
        double price = price(plan);
        if (need.seatMonthUpTo() != null && price > need.seatMonthUpTo()) return 0;
        return Math.max(0, Math.min(1, 0.5 - Math.log(Math.max(1, price) / usualPrice) / Math.log(4)));
    }

    private static double proven(Standing standing) {
        double used = Math.log1p(Math.min(standing.uses(), MANY_USES)) / Math.log1p(MANY_USES);
        return 0.5 * used + 0.5 * (standing.satisfaction() - 1) / 4;
    }

    private double badges(ListingFacts facts) {
        double badges = 0;
        if (facts.trialDays() > 0) badges += 0.25;
        if (facts.csap() || isCertified(facts)) badges += 0.25;
        if (facts.domesticHosting()) badges += 0.25;
        if (facts.standing().researchBadge()) badges += 0.25;
        return badges;
    }

    private boolean isCertified(ListingFacts facts) {
        return facts.standing().certifiedUntil() != null
                && !facts.standing().certifiedUntil().isBefore(asker.today());
    }

    private List<Reason> reasons(ListingFacts facts, PlanFacts plan, boolean named) {
        List<Reason> reasons = new ArrayList<>();
        if (named) reasons.add(Reason.Code.CALLED_SO.plain());
        need.things()
                .filter(concept -> facts.category().equals(concept.category()))
                .map(Concept::name)
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(names -> reasons.add(Reason.Code.IS_ABOUT.with(names)));
        if (people() > 0 && facts.fits(people()) && isEnough(plan)) reasons.add(Reason.Code.FITS_PEOPLE.with(people()));
        if (wanted.purse() != null) reasons.add(Reason.Code.WITHIN_BALANCE.with(plan.supply()));
        if (isNewCategory(facts)) reasons.add(Reason.Code.NEW_CATEGORY.plain());
        reasons.add(Reason.Code.PRICE.with(plan.seatMonth()));
        standing(facts).forEach(reasons::add);
        return reasons;
    }

    private Stream<Reason> standing(ListingFacts facts) {
        Stream.Builder<Reason> reasons = Stream.builder();
        Standing standing = facts.standing();
        if (standing.uses() > 0) reasons.add(Reason.Code.PROVEN.with(standing.uses()));
        if (standing.votes() > 0)
            reasons.add(Reason.Code.SATISFIED.with(String.format("%.1f", standing.satisfaction())));
        if (isCertified(facts)) reasons.add(Reason.Code.CERTIFIED.with(String.valueOf(standing.certifiedUntil())));
        else if (facts.csap()) reasons.add(Reason.Code.CSAP.plain());
        if (facts.domesticHosting()) reasons.add(Reason.Code.DOMESTIC.plain());
        if (facts.trialDays() > 0) reasons.add(Reason.Code.TRIAL.with(facts.trialDays()));
        if (standing.researchBadge()) reasons.add(Reason.Code.RESEARCH.plain());
        return reasons.build();
    }
}
