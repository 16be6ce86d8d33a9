package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.Listings;
import kr.ieum.catalogue.PlanView;
import kr.ieum.identity.Caller;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** Use case: plans are set side by side by what they are compared by, with the reasons of the search they came from. */
@ApplicationScoped
class ComparePlans {
    private static final int MOST = 4;

    private final Listings listings;
    private final SearchListings searching;

    ComparePlans(Listings listings, SearchListings searching) {
        this.listings = listings;
        this.searching = searching;
    }

    private record Asked(ListingId listing, String plan) {
        static Asked of(String text) {
            int at = text.indexOf(':');
            try {
                return new Asked(
                        new ListingId(UUID.fromString(text.substring(0, Math.max(0, at)))), text.substring(at + 1));
            } catch (IllegalArgumentException malformed) {
                throw wrong();
            }
        }
    }

    private record Compared(ListingView listing, PlanView plan, List<Reason> reasons) {}

    /** @param plans as {@code listing:plan}, one to four different ones */
    Comparison compare(List<String> plans, String typed, Wanted wanted, @Nullable Caller caller) {
        List<Asked> asked = plans.stream().map(Asked::of).toList();
        if (asked.isEmpty() || asked.size() > MOST || new HashSet<>(asked).size() < asked.size()) throw wrong();
        Map<ListingId, ListingView> there =
                listings.published(asked.stream().map(Asked::listing).distinct().toList()).stream()
                        .collect(Collectors.toMap(ListingView::id, Function.identity()));
        Map<UUID, List<Reason>> reasons = reasons(typed, wanted, caller);
        List<Compared> compared =
                asked.stream().map(each -> compared(each, there, reasons)).toList();
        return new Comparison(compared.stream().map(ComparePlans::column).toList(), rows(compared));
    }

    private Map<UUID, List<Reason>> reasons(String typed, Wanted wanted, @Nullable Caller caller) {
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        for (Rank.Ranked ranked : searching.rank(typed, wanted, caller).order())
            reasons.put(ranked.facts().id(), ranked.reasons());
        return reasons;
    }

    private static Compared compared(Asked asked, Map<ListingId, ListingView> there, Map<UUID, List<Reason>> reasons) {
        ListingView listing = there.get(asked.listing());
        if (listing == null) throw CommonProblem.NOT_FOUND.with();
        PlanView plan = listing.plans().stream()
                .filter(each -> each.code().equals(asked.plan()))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::with);
        return new Compared(listing, plan, reasons.getOrDefault(listing.id().value(), List.of()));
    }

    private static Comparison.Column column(Compared one) {
        return new Comparison.Column(
                one.listing().id(),
                one.plan().code(),
                one.listing().title().ko(),
                one.listing().supplierName(),
                one.reasons());
    }

    private static List<Comparison.Line> rows(List<Compared> all) {
        List<Comparison.Line> rows = new ArrayList<>();
        rows.add(row("plan", "요금제", "Plan", all, each -> each.plan().name(), null));
        rows.add(row(
                "price",
                "가격(원, 부가세 포함)",
                "Price (won, with VAT)",
                all,
                each -> won(each.plan().price()),
                -1L));
        rows.add(row(
                "supply",
                "공급가액(원)",
                "Supply (won)",
                all,
                each -> won(each.plan().supply()),
                -1L));
        rows.add(row(
                "seatMonth",
                "한 사람 한 달(원)",
                "Won a person and month",
                all,
                each -> won(each.plan().seatMonth()),
                -1L));
        rows.add(row("seats", "인원", "Seats", all, each -> (long) each.plan().seats(), null));
        rows.add(row(
                "termMonths",
                "기간(개월)",
                "Term (months)",
                all,
                each -> (long) each.plan().termMonths(),
                null));
        rows.add(row(
                "minSeats",
                "최소 인원",
                "Least people",
                all,
                each -> (long) each.listing().attributes().minSeats(),
                null));
        rows.add(row(
                "maxSeats",
                "최대 인원",
                "Most people",
                all,
                each -> each.listing().attributes().maxSeats(),
                null));
        rows.add(row(
                "trialDays",
                "무료 체험(일)",
                "Free trial (days)",
                all,
                each -> (long) each.listing().attributes().trialDays(),
                1L));
        rows.add(row(
                "csap",
                "클라우드 보안인증",
                "CSAP",
                all,
                each -> each.listing().attributes().csap(),
                null));
        rows.add(row(
                "domesticHosting",
                "국내 보관",
                "Data in Korea",
                all,
                each -> each.listing().attributes().domesticHosting(),
                null));
        rows.add(row("category", "분야", "Category", all, each -> each.listing().category(), null));
        return rows;
    }

    private static Object won(Won won) {
        return won.amount();
    }

    /** @param better 1 when more is better, -1 when less is; null when neither */
    private static Comparison.Line row(
            String attribute,
            String ko,
            String en,
            List<Compared> all,
            Function<Compared, @Nullable Object> of,
            @Nullable Long better) {
        List<@Nullable Object> values = new ArrayList<>();
        all.forEach(each -> values.add(of.apply(each)));
        return new Comparison.Line(attribute, ko, en, values, better == null ? List.of() : best(values, better));
    }

    private static List<Integer> best(List<@Nullable Object> values, long better) {
        List<Long> figures = values.stream()
                .map(value -> (Long) Objects.requireNonNull(value) * better)
                .toList();
        Set<Long> different = Set.copyOf(figures);
        if (different.size() == 1) return List.of();
        long top = figures.stream().mapToLong(figure -> figure).max().orElseThrow();
        return IntStream.range(0, figures.size())
                .filter(i -> figures.get(i) == top)
                .boxed()
                .toList();
    }

    private static RuntimeException wrong() {
        return CommonProblem.INVALID_PARAMETER.with("parameter", "plan", "expected", "1..4 × listing:plan");
    }
}
