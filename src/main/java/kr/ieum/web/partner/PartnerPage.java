package kr.ieum.web.partner;

import static kr.ieum.identity.Duty.Names.PARTNER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.referral.PartnerReferral;
import kr.ieum.referral.PartnerReferrals;
import kr.ieum.referral.ReferralStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a partner's people come in: what was sent to their body, what comes first first. */
@Path("/partner")
@RolesAllowed(PARTNER)
class PartnerPage {
    private final PartnerReferrals referrals;
    private final CurrentCaller callers;

    PartnerPage(PartnerReferrals referrals, CurrentCaller callers) {
        this.referrals = referrals;
        this.callers = callers;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance inbox(
                Page<PartnerReferral> page,
                @Nullable ReferralStatus status,
                List<ReferralStatus> statuses,
                String keep);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@QueryParam("status") @Nullable ReferralStatus status, @BeanParam PageRequest page) {
        return Templates.inbox(
                referrals.list(status, page, callers.get()),
                status,
                List.of(
                        ReferralStatus.SENT,
                        ReferralStatus.ACCEPTED,
                        ReferralStatus.IN_PROGRESS,
                        ReferralStatus.CLOSED,
                        ReferralStatus.DECLINED),
                status == null ? "" : "&status=" + status);
    }
}
