package kr.ieum.web.staff;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where the agency's people begin: what waits for a second person, and the ways to the queues. */
@Path("/staff")
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
class StaffPage {
    private final FourEyes fourEyes;
    private final Programmes programmes;
    private final CurrentCaller callers;
    private final Forms forms;

    StaffPage(FourEyes fourEyes, Programmes programmes, CurrentCaller callers, Forms forms) {
        this.fourEyes = fourEyes;
        this.programmes = programmes;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance staff(Sheet sheet, Desk desk, List<Waiting> waiting, @Nullable String next);

        static native TemplateInstance rounds(Page<RoundView> rounds);

        private Templates() {}
    }

    /** Which queues are the reader's to open; to whom none is, they are not shown. */
    record Desk(boolean reviews, boolean approvals, boolean money) {
        static Desk of(Caller reader) {
            boolean reviewer = reader.has(Duty.REVIEWER);
            boolean auditor = reader.has(Duty.AUDITOR);
            return new Desk(reviewer, reviewer || auditor, reviewer || auditor || reader.has(Duty.FINANCE));
        }
    }

    /**
     * A decision that waits for a second person.
     *
     * @param path of the page where it can be made; none where only the API has it
     */
    record Waiting(Proposal proposal, @Nullable String path) {
        static Waiting of(Proposal proposal) {
            return new Waiting(
                    proposal,
                    switch (proposal.operation()) {
                        case "DECIDE_APPLICATION" -> "/staff/applications/" + proposal.subject();
                        case "DECIDE_SUPPLIER_APPROVAL" -> "/staff/approvals/" + proposal.subject();
                        case "APPROVE_SETTLEMENT" -> "/staff/settlements/" + proposal.subject();
                        case "CANCEL_VOUCHER" -> "/audit/vouchers/" + proposal.subject();
                        default -> null;
                    });
        }
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam PageRequest page) {
        return page(Sheet.blank(), page);
    }

    @GET
    @Path("/rounds")
    @Operation(hidden = true)
    public TemplateInstance rounds(@BeanParam PageRequest page) {
        return Templates.rounds(programmes.rounds(page));
    }

    @POST
    @Path("/proposals/{id}/withdrawal")
    @RolesAllowed({REVIEWER, FINANCE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return forms.sent(form)
                .once(
                        () -> {
                            fourEyes.withdraw(id, callers.get());
                            return "/staff";
                        },
                        sheet -> page(sheet, new PageRequest()));
    }

    private TemplateInstance page(Sheet sheet, PageRequest request) {
        Page<Proposal> page = fourEyes.open(request);
        return Templates.staff(
                sheet,
                Desk.of(callers.get()),
                page.items().stream().map(Waiting::of).toList(),
                page.next());
    }
}
