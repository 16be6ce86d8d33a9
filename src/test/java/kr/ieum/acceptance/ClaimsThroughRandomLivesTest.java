package kr.ieum.acceptance;

import static kr.ieum.acceptance.Settling.FINANCE;
import static kr.ieum.acceptance.Settling.SECOND_FINANCE;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import kr.ieum.platform.bank.SampleBank;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What money.md says of claims, asked in plain SQL after each act of a random life. The seed is the repetition. */
@QuarkusTest
class ClaimsThroughRandomLivesTest {
    private static final int ACTS = 25;

    /** Each names what is wrong; nothing is as it should be. */
    private static final Map<String, String> ALWAYS = Map.of(
            "collected is the sum of its pieces", """
                    select c.code from settlement.claim c left join (
                        select claim_id, sum(principal_won) p, sum(levy_won) l from settlement.collection group by claim_id) s
                      on s.claim_id = c.id
                    where (c.collected_principal_won, c.collected_levy_won) <> (coalesce(s.p, 0), coalesce(s.l, 0))""",
            "an order's claims and refunds are at most what was posted, and claimed is what is claimed of it", """
                    select o.code from orders.purchase o cross join (values ('SUBSIDY'), ('OWN')) s(share)
                    cross join lateral (select
                        case s.share when 'SUBSIDY' then o.subsidy_won - o.voided_subsidy_won
                            else o.own_won - o.voided_own_won end as posted,
                        case s.share when 'SUBSIDY' then o.refunded_subsidy_won else o.refunded_own_won end as refunded,
                        case s.share when 'SUBSIDY' then o.claimed_subsidy_won else o.claimed_own_won end as claimed) m
                    where o.id in (select order_id from settlement.claim) and (m.refunded + m.claimed > m.posted
                       or m.claimed <> (select coalesce(sum(case when ground = 'REFUND'
                            then principal_won - collected_principal_won else principal_won end), 0)
                            from settlement.claim c where c.order_id = o.id and c.share = s.share and status <> 'REVERSED'))""",
            "a supplier's payable is what confirmed orders and credits stand for", """
                    select a.owner::text from ledger.account a
                    where a.kind = 'PAYABLE' and a.owner in (select supplier_id from settlement.claim)
                      and a.in_won - a.out_won <>
                        (select coalesce(sum(case a.share
                                when 'SUBSIDY' then subsidy_won - voided_subsidy_won - refunded_subsidy_won
                                else own_won - voided_own_won - refunded_own_won end), 0)
                         from orders.purchase o
                         where o.supplier_id = a.owner and coalesce(o.disputed_from, o.status) = 'CONFIRMED')
                      + (select coalesce(sum(case a.share when 'SUBSIDY' then subsidy_won else own_won end), 0)
                         from settlement.credit c where c.supplier_id = a.owner and not exists (
                            select from settlement.item i join settlement.line l on l.id = i.line_id
                            where i.credit_id = c.id and i.alive and l.status <> 'PROPOSED'))""",
            "a payment under way is the net of its line", """
                    select l.id::text from settlement.line l
                    where l.supplier_id is not null and (select coalesce(sum(in_won - out_won), 0) from ledger.account
                        where kind = 'PAYOUT' and owner = l.id) <> case when l.status = 'APPROVED' then
                        (select coalesce(sum(subsidy_won + own_won - netted_subsidy_won - netted_own_won), 0)
                         from settlement.item where line_id = l.id) else 0 end""",
            "what is netted in a line is what its claims collected there", """
                    select l.id::text from settlement.line l
                    where (select coalesce(sum(netted_subsidy_won + netted_own_won), 0) from settlement.item
                           where line_id = l.id)
                       <> (select coalesce(sum(principal_won + levy_won), 0) from settlement.collection where line_id = l.id)""",
            "a round's money is unpromised, on its vouchers or with suppliers", """
                    with t as (select t.round_id, t.amount, f.kind fk, f.share fs, o.kind tk, o.share ts
                               from ledger.transfer t join ledger.account f on f.id = t.from_account
                               join ledger.account o on o.id = t.to_account
                               where t.kind <> 'HELD' and t.round_id in (select round_id from settlement.claim))
                    select round_id::text from t group by round_id
                    having sum(case when fk = 'TREASURY' and tk = 'ROUND_BUDGET' then amount when tk = 'TREASURY' then -amount
                                    when fk = 'TREASURY' then amount else 0 end)
                        <> sum(case when tk = 'ROUND_BUDGET' then amount when fk = 'ROUND_BUDGET' then -amount else 0 end)
                         + sum(case when tk = 'VOUCHER' and ts = 'SUBSIDY' then amount
                                    when fk = 'VOUCHER' and fs = 'SUBSIDY' then -amount else 0 end)
                         + sum(case when fk = 'VOUCHER' and fs = 'SUBSIDY' and tk = 'PAYABLE' then amount
                                    when fk in ('PAYABLE', 'SUPPLIER_BANK', 'FIRM_BANK', 'REFUND_DUE')
                                         and (tk = 'TREASURY' or tk = 'VOUCHER' and ts = 'SUBSIDY') then -amount
                                    when fk = 'TREASURY' and tk in ('PAYABLE', 'REFUND_DUE') then amount else 0 end)""",
            "a voucher's money is left, with suppliers or gone home", """
                    with t as (select t.voucher_id, t.amount, f.kind fk, f.owner fo, f.share fs, o.kind tk, o.owner t2, o.share ts
                               from ledger.transfer t join ledger.account f on f.id = t.from_account
                               join ledger.account o on o.id = t.to_account where t.kind <> 'HELD')
                    select v.code from voucher.voucher v join ledger.account a
                      on a.owner = v.id and a.kind = 'VOUCHER' and a.share = 'SUBSIDY'
                    where v.id in (select voucher_id from orders.purchase where id in (select order_id from settlement.claim))
                      and v.subsidy_won <> a.in_won - a.out_won + (select coalesce(sum(case
                        when fo = v.id and fs = 'SUBSIDY' then amount
                        when t2 = v.id and ts = 'SUBSIDY' and fk in ('PAYABLE', 'SUPPLIER_BANK') then -amount else 0 end), 0)
                        from t where t.voucher_id = v.id)""");

    @Inject
    DataSource database;

    private final List<Settling.Sale> sales = new ArrayList<>();
    private final List<String> paidLines = new ArrayList<>();

    @RepeatedTest(3)
    void keepWhatWasRaisedInCollectedAndOpen(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Supply.Company supplier = Settling.aPaidSupplier();
        String round = Rounds.open("2021", 40_000_000);
        List<String> done = new ArrayList<>();
        for (int act = 0; act < ACTS; act++) {
            done.add(act(random, supplier, round));
            ALWAYS.forEach((what, sql) -> assertThat(wrong(sql))
                    .as("%s, seed %d after %s", what, repetition.getCurrentRepetition(), done)
                    .isEmpty());
        }
        Settling.theBooksAreExact();
    }

    private String act(Random random, Supply.Company supplier, String round) {
        int choice = sales.isEmpty() ? 0 : random.nextInt(9);
        Settling.Sale sale = sales.isEmpty() ? null : sales.get(random.nextInt(sales.size()));
        return switch (choice) {
            case 0, 1 -> sells(supplier, round);
            case 2, 3 -> "settlement " + settles(random, supplier);
            case 4, 5 -> "refund " + refunds(sale, 1 + random.nextInt(500_000));
            case 6 -> "clawback " + clawsBack(sale, 1 + random.nextInt(400_000), random.nextBoolean());
            case 7 -> "bank " + pays(random, supplier);
            default -> random.nextBoolean() ? "came back " + comesBack(random) : "reversal " + reverses(supplier);
        };
    }

    private String sells(Supply.Company supplier, String round) {
        Demand.Firm firm = Demand.aFirm();
        sales.add(Settling.sell(firm, Demand.anActiveVoucher(firm, round), supplier, 990_000));
        return "sale";
    }

    private int settles(Random random, Supply.Company supplier) {
        Response proposal = Settling.proposal();
        if (proposal.statusCode() != 201) return proposal.statusCode();
        String run = Settling.approve(proposal.path("id"));
        if (get(FINANCE, run).path("status").equals("RECONCILED")) return 200;
        boolean refused = random.nextInt(3) == 0 && Settling.hasLine(run, supplier.id());
        String line = Settling.hasLine(run, supplier.id())
                ? Settling.line(run, supplier.id()).id()
                : "";
        Settling.bankPaysAllBut(run, refused ? List.of(line) : List.of());
        if (!refused && !line.isEmpty()) paidLines.add(run + " " + line);
        return 200;
    }

    private static int refunds(Settling.Sale sale, long won) {
        Response request = post(
                sale.firm().token(),
                sale.path() + "/refunds",
                Map.of("scope", "AMOUNT", "amount", won, "reason", "일부 환불"));
        if (request.statusCode() != 201) return request.statusCode();
        return move(
                        sale.supplier().token(),
                        "/api/v1/order-requests/" + request.path("id"),
                        "/answer",
                        Map.of("answer", "AGREES", "reason", "동의"))
                .statusCode();
    }

    private static int clawsBack(Settling.Sale sale, long won, boolean supplier) {
        Map<String, Object> decision = Map.of(
                "orderId",
                sale.order(),
                "debtor",
                supplier ? "SUPPLIER" : "FIRM",
                "ground",
                "BREACH_OF_LAW_OR_ORDER",
                "principal",
                won,
                "reason",
                "명령 위반",
                "appealNote",
                "20일 안에 이의신청");
        post(FINANCE, "/api/v1/claims", decision);
        return post(SECOND_FINANCE, "/api/v1/claims", decision).statusCode();
    }

    private static int pays(Random random, Supply.Company supplier) {
        List<Map<String, Object>> claims = Settling.claims(supplier.id());
        if (claims.isEmpty()) return 0;
        Map<String, Object> claim = claims.get(random.nextInt(claims.size()));
        return Settling.tells(Settling.money(1 + random.nextInt(600_000), String.valueOf(claim.get("code"))))
                .path("collected");
    }

    private int comesBack(Random random) {
        if (paidLines.isEmpty()) return 0;
        String[] line = paidLines.remove(random.nextInt(paidLines.size())).split(" ");
        int won = get(FINANCE, line[0])
                .jsonPath()
                .param("line", line[1])
                .getInt("lines.find { it.id == line }.amount.with { it.subsidy + it.own }");
        if (won == 0) return 0;
        return Demand.notice(SampleBank.sendsBack("R" + line[1].substring(24), Settling.endToEndId(line[1]), won))
                .path("cameBack");
    }

    private static int reverses(Supply.Company supplier) {
        for (Map<String, Object> claim : Settling.claims(supplier.id()))
            if (claim.get("ground").equals("BREACH_OF_LAW_OR_ORDER")
                    && !claim.get("status").equals("REVERSED")) {
                Settling.agree("/api/v1/claims/" + claim.get("id"), "/reversal", Map.of("reason", "인용"));
                return 200;
            }
        return 0;
    }

    private List<String> wrong(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
