package kr.ieum.web.firm;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import kr.ieum.application.ApplicationView;
import kr.ieum.application.Applications;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a firm's people come in: what is left to do, and what they have. */
@Path("/firm")
@RolesAllowed(FIRM_MEMBER)
class FirmPage {
    private final Tasks tasks;
    private final Firms firms;
    private final Applications applications;
    private final Vouchers vouchers;
    private final CurrentCaller callers;

    FirmPage(Tasks tasks, Firms firms, Applications applications, Vouchers vouchers, CurrentCaller callers) {
        this.tasks = tasks;
        this.firms = firms;
        this.applications = applications;
        this.vouchers = vouchers;
        this.callers = callers;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance home(
                @Nullable FirmView firm,
                List<Task> tasks,
                List<ApplicationView> applications,
                List<VoucherView> vouchers);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show() {
        Caller caller = callers.get();
        caller.companyOrRefuse();
        return Templates.home(
                firms.own(caller).orElse(null), tasks.of(caller), applications.own(caller), vouchers.own(caller));
    }
}
