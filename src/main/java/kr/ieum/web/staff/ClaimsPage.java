package kr.ieum.web.staff;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.settlement.claim.ClaimStatus;
import kr.ieum.settlement.claim.ClaimView;
import kr.ieum.settlement.claim.Claims;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What companies owe, by where it stands. */
@Path("/staff")
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
class ClaimsPage {
    private final Claims claims;

    ClaimsPage(Claims claims) {
        this.claims = claims;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance claims(Page<ClaimView> page, ClaimStatus status, List<ClaimStatus> statuses);

        private Templates() {}
    }

    @GET
    @Path("/claims")
    @Operation(hidden = true)
    public TemplateInstance show(
            @QueryParam("status") @DefaultValue("RAISED") ClaimStatus status, @BeanParam PageRequest request) {
        return Templates.claims(claims.page(status, request), status, List.of(ClaimStatus.values()));
    }
}
