package kr.ieum.web.auditor;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import kr.ieum.web.auditor.FindThings.Found;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One box for whatever name a thing has; what is found alone is gone to at once. */
@Path("/audit")
@RolesAllowed({AUDITOR, FINANCE, REVIEWER})
class FindPage {
    private final FindThings things;

    FindPage(FindThings things) {
        this.things = things;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance find(String asked, List<Found> found);

        private Templates() {}
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response show(@QueryParam("q") @DefaultValue("") String asked) {
        List<Found> found = asked.isBlank() ? List.of() : things.named(asked.strip());
        return found.size() == 1
                ? Response.seeOther(URI.create(found.get(0).path())).build()
                : Response.ok(Templates.find(asked, found)).build();
    }
}
