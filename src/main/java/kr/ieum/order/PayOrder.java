package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.Listings;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanHolidays;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Terms;
import kr.ieum.supplier.Suppliers;
import kr.ieum.voucher.Purse;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;

/** Use case: a firm pays for plans with its voucher. The money is set aside until the service is confirmed. */
@ApplicationScoped
class PayOrder {
    private final OrderRepository orders;
    private final Vouchers vouchers;
    private final Programmes programmes;
    private final Listings listings;
    private final Suppliers suppliers;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final OrderJson json;
    private final KoreanHolidays holidays;
    private final Ids ids;
    private final Clock clock;

    PayOrder(
            OrderRepository orders,
            Vouchers vouchers,
            Programmes programmes,
            Listings listings,
            Suppliers suppliers,
            Ledger ledger,
            AuditTrail audit,
            OrderJson json,
            KoreanHolidays holidays,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.vouchers = vouchers;
        this.programmes = programmes;
        this.listings = listings;
        this.suppliers = suppliers;
        this.ledger = ledger;
        this.audit = audit;
        this.json = json;
        this.holidays = holidays;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    OrderView pay(VoucherId voucherId, ListingId listing, List<String> plans, Caller caller) {
        VoucherView voucher = vouchers.get(voucherId);
        caller.mustBelongTo(voucher.firmNumber());
        Purse purse = vouchers.lockForPayment(voucherId);
        LocalDate today = KoreanTime.today(clock);
        Basket basket = Basket.of(listings, suppliers, listing, plans, voucher.programme(), today);
        Terms terms =
                programmes.rules(voucher.programme(), voucher.ruleVersion()).terms();
        new SpendingRules(terms).check(voucher, purse, basket, orders.spent(voucherId), today);
        Won subsidy = purse.subsidyOf(basket.supply());
        NewOrder order = new NewOrder(
                new OrderId(ids.next()),
                ShortCode.next("O", clock),
                voucher,
                basket,
                json.write(basket.lines()),
                new Split(subsidy, basket.supply().minus(subsidy)),
                clock.instant(),
                terms.clocks().provisionBy(today, holidays::isBusinessDay));
        UUID event = audit.newEvent();
        Receipt receipt = ledger.post(holds(order), event);
        orders.insert(order);
        vouchers.paid(voucherId);
        return told(order, event, receipt, caller);
    }

    private List<Transfer> holds(NewOrder order) {
        List<Transfer> holds = new ArrayList<>();
        hold(holds, order, Share.SUBSIDY, order.split().subsidy());
        hold(holds, order, Share.OWN, order.split().own());
        return holds;
    }

    private void hold(List<Transfer> holds, NewOrder order, Share share, Won amount) {
        if (amount.isZero()) return;
        Instant now = order.paidAt();
        holds.add(Transfer.hold(
                ids.next(),
                order.voucher().id().account(share),
                Account.of(
                        AccountKind.PAYABLE,
                        share,
                        order.basket().supplier().id().value()),
                amount,
                Transfer.Purpose.of("ORDER_PAID")
                        .inRound(order.voucher().roundId().value())
                        .onVoucher(order.voucher().id().value())
                        .onOrder(order.id().value()),
                now));
    }

    private OrderView told(NewOrder order, UUID event, Receipt receipt, Caller caller) {
        OrderView view = orders.get(order.id()).view(json);
        audit.record(AuditEvent.of(event, caller, "ORDER_PAID")
                .to("ORDER", order.id().value())
                .about(view.firmId().value())
                .about(view.supplierId().value())
                .inRound(view.roundId().value())
                .under(view.programme() + " " + view.ruleVersion())
                .changing(null, view)
                .moving(receipt.seals()));
        suppliers.tell(view.supplierId(), "order.paid", view);
        return view;
    }
}
