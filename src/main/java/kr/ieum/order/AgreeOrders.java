package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.ieum.identity.Caller;
import kr.ieum.pact.PactId;
import kr.ieum.pact.PactView;
import kr.ieum.pact.Pacts;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Terms;
import kr.ieum.supplier.Suppliers;
import kr.ieum.voucher.PactVoucherActive;
import kr.ieum.voucher.VoucherView;

/** What firm and suppliers agreed on before there was a voucher becomes orders as soon as the voucher can pay. */
@ApplicationScoped
class AgreeOrders {
    private final Pacts pacts;
    private final Suppliers suppliers;
    private final Programmes programmes;
    private final NewOrders newOrders;
    private final RecordPayments record;
    private final Clock clock;

    AgreeOrders(
            Pacts pacts,
            Suppliers suppliers,
            Programmes programmes,
            NewOrders newOrders,
            RecordPayments record,
            Clock clock) {
        this.pacts = pacts;
        this.suppliers = suppliers;
        this.programmes = programmes;
        this.newOrders = newOrders;
        this.record = record;
        this.clock = clock;
    }

    void pactVoucherActive(@Observes PactVoucherActive active) {
        VoucherView voucher = active.voucher();
        Terms terms =
                programmes.rules(voucher.programme(), voucher.ruleVersion()).terms();
        List<RecordPayments.Paid> agreed = new ArrayList<>();
        for (PactView.Part part :
                pacts.get(new PactId(Objects.requireNonNull(voucher.pactId()))).parts()) {
            Basket basket = new Basket(suppliers.get(part.supplierId()), part.offers());
            for (NewOrder order : newOrders.of(voucher, basket, Piece.of(basket, terms.tranches()), clock.instant()))
                agreed.add(new RecordPayments.Paid(order, Caller.system("pacts")));
        }
        record.write(agreed);
    }
}
