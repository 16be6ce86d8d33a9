package kr.ieum.application.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Clocks;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.voucher.Grant;
import kr.ieum.voucher.Vouchers;

/** Moves many applications out of review at once, each step one statement for all. The rows are locked. */
@ApplicationScoped
class PlaceMany {
    private final Sql sql;
    private final Programmes programmes;
    private final Vouchers vouchers;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Inbox inbox;
    private final Ids ids;
    private final Clock clock;

    PlaceMany(
            Sql sql,
            Programmes programmes,
            Vouchers vouchers,
            Ledger ledger,
            AuditTrail audit,
            Inbox inbox,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.audit = audit;
        this.inbox = inbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** An application with its place and the reason its firm reads. */
    record Placed(Candidate candidate, Ranking.Line line, String reason) {}

    /** Promises every one its subsidy and issues the vouchers. One event seals the transfers of all. */
    void admit(RoundView round, List<Placed> many, Caller caller) {
        if (many.isEmpty()) return;
        UUID event = audit.newEvent();
        Receipt receipt = ledger.post(
                many.stream().map(placed -> subsidy(round, placed.candidate())).toList(), event);
        audit.record(AuditEvent.of(event, caller, "RANKING_FUNDED")
                .to("ROUND", round.id().value())
                .inRound(round.id().value())
                .because("%d applications".formatted(many.size()))
                .moving(receipt.seals()));
        move(round, many, ApplicationStatus.ADMITTED, caller);
        RuleSet rules = programmes.rules(round);
        Instant now = clock.instant();
        vouchers.issue(many.stream()
                .map(placed -> grant(round, rules, placed.candidate(), now))
                .toList());
        LocalDate depositBy = rules.terms().clocks().depositBy(KoreanTime.dayOf(now));
        tell(
                many,
                placed -> Letter.to(
                        placed.candidate().firm(),
                        Notice.ADMITTED,
                        "code",
                        placed.candidate().code(),
                        "own",
                        placed.candidate().own(),
                        "depositBy",
                        depositBy));
    }

    /** The waiting list stands in the order of rank: each takes a new number, the better rank the lower. */
    void queue(RoundView round, List<Placed> many, Caller caller) {
        if (many.isEmpty()) return;
        sql.updateExactly(many.size(), """
                update application.application a set queue_number = n.number
                from (select o.id, nextval('application.queue_number') as number
                      from (select id from unnest(?) with ordinality as u(id, place) order by place) o) n
                where a.id = n.id""", (Object) ids(many));
        move(round, many, ApplicationStatus.WAITING, caller);
        long ahead = sql.one("""
                select count(*) as ahead from application.application
                where round_id = ? and status = 'WAITING' and not id = any(?)""", row -> row.number("ahead"), round.id().value(), ids(many));
        sql.updateExactly(many.size(), """
                update application.application a set told_position = ? + u.place, told_on = ?
                from unnest(?) with ordinality as u(id, place) where a.id = u.id""", ahead, KoreanTime.today(clock), ids(many));
        List<Letter> letters = new ArrayList<>();
        for (Placed placed : many)
            letters.add(Letter.to(
                    placed.candidate().firm(),
                    Notice.WAITING,
                    "code",
                    placed.candidate().code(),
                    "position",
                    ahead + letters.size() + 1));
        inbox.tell(letters);
    }

    void refuse(RoundView round, List<Placed> many, Caller caller) {
        if (many.isEmpty()) return;
        move(round, many, ApplicationStatus.REFUSED, caller);
        Clocks clocks = programmes.rules(round).terms().clocks();
        LocalDate appealBy = clocks.appealBy(KoreanTime.today(clock));
        tell(
                many,
                placed -> Letter.to(
                        placed.candidate().firm(),
                        Notice.REFUSED,
                        "code",
                        placed.candidate().code(),
                        "appealBy",
                        appealBy));
    }

    private void tell(List<Placed> many, java.util.function.Function<Placed, Letter> letter) {
        inbox.tell(many.stream().map(letter).toList());
    }

    private void move(RoundView round, List<Placed> many, ApplicationStatus to, Caller caller) {
        sql.updateExactly(
                many.size(),
                """
                update application.application a
                set status = ?, version = version + 1, decided_at = ?, decision_reason = p.reason, score = p.score
                from unnest(?, ?, ?) as p(id, reason, score)
                where a.id = p.id and a.status = any(?)""",
                to,
                clock.instant(),
                ids(many),
                many.stream().map(Placed::reason).toArray(String[]::new),
                many.stream().mapToLong(placed -> placed.line().score()).toArray(),
                before(to));
        audit.record(many.stream()
                .map(placed -> AuditEvent.of(audit.newEvent(), caller, "APPLICATION_" + to)
                        .to("APPLICATION", placed.candidate().id().value())
                        .about(placed.candidate().firm().value())
                        .inRound(round.id().value())
                        .under(round.programme() + " " + round.ruleVersion())
                        .because(placed.reason())
                        .changing(placed.candidate().status(), to))
                .toList());
    }

    private static ApplicationStatus[] before(ApplicationStatus to) {
        return java.util.Arrays.stream(ApplicationStatus.values())
                .filter(from -> from.next().contains(to))
                .toArray(ApplicationStatus[]::new);
    }

    private Transfer subsidy(RoundView round, Candidate candidate) {
        return Transfer.post(
                ids.next(),
                round.budget(),
                candidate.voucher().account(Share.SUBSIDY),
                candidate.subsidy(),
                Transfer.Purpose.of("ADMITTED")
                        .inRound(round.id().value())
                        .onVoucher(candidate.voucher().value()),
                clock.instant());
    }

    private static Grant grant(RoundView round, RuleSet rules, Candidate candidate, Instant now) {
        return new Grant(
                candidate.voucher(),
                candidate.id().value(),
                candidate.firm(),
                candidate.firmNumber(),
                round,
                rules,
                candidate.subsidy(),
                candidate.own(),
                candidate.pact(),
                now);
    }

    private static UUID[] ids(List<Placed> many) {
        return many.stream().map(placed -> placed.candidate().id().value()).toArray(UUID[]::new);
    }
}
