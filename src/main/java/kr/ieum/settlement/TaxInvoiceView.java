package kr.ieum.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.order.OrderId;
import kr.ieum.platform.company.TaxInvoiceNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tax invoice of an order. */
@Schema(name = "TaxInvoice", description = "세금계산서")
public record TaxInvoiceView(
        UUID id, OrderId orderId, TaxInvoiceNumber approvalNumber, LocalDate issuedOn, Instant recordedAt) {}
