package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.application.NoticedMoney.Outcome;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.platform.bank.BankMessageRejected;
import kr.ieum.platform.bank.Credit;
import kr.ieum.platform.bank.CreditNotice;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import kr.ieum.programme.Programmes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Use case: the bank tells of money received (camt.054). Told twice, it counts once. */
@ApplicationScoped
class ReadBankNotice {
    private final ApplicationRepository applications;
    private final Programmes programmes;
    private final DepositRows rows;
    private final Deposits deposits;
    private final Event<NoticedMoney> news;
    private final Event<DepositMissing> missed;

    ReadBankNotice(
            ApplicationRepository applications,
            Programmes programmes,
            DepositRows rows,
            Deposits deposits,
            Event<NoticedMoney> news,
            Event<DepositMissing> missed) {
        this.applications = applications;
        this.programmes = programmes;
        this.rows = rows;
        this.deposits = deposits;
        this.news = news;
        this.missed = missed;
    }

    /** What became of a notice, credit by credit. */
    @Schema(name = "BankNoticeReceipt", description = "통지 처리 결과")
    record Result(
            String messageId,
            @Schema(description = "신청에 연결된 입금") int matched,
            @Schema(description = "주인을 모르는 입금") int unmatched,
            @Schema(description = "채권을 갚은 입금") int collected,
            @Schema(description = "은행이 취소한 입금") int takenBack,
            @Schema(description = "되돌아온 지급") int cameBack,
            @Schema(description = "이미 반영된 것") int known,
            @Schema(description = "반영하지 않은 것과 이유") List<String> leftOut) {}

    @Transactional
    Result read(String programme, byte[] camt054, Caller caller) {
        UUID programmeId = programmes.programmeId(programme);
        CreditNotice notice = parse(camt054);
        NoticedMoney offered = new NoticedMoney(programme, notice.credits(), caller);
        news.fire(offered);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        List<String> leftOut = new ArrayList<>(notice.leftOut().stream()
                .map(each -> each.place() + ": " + each.korean())
                .toList());
        for (Credit credit : notice.credits()) {
            Outcome outcome = offered.outcome(credit).orElseGet(() -> take(credit, programmeId, caller));
            counts.merge(outcome, 1, Integer::sum);
            if (outcome == Outcome.LEFT_OUT) leftOut.add(credit.bankReference() + ": " + credit.movement());
        }
        return new Result(
                notice.messageId(),
                counts.getOrDefault(Outcome.MATCHED, 0),
                counts.getOrDefault(Outcome.UNMATCHED, 0),
                counts.getOrDefault(Outcome.COLLECTED, 0),
                counts.getOrDefault(Outcome.TAKEN_BACK, 0),
                counts.getOrDefault(Outcome.CAME_BACK, 0),
                counts.getOrDefault(Outcome.KNOWN, 0),
                leftOut);
    }

    private Outcome take(Credit credit, UUID programmeId, Caller caller) {
        return switch (credit.movement()) {
            case DEPOSIT -> place(credit, programmeId, caller);
            case DEPOSIT_TAKEN_BACK -> takeBack(credit, caller);
            case PAYMENT_CAME_BACK -> Outcome.LEFT_OUT;
        };
    }

    private Outcome place(Credit credit, UUID programmeId, Caller caller) {
        Optional<UUID> stored = rows.store(credit, programmeId);
        if (stored.isEmpty()) return Outcome.KNOWN;
        DepositView deposit = rows.lock(stored.get());
        Optional<Application> application = credit.codes("A").stream()
                .flatMap(code -> applications.byCode(code).stream())
                .findFirst();
        if (application.isEmpty()) {
            deposits.park(deposit, caller);
            return Outcome.UNMATCHED;
        }
        Account bank =
                Account.of(AccountKind.FIRM_BANK, application.get().firm().value());
        deposits.match(deposit, applications.lock(application.get().id()), bank, caller);
        return Outcome.MATCHED;
    }

    /** The bank undoes a credit it told of: whole, or a person has to look. */
    private Outcome takeBack(Credit credit, Caller caller) {
        Optional<DepositView> found = rows.lockByReference(credit.originalReference());
        if (found.isEmpty()) return Outcome.LEFT_OUT;
        DepositView deposit = found.get();
        if (deposit.status() == DepositStatus.TAKEN_BACK) return Outcome.KNOWN;
        if (deposit.status() == DepositStatus.RETURNED || !deposit.amount().equals(credit.amount()))
            return Outcome.LEFT_OUT;
        if (deposit.applicationId() == null) {
            deposits.sendBack(deposit, DepositStatus.TAKEN_BACK, credit.bankReference(), caller);
            return Outcome.TAKEN_BACK;
        }
        Application application = applications.lock(deposit.applicationId());
        Won missing = deposits.takeBack(deposit, application, caller);
        String programme = programmes.round(application.round()).programme();
        if (!missing.isZero())
            missed.fire(new DepositMissing(application.firm(), programme, missing, deposit.bankReference(), caller));
        return Outcome.TAKEN_BACK;
    }

    private static CreditNotice parse(byte[] camt054) {
        try {
            return CreditNotice.read(camt054);
        } catch (BankMessageRejected rejected) {
            throw new Refused(
                    ApplicationProblem.NOTICE_REJECTED,
                    rejected.problems().stream()
                            .map(each -> new Violation(
                                    each.place() + " (line " + each.line() + ")", each.korean(), each.english()))
                            .toList(),
                    "count",
                    rejected.problems().size());
        }
    }
}
