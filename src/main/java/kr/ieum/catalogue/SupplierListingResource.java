package kr.ieum.catalogue;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A supplier's own listings over HTTP, by its own SKUs. */
@Path("/api/v1/suppliers/{id}/listings")
@Tag(name = "상품 등록")
class SupplierListingResource {
    private final CurrentCaller callers;
    private final SupplierListings listings;
    private final WriteListing writeListing;
    private final SubmitListing submitListing;

    SupplierListingResource(
            CurrentCaller callers, SupplierListings listings, WriteListing writeListing, SubmitListing submitListing) {
        this.callers = callers;
        this.listings = listings;
        this.writeListing = writeListing;
        this.submitListing = submitListing;
    }

    @GET
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "공급기업의 모든 상품", description = "초안과 심사 중인 것도 보입니다.")
    public Page<ListingView> list(@PathParam("id") SupplierId id, @BeanParam PageRequest page) {
        return listings.of(id, page, callers.get());
    }

    @GET
    @Path("/{sku}")
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "SKU로 상품 조회")
    public ListingView get(@PathParam("id") SupplierId id, @PathParam("sku") String sku) {
        return listings.get(id, sku, callers.get());
    }

    @PUT
    @Path("/{sku}")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Operation(
            summary = "상품 쓰기",
            description = "처음에는 If-None-Match: *, 고칠 때는 If-Match를 보냅니다. 판매 중인 상품을 고치면 새 버전의 초안이 생기고, 심사를 거쳐 게시될 때까지"
                    + " 판매 중인 버전이 그대로 팔립니다. 같은 내용을 다시 보내면 아무 일도 없습니다.")
    @APIResponse(
            responseCode = "200",
            description = "고침",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ListingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "만듦",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ListingView.class)))
    public RestResponse<ListingView> put(
            @PathParam("id") SupplierId id,
            @PathParam("sku") String sku,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ListingContent content) {
        WriteListing.Written written = writeListing.put(id, sku, ifNoneMatch, ifMatch, content, callers.get());
        return written.outcome() == WriteListing.Outcome.MADE
                ? Made.at("/listings/" + written.listing().id(), written.listing())
                : RestResponse.ok(written.listing());
    }

    @POST
    @Path("/{sku}/submission")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "심사 요청", description = "초안을 심사에 올립니다. 심사자가 볼 점(warnings)을 바로 알려 드립니다.")
    public RestResponse<ListingView> submit(
            @PathParam("id") SupplierId id,
            @PathParam("sku") String sku,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return RestResponse.ok(submitListing.submit(id, sku, ifMatch, callers.get()));
    }
}
