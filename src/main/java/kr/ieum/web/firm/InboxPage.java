package kr.ieum.web.firm;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.ieum.firm.inbox.MessageView;
import kr.ieum.firm.inbox.ReadInbox;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.web.Forms;
import kr.ieum.web.Here;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a firm was told. */
@Path("/firm/inbox")
@RolesAllowed(FIRM_MEMBER)
class InboxPage {
    private final ReadInbox inbox;
    private final CurrentCaller callers;
    private final Forms forms;
    private final Here here;

    InboxPage(ReadInbox inbox, CurrentCaller callers, Forms forms, Here here) {
        this.inbox = inbox;
        this.callers = callers;
        this.forms = forms;
        this.here = here;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance inbox(Sheet sheet, Page<MessageView> messages);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@BeanParam PageRequest page) {
        return show(page, Sheet.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response read(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    inbox.read(message(sent), sent.version(), callers.get(), here.language());
                    return "/firm/inbox";
                },
                sheet -> show(new PageRequest(), sheet));
    }

    private static UUID message(Forms.Sent sent) {
        try {
            return UUID.fromString(sent.value("message"));
        } catch (IllegalArgumentException noId) {
            throw CommonProblem.NOT_FOUND.with();
        }
    }

    private TemplateInstance show(PageRequest page, Sheet sheet) {
        return Templates.inbox(sheet, inbox.own(callers.get(), false, page, here.language()));
    }
}
