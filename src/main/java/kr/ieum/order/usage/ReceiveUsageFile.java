package kr.ieum.order.usage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderId;
import kr.ieum.order.Orders;
import kr.ieum.order.UsageOutcome;
import kr.ieum.order.UsageRecord;
import kr.ieum.order.usage.UsageFileResult.Line;
import kr.ieum.order.usage.UsageFileResult.Outcome;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;

/**
 * Use case: a supplier sends the records of all its orders in one file. Some hundreds of orders are one transaction, and
 * each line counts or fails by itself; sent again, what is known counts once.
 */
@ApplicationScoped
class ReceiveUsageFile {
    static final int MOST_LINES = 20_000;
    private static final int ORDERS_AT_ONCE = 500;

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
        List<String> named = List.copyOf(byOrder.keySet());
        for (int from = 0; from < named.size(); from += ORDERS_AT_ONCE) {
            List<String> some = named.subList(from, Math.min(named.size(), from + ORDERS_AT_ONCE));
            results.addAll(QuarkusTransaction.requiringNew().call(() -> receive(some, byOrder, language, caller)));
        }
        results.sort(Comparator.comparingInt(Line::line));
        return UsageFileResult.of(results);
    }

    private List<Line> receive(
            List<String> named, Map<String, List<UsageLine>> byOrder, Language language, Caller caller) {
        Map<String, OrderId> ids = orders.named(named);
        List<String> there = named.stream().filter(ids::containsKey).toList();
        List<Reply<List<UsageOutcome>>> replies = orders.used(
                there.stream()
                        .map(name -> Map.entry(
                                Objects.requireNonNull(ids.get(name)), records(byOrder.getOrDefault(name, List.of()))))
                        .toList(),
                caller);
        Map<String, Reply<List<UsageOutcome>>> outcomes = new HashMap<>();
        for (int i = 0; i < there.size(); i++) outcomes.put(there.get(i), replies.get(i));
        List<Line> results = new ArrayList<>();
        for (String name : named)
            results.addAll(lines(
                    byOrder.getOrDefault(name, List.of()),
                    outcomes.getOrDefault(name, Reply.refused(CommonProblem.NOT_FOUND.with())),
                    language));
        return results;
    }

    private static List<UsageRecord> records(List<UsageLine> lines) {
        return lines.stream().map(line -> Objects.requireNonNull(line.record())).toList();
    }

    private static List<Line> lines(List<UsageLine> lines, Reply<List<UsageOutcome>> reply, Language language) {
        if (reply.refusal() instanceof Refused refused)
            return lines.stream().map(line -> refused(line, refused, language)).toList();
        List<UsageOutcome> outcomes = reply.get();
        List<Line> results = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) results.add(line(lines.get(i), outcomes.get(i), language));
        return results;
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
