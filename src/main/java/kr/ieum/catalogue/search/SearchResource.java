package kr.ieum.catalogue.search;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import kr.ieum.catalogue.ListingSearch;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search over HTTP: for everybody, without logging in. */
@Path("/api/v1/listings")
@Tag(name = "서비스 상품")
class SearchResource {
    private final CurrentCaller callers;
    private final Searches searches;

    SearchResource(CurrentCaller callers, Searches searches) {
        this.callers = callers;
        this.searches = searches;
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
        return searches.find(search, filters, page, callers.isAnonymous() ? null : callers.get());
    }
}
