package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;

/** What a firm hears of its application. */
@ApplicationScoped
class TellFirm {
    private final Inbox inbox;
    private final Programmes programmes;
    private final Clock clock;

    TellFirm(Inbox inbox, Programmes programmes, Clock clock) {
        this.inbox = inbox;
        this.programmes = programmes;
        this.clock = clock;
    }

    void admitted(Application application, RuleSet rules, boolean fromWaitingList) {
        inbox.tell(Letter.to(
                application.firm(),
                fromWaitingList ? Notice.ADMITTED_FROM_WAITING_LIST : Notice.ADMITTED,
                "code",
                application.code(),
                "own",
                application.own(),
                "depositBy",
                rules.terms().clocks().depositBy(KoreanTime.today(clock))));
    }

    /** The own share has begun to come. */
    void ofPart(Application application, DepositProgress progress) {
        inbox.tell(Letter.to(
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
                progress.by()));
    }

    void waiting(Application application, long position) {
        inbox.tell(Letter.to(application.firm(), Notice.WAITING, "code", application.code(), "position", position));
    }

    void asked(Application application, LocalDate answerBy) {
        inbox.tell(Letter.to(
                application.firm(), Notice.CLARIFICATION_ASKED, "code", application.code(), "answerBy", answerBy));
    }

    /** A withdrawal is the firm's own doing and needs no telling. */
    void left(Application application, ApplicationStatus how, String reason) {
        switch (how) {
            case REFUSED ->
                inbox.tell(Letter.to(
                        application.firm(),
                        Notice.REFUSED,
                        "code",
                        application.code(),
                        "appealBy",
                        appealBy(application)));
            case CANCELLED -> cancelled(application, reason);
            case LAPSED -> inbox.tell(Letter.to(application.firm(), Notice.WAITING_ENDED, "code", application.code()));
            case SUBMITTED, IN_REVIEW, CLARIFYING, WAITING, ADMITTED, APPEALED, WITHDRAWN -> {}
        }
    }

    /** @param reason a reviewer's words, or the code of a clock's act */
    void cancelled(Application application, String reason) {
        inbox.tell(Letter.to(application.firm(), cancellation(reason), "code", application.code(), "reason", reason));
    }

    private static Notice cancellation(String reason) {
        if (reason.equals("DEPOSIT_NOT_IN_TIME")) return Notice.CANCELLED_WITHOUT_DEPOSIT;
        return reason.startsWith("NO_PAYMENT_BY_") ? Notice.CANCELLED_WITHOUT_PAYMENT : Notice.SELECTION_CANCELLED;
    }

    private LocalDate appealBy(Application application) {
        return programmes
                .rules(programmes.round(application.round()))
                .terms()
                .clocks()
                .appealBy(KoreanTime.today(clock));
    }
}
