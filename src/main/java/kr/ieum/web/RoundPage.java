package kr.ieum.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.ieum.application.Applications;
import kr.ieum.application.RoundFigures;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A round as it goes: what is left, who was answered. A script keeps it fresh; without one the page reloads itself. */
@Path("/rounds/{id}")
class RoundPage {
    private final Programmes programmes;
    private final Applications applications;

    RoundPage(Programmes programmes, Applications applications) {
        this.programmes = programmes;
        this.applications = applications;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance roundPage(RoundView round, RuleSet rules, Shown figures);

        private Templates() {}
    }

    /** Figures as people read them. */
    record Shown(
            String left,
            String admitted,
            String waiting,
            String inReview,
            String refused,
            String answered,
            String answersPerSecond) {
        static Shown of(RoundFigures figures) {
            return new Shown(
                    number(figures.left()),
                    number(figures.admitted()),
                    number(figures.waiting()),
                    number(figures.inReview()),
                    number(figures.refused()),
                    number(figures.answered()),
                    number(figures.answersPerSecond()));
        }

        private static String number(Won won) {
            return number(won.amount());
        }

        private static String number(long number) {
            return "%,d".formatted(number);
        }
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") RoundId id) {
        RoundView round = programmes.round(id);
        return Templates.roundPage(round, programmes.rules(round), Shown.of(applications.figures(id)));
    }
}
