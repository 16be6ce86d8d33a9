package kr.ieum.catalogue;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.bulk.BulkFiles;
import kr.ieum.platform.problem.Language;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of listings over HTTP. */
@Path("/api/v1/suppliers/{id}/listings")
@Tag(name = "상품 등록")
class BulkResource {
    private static final String HOW = "한 번에 100,000줄까지. 줄마다 따로 처리되고, 같은 파일을 다시 보내도 안전합니다(Idempotency-Key 없이).";

    private final CurrentCaller callers;
    private final BulkListings bulk;

    BulkResource(CurrentCaller callers, BulkListings bulk) {
        this.callers = callers;
        this.bulk = bulk;
    }

    @POST
    @Path("/bulk")
    @Consumes({BulkFiles.NDJSON, BulkFiles.CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(SUPPLIER_MEMBER)
    @Operation(summary = "상품 일괄 등록 (NDJSON 또는 CSV)", description = HOW)
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkFiles.NDJSON,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "ndjson",
                                        value = "{\"sku\":\"SERP-01\",\"listing\":{\"title\":{\"ko\":\"경리나라\"}}}")),
                @Content(
                        mediaType = BulkFiles.CSV,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "csv",
                                        value =
                                                "sku,titleKo,description,category,minSeats,trialDays,csap,domesticHosting,url,planCode,planName,price,termMonths,seats"))
            })
    @APIResponse(
            responseCode = "200",
            description = "줄마다의 결과",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BulkResult.class)))
    public StreamingOutput write(
            @PathParam("id") SupplierId id,
            @QueryParam("submit") @DefaultValue("false") @Parameter(description = "쓴 초안을 바로 심사에 올립니다") boolean submit,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            InputStream file) {
        return bulk.write(file, type, new BulkListings.Sender(id, submit, Language.of(language), callers.get()));
    }
}
