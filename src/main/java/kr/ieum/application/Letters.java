package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.RuleSet;

/** What a firm hears of its application: written here, told by whoever acts. */
@ApplicationScoped
class Letters {
    private final Clock clock;

    Letters(Clock clock) {
        this.clock = clock;
    }

    Letter admitted(Application application, RuleSet rules, boolean fromWaitingList) {
        return Letter.to(
                application.firm(),
                fromWaitingList ? Notice.ADMITTED_FROM_WAITING_LIST : Notice.ADMITTED,
                "code",
                application.code(),
                "own",
                application.own(),
                "depositBy",
                rules.terms().clocks().depositBy(KoreanTime.today(clock)));
    }

    /** The own share has begun to come. */
    Letter ofPart(Application application, DepositProgress progress) {
        return Letter.to(
                application.firm(),
                Notice.DEPOSIT_IN_PART,
                "code",
                application.code(),
                "own",
                application.own(),
                "received",
                progress.received(),
                "missing",
                progress.missing(),
                "depositBy",
                progress.by());
    }

    Letter waiting(Application application, long position) {
        return Letter.to(application.firm(), Notice.WAITING, "code", application.code(), "position", position);
    }

    Letter asked(Application application, LocalDate answerBy) {
        return Letter.to(
                application.firm(), Notice.CLARIFICATION_ASKED, "code", application.code(), "answerBy", answerBy);
    }

    /** A withdrawal is the firm's own doing and needs no telling. */
    Optional<Letter> left(Application application, RuleSet rules, ApplicationStatus how, String reason) {
        return switch (how) {
            case REFUSED ->
                Optional.of(Letter.to(
                        application.firm(),
                        Notice.REFUSED,
                        "code",
                        application.code(),
                        "appealBy",
                        rules.terms().clocks().appealBy(KoreanTime.today(clock))));
            case CANCELLED -> Optional.of(cancelled(application, reason));
            case LAPSED -> Optional.of(Letter.to(application.firm(), Notice.WAITING_ENDED, "code", application.code()));
            case SUBMITTED, IN_REVIEW, CLARIFYING, WAITING, ADMITTED, APPEALED, WITHDRAWN -> Optional.empty();
        };
    }

    /** @param reason a reviewer's words, or the code of a clock's act */
    Letter cancelled(Application application, String reason) {
        return Letter.to(application.firm(), cancellation(reason), "code", application.code(), "reason", reason);
    }

    private static Notice cancellation(String reason) {
        if (reason.equals("DEPOSIT_NOT_IN_TIME")) return Notice.CANCELLED_WITHOUT_DEPOSIT;
        return reason.startsWith("NO_PAYMENT_BY_") ? Notice.CANCELLED_WITHOUT_PAYMENT : Notice.SELECTION_CANCELLED;
    }
}
