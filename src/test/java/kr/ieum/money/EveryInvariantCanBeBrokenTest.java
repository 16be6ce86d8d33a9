package kr.ieum.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that is never answered with no proves nothing: each invariant is broken once, in a transaction rolled back. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class EveryInvariantCanBeBrokenTest {
    private static final List<Move> STRAIGHT_ON = Stream.of(
                    ApplicationMoves.all(), DepositMoves.all(), OrderMoves.all())
            .flatMap(List::stream)
            .filter(move -> Set.of("apply", "decide", "deposit", "pay").contains(move.name()))
            .toList();

    @Inject
    AgroalDataSource database;

    private MoneyInvariants invariants;
    private UUID firm;
    private boolean isAlive;

    /** A firm whose voucher paid for something that is held, the same for all; not every life gets that far. */
    @BeforeEach
    void aLife() {
        if (isAlive) return;
        invariants = new MoneyInvariants(database);
        assertThat(invariants.breaches()).isEmpty();
        World world = World.of(new Http("http://127.0.0.1:" + RestAssured.port), 1, 40_000_000, Instant.now());
        for (int seed = 1; seed <= 10; seed++) {
            Life life = new Life(world, seed);
            life.register();
            for (int i = 0; i < 6 && life.anOrder("HELD") == null; i++) Move.any(STRAIGHT_ON, life);
            if (life.anOrder("HELD") == null) continue;
            firm = life.firm();
            isAlive = true;
            return;
        }
        throw new AssertionError("nobody has paid for anything");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 over all accounts; update ledger.account set in_won = in_won + 1 where owner = {voucher}",
                "1 an account's columns; update ledger.account set in_won = in_won + 1, out_won = out_won + 1 where owner = {voucher}",
                "2 a round's money; update ledger.transfer set round_id = gen_random_uuid() where reason = 'ROUND_FUNDED'",
                "3 what a voucher was granted; update voucher.voucher set subsidy_won = subsidy_won + 1 where id = {voucher}",
                "4 what an order paid; update orders.purchase set subsidy_won = subsidy_won - 1, own_won = own_won + 1 where voucher_id = {voucher}",
                "4 what an order paid; update orders.purchase set status = 'CONFIRMED', confirmed_at = now() where voucher_id = {voucher}",
                "5 what is payable; update orders.purchase set status = 'CONFIRMED', confirmed_at = now() where voucher_id = {voucher}",
                "5 an order is settled; update orders.purchase set status = 'SETTLED', confirmed_at = now() where voucher_id = {voucher}",
                "6 every hold belongs; update orders.purchase set status = 'CANCELLED', ended_at = now() where voucher_id = {voucher}",
                "6 an order that holds; update orders.purchase set deadline = null where voucher_id = {voucher}",
                "an application that is admitted; update application.application set status = 'WITHDRAWN' where voucher_id = {voucher}",
                "a voucher's state; update voucher.voucher set status = 'SPENT' where id = {voucher}",
                "every won of the bank's notices; update application.deposit set amount = amount + 1 where application_id is not null",
            })
    void andIsThenNamed(String invariant, String damage) throws SQLException {
        assertThat(invariants.breachesOfFirm(firm)).isEmpty();
        QuarkusTransaction.begin();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table ledger.transfer disable trigger user");
            statement.execute(damage.replace(
                    "{voucher}",
                    "'"
                            + invariants
                                    .vouchersOf(firm)
                                    .get(invariants.vouchersOf(firm).size() - 1) + "'"));
            assertThat(invariants.breaches())
                    .anySatisfy(breach -> assertThat(breach).startsWith(invariant));
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(invariants.breachesOfFirm(firm)).isEmpty();
    }
}
