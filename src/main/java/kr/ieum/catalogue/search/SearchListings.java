package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.Listings;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Use case: somebody looks for what fits. The index says what and in which order, PostgreSQL what it says today. */
@ApplicationScoped
class SearchListings {
    /** Ranked exactly; whoever wants to see more says more exactly what is wanted. */
    static final int WINDOW = 400;

    private final Shelves shelves;
    private final FollowCatalogue following;
    private final Listings listings;
    private final FruitlessSearches fruitless;
    private final Clock clock;

    SearchListings(
            Shelves shelves, FollowCatalogue following, Listings listings, FruitlessSearches fruitless, Clock clock) {
        this.shelves = shelves;
        this.following = following;
        this.listings = listings;
        this.fruitless = fruitless;
        this.clock = clock;
    }

    /** What was found, best first. */
    record Ranking(Need need, long found, List<Rank.Ranked> order) {}

    HitPage search(String typed, Wanted wanted, @Nullable Caller caller, PageRequest page) {
        HitCursor after = HitCursor.read(page.cursor());
        int limit = page.limit();
        Ranking ranking = rank(typed, wanted, caller);
        if (ranking.order().isEmpty() && after == null) fruitless.keep(ranking.need(), wanted);
        List<Rank.Ranked> rest = ranking.order().stream()
                .filter(ranked -> after == null || after.isBefore(ranked))
                .limit(limit + 1L)
                .toList();
        List<Rank.Ranked> items = rest.subList(0, Math.min(limit, rest.size()));
        String next = rest.size() > limit ? HitCursor.of(items.get(limit - 1)).text() : null;
        Instant indexedAt = following.indexedAt();
        return new HitPage(
                hits(items),
                next,
                ranking.found(),
                typed.isEmpty() ? null : HitPage.Understood.of(ranking.need()),
                indexedAt,
                indexedAt == null
                        ? null
                        : Math.max(
                                0, Duration.between(indexedAt, clock.instant()).toMillis()));
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no index yet: the application has only just started */
    Ranking rank(String typed, Wanted wanted, @Nullable Caller caller) {
        Asker asker = asker(wanted, caller);
        Optional<Shelf.Found> found = shelves.ask(shelf -> shelf.find(typed, wanted, asker.turn(), WINDOW));
        if (found.isEmpty()) throw CommonProblem.BUSY.with();
        List<Shelf.Candidate> candidates = found.get().candidates();
        Need need = found.get().need();
        return new Ranking(need, found.get().atLeast(), new Rank(need, wanted, asker, candidates).order(candidates));
    }

    private Asker asker(Wanted wanted, @Nullable Caller caller) {
        String who = caller == null || caller.company() == null
                ? ""
                : caller.company().digits();
        Purse purse = wanted.purse();
        int turn = Objects.hash(who, KoreanTime.today(clock));
        return new Asker(turn, purse == null ? null : purse.headcount(), KoreanTime.today(clock));
    }

    /** What has gone off sale since it was indexed is left out. */
    List<Hit> hits(List<Rank.Ranked> ranked) {
        Map<UUID, Rank.Ranked> byId =
                ranked.stream().collect(Collectors.toMap(each -> each.facts().id(), Function.identity()));
        List<ListingView> views = listings.published(
                ranked.stream().map(each -> new ListingId(each.facts().id())).toList());
        return views.stream()
                .flatMap(view -> Stream.ofNullable(byId.get(view.id().value()))
                        .map(each -> new Hit(view, each.plan().code(), each.reasons())))
                .toList();
    }
}
