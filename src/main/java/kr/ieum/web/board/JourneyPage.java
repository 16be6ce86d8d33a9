package kr.ieum.web.board;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.PARTNER;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.outcome.Journey;
import kr.ieum.outcome.Journeys;
import kr.ieum.outcome.Outcomes;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.techdev.OutputSearch;
import kr.ieum.techdev.TechOutputId;
import kr.ieum.techdev.TechOutputView;
import kr.ieum.techdev.TechOutputs;
import kr.ieum.web.Here;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Research outputs from the laboratory to the firms that use them: one by one, and added up. */
@Path("/staff")
@RolesAllowed({PARTNER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
class JourneyPage {
    private final Outcomes outcomes;
    private final TechOutputs outputs;
    private final CurrentCaller callers;

    JourneyPage(Outcomes outcomes, TechOutputs outputs, CurrentCaller callers) {
        this.outcomes = outcomes;
        this.outputs = outputs;
        this.callers = callers;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance journeys(
                Journey.Sums sums, Bars picture, List<Journeys.By> ways, Page<TechOutputView> page, String keep);

        static native TemplateInstance journey(Journey journey, Bars picture);

        private Templates() {}
    }

    @GET
    @Path("/journeys")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("by") Journeys.@Nullable By by,
            @BeanParam OutputSearch search,
            @BeanParam PageRequest request) {
        Journey.Sums sums = outcomes.journeys(by == null ? Journeys.By.FIELD : by, callers.get());
        Bars picture = Bars.of(
                "sums",
                Pictured.say("이용이 확정된 정부지원금", "Subsidy of confirmed use"),
                sums.parts().stream()
                        .map(part -> new Bars.Row(
                                Here.here().say(part.name()),
                                BigDecimal.valueOf(part.figures().spentSubsidy()),
                                FigureWords.won(part.figures().spentSubsidy())))
                        .toList());
        return Templates.journeys(
                sums,
                picture,
                List.of(Journeys.By.values()),
                outputs.find(search, request, callers.get()),
                "&by=" + sums.by());
    }

    @GET
    @Path("/journeys/{id}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") TechOutputId id) {
        Journey journey = outcomes.journey(id, callers.get());
        long paid = journey.figures().paidSubsidy() + journey.figures().paidOwn();
        long spent = journey.figures().spentSubsidy() + journey.figures().spentOwn();
        return Templates.journey(
                journey,
                Bars.of(
                        "spent",
                        Pictured.say("결제된 돈과 이용이 확정된 돈", "Paid, and confirmed by use"),
                        List.of(
                                new Bars.Row(
                                        Pictured.say("결제", "Paid"), BigDecimal.valueOf(paid), FigureWords.won(paid)),
                                new Bars.Row(
                                        Pictured.say("이용 확정", "Confirmed"),
                                        BigDecimal.valueOf(spent),
                                        FigureWords.won(spent)))));
    }
}
