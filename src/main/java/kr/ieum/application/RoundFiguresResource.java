package kr.ieum.application;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kr.ieum.programme.RoundId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** A round as it goes, for everybody: nobody should have to wonder whether there is any money left. */
@Path("/api/v1/rounds/{id}/figures")
@Tag(name = "사업·차수")
class RoundFiguresResource {
    private static final int AN_HOUR = 3_600;

    private final Applications applications;
    private final WatchRounds watchRounds;

    RoundFiguresResource(Applications applications, WatchRounds watchRounds) {
        this.applications = applications;
        this.watchRounds = watchRounds;
    }

    @GET
    @PermitAll
    @Operation(summary = "차수의 지금 모습", description = "남은 예산과 선정·대기·심사·거절 수. 로그인 없이 볼 수 있습니다.")
    public RoundFigures now(@PathParam("id") RoundId id) {
        return applications.figures(id);
    }

    @GET
    @Path("/live")
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "차수의 지금 모습을 1초마다",
            description = "서버가 보내는 이벤트(SSE). 한 시간 뒤에는 끝나며, 브라우저의 EventSource는 스스로 다시 잇습니다.")
    public Multi<RoundFigures> live(
            @PathParam("id") RoundId id,
            @QueryParam("most") @DefaultValue("3600") @Min(1) @Max(AN_HOUR) @Parameter(description = "몇 번 보내고 끝낼지")
                    int most) {
        return watchRounds.watch(id).select().first(most);
    }
}
