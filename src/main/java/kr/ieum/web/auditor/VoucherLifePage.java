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
import kr.ieum.voucher.VoucherId;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One voucher's whole life on one page. */
@Path("/audit")
@RolesAllowed({AUDITOR, FINANCE, REVIEWER})
class VoucherLifePage {
    private final FollowVoucher followVoucher;

    VoucherLifePage(FollowVoucher followVoucher) {
        this.followVoucher = followVoucher;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance voucher(VoucherLife life);

        private Templates() {}
    }

    @GET
    @Path("/vouchers/{id}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") VoucherId id) {
        return Templates.voucher(followVoucher.follow(id));
    }
}
