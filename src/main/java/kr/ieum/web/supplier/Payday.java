package kr.ieum.web.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kr.ieum.order.OrderView;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Bilingual;
import kr.ieum.settlement.LineStatus;
import kr.ieum.settlement.PaymentOutlook;
import kr.ieum.settlement.PaymentOutlook.InRun;
import kr.ieum.settlement.RunView.Why;
import kr.ieum.web.Here;
import org.jspecify.annotations.Nullable;

/** Says when an order is paid and why then, or what keeps it from being paid; from what the rooms know, and no more. */
@ApplicationScoped
class Payday {
    private final Clock clock;

    Payday(Clock clock) {
        this.clock = clock;
    }

    /** @param tone how it looks: good, due or bad */
    record Word(String tone, String text) {
        static Word good(String korean, String english) {
            return said("good", korean, english);
        }

        static Word due(String korean, String english) {
            return said("due", korean, english);
        }

        static Word blocked(String korean, String english) {
            return said("bad", "막힘: " + korean, "Blocked: " + english);
        }

        private static Word said(String tone, String korean, String english) {
            return new Word(tone, Here.here().say(new Bilingual(korean, english)));
        }
    }

    Word of(OrderView order, PaymentOutlook outlook) {
        return switch (order.status()) {
            case AGREED -> Word.due("기업이 아직 결제하지 않았습니다.", "The firm has not paid yet.");
            case HELD -> untilOpened(order.deadline());
            case PROVISIONED, IN_USE, INSPECTED -> untilConfirmed(order.deadline(), outlook.missing());
            case CONFIRMED -> untilPaid(outlook);
            case SETTLED ->
                Word.good(
                        "정산이 승인되어 은행 지급을 기다립니다." + run(outlook.run(), false),
                        "The settlement is approved; the bank's answer is awaited." + run(outlook.run(), true));
            case COMPLETED -> paid(order, outlook.run());
            case DISPUTED -> Word.blocked("분쟁이 끝날 때까지 지급이 멈춥니다.", "payment stands still until the dispute is decided.");
            case STOPPED -> Word.blocked("이용이 없어 지원이 멈췄습니다.", "support was stopped for lack of use.");
            case CANCELLED, REFUNDED ->
                Word.due("취소·환불되어 지급할 돈이 없습니다.", "Cancelled or refunded: nothing is to be paid.");
        };
    }

    private Word untilOpened(@Nullable LocalDate deadline) {
        return deadline == null
                ? Word.blocked("먼저 개통하세요.", "open the service first.")
                : Word.blocked(
                        Here.here().day(deadline) + "까지(" + days(deadline) + "일) 개통하지 않으면 취소됩니다.",
                        "open the service by " + Here.here().day(deadline) + " (" + days(deadline)
                                + " days left), or the order is cancelled.");
    }

    private Word untilConfirmed(@Nullable LocalDate deadline, @Nullable Why missing) {
        if (missing == Why.NO_PROOF_OF_USE) return missing(missing);
        if (deadline == null) return Word.due("이용이 확정되면 정산합니다.", "It is settled once the use is confirmed.");
        return Word.due(
                days(deadline) + "일 안에 확정됩니다. 기업이 확정하거나, " + Here.here().day(deadline) + "까지 이의가 없으면 저절로 확정되기 때문입니다.",
                "Confirmed within " + days(deadline)
                        + " days, because the firm confirms it or it is confirmed by itself on "
                        + Here.here().day(deadline) + ".");
    }

    private static Word untilPaid(PaymentOutlook outlook) {
        InRun run = outlook.run();
        if (run != null && run.status() == LineStatus.PROPOSED)
            return Word.good(
                    "정산에 올라 승인을 기다립니다." + run(run, false),
                    "It is in a settlement that awaits approval." + run(run, true));
        if (outlook.missing() != null) return missing(outlook.missing());
        if (run != null && run.status() == LineStatus.FAILED)
            return Word.due(
                    "은행이 지급하지 못해(" + run.reason() + ") 다음 정산에서 다시 지급합니다.",
                    "The bank could not pay (" + run.reason() + "); the next settlement pays again.");
        return Word.good("갖출 것을 모두 갖춰 다음 정산에서 지급합니다.", "Everything is there: the next settlement pays it.");
    }

    private static Word missing(Why missing) {
        return switch (missing) {
            case NO_PROOF_OF_USE ->
                Word.blocked("사업이 요구하는 이용기록이 없습니다.", "the proof of use that the programme demands is missing.");
            case NO_TAX_INVOICE ->
                Word.blocked("세금계산서 승인번호가 없습니다.", "the approval number of the tax invoice is missing.");
            case ACCOUNT_NOT_CONFIRMED ->
                Word.blocked("정산 계좌가 아직 확인되지 않았습니다.", "your bank account is not confirmed yet.");
            case NEXT_RUN -> Word.due("다음 정산에서 지급합니다.", "The next settlement pays it.");
        };
    }

    private static Word paid(OrderView order, @Nullable InRun run) {
        if (run == null || run.approvedOn() == null || order.confirmedAt() == null)
            return Word.good("지급했습니다.", "Paid.");
        long days = ChronoUnit.DAYS.between(KoreanTime.dayOf(order.confirmedAt()), run.approvedOn());
        return Word.good(
                "확정하고 " + days + "일 만에 승인된 정산(" + run.code() + ")으로 지급했습니다.",
                "Paid by settlement " + run.code() + ", approved " + days + " days after the confirmation.");
    }

    private static String run(@Nullable InRun run, boolean english) {
        return run == null ? "" : english ? " Settlement " + run.code() : " 정산 " + run.code();
    }

    private long days(LocalDate deadline) {
        return Math.max(0, ChronoUnit.DAYS.between(KoreanTime.today(clock), deadline));
    }
}
