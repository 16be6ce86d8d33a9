package kr.ieum.techdev;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.PARTNER;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Iterator;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.bulk.BulkFiles;
import kr.ieum.platform.bulk.BulkLine;
import kr.ieum.platform.bulk.JsonForm;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A ministry's own outputs over HTTP, by its own numbers. */
@Path("/api/v1/ministries/{ministry}/tech-outputs")
@Tag(name = "기술개발 성과 등록")
class MinistryOutputResource {
    private static final JsonForm<Entry, TechOutputContent> LINE =
            new JsonForm<>(Entry.class, "number", Entry::number, "output", Entry::output);

    private final CurrentCaller callers;
    private final OwnOutput own;
    private final OutputRepository outputs;
    private final WriteOutputs writeOutputs;
    private final BulkOutputs bulk;
    private final BulkFiles files;
    private final OutputCsv csv;

    MinistryOutputResource(
            CurrentCaller callers,
            OwnOutput own,
            OutputRepository outputs,
            WriteOutputs writeOutputs,
            BulkOutputs bulk,
            BulkFiles files,
            OutputCsv csv) {
        this.callers = callers;
        this.own = own;
        this.outputs = outputs;
        this.writeOutputs = writeOutputs;
        this.bulk = bulk;
        this.files = files;
        this.csv = csv;
    }

    record Entry(@Nullable String number, @Nullable TechOutputContent output) {}

    @GET
    @Path("/{number}")
    @RolesAllowed({PARTNER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "부처의 번호로 성과 조회", description = "다른 부처의 성과는 없는 것과 같습니다.")
    @Transactional
    public TechOutputView get(@PathParam("ministry") String ministry, @PathParam("number") String number) {
        own.mustSee(ministry, callers.get());
        return outputs.find(ministry, number).map(TechOutput::view).orElseThrow(TechdevProblem.UNKNOWN_OUTPUT::with);
    }

    @PUT
    @Path("/{number}")
    @RolesAllowed(PARTNER)
    @Operation(
            summary = "성과 등록과 수정",
            description = "처음에는 If-None-Match: *, 고칠 때는 If-Match를 보냅니다. 권리가 없어진 공급기업의 상품 표시는 바로 사라집니다. 같은 내용을 다시 보내면"
                    + " 아무 일도 없습니다.")
    @APIResponse(
            responseCode = "200",
            description = "고침",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TechOutputView.class)))
    @APIResponse(
            responseCode = "201",
            description = "만듦",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TechOutputView.class)))
    public RestResponse<TechOutputView> put(
            @PathParam("ministry") String ministry,
            @PathParam("number") String number,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull TechOutputContent content) {
        WriteOutputs.Written written = writeOutputs.put(ministry, number, ifNoneMatch, ifMatch, content, callers.get());
        TechOutputView view = written.output().view();
        return written.outcome() == WriteOutputs.Outcome.MADE
                ? Made.at("/tech-outputs/" + view.id(), view)
                : RestResponse.ok(view);
    }

    @POST
    @Path("/bulk")
    @Consumes({BulkFiles.NDJSON, BulkFiles.CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(PARTNER)
    @Operation(
            summary = "성과 일괄 등록 (NDJSON 또는 CSV)",
            description = "한 번에 100,000줄까지. 줄마다 따로 처리되고, 같은 파일을 다시 보내도 안전합니다(Idempotency-Key 없이).")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkFiles.NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "ndjson",
                                        value =
                                                "{\"number\":\"ICT-2021-001\",\"output\":{\"title\":\"비대면 회의 음성 잡음 제거\"}}")),
                @Content(
                        mediaType = BulkFiles.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "csv",
                                        value =
                                                "number,projectNumber,title,performerNumber,performerName,kind,registrationNumbers,readinessLevel,field,rights,rightsUntil,licences,endsOn"))
            })
    @APIResponse(
            responseCode = "200",
            description = "줄마다의 결과",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BulkOutputResult.class)))
    public StreamingOutput writeMany(
            @PathParam("ministry") String ministry,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            InputStream file) {
        Caller caller = callers.get();
        own.mustBeOf(ministry, caller);
        Iterator<BulkLine<TechOutputContent>> lines =
                type.startsWith(BulkFiles.CSV) ? csv.read(file) : files.ndjson(file, LINE);
        return bulk.write(lines, new BulkOutputs.Sender(ministry, Language.of(language), caller));
    }
}
