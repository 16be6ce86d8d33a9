package kr.ieum.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.ieum.acceptance.OpeningDay;
import kr.ieum.platform.bank.SampleBank;
import kr.ieum.running.ProductionIeum;

/** The vouchers of one round are spent: each pays for some orders, one after the other at different suppliers. */
final class Payment implements Scenario {
    private static final long PRICE = 330_000;
    private static final int SUPPLIERS = 10;
    private static final int DEPOSITS_A_NOTICE = 500;

    private final Stage stage;
    private final Size size;
    private final List<String> tokens;
    private final ProductionIeum settingUp;
    private final List<String> listings;
    private final List<Paying> payers = new ArrayList<>();
    private String round = "";

    /** A voucher and whose it is. */
    private record Paying(String voucher, int firm) {}

    Payment(Stage stage, Size size, List<String> tokens, ProductionIeum settingUp, List<String> listings) {
        this.stage = stage;
        this.size = size;
        this.tokens = tokens;
        this.settingUp = settingUp;
        this.listings = listings;
    }

    static List<String> listings() {
        return IntStream.range(0, SUPPLIERS)
                .mapToObj(each -> OpeningDay.aListing(PRICE))
                .toList();
    }

    /** As many firms as there are places are admitted and pay their own share, all through the product. */
    @Override
    public void setUp() throws Exception {
        round = OpeningDay.aRound(Admission.RULES, size.places() * Admission.SUBSIDY);
        List<Integer> firms = IntStream.range(0, size.firms())
                .filter(firm -> !Size.isRefused(firm))
                .limit(size.places())
                .boxed()
                .toList();
        Rush rush = new Rush(stage, settingUp);
        Rush.Result admitted = rush.run("payment-setup", 64, 0, Admission.errands(round, firms, tokens));
        if (admitted.answers().stream().anyMatch(answer -> !answer.outcome().equals("ADMITTED")))
            throw new IllegalStateException(admitted.summary().outcomes().toString());
        deposit();
        findVouchers(admitted, firms);
    }

    private void deposit() throws SQLException {
        List<SampleBank.Deposit> deposits = new ArrayList<>();
        try (Connection product = stage.product();
                Statement statement = product.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select code, own_won from application.application where round_id = '" + round + "'")) {
            while (rows.next())
                deposits.add(new SampleBank.Deposit(
                        "B" + rows.getString(1).replace("-", ""), rows.getLong(2), "하나상사", rows.getString(1)));
        }
        for (int from = 0; from < deposits.size(); from += DEPOSITS_A_NOTICE)
            OpeningDay.deposits(
                    "N" + from, deposits.subList(from, Math.min(deposits.size(), from + DEPOSITS_A_NOTICE)));
    }

    private void findVouchers(Rush.Result admitted, List<Integer> firms) throws SQLException {
        Map<String, Integer> firmOf = new java.util.HashMap<>();
        admitted.answers().forEach(answer -> firmOf.put(answer.id(), firms.get(answer.errand())));
        try (Connection product = stage.product();
                Statement statement = product.createStatement();
                ResultSet rows =
                        statement.executeQuery("select id, application_id from voucher.voucher where round_id = '"
                                + round + "' and status = 'ACTIVE'")) {
            while (rows.next())
                payers.add(new Paying(rows.getString(1), Objects.requireNonNull(firmOf.get(rows.getString(2)))));
        }
        if (payers.size() != size.places()) throw new IllegalStateException(payers.size() + " vouchers are active");
    }

    @Override
    public List<Integer> connections() {
        return size.connections();
    }

    /** Each number of connections spends its own part of the vouchers. */
    @Override
    public Rush.Result run(Rush rush, int connections) throws Exception {
        List<Paying> mine = part(connections);
        List<Errand> errands = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (int order = 0; order < size.orders(); order++) {
            for (int i = 0; i < mine.size(); i++) {
                String body = json.writeValueAsString(OpeningDay.order(listings.get((i + order) % listings.size())));
                Paying each = mine.get(i);
                errands.add(new Errand(
                        "/api/v1/vouchers/" + each.voucher() + "/orders",
                        UUID.randomUUID().toString(),
                        body,
                        tokens.get(each.firm())));
            }
        }
        return rush.run("payment", connections, 0, errands);
    }

    private List<Paying> part(int connections) {
        int parts = size.connections().size();
        int part = size.connections().indexOf(connections);
        return payers.subList(payers.size() * part / parts, payers.size() * (part + 1) / parts);
    }

    @Override
    public void check(Checks checks, Rush.Result result) throws SQLException {
        checks.payments(
                part(result.connections()).stream().map(Paying::voucher).toList(), size.orders(), result.answers());
    }

    static List<RawRun.Result> raw(Stage stage, Size size, RawPayment.Plan plan) throws Exception {
        List<RawRun.Result> results = new ArrayList<>();
        for (int clients : Size.RAW_CLIENTS)
            results.add(RawRun.measure(
                    "payment, a supplier a client",
                    clients,
                    Duration.ofSeconds(size.rawSeconds()),
                    stage.postmaster(),
                    client -> new RawPayment(stage.raw(), plan, List.of(UUID.randomUUID(), UUID.randomUUID()))));
        return results;
    }

    /** @param firm with a voucher that still waits for its deposit; its second payment is the model */
    static RawPayment.Plan probe(Stage stage, Size size, OpeningDay.Registered firm, List<String> listings)
            throws SQLException {
        try (Connection product = stage.product()) {
            String of = " where firm_number = '" + firm.businessNumber() + "'";
            String code = Stage.one(product, "select code from application.application" + of);
            OpeningDay.deposits("N-probe", List.of(new SampleBank.Deposit("B-probe", 400_000, "하나상사", code)));
            String voucher = Stage.one(product, "select id from voucher.voucher" + of);
            OpeningDay.pay(firm, voucher, listings.get(0));
            Set<String> before = Mirror.present(product);
            OpeningDay.pay(firm, voucher, listings.get(0));
            Mirror payment = Mirror.of(product, "action = 'ORDER_PAID'", before);
            RowTemplate row = RowTemplate.where(product, "voucher.voucher", "id = '" + voucher + "'")
                    .get(0);
            return new RawPayment.Plan(payment, row, size.orders());
        }
    }
}
