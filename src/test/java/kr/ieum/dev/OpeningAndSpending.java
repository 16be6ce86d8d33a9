package kr.ieum.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kr.ieum.acceptance.Books;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Race;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.dev.Insistence.Errand;

/**
 * Both rushes at once: firms apply in a round with fewer places, under the rules of 2021, while the vouchers of another
 * round are spent, under those of 2020, by which nothing but the balance bounds what one supplier gets.
 */
final class OpeningAndSpending {
    private static final long SUBSIDY = 3_600_000;
    private static final int PAYMENTS_EACH = 100;

    private final int firms;
    private final int places;
    private final String round;
    private final List<Errand> applications = new ArrayList<>();
    private final List<Errand> payments = new ArrayList<>();
    private final List<String> vouchers = new ArrayList<>();

    OpeningAndSpending(int firms, int vouchers) {
        this.firms = firms;
        this.places = firms / 3;
        // Half a voucher's money is left over at the end: it must not become a voucher.
        round = Rounds.open("2021", places * SUBSIDY + SUBSIDY / 2);
        String form = json(Map.of("declarations", Demand.DECLARED, "usePlan", "집에서 일합니다.", "integrityPledge", true));
        for (Demand.Firm firm : Race.prepared(firms, i -> Demand.aFirm()))
            applications.add(errand(firm, "/api/v1/rounds/" + round + "/applications", form));
        String spending = Rounds.open("2020", vouchers * SUBSIDY);
        String listing = Supply.aPublishedListing(Supply.aSellingSupplier(), "HUNDREDTH", 44_000);
        String order = json(Map.of("listingId", listing, "plans", List.of("YEAR-10")));
        for (Demand.Firm firm : Race.prepared(vouchers, i -> Demand.aFirm())) {
            String voucher = Demand.anActiveVoucher(firm, spending);
            this.vouchers.add(voucher);
            for (int i = 0; i < PAYMENTS_EACH; i++)
                payments.add(errand(firm, "/api/v1/vouchers/" + voucher + "/orders", order));
        }
    }

    private static Errand errand(Demand.Firm firm, String path, String body) {
        return new Errand(UUID.randomUUID().toString(), firm.token(), path, body);
    }

    /** All of them in any order, each as often as is said. */
    List<Errand> errands(int times, Random random) {
        List<Errand> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.addAll(applications);
            all.addAll(payments);
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** What must be true when everybody knows, whatever was killed meanwhile. */
    void hasOneOutcomeEach(Insistence crowd, ShakyGround ground) throws SQLException, InterruptedException {
        assertThat(crowd.wrong()).isEmpty();
        assertThat(crowd.answers()).hasSize(applications.size() + payments.size());
        applicationsHaveOneOutcomeEach(crowd, ground);
        paymentsHaveOneOutcomeEach(crowd, ground);
        Books.areExact();
        ground.awaitJobs();
        JsonPath verification = Books.verified();
        assertThat(verification.getList("result.findings")).isEmpty();
        assertThat(verification.getBoolean("result.sound")).isTrue();
    }

    private void applicationsHaveOneOutcomeEach(Insistence crowd, ShakyGround ground) throws SQLException {
        List<JsonPath> answers = answers(crowd, applications);
        Map<String, List<JsonPath>> byStatus =
                answers.stream().collect(Collectors.groupingBy(a -> a.getString("status")));
        assertThat(byStatus).containsOnlyKeys("ADMITTED", "WAITING");
        assertThat(byStatus.get("ADMITTED")).hasSize(places);
        assertThat(new TreeSet<>(byStatus.getOrDefault("WAITING", List.of()).stream()
                        .map(answer -> answer.getLong("waitingPosition"))
                        .toList()))
                .as("places on the waiting list, without gap or double")
                .isEqualTo(LongStream.rangeClosed(1, firms - places).boxed().collect(Collectors.toSet()));
        assertThat(Rounds.account("ROUND_BUDGET", null, round)).isEqualTo(SUBSIDY / 2);

        String of = " from application.application where round_id = '" + round + "'";
        assertThat(ground.number("select count(*)" + of)).isEqualTo(firms);
        assertThat(ground.number("select count(distinct firm_id)" + of)).isEqualTo(firms);
        assertThat(ground.number("select count(*) from voucher.voucher where round_id = '" + round + "'"))
                .isEqualTo(places);
        assertThat(ground.number("select count(*)" + of + " and status = 'WAITING' and queue_number <"
                        + " (select max(queue_number)" + of + " and status = 'ADMITTED')"))
                .as("who waits though he came before somebody admitted")
                .isZero();
        for (JsonPath waiting : byStatus.getOrDefault("WAITING", List.of()))
            assertThat(ground.number("select count(*)" + of + " and status = 'WAITING' and queue_number <="
                            + " (select queue_number" + of + " and id = '" + waiting.getString("id") + "')"))
                    .as("the place that was told is the place by number")
                    .isEqualTo(waiting.getLong("waitingPosition"));
    }

    private void paymentsHaveOneOutcomeEach(Insistence crowd, ShakyGround ground) throws SQLException {
        Set<String> orders = new HashSet<>();
        for (JsonPath answer : answers(crowd, payments)) orders.add(answer.getString("id"));
        assertThat(orders).as("an order a payment").hasSameSizeAs(payments);
        for (String voucher : vouchers) {
            assertThat(Rounds.account("VOUCHER", null, voucher)).as(voucher).isZero();
            assertThat(ground.number("select count(*) from orders.purchase where voucher_id = '" + voucher + "'"))
                    .as(voucher)
                    .isEqualTo(PAYMENTS_EACH);
        }
    }

    private static List<JsonPath> answers(Insistence crowd, Collection<Errand> errands) {
        return errands.stream()
                .map(errand -> JsonPath.from(crowd.answers().get(errand.key())))
                .toList();
    }

    private static String json(Object form) {
        try {
            return new ObjectMapper().writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
