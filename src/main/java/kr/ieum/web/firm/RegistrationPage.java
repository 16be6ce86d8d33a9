package kr.ieum.web.firm;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import kr.ieum.firm.FirmDetails;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A firm is registered. The number and the representative are known from logging in and are not asked. */
@Path("/firm/registration")
@RolesAllowed(FIRM_MEMBER)
class RegistrationPage {
    private final Firms firms;
    private final CurrentCaller callers;
    private final Forms forms;
    private final Clock clock;

    RegistrationPage(Firms firms, CurrentCaller callers, Forms forms, Clock clock) {
        this.firms = firms;
        this.callers = callers;
        this.forms = forms;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance registration(Sheet sheet, Caller caller);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form() {
        Caller caller = callers.get();
        caller.companyOrRefuse();
        boolean isRepresentative = "CEO".equals(caller.position());
        return form(Sheet.blank()
                .with("representativeName", isRepresentative ? caller.name() : null)
                .with("industry.revision", KsicCode.revisionOn(KoreanTime.today(clock))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    firms.register(callers.get(), sent.as(FirmDetails.class));
                    return "/firm";
                },
                this::form);
    }

    private TemplateInstance form(Sheet sheet) {
        return Templates.registration(sheet, callers.get());
    }
}
