package kr.ieum.web.auditor;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kr.ieum.application.ApplicationView;
import kr.ieum.audit.EventView;
import kr.ieum.firm.FirmView;
import kr.ieum.ledger.TransferView;
import kr.ieum.order.OrderView;
import kr.ieum.order.UsageView;
import kr.ieum.settlement.RunView;
import kr.ieum.voucher.Purse;
import kr.ieum.voucher.VoucherView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one voucher.
 *
 * @param events the oldest first
 * @param transfers of the voucher's money, the oldest first
 * @param whole whether that is all; the audit trail has the rest
 */
record VoucherLife(
        VoucherView voucher,
        Purse purse,
        FirmView firm,
        ApplicationView application,
        List<Bought> orders,
        List<EventView> events,
        List<TransferView> transfers,
        boolean whole) {

    /**
     * An order with what came of it.
     *
     * @param supplier its name
     */
    record Bought(OrderView order, String supplier, List<UsageView> usages, List<RunView> runs) {}

    /** The order an event is about; none when it is about something else. */
    public @Nullable Bought about(EventView event) {
        return orders.stream()
                .filter(bought -> bought.order().id().toString().equals(event.subjectId()))
                .findFirst()
                .orElse(null);
    }

    /** What an event moved of the voucher's money, in the order of its effect. */
    public List<TransferView> moved(UUID event) {
        return transfers.stream()
                .filter(transfer -> transfer.event().equals(event))
                .sorted(Comparator.comparing(TransferView::effectiveAt))
                .toList();
    }
}
