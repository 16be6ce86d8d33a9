package kr.ieum.catalogue.search;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kr.ieum.catalogue.ListingSearch;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.Listings;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What other rooms may have searched: facade of this room. */
@ApplicationScoped
public class Searches {
    private final Listings listings;
    private final SearchListings searching;
    private final ComparePlans comparing;
    private final MatchNeeds matching;
    private final PurseKeeper purses;

    Searches(
            Listings listings,
            SearchListings searching,
            ComparePlans comparing,
            MatchNeeds matching,
            PurseKeeper purses) {
        this.listings = listings;
        this.searching = searching;
        this.comparing = comparing;
        this.matching = matching;
        this.purses = purses;
    }

    /** @throws kr.ieum.platform.problem.Refused when something asked for cannot be read, or is not the caller's to ask */
    @Transactional
    public HitPage find(ListingSearch search, SearchFilters filters, PageRequest page, @Nullable Caller caller) {
        if (search.status() != null && !loggedIn(caller).isStaff()) throw CommonProblem.NOT_ALLOWED.with();
        if (search.status() != null || !filters.isSearch()) return browsed(listings.browse(search, page));
        Wanted wanted = filters.wanted(search, payingWith(filters.voucher, caller));
        return searching.search(filters.typed(), wanted, caller, page);
    }

    /** @param plans as {@code listing:plan}, one to four */
    @Transactional
    public Comparison compare(
            List<String> plans, ListingSearch search, SearchFilters filters, @Nullable Caller caller) {
        return comparing.compare(
                plans, filters.typed(), filters.wanted(search, payingWith(filters.voucher, caller)), caller);
    }

    /** What fits the firm's needs, and the basket that spends the voucher best. */
    @Transactional
    @RolesAllowed(FIRM_MEMBER)
    public MatchAnswer match(MatchForm form, Caller caller) {
        return matching.match(form, caller);
    }

    /** What a voucher of the caller's still buys, and within which caps. */
    @Transactional
    @RolesAllowed(FIRM_MEMBER)
    public Purse purse(UUID voucher, Caller caller) {
        return purses.purse(voucher, caller);
    }

    private @Nullable Purse payingWith(@Nullable UUID voucher, @Nullable Caller caller) {
        return voucher == null ? null : purses.purse(voucher, loggedIn(caller));
    }

    private static Caller loggedIn(@Nullable Caller caller) {
        if (caller == null) throw CommonProblem.LOG_IN.with();
        return caller;
    }

    private static HitPage browsed(Page<ListingView> page) {
        Page<Hit> hits = page.map(Hit::browsed);
        return new HitPage(hits.items(), hits.next(), null, null, null, null);
    }
}
