package kr.ieum.settlement;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Download;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Suppliers' statements over HTTP. */
@Path("/api/v1/suppliers")
@Tag(name = "공급기업")
class StatementResource {
    private final CurrentCaller callers;
    private final WriteStatement writeStatement;

    StatementResource(CurrentCaller callers, WriteStatement writeStatement) {
        this.callers = callers;
        this.writeStatement = writeStatement;
    }

    @GET
    @Path("/{id}/statement")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "정산서",
            description = "승인일을 기준으로 한 기간의 정산. 공급기업은 자기 것만 봅니다. Accept: text/csv로 요청하면 같은 내용을 CSV로 받습니다.")
    public StatementView statement(
            @PathParam("id") SupplierId id,
            @QueryParam("from") @NotNull @Parameter(example = "2021-03-01") String from,
            @QueryParam("to") @NotNull @Parameter(example = "2021-03-31") String to) {
        return writeStatement.of(id, day("from", from), day("to", to), callers.get());
    }

    @GET
    @Path("/{id}/statement")
    @Produces(Download.CSV)
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    public RestResponse<String> statementCsv(
            @PathParam("id") SupplierId id,
            @QueryParam("from") @NotNull String from,
            @QueryParam("to") @NotNull String to) {
        return Download.csv("statement-" + from + "-" + to, WriteStatement.csv(statement(id, from, to)));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw CommonProblem.INVALID_PARAMETER.with("parameter", name, "expected", "2021-03-31");
        }
    }
}
