package kr.ieum.web.auditor;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import kr.ieum.application.ApplicationReviews;
import kr.ieum.application.ApplicationView;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A company by its business number, on whichever side of the market it is. */
@Path("/audit")
@RolesAllowed({AUDITOR, FINANCE, REVIEWER})
class CompanyRecordPage {
    private final Firms firms;
    private final Suppliers suppliers;
    private final ApplicationReviews applications;
    private final Vouchers vouchers;

    CompanyRecordPage(Firms firms, Suppliers suppliers, ApplicationReviews applications, Vouchers vouchers) {
        this.firms = firms;
        this.suppliers = suppliers;
        this.applications = applications;
        this.vouchers = vouchers;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance company(
                BusinessNumber number,
                @Nullable FirmView firm,
                @Nullable SupplierView supplier,
                List<ApplicationView> applications,
                List<VoucherView> vouchers);

        private Templates() {}
    }

    @GET
    @Path("/companies/{number}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("number") BusinessNumber number) {
        FirmView firm = firms.byNumber(number).orElse(null);
        SupplierView supplier = suppliers.byNumber(number).orElse(null);
        if (firm == null && supplier == null) throw CommonProblem.NOT_FOUND.with();
        PageRequest newest = new PageRequest();
        return Templates.company(
                number,
                firm,
                supplier,
                applications.page(number, null, newest).items(),
                vouchers.ofFirm(number, newest).items());
    }
}
