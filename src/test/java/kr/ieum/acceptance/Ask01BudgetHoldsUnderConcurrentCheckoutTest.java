package kr.ieum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Asked for in medusajs/medusa#13760, saleor/saleor#15855, vendurehq/vendure#4660, shopware/shopware#18716,
 * pretix/pretix#6396 and shopperlabs/shopper#510: a budget must hold however many pay at the same moment. A public
 * reference implementation of government vouchers lets 46 of 50 be spent twice.
 */
@QuarkusTest
class Ask01BudgetHoldsUnderConcurrentCheckoutTest {
    private static final int VOUCHERS = 50;
    private static final int PAYERS = 16;

    private record Spender(Demand.Firm firm, String voucher) {}

    /** By the rules of 2020 one order may take a whole voucher. */
    @Test
    void fiftyVouchersAreSpentFiftyTimesBySixteenPayersEach() {
        String round = Rounds.open("2020", VOUCHERS * 3_600_000L);
        Supply.Company supplier = Supply.aSellingSupplier();
        String listing = Supply.aPublishedListing(supplier, "WHOLE", 4_400_000);
        List<Spender> spenders = Race.prepared(VOUCHERS, i -> {
            Demand.Firm firm = Demand.aFirm();
            return new Spender(firm, Demand.anActiveVoucher(firm, round));
        });

        List<Response> answers = spenders.stream()
                .flatMap(each ->
                        Race.of(PAYERS, i -> Demand.pay(each.firm(), each.voucher(), listing, "YEAR-10")).stream())
                .toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(VOUCHERS);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .hasSize(VOUCHERS * (PAYERS - 1))
                .allSatisfy(Ask01BudgetHoldsUnderConcurrentCheckoutTest::isClear);
        for (Spender each : spenders) {
            assertThat(Supply.get(each.firm().token(), "/api/v1/vouchers/" + each.voucher() + "/orders")
                            .jsonPath()
                            .getList("items"))
                    .hasSize(1);
            assertThat(Rounds.account("VOUCHER", null, each.voucher())).isZero();
        }
        Books.areExact();
    }

    @Test
    void aVoucherIsSpentToItsLastWonAndNoFurther() {
        String round = Rounds.open("2020", 3_600_000);
        Demand.Firm firm = Demand.aFirm();
        String voucher = Demand.anActiveVoucher(firm, round);
        String listing = Supply.aPublishedListing(Supply.aSellingSupplier(), "FIFTH", 880_000);

        List<Response> answers = Race.of(PAYERS, i -> Demand.pay(firm, voucher, listing, "YEAR-10"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(Ask01BudgetHoldsUnderConcurrentCheckoutTest::isClear);
        assertThat(sum(answers, "paid.subsidy")).isEqualTo(3_600_000);
        assertThat(sum(answers, "paid.own")).isEqualTo(400_000);
        Books.areExact();
    }

    @Test
    void aRoundsBudgetIsPromisedToItsLastWonAndNoFurther() {
        int applicants = 20;
        String round = Rounds.open("2021", 5 * 3_600_000 + 3_599_999);
        List<Demand.Firm> firms = Race.prepared(applicants, i -> Demand.aFirm());

        List<Map<String, Object>> outcomes = Race.of(applicants, i -> Demand.apply(firms.get(i), round));

        assertThat(outcomes)
                .filteredOn(each -> each.get("status").equals("ADMITTED"))
                .hasSize(5);
        assertThat(outcomes)
                .filteredOn(each -> each.get("status").equals("WAITING"))
                .extracting(each -> each.get("waitingPosition"))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, applicants - 5L)
                        .boxed()
                        .map(Math::toIntExact)
                        .toList());
        assertThat(Rounds.unpromised(round)).isEqualTo(3_599_999);
        Books.areExact();
    }

    /** Somebody else was quicker: the voucher is spent, or what is left is too little; and it says which. */
    private static void isClear(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(409, 422);
        assertThat(answer.<String>path("code")).isIn("VOUCHER_NOT_ACTIVE", "BALANCE_TOO_SMALL");
        assertThat(answer.<String>path("detail")).isNotBlank();
    }

    private static long sum(List<Response> answers, String path) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .mapToLong(answer -> answer.<Integer>path(path))
                .sum();
    }
}
