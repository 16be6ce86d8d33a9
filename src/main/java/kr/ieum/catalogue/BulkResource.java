package kr.ieum.catalogue;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of listings over HTTP. */
@Path("/api/v1/suppliers/{id}/listings")
@Tag(name = "상품 등록")
class BulkResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String HOW = "한 번에 5,000줄까지. 줄마다 따로 처리되고, 같은 파일을 다시 보내도 안전합니다(Idempotency-Key 없이).";

    private final CurrentCaller callers;
    private final OwnListing own;
    private final BulkListings bulk;
    private final NdjsonFile ndjson;
    private final CsvFile csv;

    BulkResource(CurrentCaller callers, OwnListing own, BulkListings bulk, NdjsonFile ndjson, CsvFile csv) {
        this.callers = callers;
        this.own = own;
        this.bulk = bulk;
        this.ndjson = ndjson;
        this.csv = csv;
    }

    @POST
    @Path("/bulk")
    @Consumes({NDJSON, CSV})
    @RolesAllowed(SUPPLIER_MEMBER)
    @Operation(summary = "상품 일괄 등록 (NDJSON 또는 CSV)", description = HOW)
    @RequestBody(
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "ndjson",
                                        value = "{\"sku\":\"SERP-01\",\"listing\":{\"title\":{\"ko\":\"경리나라\"}}}")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "csv",
                                        value =
                                                "sku,titleKo,description,category,minSeats,trialDays,csap,domesticHosting,url,planCode,planName,price,termMonths,seats"))
            })
    public BulkResult write(
            @PathParam("id") SupplierId id,
            @QueryParam("submit") @DefaultValue("false") @Parameter(description = "쓴 초안을 바로 심사에 올립니다") boolean submit,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            byte[] file) {
        Caller caller = callers.get();
        own.mustBeOf(id, caller);
        Function<String, List<BulkLine>> reader = type.startsWith(CSV) ? csv::read : ndjson::read;
        return bulk.write(id, reader.apply(text(file)), submit, Language.of(language), caller);
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new Refused(
                    CommonProblem.INVALID_REQUEST, List.of(new Violation("", "UTF-8이 아닙니다", "This is not UTF-8")));
        }
    }
}
