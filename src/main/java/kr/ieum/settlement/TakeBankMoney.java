package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ieum.application.NoticedMoney;
import kr.ieum.application.NoticedMoney.Outcome;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.order.OrderId;
import kr.ieum.order.Orders;
import kr.ieum.platform.bank.Credit;
import kr.ieum.platform.bank.Movement;
import kr.ieum.settlement.claim.Claims;
import org.jspecify.annotations.Nullable;

/** Takes what is ours out of a bank's notice (camt.054): money for claims, and payments of ours that came back. */
@ApplicationScoped
class TakeBankMoney {
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    private final Runs runs;
    private final LineRows rows;
    private final RunRecord record;
    private final ReturnPayment returns;
    private final Claims claims;
    private final Orders orders;
    private final Ledger ledger;

    TakeBankMoney(
            Runs runs,
            LineRows rows,
            RunRecord record,
            ReturnPayment returns,
            Claims claims,
            Orders orders,
            Ledger ledger) {
        this.runs = runs;
        this.rows = rows;
        this.record = record;
        this.returns = returns;
        this.claims = claims;
        this.orders = orders;
        this.ledger = ledger;
    }

    /** A payment of ours that a credit undoes. */
    private record CameBack(Credit credit, RunId run, UUID line) {}

    void noticed(@Observes NoticedMoney notice) {
        List<CameBack> back = notice.credits().stream()
                .filter(credit -> credit.movement() == Movement.PAYMENT_CAME_BACK)
                .flatMap(credit -> line(credit).stream())
                .toList();
        back.stream().map(CameBack::run).map(RunId::value).distinct().sorted().forEach(id -> runs.lock(new RunId(id)));
        lock(back, claims.lockNamed(notice.credits()));
        back.forEach(each -> notice.take(each.credit(), cameBack(each, notice.caller())));
        for (Credit credit : notice.credits())
            claims.take(credit, notice.caller()).ifPresent(outcome -> notice.take(credit, outcome));
    }

    private void lock(List<CameBack> back, List<OrderId> claimed) {
        orders.lockForReturn(Stream.concat(
                        claimed.stream(), back.stream().flatMap(each -> rows.get(each.line()).orderIds().stream()))
                .distinct()
                .toList());
    }

    private Outcome cameBack(CameBack back, Caller caller) {
        LineView line = rows.get(back.line());
        if (line.status() == LineStatus.FAILED && Objects.equals(line.reason(), "CAME_BACK")) return Outcome.KNOWN;
        if (line.status() != LineStatus.PAID
                || !line.amount().total().equals(back.credit().amount())) return Outcome.LEFT_OUT;
        UUID event = record.newEvent();
        Receipt receipt = ledger.post(returns.cameBack(runs.get(back.run()), line), event);
        record.write("PAYMENT_CAME_BACK", back.run(), event, receipt, caller);
        return Outcome.CAME_BACK;
    }

    private Optional<CameBack> line(Credit credit) {
        return id(credit.endToEndId()).flatMap(line -> rows.runOf(line).map(run -> new CameBack(credit, run, line)));
    }

    private static Optional<UUID> id(@Nullable String endToEndId) {
        if (endToEndId == null) return Optional.empty();
        Matcher matcher = LINE.matcher(endToEndId);
        return matcher.matches()
                ? Optional.of(UUID.fromString(matcher.replaceFirst("$1-$2-$3-$4-$5")))
                : Optional.empty();
    }
}
