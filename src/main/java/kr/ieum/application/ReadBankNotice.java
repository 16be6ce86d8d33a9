package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Receipt;
import kr.ieum.platform.bank.BankMessageRejected;
import kr.ieum.platform.bank.Credit;
import kr.ieum.platform.bank.CreditNotice;
import kr.ieum.platform.bank.Movement;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import kr.ieum.programme.Programmes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Use case: the bank tells of money received (camt.054). Told twice, it counts once. */
@ApplicationScoped
class ReadBankNotice {
    /** The application's code as people copy it, with or without its dashes. */
    private static final Pattern CODE = Pattern.compile("A-?(\\d{4})-?([0-9A-Z]{4})-?([0-9A-Z]{4})");

    private final ApplicationRepository applications;
    private final Programmes programmes;
    private final Deposits deposits;
    private final AuditTrail audit;

    ReadBankNotice(ApplicationRepository applications, Programmes programmes, Deposits deposits, AuditTrail audit) {
        this.applications = applications;
        this.programmes = programmes;
        this.deposits = deposits;
        this.audit = audit;
    }

    /** What became of a notice: for each credit the deposit, or that it was known. */
    @Schema(name = "BankNoticeReceipt")
    record Result(String messageId, int matched, int unmatched, int known, List<String> leftOut) {}

    @Transactional
    Result read(String programme, byte[] camt054, Caller caller) {
        UUID programmeId = programmes.programmeId(programme);
        CreditNotice notice = parse(camt054);
        List<String> leftOut = new ArrayList<>(notice.leftOut().stream()
                .map(each -> each.place() + ": " + each.korean())
                .toList());
        int matched = 0;
        int unmatched = 0;
        int known = 0;
        for (Credit credit : notice.credits()) {
            if (credit.movement() != Movement.DEPOSIT) {
                leftOut.add(credit.bankReference() + ": " + credit.movement());
                continue;
            }
            Optional<UUID> stored = deposits.store(credit, programmeId);
            if (stored.isEmpty()) known++;
            else if (place(deposits.get(stored.get()), credit, caller)) matched++;
            else unmatched++;
        }
        return new Result(notice.messageId(), matched, unmatched, known, leftOut);
    }

    /** A person has found out whose the money is. */
    @Transactional
    DepositView assign(UUID depositId, ApplicationId applicationId, Caller caller) {
        DepositView deposit = deposits.get(depositId);
        if (!deposit.status().equals("UNMATCHED")) throw ApplicationProblem.UNKNOWN_DEPOSIT.with();
        Application application = applications.lock(applicationId);
        deposits.match(deposit, application, Account.of(AccountKind.UNMATCHED, deposit.programmeId()), caller);
        return deposits.get(depositId);
    }

    private boolean place(DepositView deposit, Credit credit, Caller caller) {
        Optional<Application> application = applicationIn(credit);
        if (application.isPresent()) {
            Account bank =
                    Account.of(AccountKind.FIRM_BANK, application.get().firm().value());
            deposits.match(deposit, applications.lock(application.get().id()), bank, caller);
            return true;
        }
        UUID event = audit.newEvent();
        Receipt receipt = deposits.park(deposit, event);
        audit.record(AuditEvent.of(event, caller, "DEPOSIT_UNMATCHED")
                .to("DEPOSIT", deposit.id())
                .because(deposit.bankReference())
                .changing(null, deposit.amount())
                .moving(receipt.seals()));
        return false;
    }

    /** A bank's own reference can look like a code by chance: only one of an application counts. */
    private Optional<Application> applicationIn(Credit credit) {
        return Stream.of(credit.structuredReference(), credit.endToEndId(), credit.remittance())
                .flatMap(text -> code(text).stream())
                .flatMap(code -> applications.byCode(code).stream())
                .findFirst();
    }

    private static Optional<String> code(@Nullable String text) {
        if (text == null) return Optional.empty();
        Matcher matcher = CODE.matcher(text.toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            String code = "A-%s-%s-%s".formatted(matcher.group(1), matcher.group(2), matcher.group(3));
            if (ShortCode.isValid(code)) return Optional.of(code);
        }
        return Optional.empty();
    }

    private static CreditNotice parse(byte[] camt054) {
        try {
            return CreditNotice.read(camt054);
        } catch (BankMessageRejected rejected) {
            throw new Refused(
                    ApplicationProblem.NOTICE_REJECTED,
                    rejected.problems().stream()
                            .map(each -> new Violation(
                                    each.place() + " (line " + each.line() + ")",
                                    each.korean() + " / " + each.english()))
                            .toList(),
                    "count",
                    rejected.problems().size());
        }
    }
}
