package kr.ieum.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Receipt;

/** Use case: vouchers end, for good and many at once, and what is left on them goes home. One is many of one. */
@ApplicationScoped
class EndVouchers {
    private final VoucherRepository vouchers;
    private final SendHome sendHome;
    private final AuditTrail audit;
    private final Inbox inbox;
    private final Event<SelectionCancelled> cancelled;
    private final Clock clock;

    EndVouchers(
            VoucherRepository vouchers,
            SendHome sendHome,
            AuditTrail audit,
            Inbox inbox,
            Event<SelectionCancelled> cancelled,
            Clock clock) {
        this.vouchers = vouchers;
        this.sendHome = sendHome;
        this.audit = audit;
        this.inbox = inbox;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    /** A voucher that has ended, and the event that says so. */
    private record Ended(Ending ending, VoucherView before, VoucherView after, UUID event) {
        SendHome.Home home() {
            return new SendHome.Home(after, "VOUCHER_" + ending.how(), event);
        }
    }

    /** @param many of different vouchers, whose rounds' budgets are locked */
    List<VoucherView> end(List<Ending> many, Caller caller) {
        if (many.isEmpty()) return List.of();
        Map<VoucherId, Voucher> locked =
                vouchers.lockAll(many.stream().map(Ending::id).toList());
        List<VoucherView> before = new ArrayList<>(many.size());
        for (Ending ending : many) {
            Voucher voucher = known(locked, ending.id());
            before.add(voucher.view());
            voucher.end(ending.how(), ending.reason(), clock.instant());
        }
        vouchers.flush();
        List<Ended> ended = new ArrayList<>(many.size());
        for (int i = 0; i < many.size(); i++)
            ended.add(new Ended(
                    many.get(i), before.get(i), known(locked, many.get(i).id()).view(), audit.newEvent()));
        Map<UUID, Receipt> receipts =
                sendHome.send(ended.stream().map(Ended::home).toList());
        audit.record(ended.stream()
                .map(each -> event(each, receipts.getOrDefault(each.event(), Receipt.NOTHING), caller))
                .toList());
        inbox.tell(ended.stream()
                .filter(each -> isTold(each.ending().how()))
                .map(each -> Letter.to(
                        each.before().firmId(),
                        Notice.VOUCHER_ENDED,
                        "code",
                        each.before().code()))
                .toList());
        return ended.stream().map(Ended::after).toList();
    }

    private static Voucher known(Map<VoucherId, Voucher> locked, VoucherId id) {
        Voucher voucher = locked.get(id);
        if (voucher == null) throw VoucherProblem.UNKNOWN_VOUCHER.with();
        return voucher;
    }

    private static AuditEvent event(Ended ended, Receipt receipt, Caller caller) {
        VoucherView before = ended.before();
        VoucherStatus how = ended.ending().how();
        return AuditEvent.of(ended.event(), caller, "VOUCHER_" + how)
                .to("VOUCHER", before.id().value())
                .about(before.firmId().value())
                .inRound(before.roundId().value())
                .under(before.programme() + " " + before.ruleVersion())
                .because(ended.ending().reason())
                .changing(before.status(), how)
                .moving(receipt.seals());
    }

    /** Of a lapse or a cancelled selection the firm hears with its application. */
    private static boolean isTold(VoucherStatus how) {
        return how == VoucherStatus.EXPIRED || how == VoucherStatus.GIVEN_BACK;
    }

    /**
     * Takes selections back (선정취소). Rooms above are told first, because applications are locked before their vouchers
     * and what open orders hold has to be on the vouchers again; then what is left goes home.
     *
     * @param reasons why, by voucher; the rounds' budgets are locked
     */
    List<VoucherView> cancel(Map<VoucherView, String> reasons, Caller caller) {
        if (reasons.isEmpty()) return List.of();
        cancelled.fire(new SelectionCancelled(reasons, caller));
        Map<VoucherId, Voucher> locked =
                vouchers.lockAll(reasons.keySet().stream().map(VoucherView::id).toList());
        Map<VoucherId, String> byId = reasons.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().id(), Map.Entry::getValue));
        return end(
                locked.values().stream()
                        .map(voucher -> new Ending(
                                voucher.id(),
                                voucher.status() == VoucherStatus.AWAITING_DEPOSIT
                                        ? VoucherStatus.LAPSED
                                        : VoucherStatus.CANCELLED,
                                Objects.requireNonNull(byId.get(voucher.id()))))
                        .toList(),
                caller);
    }
}
