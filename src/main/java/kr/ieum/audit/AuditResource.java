package kr.ieum.audit;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.Download;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Events over HTTP. */
@Path("/api/v1/audit")
@Tag(name = "감사")
@RolesAllowed({AUDITOR, FINANCE, REVIEWER, ADMINISTRATOR})
class AuditResource {
    private final CurrentCaller callers;
    private final ReadEvents events;
    private final ReadFeed feed;
    private final DownloadEvents download;
    private final ProveEvent proveEvent;
    private final AcknowledgeEvents acknowledgeEvents;

    AuditResource(
            CurrentCaller callers,
            ReadEvents events,
            ReadFeed feed,
            DownloadEvents download,
            ProveEvent proveEvent,
            AcknowledgeEvents acknowledgeEvents) {
        this.callers = callers;
        this.events = events;
        this.feed = feed;
        this.download = download;
        this.proveEvent = proveEvent;
        this.acknowledgeEvents = acknowledgeEvents;
    }

    /** @param withEarlier also all earlier events of the same action on the same subject */
    @Schema(name = "Acknowledgement")
    record Acknowledgement(
            @Schema(description = "같은 대상에 대한 같은 행위의 이전 기록도 함께 확인", examples = "false")
            boolean withEarlier) {}

    @GET
    @Path("/events")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "감사 기록 목록",
            description = "최근 것부터. Accept: text/csv로 요청하면 조건에 맞는 전부를 CSV 파일로 받으며, 이때는 이유(reason)가 필요하고 감사 기록에 남습니다."
                    + " 하나도 놓치면 안 되는 시스템은 /audit/feed를 쓰세요.")
    public Page<EventView> list(@BeanParam EventFilter filter, @BeanParam PageRequest page) {
        return events.list(filter, page);
    }

    @GET
    @Path("/events")
    @Produces(Download.CSV)
    public RestResponse<StreamingOutput> listAsCsv(
            @BeanParam EventFilter filter,
            @QueryParam("reason")
                    @Parameter(description = "내려받는 이유. CSV로 받을 때는 반드시 적습니다", example = "2021년 상반기 정기감사")
                    @Nullable
                    String reason,
            @Context UriInfo uri) {
        String asked = String.valueOf(uri.getRequestUri().getQuery());
        return Download.csv("audit-events", download.csv(filter, callers.get(), reason, asked));
    }

    @GET
    @Path("/feed")
    @Operation(summary = "봉인된 순서의 감사 기록", description = "블록과 잎의 순서. after에 앞 응답의 after 값을 보내면 빠짐도 겹침도 없이 이어집니다.")
    public ReadFeed.Feed feed(
            @QueryParam("after") @Parameter(description = "블록:잎", example = "31200:12") @Nullable String after,
            @BeanParam PageRequest page) {
        return feed.after(after, page);
    }

    @GET
    @Path("/events/{id}")
    @Operation(summary = "감사 기록 조회")
    public EventView get(@PathParam("id") UUID id) {
        return events.get(id);
    }

    @GET
    @Path("/events/{id}/proof")
    @Operation(
            summary = "감사 기록의 봉인 증명",
            description = "잎 해시에서 루트까지의 경로(RFC 9162), 블록의 머리와 Ed25519 서명. 서버 없이 확인할 수 있습니다." + " 봉인 전 1~2초 동안은 409입니다.")
    @APIResponse(
            responseCode = "200",
            description = "증명",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InclusionProof.class)))
    @APIResponse(responseCode = "409", description = "아직 봉인되지 않았습니다")
    public InclusionProof proof(@PathParam("id") UUID id) {
        return proveEvent.prove(id);
    }

    @POST
    @Path("/events/{id}/acknowledgement")
    @RolesAllowed({REVIEWER, ADMINISTRATOR})
    @Idempotent
    @Operation(summary = "감사 기록 확인", description = "살펴보았음을 남깁니다. 다시 해도 처음 확인이 남습니다.")
    public RestResponse<EventView> acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull Acknowledgement acknowledgement) {
        return Made.ok(acknowledgeEvents.acknowledge(id, acknowledgement.withEarlier(), callers.get()));
    }
}
