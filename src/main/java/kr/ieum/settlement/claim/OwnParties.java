package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.supplier.Suppliers;

/** As what a caller's company may be owed or owe: one company can be a supplier and a firm. */
@ApplicationScoped
class OwnParties {
    private final Suppliers suppliers;
    private final Firms firms;

    OwnParties(Suppliers suppliers, Firms firms) {
        this.suppliers = suppliers;
        this.firms = firms;
    }

    List<Party> of(Caller caller) {
        BusinessNumber number = caller.companyOrRefuse();
        Optional<Party> supplier = caller.has(Duty.SUPPLIER_MEMBER)
                ? suppliers.byNumber(number).map(each -> Party.of(each.id()))
                : Optional.empty();
        Optional<Party> firm = caller.has(Duty.FIRM_MEMBER)
                ? firms.byNumber(number).map(each -> Party.of(each.id()))
                : Optional.empty();
        return Stream.concat(supplier.stream(), firm.stream()).toList();
    }
}
