package kr.ieum.web.firm;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import kr.ieum.firm.CertificateKind;
import kr.ieum.firm.FirmDetails;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.firm.NewCertificate;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the agency knows of the firm: changed by the firm, with its certificates. Contact data are shown masked. */
@Path("/firm/company")
@RolesAllowed(FIRM_MEMBER)
class OurFirmPage {
    private static final String HERE = "/firm/company";

    private final Firms firms;
    private final CurrentCaller callers;
    private final Forms forms;

    OurFirmPage(Firms firms, CurrentCaller callers, Forms forms) {
        this.firms = firms;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance company(FirmView firm);

        static native TemplateInstance change(Sheet sheet, FirmView firm);

        static native TemplateInstance certificate(Sheet sheet, FirmView firm, CertificateKind[] kinds);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public Object show() {
        return firms.own(callers.get()).<Object>map(Templates::company).orElseGet(() -> Response.seeOther(
                        URI.create("/firm/registration"))
                .build());
    }

    @GET
    @Path("/change")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance change() {
        FirmView firm = own();
        return Templates.change(
                Sheet.blank()
                        .with("name", firm.name())
                        .with("openedOn", firm.openedOn())
                        .with("industry.code", firm.industry().code())
                        .with("industry.revision", firm.industry().revision())
                        .with("region", firm.region().digits())
                        .with("headcount", firm.headcount())
                        .with("employees", firm.employees())
                        .with("sales", firm.sales().amount()),
                firm);
    }

    @POST
    @Path("/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    FirmDetails details = sent.as(FirmDetails.class, masked());
                    firms.describe(own().id(), sent.version(), details, callers.get());
                    return HERE + "?done";
                },
                sheet -> Templates.change(sheet, own()));
    }

    /** What is shown masked need not be written again: left empty it stays. */
    private Map<String, String> masked() {
        FirmDetails now = firms.said(callers.get());
        return Map.of("representativeName", now.representativeName(), "email", now.email(), "phone", now.phone());
    }

    @GET
    @Path("/certificate")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance certificate() {
        return certificate(Sheet.blank());
    }

    @POST
    @Path("/certificate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response certify(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    firms.certify(own().id(), sent.as(NewCertificate.class), callers.get());
                    return HERE + "?done";
                },
                this::certificate);
    }

    private TemplateInstance certificate(Sheet sheet) {
        return Templates.certificate(sheet, own(), CertificateKind.values());
    }

    private FirmView own() {
        return firms.own(callers.get()).orElseThrow(CommonProblem.NOT_FOUND::with);
    }
}
