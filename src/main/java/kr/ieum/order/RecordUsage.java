package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.order.UsageRecords.Delivery;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Proofs;
import kr.ieum.programme.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Use case: suppliers' systems tell of use, many in one transaction. Sent again it changes nothing. */
@ApplicationScoped
class RecordUsage {
    private final OrderRepository orders;
    private final UsageRecords usages;
    private final Programmes programmes;
    private final OrderRecord record;
    private final OrderJson json;

    RecordUsage(
            OrderRepository orders, UsageRecords usages, Programmes programmes, OrderRecord record, OrderJson json) {
        this.orders = orders;
        this.usages = usages;
        this.programmes = programmes;
        this.record = record;
        this.json = json;
    }

    /** What became of a delivery of records. */
    @Schema(name = "UsageReceipt", description = "접수 결과")
    record Receipt(
            @Schema(description = "새로 반영된 기록") int accepted,
            @Schema(description = "이미 받은 기록") int known,
            OrderView order) {}

    /**
     * Many deliveries in the current transaction, each by itself: all of its records count, or none when one is refused.
     */
    List<Reply<Receipt>> receive(List<Call<Delivery>> calls) {
        return inWaves(calls, wave -> receive(wave, true)).stream()
                .map(reply -> reply.map(RecordUsage::receipt))
                .toList();
    }

    private static Receipt receipt(Counted counted) {
        int accepted =
                (int) counted.outcomes().stream().filter(UsageOutcome::isNew).count();
        return new Receipt(accepted, counted.outcomes().size() - accepted, counted.order());
    }

    /** As {@link #receive}, but a wrong record harms no other. */
    List<Reply<List<UsageOutcome>>> receiveEach(List<Call<Delivery>> calls) {
        return inWaves(calls, wave -> receive(wave, false)).stream()
                .map(reply -> reply.map(Counted::outcomes))
                .toList();
    }

    /** What became of a delivery, and its order as it is then. */
    private record Counted(List<UsageOutcome> outcomes, OrderView order) {}

    /** A second delivery of one order comes after the first is written, and sees what that has changed. */
    private static <R> List<Reply<R>> inWaves(
            List<Call<Delivery>> calls, Function<List<Call<Delivery>>, List<Reply<R>>> work) {
        Map<OrderId, Integer> seen = new HashMap<>();
        SortedMap<Integer, List<Integer>> waves = new TreeMap<>();
        for (int i = 0; i < calls.size(); i++)
            waves.computeIfAbsent(seen.merge(calls.get(i).command().order(), 1, Integer::sum), w -> new ArrayList<>())
                    .add(i);
        SortedMap<Integer, Reply<R>> replies = new TreeMap<>();
        for (List<Integer> wave : waves.values()) {
            List<Reply<R>> theirs = work.apply(wave.stream().map(calls::get).toList());
            for (int i = 0; i < wave.size(); i++) replies.put(wave.get(i), theirs.get(i));
        }
        return List.copyOf(replies.values());
    }

    /** A delivery that was judged, to be written with the others. */
    private record Judged(Order order, OrderView before, List<UsageOutcome> outcomes, Call<Delivery> call) {
        List<UsageRecord> accepted() {
            return outcomes.stream()
                    .filter(UsageOutcome::isNew)
                    .map(UsageOutcome::record)
                    .toList();
        }
    }

    /** @param calls of different orders */
    private List<Reply<Counted>> receive(List<Call<Delivery>> calls, boolean wholly) {
        Map<OrderId, Order> locked = orders.lockAll(
                calls.stream().map(call -> call.command().order()).toList());
        Map<OrderId, Set<String>> known =
                usages.known(calls.stream().map(Call::command).toList());
        List<Reply<Judged>> judged = new ArrayList<>(calls.size());
        for (Call<Delivery> call : calls)
            try {
                Order order = locked.get(call.command().order());
                if (order == null) throw OrderProblem.UNKNOWN_ORDER.with();
                judged.add(Reply.of(judge(order, call, known.getOrDefault(order.id(), Set.of()), wholly)));
            } catch (Refused refused) {
                judged.add(Reply.refused(refused));
            }
        List<Judged> counted = judged.stream()
                .flatMap(reply -> Stream.ofNullable(reply.result()))
                .toList();
        move(counted);
        Map<OrderId, OrderView> after = write(counted);
        return judged.stream()
                .map(reply -> reply.map(each -> new Counted(
                        each.outcomes(), after.getOrDefault(each.order().id(), each.before()))))
                .toList();
    }

    /** Nothing is changed yet. */
    private Judged judge(Order order, Call<Delivery> call, Set<String> known, boolean wholly) {
        call.caller().mustBelongTo(order.parties().supplier());
        if (!order.use().isOpen() || order.status().next().isEmpty())
            order.status().to(OrderStatus.IN_USE, order.code());
        OrderView before = order.view(json);
        Set<String> there = new HashSet<>(known);
        List<UsageOutcome> outcomes = new ArrayList<>();
        for (UsageRecord usage : call.command().records()) {
            Refused refused = whyNot(order, usage, call.at());
            if (refused != null && wholly) throw refused;
            outcomes.add(new UsageOutcome(usage, refused == null && !there.add(usage.recordId()), refused));
        }
        return new Judged(order, before, outcomes, call);
    }

    /** What is proved is judged by what was there before and what has come now. */
    private void move(List<Judged> counted) {
        Map<OrderId, Set<String>> kinds =
                usages.kinds(counted.stream().map(each -> each.order().id()).toList());
        Map<String, Terms> terms = new HashMap<>();
        for (Judged each : counted) {
            Terms its = terms.computeIfAbsent(
                    each.before().programme() + " " + each.before().ruleVersion(),
                    version -> each.order().termsOf(programmes));
            Proofs proofs = its.proofsOf(each.before().tranche());
            move(each, its, proofs, kinds.getOrDefault(each.order().id(), Set.of()));
        }
    }

    private static void move(Judged judged, Terms terms, Proofs proofs, Set<String> kinds) {
        Order order = judged.order();
        Instant now = judged.call().at();
        Set<String> there = new HashSet<>(kinds);
        for (UsageRecord usage : judged.accepted()) {
            order.used(usage.usedAt(), terms);
            there.add(usage.kind().name());
            if (proofs.counts(usage.kind().name()) && proofs.areIn(there))
                order.proved(now, terms.clocks().confirmBy(KoreanTime.dayOf(now)));
        }
    }

    private Map<OrderId, OrderView> write(List<Judged> counted) {
        List<Judged> news =
                counted.stream().filter(each -> !each.accepted().isEmpty()).toList();
        usages.store(news.stream()
                .map(each -> new Delivery(each.order().id(), each.accepted()))
                .toList());
        return record
                .write(news.stream()
                        .map(each -> new OrderRecord.Change(
                                record.newEvent(),
                                "USAGE_RECORDED",
                                each.before(),
                                each.accepted().size() + " records",
                                List.of(),
                                each.call().caller(),
                                each.call().at()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(OrderView::id, Function.identity()));
    }

    private static @Nullable Refused whyNot(Order order, UsageRecord usage, Instant now) {
        if (usage.kind().isTheAgencys()) return OrderProblem.INSPECTION_NOT_YOURS.with();
        LocalDate from = Objects.requireNonNull(order.use().from());
        LocalDate to = Objects.requireNonNull(order.use().to());
        Instant at = usage.usedAt();
        // Suppliers tell whole seconds: what was used in the very second of the payment counts.
        Instant paidAt = order.paidAt().truncatedTo(ChronoUnit.SECONDS);
        boolean within = !at.isBefore(KoreanTime.startOf(from)) && at.isBefore(KoreanTime.endOf(to));
        if (!within || at.isBefore(paidAt) || at.isAfter(now))
            return OrderProblem.USAGE_BEFORE_SERVICE.with("usedAt", at, "paidAt", paidAt, "from", from, "to", to);
        return null;
    }
}
