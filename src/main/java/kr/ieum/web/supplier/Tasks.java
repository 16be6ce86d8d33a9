package kr.ieum.web.supplier;

import static kr.ieum.web.TradeWords.asCategory;
import static kr.ieum.web.TradeWords.asProgramme;
import static kr.ieum.web.TradeWords.asReferralKind;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.ieum.catalogue.ListingStatus;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.SupplierListings;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderStatus;
import kr.ieum.order.SoldOrders;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.referral.ReferralStatus;
import kr.ieum.referral.Referrals;
import kr.ieum.supplier.ApprovalView;
import kr.ieum.supplier.Approvals;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierView;
import kr.ieum.web.supplier.Task.Kind;
import kr.ieum.web.supplier.Task.State;
import org.jspecify.annotations.Nullable;

/** Reads off a supplier's things what is left to do, the most urgent first. */
@ApplicationScoped
class Tasks {
    /** What there is to do before what is waited for and what is done; what has a day by that day, the rest in its way's order. */
    private static final Comparator<Task> URGENT_FIRST =
            Comparator.comparing(Task::state).thenComparing(Task::by, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Approvals approvals;
    private final SupplierListings listings;
    private final SoldOrders orders;
    private final Referrals referrals;

    Tasks(Approvals approvals, SupplierListings listings, SoldOrders orders, Referrals referrals) {
        this.approvals = approvals;
        this.listings = listings;
        this.orders = orders;
        this.referrals = referrals;
    }

    /** @param company none when it is not registered yet */
    List<Task> of(@Nullable SupplierView company, Caller caller) {
        if (company == null) return List.of(task(Kind.REGISTER, State.TO_DO, "", "/supplier/registration"));
        List<Task> tasks = new ArrayList<>();
        tasks.add(task(Kind.REGISTER, State.DONE, company.name(), "/supplier/registration"));
        ofApprovals(company.id(), caller, tasks);
        ofListings(company.id(), caller, tasks);
        orders.page(OrderStatus.HELD, new PageRequest(), caller)
                .items()
                .forEach(order -> tasks.add(new Task(
                        Kind.PROVISION,
                        State.TO_DO,
                        order.title() + " " + order.code(),
                        "/supplier/orders/" + order.id(),
                        order.deadline())));
        referrals
                .of(null, ReferralStatus.DRAFT, new PageRequest(), caller)
                .items()
                .forEach(referral -> tasks.add(new Task(
                        Kind.CONSENT,
                        State.TO_DO,
                        asReferralKind(referral.kind()),
                        "/supplier/referrals/" + referral.id(),
                        referral.deadline())));
        tasks.sort(URGENT_FIRST);
        return tasks;
    }

    private void ofApprovals(SupplierId supplier, Caller caller, List<Task> tasks) {
        List<ApprovalView> all =
                approvals.of(supplier, new PageRequest(), caller).items();
        all.forEach(approval -> ofApproval(approval, tasks));
        boolean none = all.stream().map(ApprovalView::status).noneMatch(ForSale::isAlive);
        if (none) tasks.add(task(Kind.APPLY, State.TO_DO, "", "/supplier/approvals"));
    }

    private static void ofApproval(ApprovalView approval, List<Task> tasks) {
        String about = asProgramme(approval.programme()) + " · " + asCategory(approval.category());
        String path = "/supplier/approvals/" + approval.id();
        switch (approval.status()) {
            case APPLIED, IN_REVIEW -> tasks.add(task(Kind.APPLY, State.WAITING, about, path));
            case CONDITIONAL -> tasks.add(task(Kind.ANSWER, State.TO_DO, about, path));
            case APPROVED -> tasks.add(task(Kind.SIGN, State.TO_DO, about, path));
            case AGREED -> tasks.add(task(Kind.SIGN, State.DONE, about, path));
            case REJECTED, EXPIRED, REVOKED -> {}
        }
    }

    private void ofListings(SupplierId supplier, Caller caller, List<Task> tasks) {
        List<ListingView> all = listings.of(supplier, new PageRequest(), caller).items();
        if (all.isEmpty()) tasks.add(task(Kind.LIST, State.TO_DO, "", "/supplier/new-listing"));
        all.stream().flatMap(Tasks::ofListing).forEach(tasks::add);
    }

    private static Stream<Task> ofListing(ListingView listing) {
        String path = "/supplier/listings/" + listing.sku();
        if (listing.open() != null)
            return listing.open().status() == ListingStatus.DRAFT
                    ? Stream.of(task(Kind.SUBMIT, State.TO_DO, listing.sku(), path))
                    : Stream.of(task(Kind.SUBMIT, State.WAITING, listing.sku(), path));
        return listing.returned() == null
                ? Stream.empty()
                : Stream.of(task(Kind.CORRECT, State.TO_DO, listing.sku(), path));
    }

    private static Task task(Kind kind, State state, String about, String path) {
        return new Task(kind, state, about, path, null);
    }
}
