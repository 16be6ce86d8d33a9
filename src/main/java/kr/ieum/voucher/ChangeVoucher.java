package kr.ieum.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Share;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases on one voucher: give it back, extend it, suspend and resume it, cancel it. */
@ApplicationScoped
class ChangeVoucher {
    private final VoucherRepository repository;
    private final Vouchers vouchers;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Inbox inbox;

    ChangeVoucher(VoucherRepository repository, Vouchers vouchers, Ledger ledger, AuditTrail audit, Inbox inbox) {
        this.inbox = inbox;
        this.repository = repository;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** A firm gives back what it has not spent; money that orders still hold must be settled first. */
    @Transactional
    VoucherView giveBack(VoucherId id, @Nullable IfMatch ifMatch, Caller caller) {
        caller.mustBelongTo(vouchers.get(id).firmNumber());
        VoucherView voucher = vouchers.lockForReturn(id);
        IfMatch.check(ifMatch, voucher.version());
        boolean held = List.of(Share.values()).stream()
                .anyMatch(share -> !ledger.balance(id.account(share)).held().isZero());
        if (held) throw VoucherProblem.ORDERS_OPEN.with();
        return vouchers.end(id, VoucherStatus.GIVEN_BACK, "GIVEN_BACK_BY_FIRM", caller);
    }

    /** Two reviewers have agreed. */
    @Transactional
    VoucherView extend(
            VoucherId id, @Nullable IfMatch ifMatch, Deadline deadline, LocalDate until, String reason, Caller caller) {
        VoucherView extended =
                change(id, ifMatch, "VOUCHER_EXTENDED", reason, caller, voucher -> voucher.extend(deadline, until));
        tell(extended, Notice.VOUCHER_EXTENDED, "deadline", until, "reason", reason);
        return extended;
    }

    @Transactional
    VoucherView suspend(VoucherId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        VoucherView suspended = change(id, ifMatch, "VOUCHER_SUSPENDED", reason, caller, Voucher::suspend);
        tell(suspended, Notice.VOUCHER_SUSPENDED, "reason", reason);
        return suspended;
    }

    @Transactional
    VoucherView resume(VoucherId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        VoucherView resumed = change(id, ifMatch, "VOUCHER_RESUMED", reason, caller, Voucher::resume);
        tell(resumed, Notice.VOUCHER_RESUMED, "reason", reason);
        return resumed;
    }

    /** Two reviewers have agreed. */
    @Transactional
    void cancel(VoucherId id, String reason, Caller caller) {
        vouchers.cancel(id, reason, caller);
    }

    private void tell(VoucherView voucher, Notice notice, Object... facts) {
        List<Object> all = new ArrayList<>(List.of("code", voucher.code()));
        all.addAll(List.of(facts));
        inbox.tell(Letter.to(voucher.firmId(), notice, all.toArray()));
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
        VoucherView before = voucher.view();
        move.accept(voucher);
        repository.flush();
        VoucherView view = voucher.view();
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("VOUCHER", id.value())
                .about(view.firmId().value())
                .inRound(view.roundId().value())
                .because(reason)
                .changing(before, view));
        return view;
    }
}
