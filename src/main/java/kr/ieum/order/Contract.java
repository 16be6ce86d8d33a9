package kr.ieum.order;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.Terms;
import kr.ieum.supplier.SupplierId;
import kr.ieum.voucher.VoucherId;

/** Between whom an order is, whose money it spends and under which rules: it never changes. */
@Embeddable
record Contract(
        UUID voucherId,
        UUID firmId,
        String firmNumber,
        UUID roundId,
        String programme,
        String ruleVersion,
        UUID supplierId,
        String supplierNumber) {

    VoucherId voucher() {
        return new VoucherId(voucherId);
    }

    FirmId firm() {
        return new FirmId(firmId);
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    SupplierId supplier() {
        return new SupplierId(supplierId);
    }

    OrderParties parties() {
        return new OrderParties(new BusinessNumber(firmNumber), new BusinessNumber(supplierNumber));
    }

    /** What the version it was bought under says. */
    Terms terms(Programmes programmes) {
        return programmes.rules(programme, ruleVersion).terms();
    }
}
