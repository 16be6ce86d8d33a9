package kr.ieum.settlement;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.order.OrderId;
import kr.ieum.platform.company.TaxInvoiceNumber;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.Made;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tax invoices of orders over HTTP. */
@Path("/api/v1")
@Tag(name = "공급기업")
class TaxInvoiceResource {
    private final CurrentCaller callers;
    private final RecordTaxInvoice recordTaxInvoice;

    TaxInvoiceResource(CurrentCaller callers, RecordTaxInvoice recordTaxInvoice) {
        this.callers = callers;
        this.recordTaxInvoice = recordTaxInvoice;
    }

    @Schema(name = "NewTaxInvoice", description = "전자세금계산서")
    record NewInvoice(
            @NotNull @Schema(description = "승인번호 24자리", examples = "20161121-41000203-0000079e")
            TaxInvoiceNumber approvalNumber) {}

    @POST
    @Path("/orders/{id}/tax-invoices")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(
            summary = "세금계산서 등록",
            description = "사용이 확정된 이용계약에 대해 발행한 전자세금계산서의 승인번호를 적습니다. 2022년부터는 있어야 지급됩니다. 한 승인번호는 한 계약에만 쓸 수 있습니다.")
    public RestResponse<TaxInvoiceView> record(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewInvoice invoice) {
        TaxInvoiceView recorded = recordTaxInvoice.record(id, invoice.approvalNumber(), callers.get());
        return Made.at("/orders/" + id + "/tax-invoices", recorded);
    }

    @GET
    @Path("/orders/{id}/tax-invoices")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "이용계약의 세금계산서", description = "공급기업과, 부가가치세를 낸 수요기업이 자기 계약의 것을 봅니다.")
    public List<TaxInvoiceView> of(@PathParam("id") OrderId id) {
        return recordTaxInvoice.of(id, callers.get());
    }
}
