package kr.ieum.web.firm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.application.ApplicationView;
import kr.ieum.application.Applications;
import kr.ieum.application.Drafts;
import kr.ieum.firm.Firms;
import kr.ieum.firm.inbox.ReadInbox;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;

/** Reads off a firm's things what is left to do, the most urgent first. */
@ApplicationScoped
class Tasks {
    private final Firms firms;
    private final Programmes programmes;
    private final Applications applications;
    private final Drafts drafts;
    private final Vouchers vouchers;
    private final Orders orders;
    private final ReadInbox inbox;

    Tasks(
            Firms firms,
            Programmes programmes,
            Applications applications,
            Drafts drafts,
            Vouchers vouchers,
            Orders orders,
            ReadInbox inbox) {
        this.firms = firms;
        this.programmes = programmes;
        this.applications = applications;
        this.drafts = drafts;
        this.vouchers = vouchers;
        this.orders = orders;
        this.inbox = inbox;
    }

    List<Task> of(Caller caller) {
        if (firms.own(caller).isEmpty()) return List.of(new Task(Task.Kind.REGISTER, "", "/firm/registration", null));
        List<ApplicationView> applied = applications.own(caller);
        List<Task> tasks = new ArrayList<>();
        applied.forEach(application -> ofApplication(application, tasks));
        vouchers.own(caller).forEach(voucher -> ofVoucher(voucher, tasks));
        orders.bought(caller).forEach(order -> ofOrder(order, tasks));
        tasks.sort(Comparator.comparing(task -> task.by() == null ? LocalDate.MAX : task.by()));
        programmes.openRounds().stream()
                .filter(round -> applied.stream()
                        .noneMatch(
                                each -> each.status().isLive() && each.roundId().equals(round.id())))
                .forEach(round -> tasks.add(apply(round, caller)));
        if (inbox.unread(caller) > 0) tasks.add(new Task(Task.Kind.READ, "", "/firm/inbox", null));
        return tasks;
    }

    private Task apply(RoundView round, Caller caller) {
        boolean begun = drafts.find(round.id(), caller).isPresent();
        return new Task(
                begun ? Task.Kind.FINISH_APPLYING : Task.Kind.APPLY,
                round.name(),
                "/firm/rounds/" + round.id() + "/application",
                KoreanTime.dayOf(round.closesAt().minusNanos(1)));
    }

    private static void ofApplication(ApplicationView application, List<Task> tasks) {
        String path = "/firm/applications/" + application.id();
        if (application.status() == ApplicationStatus.CLARIFYING)
            tasks.add(new Task(Task.Kind.ANSWER, application.code(), path + "/answer", application.answerBy()));
        if (application.status() == ApplicationStatus.REFUSED && application.appealBy() != null)
            tasks.add(new Task(Task.Kind.APPEAL, application.code(), path, application.appealBy()));
        if (application.deposit() != null)
            tasks.add(new Task(
                    Task.Kind.DEPOSIT,
                    application.code(),
                    path,
                    application.deposit().by()));
    }

    private static void ofVoucher(VoucherView voucher, List<Task> tasks) {
        if (voucher.status() != VoucherStatus.ACTIVE) return;
        String path = "/firm/vouchers/" + voucher.id();
        boolean first = voucher.firstPaidAt() == null && voucher.firstPaymentBy() != null;
        if (first) tasks.add(new Task(Task.Kind.PAY_FIRST, voucher.code(), path, voucher.firstPaymentBy()));
        else tasks.add(new Task(Task.Kind.PAY_REST, voucher.code(), path, voucher.fullPaymentBy()));
    }

    private static void ofOrder(OrderView order, List<Task> tasks) {
        switch (order.status()) {
            case PROVISIONED, IN_USE, INSPECTED ->
                tasks.add(new Task(Task.Kind.CONFIRM, order.title(), "/firm/orders/" + order.id(), order.deadline()));
            case AGREED, HELD, CONFIRMED, SETTLED, COMPLETED, STOPPED, CANCELLED, REFUNDED, DISPUTED -> {}
        }
    }
}
