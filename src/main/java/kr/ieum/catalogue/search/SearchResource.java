package kr.ieum.catalogue.search;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import kr.ieum.catalogue.ListingSearch;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.Listings;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search over HTTP: for everybody, without logging in. */
@Path("/api/v1/listings")
@Tag(name = "서비스 상품")
class SearchResource {
    private final CurrentCaller callers;
    private final Listings listings;
    private final SearchListings searching;
    private final PurseKeeper purses;

    SearchResource(CurrentCaller callers, Listings listings, SearchListings searching, PurseKeeper purses) {
        this.callers = callers;
        this.listings = listings;
        this.searching = searching;
        this.purses = purses;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "상품 찾기",
            description = "로그인 없이 지금 살 수 있는 상품을 찾습니다. 검색 조건이 있으면 맞는 순서로, 이유와 함께 400개까지; 없으면 새것부터 모두."
                    + " 담당자는 status로 심사 중인 상품도 봅니다.")
    @Transactional
    public HitPage find(
            @BeanParam ListingSearch search, @BeanParam SearchFilters filters, @BeanParam PageRequest page) {
        if (search.status() != null && !callers.get().isStaff()) throw CommonProblem.NOT_ALLOWED.with();
        if (search.status() != null || !filters.isSearch()) return browsed(listings.browse(search, page));
        Caller caller = callers.isAnonymous() ? null : callers.get();
        Wanted wanted = filters.wanted(search, purse(filters));
        return searching.search(filters.typed(), wanted, caller, page);
    }

    private @Nullable Purse purse(SearchFilters filters) {
        return filters.voucher == null ? null : purses.purse(filters.voucher, callers.get());
    }

    private static HitPage browsed(Page<ListingView> page) {
        Page<Hit> hits = page.map(Hit::browsed);
        return new HitPage(hits.items(), hits.next(), null, null, null, null);
    }
}
