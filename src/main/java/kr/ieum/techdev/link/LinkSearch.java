package kr.ieum.techdev.link;

import jakarta.ws.rs.QueryParam;
import kr.ieum.catalogue.ListingId;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.web.Filter;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.techdev.TechOutputId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which links are looked for. */
class LinkSearch {
    @QueryParam("output")
    @Parameter(description = "기술개발 성과 id")
    @Nullable
    TechOutputId output;

    @QueryParam("listing")
    @Parameter(description = "상품 id")
    @Nullable
    ListingId listing;

    @QueryParam("status")
    @Parameter(description = "상태. 결정을 기다리는 것은 CLAIMED입니다.")
    @Nullable
    OutputLinkStatus status;

    /** Of those that the caller may see: the agency all, a partner those to its ministry's outputs, a supplier its own. */
    Filter filter(Caller caller, PageRequest page) {
        Filter filter = new Filter();
        if (output != null) filter.with("l.output_id = ?", output.value());
        if (listing != null) filter.with("l.listing_id = ?", listing.value());
        if (status != null) filter.with("l.status = ?", status);
        if (!caller.isStaff()) {
            if (caller.has(Duty.PARTNER)) filter.with("o.ministry = ?", caller.bodyOrRefuse());
            else filter.with("l.supplier_number = ?", caller.companyOrRefuse().digits());
        }
        return filter.newestFirst("l.id", page.before(), page.limit() + 1);
    }
}
