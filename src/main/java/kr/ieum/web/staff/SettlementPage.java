package kr.ieum.web.staff;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;
import kr.ieum.settlement.RunView;
import kr.ieum.settlement.Settlements;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All settlement runs, and the collecting of another. */
@Path("/staff")
@RolesAllowed({FINANCE, REVIEWER, AUDITOR})
class SettlementPage {
    private final Settlements settlements;
    private final Programmes programmes;
    private final CurrentCaller callers;
    private final Forms forms;
    private final Clock clock;

    SettlementPage(Settlements settlements, Programmes programmes, CurrentCaller callers, Forms forms, Clock clock) {
        this.settlements = settlements;
        this.programmes = programmes;
        this.callers = callers;
        this.forms = forms;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance settlements(
                Sheet sheet, Page<RunView> page, List<String> programmes, boolean collect);

        private Templates() {}
    }

    /** What is to be collected. */
    record Collection(@NotBlank String programme, @NotNull LocalDate until) {}

    @GET
    @Path("/settlements")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam PageRequest request) {
        return page(Sheet.blank().with("until", KoreanTime.today(clock)), request);
    }

    @POST
    @Path("/settlements")
    @RolesAllowed(FINANCE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response collect(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    Collection asked = sent.as(Collection.class);
                    RunView run = settlements.collect(asked.programme(), asked.until(), callers.get());
                    return "/staff/settlements/" + run.id();
                },
                sheet -> page(sheet, new PageRequest()));
    }

    private TemplateInstance page(Sheet sheet, PageRequest request) {
        List<String> codes = programmes.published(null, null).stream()
                .map(RuleSet::programme)
                .distinct()
                .toList();
        return Templates.settlements(
                sheet, settlements.page(request), codes, callers.get().has(Duty.FINANCE));
    }
}
