package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of suppliers: facade of this room. */
@ApplicationScoped
public class Suppliers {
    private final SupplierRepository suppliers;
    private final ApprovalRepository approvals;
    private final SanctionSupplier sanctions;
    private final TellSupplier telling;
    private final ReportIncident incidents;
    private final RegisterSupplier registerSupplier;
    private final ChangeSupplier changeSupplier;

    Suppliers(
            SupplierRepository suppliers,
            ApprovalRepository approvals,
            SanctionSupplier sanctions,
            TellSupplier telling,
            ReportIncident incidents,
            RegisterSupplier registerSupplier,
            ChangeSupplier changeSupplier) {
        this.registerSupplier = registerSupplier;
        this.changeSupplier = changeSupplier;
        this.suppliers = suppliers;
        this.approvals = approvals;
        this.sanctions = sanctions;
        this.telling = telling;
        this.incidents = incidents;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such supplier */
    public SupplierView get(SupplierId id) {
        return suppliers.get(id).view();
    }

    public Optional<SupplierView> find(SupplierId id) {
        return suppliers.findByIdOptional(id.value()).map(Supplier::view);
    }

    /** Those of the ids that there are. */
    public Map<SupplierId, SupplierView> all(Collection<SupplierId> ids) {
        return suppliers.all(ids).stream().collect(Collectors.toMap(Supplier::id, Supplier::view));
    }

    /** Those whose names have this in them, the newest first. */
    @Transactional
    public List<SupplierView> called(String part, int most) {
        return suppliers.called(part, most).stream().map(Supplier::view).toList();
    }

    public Optional<SupplierView> byNumber(BusinessNumber number) {
        return suppliers.byNumber(number).map(Supplier::view);
    }

    /** The caller's own company, if it is registered as a supplier. */
    @Transactional
    public Optional<SupplierView> own(Caller caller) {
        return byNumber(caller.companyOrRefuse());
    }

    /** @throws kr.ieum.platform.problem.Refused when the caller has no company or it is registered already */
    @RolesAllowed(SUPPLIER_MEMBER)
    public SupplierView register(Caller caller, SupplierDetails details) {
        return registerSupplier.register(caller, details);
    }

    /** Another bank account waits for finance; none leaves it as it is. */
    @RolesAllowed(SUPPLIER_MEMBER)
    public SupplierView describe(SupplierId id, @Nullable IfMatch ifMatch, SupplierDetails details, Caller caller) {
        return changeSupplier.describe(id, ifMatch, details, caller);
    }

    /** What a supplier would sell. */
    public record Sale(SupplierId supplier, String programme, String category) {}

    /**
     * Why suppliers may not sell in a programme's category that day: {@code SUPPLIER_SUSPENDED},
     * {@code SUPPLIER_DISQUALIFIED}, {@code SUPPLIER_NOT_IN_BUSINESS}, {@code NOT_APPROVED}, {@code NOT_AGREED},
     * {@code APPROVAL_NOT_BEGUN}, {@code APPROVAL_EXPIRED} or {@code APPROVAL_REVOKED}; a sale that may be is not there.
     */
    public Map<Sale, String> whyNotSell(Collection<Sale> sales, LocalDate on) {
        Map<SupplierId, Supplier> known = suppliers
                .all(sales.stream().map(Sale::supplier).toList())
                .stream()
                .collect(Collectors.toMap(Supplier::id, Function.identity()));
        Map<Sale, String> reasons = new HashMap<>(approvals.whyNotApproved(sales, on));
        for (Sale sale : sales) {
            Supplier supplier = known.get(sale.supplier());
            if (supplier == null) throw SupplierProblem.UNKNOWN_SUPPLIER.with();
            if (supplier.status() != SupplierStatus.ACTIVE) reasons.put(sale, "SUPPLIER_" + supplier.status());
            else if (!supplier.isInBusiness()) reasons.put(sale, "SUPPLIER_NOT_IN_BUSINESS");
        }
        return reasons;
    }

    /** Where the supplier is paid; empty until finance has confirmed an account. */
    public Optional<BankAccount> payoutAccount(SupplierId id) {
        return Optional.ofNullable(suppliers.get(id).payoutAccount());
    }

    /** As {@link #payoutAccount}, of many; one without a confirmed account is not there. */
    public Map<SupplierId, BankAccount> payoutAccounts(Collection<SupplierId> ids) {
        Map<SupplierId, BankAccount> accounts = new HashMap<>();
        for (Supplier supplier : suppliers.all(ids)) {
            BankAccount account = supplier.payoutAccount();
            if (account != null) accounts.put(supplier.id(), account);
        }
        return accounts;
    }

    /** The day on which the supplier last reported a security incident of its own; empty when it never did. */
    public Optional<LocalDate> lastIncidentReport(SupplierId id) {
        return incidents.lastReport(id);
    }

    /** Stops a supplier's sale at once. Two persons must have decided it: that is the caller's to see to. */
    public SupplierView suspend(SupplierId id, String reason, Caller caller) {
        return sanctions.decide(id, SupplierStatus.SUSPENDED, reason, caller);
    }

    /** Cancels a suspended supplier's selection. Two persons must have decided it: that is the caller's to see to. */
    public SupplierView disqualify(SupplierId id, String reason, Caller caller) {
        return sanctions.decide(id, SupplierStatus.DISQUALIFIED, reason, caller);
    }

    /** Lets a supplier sell again. Two persons must have decided it: that is the caller's to see to. */
    public SupplierView reinstate(SupplierId id, String reason, Caller caller) {
        return sanctions.decide(id, SupplierStatus.ACTIVE, reason, caller);
    }

    /**
     * Tells the supplier's own system of something, after the present transaction has committed; nothing when the
     * supplier has no webhook.
     *
     * @param eventType as in {@code order.paid}
     * @param data becomes JSON
     */
    public void tell(SupplierId id, String eventType, Object data) {
        telling.tell(id, eventType, data);
    }

    /** As {@link #tell(SupplierId, String, Object)}, for many at once. */
    public void tell(String eventType, Map<SupplierId, List<Object>> news) {
        telling.tell(eventType, news);
    }
}
