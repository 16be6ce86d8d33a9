package kr.ieum.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Share;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases on one voucher: give it back, suspend and resume it, cancel it. */
@ApplicationScoped
class ChangeVoucher {
    private final VoucherRepository repository;
    private final Vouchers vouchers;
    private final Ledger ledger;
    private final AuditTrail audit;

    ChangeVoucher(VoucherRepository repository, Vouchers vouchers, Ledger ledger, AuditTrail audit) {
        this.repository = repository;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** A firm gives back what it has not spent; money that orders still hold must be settled first. */
    @Transactional
    VoucherView giveBack(VoucherId id, @Nullable IfMatch ifMatch, Caller caller) {
        VoucherView voucher = vouchers.lockForReturn(id);
        IfMatch.check(ifMatch, voucher.version());
        boolean held = List.of(Share.values()).stream()
                .anyMatch(share -> !ledger.balance(id.account(share)).held().isZero());
        if (held) throw VoucherProblem.ORDERS_OPEN.with();
        return vouchers.end(id, VoucherStatus.GIVEN_BACK, "GIVEN_BACK_BY_FIRM", caller);
    }

    @Transactional
    VoucherView suspend(VoucherId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        return change(id, ifMatch, "VOUCHER_SUSPENDED", reason, caller, Voucher::suspend);
    }

    @Transactional
    VoucherView resume(VoucherId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        return change(id, ifMatch, "VOUCHER_RESUMED", reason, caller, Voucher::resume);
    }

    /** Two reviewers have agreed. */
    @Transactional
    void cancel(VoucherId id, String reason, Caller caller) {
        vouchers.lockForReturn(id);
        vouchers.end(id, VoucherStatus.CANCELLED, reason, caller);
    }

    private VoucherView change(
            VoucherId id,
            @Nullable IfMatch ifMatch,
            String action,
            String reason,
            Caller caller,
            Consumer<Voucher> move) {
        Voucher voucher = repository.lock(id);
        IfMatch.check(ifMatch, voucher.version());
        VoucherStatus before = voucher.status();
        move.accept(voucher);
        repository.flush();
        VoucherView view = voucher.view();
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("VOUCHER", id.value())
                .about(view.firmId().value())
                .inRound(view.roundId().value())
                .because(reason)
                .changing(before, view.status()));
        return view;
    }
}
