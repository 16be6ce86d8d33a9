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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import kr.ieum.application.ApplicationId;
import kr.ieum.application.ApplicationView;
import kr.ieum.application.Applications;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One application: its receipt, what was decided and why, what comes next and when; and what the firm can do about it. */
@Path("/firm/applications/{id}")
@RolesAllowed(FIRM_MEMBER)
class ApplicationPage {
    private final Applications applications;
    private final Programmes programmes;
    private final Vouchers vouchers;
    private final CurrentCaller callers;
    private final Forms forms;
    private final Payee payee;

    ApplicationPage(
            Applications applications,
            Programmes programmes,
            Vouchers vouchers,
            CurrentCaller callers,
            Forms forms,
            Payee payee) {
        this.applications = applications;
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.callers = callers;
        this.forms = forms;
        this.payee = payee;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance application(
                ApplicationView application, RoundView round, @Nullable VoucherView voucher, Payee payee);

        static native TemplateInstance withdrawal(Sheet sheet, ApplicationView application);

        static native TemplateInstance appeal(Sheet sheet, ApplicationView application);

        static native TemplateInstance answer(Sheet sheet, ApplicationView application);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("id") ApplicationId id) {
        ApplicationView application = own(id);
        VoucherView voucher =
                application.voucherId() == null ? null : vouchers.seen(application.voucherId(), callers.get());
        return Templates.application(application, programmes.round(application.roundId()), voucher, payee);
    }

    @GET
    @Path("/withdrawal")
    @Operation(hidden = true)
    public TemplateInstance withdrawal(@PathParam("id") ApplicationId id) {
        return Templates.withdrawal(Sheet.blank(), own(id));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("id") ApplicationId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return act(
                id,
                sent,
                () -> applications.withdraw(id, sent.version(), callers.get()),
                sheet -> Templates.withdrawal(sheet, own(id)));
    }

    @GET
    @Path("/appeal")
    @Operation(hidden = true)
    public TemplateInstance appeal(@PathParam("id") ApplicationId id) {
        return Templates.appeal(Sheet.blank(), own(id));
    }

    @POST
    @Path("/appeal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response appeal(@PathParam("id") ApplicationId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return act(
                id,
                sent,
                () -> applications.appeal(
                        id, sent.version(), sent.as(Words.class).text(), callers.get()),
                sheet -> Templates.appeal(sheet, own(id)));
    }

    @GET
    @Path("/answer")
    @Operation(hidden = true)
    public TemplateInstance answer(@PathParam("id") ApplicationId id) {
        return Templates.answer(Sheet.blank(), own(id));
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@PathParam("id") ApplicationId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return act(
                id,
                sent,
                () -> applications.answer(
                        id, sent.version(), sent.as(Words.class).text(), callers.get()),
                sheet -> Templates.answer(sheet, own(id)));
    }

    private Response act(ApplicationId id, Forms.Sent sent, Runnable act, Function<Sheet, TemplateInstance> again) {
        return sent.once(
                () -> {
                    act.run();
                    return "/firm/applications/" + id;
                },
                again);
    }

    private ApplicationView own(ApplicationId id) {
        return applications.seen(id, callers.get());
    }
}
