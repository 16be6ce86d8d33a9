package kr.ieum.web.board;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kr.ieum.outcome.Outcomes;
import kr.ieum.outcome.UnmetDemand;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.Filter;
import kr.ieum.web.Here;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What was looked for and not found, or granted and not spent, and no research output serves: for planning research. */
@Path("/staff")
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
class DemandPage {
    private final Outcomes outcomes;
    private final Clock clock;

    DemandPage(Outcomes outcomes, Clock clock) {
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance demand(UnmetDemand.Demand demand, Bars picture);

        private Templates() {}
    }

    @GET
    @Path("/demand")
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("from") @Nullable String from) {
        Instant begins = Filter.instant("from", from == null || from.isEmpty() ? null : from);
        LocalDate since = begins == null ? KoreanTime.today(clock).minusYears(1) : KoreanTime.dayOf(begins);
        UnmetDemand.Demand demand = outcomes.unmetDemand(since);
        return Templates.demand(
                demand,
                Bars.of(
                        "searches",
                        Pictured.say("결과가 없던 검색", "Searches without a result"),
                        demand.categories().stream()
                                .map(each -> new Bars.Row(
                                        Here.here().say(each.name()),
                                        BigDecimal.valueOf(each.searches()),
                                        FigureWords.plain(each.searches())))
                                .toList()));
    }
}
