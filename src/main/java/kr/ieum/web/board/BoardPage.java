package kr.ieum.web.board;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.ieum.outcome.Board;
import kr.ieum.outcome.BoardQuery;
import kr.ieum.outcome.Dimension;
import kr.ieum.outcome.Outcomes;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.Download;
import kr.ieum.programme.Bilingual;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the money did, with pictures: everything that is asked stands in the address, and the answer names its moment. */
@Path("/staff")
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
class BoardPage {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What the address asks beside what is chosen from lists, or says of its moment. */
    private static final Set<String> NOT_KEPT = Set.of("by", "programme", "asOf", "block", "figure", "lang");

    private final Outcomes outcomes;
    private final Clock clock;

    BoardPage(Outcomes outcomes, Clock clock) {
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance board(BoardView view, Asked asked, Map<String, Bilingual> programmes);

        private Templates() {}
    }

    /**
     * What was asked, for the form and for links that ask the same.
     *
     * @param kept other conditions, by their names in the address
     */
    record Asked(BoardQuery query, List<PastMoment> moments, Map<String, String> kept, long block) {
        public List<Dimension> dimensions() {
            return List.of(Dimension.values());
        }

        /** The same of this very block, whenever it is asked again. */
        public String pinned() {
            String programme = query.programme();
            return "by=" + query.by() + (programme == null ? "" : "&programme=" + encoded(programme)) + written(kept)
                    + "&block=" + block;
        }

        private static String written(Map<String, String> conditions) {
            return conditions.entrySet().stream()
                    .map(each -> "&" + each.getKey() + "=" + encoded(each.getValue()))
                    .collect(Collectors.joining());
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    @GET
    @Path("/board")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(
            @BeanParam BoardQuery query, @QueryParam("figure") @Nullable String figure, @Context UriInfo address) {
        Board board = outcomes.board(query);
        return Templates.board(
                BoardView.of(
                        board, outcomes.concentration(query, board.moment()), outcomes.targets(board.moment()), figure),
                new Asked(
                        query,
                        PastMoment.before(KoreanTime.today(clock), query.asOf()),
                        kept(address),
                        board.moment().block()),
                outcomes.names(Dimension.PROGRAMME));
    }

    private static Map<String, String> kept(UriInfo address) {
        return address.getQueryParameters().entrySet().stream()
                .filter(each -> !NOT_KEPT.contains(each.getKey())
                        && !each.getValue().get(0).isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().get(0)));
    }

    @GET
    @Path("/board.csv")
    @Operation(hidden = true)
    public RestResponse<String> csv(@BeanParam BoardQuery query) {
        return Download.csv("outcomes", outcomes.csv(outcomes.board(query)));
    }

    @GET
    @Path("/board.xlsx")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> xlsx(@BeanParam BoardQuery query) {
        Board board = outcomes.board(query);
        return Download.file("outcomes.xlsx", XLSX, out -> outcomes.xlsx(board, out));
    }
}
