package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.catalogue.ListingId;
import kr.ieum.identity.Caller;
import kr.ieum.platform.money.Won;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** Use case: a firm says what it needs and is shown what fits, each need by itself and all within its voucher. */
@ApplicationScoped
class MatchNeeds {
    private static final int SHORTLIST = 5;
    private static final int CHOICES = 8;

    private final SearchListings searching;
    private final PurseKeeper purses;

    MatchNeeds(SearchListings searching, PurseKeeper purses) {
        this.searching = searching;
        this.purses = purses;
    }

    MatchAnswer match(MatchForm form, Caller caller) {
        Purse purse = purses.purse(form.voucher(), caller);
        List<MatchAnswer.Shortlist> shortlists = new ArrayList<>();
        List<List<BestBasket.Choice>> choices = new ArrayList<>();
        for (MatchForm.Wish wish : form.needs()) {
            SearchListings.Ranking ranking = searching.rank(wish.text(), wanted(wish, purse), caller);
            shortlists.add(new MatchAnswer.Shortlist(
                    wish.text(),
                    HitPage.Understood.of(ranking.need()),
                    searching.hits(ranking.order().stream().limit(SHORTLIST).toList())));
            choices.add(choices(choices.size(), ranking, purse, people(wish, ranking.need())));
        }
        return new MatchAnswer(shortlists, basket(form, purse, BestBasket.of(purse, choices), shortlists));
    }

    private static @Nullable Integer people(MatchForm.Wish wish, Need need) {
        return wish.people() == null ? need.seats() : wish.people();
    }

    private static Wanted wanted(MatchForm.Wish wish, Purse purse) {
        return new Wanted(
                purse.programme(),
                wish.category(),
                null,
                null,
                Set.of(),
                new Wanted.PlanWanted(null, wish.people(), null, null),
                purse);
    }

    /** Every plan of the best few that is large enough; the basket follows the ranking, and in a listing the suited plan. */
    private static List<BestBasket.Choice> choices(
            int need, SearchListings.Ranking ranking, Purse purse, @Nullable Integer people) {
        List<BestBasket.Choice> choices = new ArrayList<>();
        List<Rank.Ranked> best = ranking.order().stream().limit(CHOICES).toList();
        for (int place = 0; place < best.size(); place++) {
            Rank.Ranked ranked = best.get(place);
            int worth = 100 - 10 * place;
            plans(ranked, purse, people)
                    .map(plan -> new BestBasket.Choice(
                            need, ranked.facts(), plan, plan.equals(ranked.plan()) ? worth : worth - 5))
                    .forEach(choices::add);
        }
        return choices;
    }

    private static Stream<PlanFacts> plans(Rank.Ranked ranked, Purse purse, @Nullable Integer people) {
        ListingFacts facts = ranked.facts();
        return facts.plans().stream()
                .filter(plan -> purse.pays(facts.supplier(), facts.category(), plan.supply()))
                .filter(plan -> people == null || plan.seats() >= people || plan.equals(ranked.plan()));
    }

    private static MatchAnswer.Basket basket(
            MatchForm form, Purse purse, BestBasket.Basket basket, List<MatchAnswer.Shortlist> shortlists) {
        return new MatchAnswer.Basket(
                basket.choices().stream()
                        .map(choice -> line(form, choice, shortlists))
                        .toList(),
                Won.won(basket.supply()),
                Won.won(basket.total() - basket.supply()),
                Won.won(purse.left() - basket.supply()),
                (int) BestBasket.suppliers(purse, basket.choices()),
                purse.leastSuppliers(),
                basket.isExact());
    }

    private static MatchAnswer.Line line(
            MatchForm form, BestBasket.Choice choice, List<MatchAnswer.Shortlist> shortlists) {
        UUID id = choice.listing().id();
        String title = shortlists.get(choice.need()).hits().stream()
                .filter(hit -> hit.listing().id().value().equals(id))
                .map(hit -> hit.listing().title().ko())
                .findFirst()
                .orElse(null);
        return new MatchAnswer.Line(
                form.needs().get(choice.need()).text(),
                new ListingId(id),
                new SupplierId(choice.listing().supplier()),
                title,
                choice.plan().code(),
                Won.won(choice.plan().supply()),
                Won.won(choice.plan().total()));
    }
}
