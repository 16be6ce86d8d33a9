package kr.ieum.catalogue;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue over HTTP, as it is read: by everybody what is for sale, by supplier and agency every version. */
@Path("/api/v1/listings")
@Tag(name = "서비스 상품")
class ListingResource {
    private final CurrentCaller callers;
    private final FindListings finding;
    private final OwnListing own;
    private final ListingRepository listings;
    private final VersionRepository versions;
    private final ShowListing showing;
    private final ObjectMapper json;

    ListingResource(
            CurrentCaller callers,
            FindListings finding,
            OwnListing own,
            ListingRepository listings,
            VersionRepository versions,
            ShowListing showing,
            ObjectMapper json) {
        this.callers = callers;
        this.finding = finding;
        this.own = own;
        this.listings = listings;
        this.versions = versions;
        this.showing = showing;
        this.json = json;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "상품 조회", description = "판매하지 않는 상품은 공급기업 자신과 담당자에게만 보입니다.")
    @Transactional
    public ListingView get(@PathParam("id") ListingId id) {
        Listing listing = listings.get(id);
        if (seesAll(listing)) return showing.show(listing);
        if (!finding.isForSale(id)) throw ListingProblem.UNKNOWN_LISTING.with();
        return showing.show(listing).withoutOpen();
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "상품의 모든 버전", description = "새것부터. 지난 버전도 그대로 남아 있습니다.")
    @Transactional
    public Page<ListingVersionView> versions(@PathParam("id") ListingId id, @BeanParam PageRequest page) {
        Listing listing = own.visible(id, callers.get());
        return Page.of(versions.of(id, before(page.cursor()), page), page, version -> String.valueOf(version.number()))
                .map(version -> version.view(listing.version()));
    }

    @GET
    @Path("/{id}/versions/{number}")
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "상품의 한 버전")
    @Transactional
    public ListingVersionView version(@PathParam("id") ListingId id, @PathParam("number") int number) {
        Listing listing = own.visible(id, callers.get());
        return versions.get(id, number).view(listing.version());
    }

    @GET
    @Path("/{id}/versions/{number}/difference")
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "두 버전의 차이", description = "from이 없으면 바로 앞 버전과 비교합니다.")
    @Transactional
    public Difference difference(
            @PathParam("id") ListingId id,
            @PathParam("number") int number,
            @QueryParam("from") @Nullable @Parameter(description = "비교할 버전", example = "1") Integer from) {
        own.visible(id, callers.get());
        ListingVersion to = versions.get(id, number);
        return Difference.between(versions.get(id, from == null ? number - 1 : from), to, json);
    }

    private boolean seesAll(Listing listing) {
        return !callers.isAnonymous() && (callers.get().isStaff() || own.isOf(listing, callers.get()));
    }

    private static int before(@Nullable String cursor) {
        if (cursor == null) return Integer.MAX_VALUE;
        if (!cursor.matches("\\d{1,9}"))
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "cursor", "expected", "next");
        return Integer.parseInt(cursor);
    }
}
