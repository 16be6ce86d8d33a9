package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import kr.ieum.platform.bank.BankAccount;
import kr.ieum.platform.bank.Payment;
import kr.ieum.platform.bank.PaymentFile;
import kr.ieum.platform.time.KoreanHolidays;
import kr.ieum.platform.time.KoreanTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The payment file of an approved run (pain.001): byte for byte the same whenever it is asked for. */
@ApplicationScoped
class WritePaymentFile {
    private final LineRows rows;
    private final KoreanHolidays holidays;
    private final PaymentFile.Payer payer;

    WritePaymentFile(
            LineRows rows,
            KoreanHolidays holidays,
            @ConfigProperty(name = "ieum.payer.name") String payerName,
            @ConfigProperty(name = "ieum.payer.bank") String payerBank,
            @ConfigProperty(name = "ieum.payer.account") String payerAccount) {
        this.rows = rows;
        this.holidays = holidays;
        this.payer = new PaymentFile.Payer(payerName, BankAccount.of(payerBank, payerAccount));
    }

    /** @throws kr.ieum.platform.problem.Refused when the run is not approved, or netting left nothing to pay */
    byte[] of(RunView run) {
        Instant approvedAt = run.approvedAt();
        if (approvedAt == null) throw SettlementProblem.RUN_NOT_APPROVED.with("state", run.status());
        List<Payment> payments = run.lines().stream()
                .filter(line -> line.status() != LineStatus.DISCARDED)
                .filter(line -> !line.amount().isNothing())
                .map(line -> payment(run, line))
                .toList();
        if (payments.isEmpty()) throw SettlementProblem.NOTHING_TO_SEND.with();
        return new PaymentFile(
                        run.code(), approvedAt, holidays.nextBusinessDay(KoreanTime.dayOf(approvedAt)), payer, payments)
                .toXml();
    }

    private Payment payment(RunView run, LineView line) {
        var account = rows.paidTo(line);
        return new Payment(
                line.endToEndId(),
                line.endToEndId(),
                line.amount().total(),
                account.holder(),
                BankAccount.of(account.bankCode(), account.number()),
                "Ieum " + run.code());
    }
}
