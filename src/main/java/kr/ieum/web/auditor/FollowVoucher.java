package kr.ieum.web.auditor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.application.ApplicationId;
import kr.ieum.application.ApplicationReviews;
import kr.ieum.audit.AuditRecords;
import kr.ieum.audit.EventView;
import kr.ieum.firm.Firms;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.TransferView;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.settlement.Settlements;
import kr.ieum.supplier.Suppliers;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import kr.ieum.web.auditor.VoucherLife.Bought;

/** Asks each room for its part of a voucher's life. */
@ApplicationScoped
class FollowVoucher {
    private static final int MOST = 1_000;

    private final Vouchers vouchers;
    private final Firms firms;
    private final ApplicationReviews applications;
    private final Orders orders;
    private final Suppliers suppliers;
    private final Settlements settlements;
    private final Ledger ledger;
    private final AuditRecords records;

    FollowVoucher(
            Vouchers vouchers,
            Firms firms,
            ApplicationReviews applications,
            Orders orders,
            Suppliers suppliers,
            Settlements settlements,
            Ledger ledger,
            AuditRecords records) {
        this.vouchers = vouchers;
        this.firms = firms;
        this.applications = applications;
        this.orders = orders;
        this.suppliers = suppliers;
        this.settlements = settlements;
        this.ledger = ledger;
        this.records = records;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such voucher */
    VoucherLife follow(VoucherId id) {
        VoucherView voucher = vouchers.get(id);
        List<Bought> bought = orders.ofVoucher(id, new PageRequest()).items().stream()
                .map(this::bought)
                .toList();
        List<TransferView> transfers = new ArrayList<>(ledger.ofVoucher(id.value(), MOST));
        transfers.sort(Comparator.comparing(TransferView::recordedAt).thenComparing(TransferView::id));
        List<EventView> events = records.about(
                subjects(voucher, bought),
                transfers.stream().map(TransferView::event).collect(Collectors.toSet()),
                MOST);
        return new VoucherLife(
                voucher,
                vouchers.purse(voucher),
                firms.get(voucher.firmId()),
                applications.get(new ApplicationId(voucher.applicationId())),
                bought,
                events,
                transfers,
                transfers.size() < MOST && events.size() < MOST);
    }

    private Bought bought(OrderView order) {
        return new Bought(
                order,
                suppliers.get(order.supplierId()).name(),
                orders.usages(order.id(), new PageRequest()).items(),
                settlements.paying(order.id()));
    }

    private static Map<String, Set<String>> subjects(VoucherView voucher, List<Bought> bought) {
        return Map.of(
                "VOUCHER", Set.of(voucher.id().toString()),
                "APPLICATION", Set.of(voucher.applicationId().toString()),
                "ORDER", texts(bought, each -> Stream.of(each.order().id())),
                "SETTLEMENT_RUN", texts(bought, each -> each.runs().stream().map(run -> run.id())));
    }

    private static Set<String> texts(List<Bought> bought, Function<Bought, Stream<?>> of) {
        return bought.stream().flatMap(of).map(Object::toString).collect(Collectors.toSet());
    }
}
