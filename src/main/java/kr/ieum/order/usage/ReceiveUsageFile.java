package kr.ieum.order.usage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderId;
import kr.ieum.order.Orders;
import kr.ieum.order.UsageOutcome;
import kr.ieum.order.usage.UsageFileResult.Line;
import kr.ieum.order.usage.UsageFileResult.Outcome;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;

/**
 * Use case: a supplier sends the records of all its orders in one file. Each order is a transaction of its own, and each
 * line counts or fails by itself; sent again, what is known counts once.
 */
@ApplicationScoped
class ReceiveUsageFile {
    static final int MOST_LINES = 20_000;

    private final Orders orders;

    ReceiveUsageFile(Orders orders) {
        this.orders = orders;
    }

    UsageFileResult receive(List<UsageLine> lines, Language language, Caller caller) {
        if (lines.isEmpty() || lines.size() > MOST_LINES)
            throw new Refused(
                    CommonProblem.INVALID_REQUEST,
                    List.of(new Violation(
                            "", "기록은 1줄부터 " + MOST_LINES + "줄까지 보낼 수 있습니다", "Send 1 to " + MOST_LINES + " records")));
        List<Line> results = new ArrayList<>();
        Map<String, List<UsageLine>> byOrder = new LinkedHashMap<>();
        for (UsageLine line : lines)
            if (line.unreadable() != null) results.add(refused(line, line.unreadable(), language));
            else
                byOrder.computeIfAbsent(Objects.requireNonNull(line.order()), order -> new ArrayList<>())
                        .add(line);
        byOrder.forEach((order, each) -> results.addAll(receive(order, each, language, caller)));
        results.sort(Comparator.comparingInt(Line::line));
        return UsageFileResult.of(results);
    }

    private List<Line> receive(String order, List<UsageLine> lines, Language language, Caller caller) {
        try {
            List<UsageOutcome> outcomes = QuarkusTransaction.requiringNew().call(() -> outcomes(order, lines, caller));
            List<Line> results = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) results.add(line(lines.get(i), outcomes.get(i), language));
            return results;
        } catch (Refused refused) {
            return lines.stream().map(line -> refused(line, refused, language)).toList();
        }
    }

    private List<UsageOutcome> outcomes(String order, List<UsageLine> lines, Caller caller) {
        OrderId id = orders.named(order).orElseThrow(CommonProblem.NOT_FOUND::with);
        return orders.used(
                id,
                lines.stream()
                        .map(line -> Objects.requireNonNull(line.record()))
                        .toList(),
                caller);
    }

    private static Line line(UsageLine line, UsageOutcome outcome, Language language) {
        if (outcome.refused() != null) return refused(line, outcome.refused(), language);
        return new Line(
                line.line(),
                line.order(),
                outcome.record().recordId(),
                outcome.known() ? Outcome.KNOWN : Outcome.ACCEPTED,
                null);
    }

    private static Line refused(UsageLine line, Refused refused, Language language) {
        String recordId = line.record() == null ? null : line.record().recordId();
        return new Line(line.line(), line.order(), recordId, Outcome.REFUSED, Problem.of(refused, language));
    }
}
