package kr.ieum.web.auditor;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.ieum.audit.AuditRecords;
import kr.ieum.audit.Verification;
import kr.ieum.platform.job.JobRun;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Has the whole chain verified, and shows how far that is and what it found. */
@Path("/audit")
@RolesAllowed({AUDITOR, FINANCE, REVIEWER, ADMINISTRATOR})
class VerificationPage {
    private final AuditRecords records;
    private final Forms forms;

    VerificationPage(AuditRecords records, Forms forms) {
        this.records = records;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance verifications(Sheet sheet, Page<JobRun> page);

        static native TemplateInstance verification(JobRun run, @Nullable Verification result);

        private Templates() {}
    }

    @GET
    @Path("/verifications")
    @Operation(hidden = true)
    public TemplateInstance list(@BeanParam PageRequest request) {
        return Templates.verifications(Sheet.blank(), records.verifications(request));
    }

    @POST
    @Path("/verifications")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response start(MultivaluedMap<String, String> form) {
        return forms.sent(form)
                .once(
                        () -> "/audit/verifications/" + records.verify().id(),
                        sheet -> Templates.verifications(sheet, records.verifications(new PageRequest())));
    }

    @GET
    @Path("/verifications/{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id) {
        JobRun run = records.verification(id);
        return Templates.verification(run, records.result(run).orElse(null));
    }
}
