package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.application.NoticedMoney.Outcome;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.platform.bank.BankMessageRejected;
import kr.ieum.platform.bank.Credit;
import kr.ieum.platform.bank.CreditNotice;
import kr.ieum.platform.bank.Movement;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import kr.ieum.programme.Programmes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Use case: the bank tells of money received (camt.054). Told twice, it counts once. */
@ApplicationScoped
class ReadBankNotice {
    private static final int MOST_AT_ONCE = 1_000;

    private final ApplicationRepository applications;
    private final Programmes programmes;
    private final DepositRows rows;
    private final PlaceDeposits placeDeposits;
    private final Deposits deposits;
    private final Event<NoticedMoney> news;
    private final Event<DepositMissing> missed;

    ReadBankNotice(
            ApplicationRepository applications,
            Programmes programmes,
            DepositRows rows,
            PlaceDeposits placeDeposits,
            Deposits deposits,
            Event<NoticedMoney> news,
            Event<DepositMissing> missed) {
        this.applications = applications;
        this.programmes = programmes;
        this.rows = rows;
        this.placeDeposits = placeDeposits;
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
        rows.lockNotices(programmeId);
        NoticedMoney offered = new NoticedMoney(programme, notice.credits(), caller);
        news.fire(offered);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        List<String> leftOut = new ArrayList<>(notice.leftOut().stream()
                .map(each -> each.place() + ": " + each.korean())
                .toList());
        take(notice.credits(), offered, programmeId, caller, (credit, outcome) -> {
            counts.merge(outcome, 1, Integer::sum);
            if (outcome == Outcome.LEFT_OUT) leftOut.add(credit.bankReference() + ": " + credit.movement());
        });
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

    /** Deposits are placed many at once, but never after something that the bank told of later. */
    private void take(
            List<Credit> credits,
            NoticedMoney offered,
            UUID programmeId,
            Caller caller,
            BiConsumer<Credit, Outcome> each) {
        List<Credit> together = new ArrayList<>();
        for (Credit credit : credits) {
            Outcome taken = offered.outcome(credit).orElse(null);
            if (taken != null) {
                each.accept(credit, taken);
                continue;
            }
            if (credit.movement() == Movement.DEPOSIT) together.add(credit);
            if (credit.movement() == Movement.DEPOSIT && together.size() < MOST_AT_ONCE) continue;
            place(together, programmeId, caller, each);
            together.clear();
            switch (credit.movement()) {
                case DEPOSIT -> {}
                case DEPOSIT_TAKEN_BACK -> each.accept(credit, takeBack(credit, caller));
                case PAYMENT_CAME_BACK -> each.accept(credit, Outcome.LEFT_OUT);
            }
        }
        place(together, programmeId, caller, each);
    }

    private void place(List<Credit> credits, UUID programmeId, Caller caller, BiConsumer<Credit, Outcome> each) {
        if (credits.isEmpty()) return;
        Map<String, DepositView> stored = new HashMap<>(rows.store(credits, programmeId));
        Map<String, Application> applications = applications(credits);
        List<DepositView> unmatched = new ArrayList<>();
        List<PlaceDeposits.Placing> placings = new ArrayList<>();
        for (Credit credit : credits) {
            DepositView deposit = stored.remove(credit.bankReference());
            if (deposit == null) {
                each.accept(credit, Outcome.KNOWN);
                continue;
            }
            Application application = credit.codes("A").stream()
                    .flatMap(code -> Stream.ofNullable(applications.get(code)))
                    .findFirst()
                    .orElse(null);
            if (application == null) unmatched.add(deposit);
            else
                placings.add(new PlaceDeposits.Placing(
                        deposit,
                        application,
                        Account.of(AccountKind.FIRM_BANK, application.firm().value())));
            each.accept(credit, application == null ? Outcome.UNMATCHED : Outcome.MATCHED);
        }
        placeDeposits.park(unmatched, caller);
        placeDeposits.match(placings, caller);
    }

    /** By code, locked in the order of their ids. */
    private Map<String, Application> applications(List<Credit> credits) {
        return applications
                .lockAll(applications.byCodes(credits.stream()
                        .flatMap(credit -> credit.codes("A").stream())
                        .distinct()
                        .toList()))
                .values()
                .stream()
                .collect(Collectors.toMap(Application::code, Function.identity()));
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
