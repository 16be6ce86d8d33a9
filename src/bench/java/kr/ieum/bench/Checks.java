package kr.ieum.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.ieum.acceptance.OpeningDay;
import kr.ieum.testing.Tokens;

/** What must be true after a rush, whoever was how fast. */
final class Checks {
    private static final int VERIFYING_SECONDS = 900;

    private final Stage stage;
    private final List<String> passed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    Checks(Stage stage) {
        this.stage = stage;
    }

    List<String> passed() {
        return passed;
    }

    List<String> failed() {
        return failed;
    }

    /** The budget is spent to the last voucher that fits, every firm has one answer, and the waiting list is in order. */
    void admission(String round, Size size, List<Answer> answers) throws SQLException {
        oneAnswerEach(size.firms(), answers);
        long refused = size.refused();
        same("refused by a rule", refused, count(answers, "REFUSED"));
        same("admitted", size.places(), count(answers, "ADMITTED"));
        same("waiting", size.firms() - size.places() - refused, count(answers, "WAITING"));
        Set<Long> positions = new HashSet<>();
        answers.stream().map(Answer::position).filter(position -> position > 0).forEach(positions::add);
        long last = positions.stream().mapToLong(Long::longValue).max().orElse(0);
        same("positions told, without gap or double", count(answers, "WAITING"), positions.size());
        same("the last position", count(answers, "WAITING"), last);
        try (Connection product = stage.product()) {
            String of = "from application.application where round_id = '" + round + "'";
            same(
                    "vouchers of the round",
                    size.places(),
                    number(product, "select count(*) from voucher.voucher where round_id = '" + round + "'"));
            same(
                    "left of the budget, half a voucher",
                    Admission.SUBSIDY / 2,
                    number(
                            product,
                            "select sum(in_won - out_won - held_out_won) from ledger.account where kind = 'ROUND_BUDGET' and owner = '"
                                    + round + "'"));
            same(
                    "firms with more than one application",
                    0,
                    number(product, "select count(*) - count(distinct firm_id) " + of));
            same(
                    "who waits before somebody admitted",
                    0,
                    number(
                            product,
                            "select count(*) " + of
                                    + " and status = 'WAITING' and queue_number < (select max(queue_number) " + of
                                    + " and status = 'ADMITTED')"));
            answersAreStored(product, "application.application", answers);
        }
        trialBalance();
    }

    /** Every payment has its order, and the vouchers are lighter by just those. */
    void payments(List<String> vouchers, int orders, List<Answer> answers) throws SQLException {
        oneAnswerEach(vouchers.size() * orders, answers);
        same("paid", vouchers.size() * (long) orders, count(answers, "HELD"));
        try (Connection product = stage.product();
                PreparedStatement wrong = product.prepareStatement("""
                        select count(*) from unnest(?) as v(id)
                        where (select count(*) from orders.purchase p where p.voucher_id = v.id) <> ?
                           or (select sum(held_out_won) from ledger.account a
                               where a.owner = v.id and a.kind = 'VOUCHER') <> ?""")) {
            wrong.setArray(
                    1,
                    product.createArrayOf(
                            "uuid", vouchers.stream().map(UUID::fromString).toArray()));
            wrong.setInt(2, orders);
            wrong.setLong(3, orders * 300_000L);
            try (var rows = wrong.executeQuery()) {
                rows.next();
                same("vouchers with another balance than their orders make", 0, rows.getLong(1));
            }
            answersAreStored(product, "orders.purchase", answers);
        }
        trialBalance();
        chain();
    }

    /** A bar that is named in the report. */
    void atMost(String what, double most, double found) {
        (found <= most ? passed : failed).add("%s: %.1f, at most %.1f".formatted(what, found, most));
    }

    void atLeast(String what, double least, double found) {
        (found >= least ? passed : failed).add("%s: %.0f, at least %.0f".formatted(what, found, least));
    }

    /** Everybody found something. */
    void found(int visitors, List<Answer> answers) {
        same("found", visitors, count(answers, "FOUND"));
        same("answers", visitors, answers.size());
    }

    private void oneAnswerEach(long expected, List<Answer> answers) {
        same("answers", expected, answers.size());
        same(
                "visitors answered",
                expected,
                answers.stream().map(Answer::errand).distinct().count());
        same(
                "answers other than 201",
                0,
                answers.stream().filter(answer -> answer.status() != 201).count());
    }

    /** What was answered is what is stored. */
    private void answersAreStored(Connection product, String table, List<Answer> answers) throws SQLException {
        try (PreparedStatement differing = product.prepareStatement(
                "select count(*) from unnest(?, ?) as a(id, status) where not exists (select from " + table
                        + " t where t.id = a.id and t.status = a.status)")) {
            List<Answer> made =
                    answers.stream().filter(answer -> !answer.id().isEmpty()).toList();
            differing.setArray(
                    1,
                    product.createArrayOf(
                            "uuid",
                            made.stream()
                                    .map(answer -> UUID.fromString(answer.id()))
                                    .toArray()));
            differing.setArray(
                    2,
                    product.createArrayOf(
                            "text", made.stream().map(Answer::outcome).toArray()));
            try (var rows = differing.executeQuery()) {
                rows.next();
                same("answers that are not what is stored", 0, rows.getLong(1));
            }
        }
    }

    /** Every order is settled once, its money with the supplier's lines, and the books are exact. */
    void settled(Connection product, int orders, int runs) throws SQLException {
        String seeded = "orders.purchase where code like 'B-%'";
        same("orders settled", orders, number(product, "select count(*) from " + seeded + " and status = 'SETTLED'"));
        same(
                "orders in a line, each once",
                orders,
                number(
                        product,
                        "select count(distinct order_id) from settlement.item where alive and order_id in (select id from "
                                + seeded + ")"));
        same(
                "confirmations on record, each once",
                orders,
                number(
                        product,
                        "select count(distinct subject_id) from audit.event where action = 'ORDER_CONFIRMED' and"
                                + " subject_id in (select id::text from " + seeded + ")"));
        same(
                "won in lines that no bank has been asked for",
                0,
                number(
                        product,
                        "select (select sum(subsidy_won + own_won) from settlement.item where alive)"
                                + " - (select sum(in_won) from ledger.account where kind = 'PAYOUT')"));
        same("runs approved", runs, number(product, "select count(*) from settlement.run where status = 'APPROVED'"));
        trialBalance();
    }

    private void trialBalance() {
        String auditor = Tokens.of("auditor.jung");
        same(
                "difference of the trial balance",
                0,
                OpeningDay.get(auditor, "/api/v1/ledger/trial-balance")
                        .jsonPath()
                        .getLong("difference"));
        same(
                "ledger verifies",
                true,
                OpeningDay.get(auditor, "/api/v1/ledger/verification").path("sound"));
    }

    void chain() {
        String auditor = Tokens.of("auditor.jung");
        String run = OpeningDay.post(auditor, "/api/v1/audit/verifications", Map.of())
                .path("id");
        String path = "/api/v1/audit/verifications/" + run;
        for (int second = 0; second < VERIFYING_SECONDS; second++) {
            if (!"RUNNING".equals(OpeningDay.get(auditor, path).path("state"))) break;
            pause();
        }
        same("audit chain verifies", true, OpeningDay.get(auditor, path).path("result.sound"));
    }

    private void same(String what, Object expected, Object found) {
        boolean same = String.valueOf(expected).equals(String.valueOf(found));
        (same ? passed : failed).add(what + ": " + found + (same ? "" : ", not " + expected));
    }

    private static long count(List<Answer> answers, String outcome) {
        return answers.stream()
                .filter(answer -> answer.outcome().equals(outcome))
                .count();
    }

    private static long number(Connection product, String query) throws SQLException {
        return Long.parseLong(Stage.one(product, query));
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
