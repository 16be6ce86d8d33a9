package kr.ieum.acceptance;

import static kr.ieum.acceptance.Settling.money;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.platform.bank.SampleBank;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On the days after a round opened, banks tell of thousands of own shares in one file, and more than once. */
@QuarkusTest
class ANoticeOfManyDepositsTest {

    @AfterEach
    void theBooksAreExact() {
        Settling.theBooksAreExact();
    }

    /** A firm and what it has applied with. */
    private record Applicant(Demand.Firm firm, Map<String, Object> application) {
        String code() {
            return (String) application.get("code");
        }

        String voucherStatus() {
            return get(firm.token(), "/api/v1/vouchers/" + application.get("voucherId"))
                    .path("status");
        }

        long due() {
            return Rounds.account("REFUND_DUE", null, firm.id());
        }
    }

    private static List<Applicant> admitted(int many) {
        String round = Rounds.open("2021", many * 3_600_000L);
        return Race.prepared(many, i -> {
            Demand.Firm firm = Demand.aFirm();
            return new Applicant(firm, Demand.apply(firm, round));
        });
    }

    @Test
    void placesEachAsIfItHadComeAlone() {
        List<Applicant> five = admitted(5);
        SampleBank.Deposit part = money(150_000, five.get(1).code());
        SampleBank.Deposit rest = money(250_000, five.get(1).code());
        SampleBank.Deposit same = money(400_000, five.get(2).code());
        SampleBank.Deposit unknown = money(55_000, "누구의 돈인지");

        Response answer = tell(
                money(400_000, five.get(0).code()),
                part,
                same,
                unknown,
                rest,
                money(450_000, five.get(3).code()),
                money(7_000, five.get(3).code()),
                money(399_999, five.get(4).code()));

        answer.then().statusCode(200);
        assertThat(answer.<Integer>path("matched")).isEqualTo(7);
        assertThat(answer.<Integer>path("unmatched")).isEqualTo(1);
        assertThat(answer.<Integer>path("known")).isZero();
        assertThat(five)
                .extracting(Applicant::voucherStatus)
                .containsExactly("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "AWAITING_DEPOSIT");
        assertThat(five).extracting(Applicant::due).containsExactly(0L, 0L, 0L, 57_000L, 0L);
        assertThat(Demand.notices(five.get(1).firm())).contains("VOUCHER_ACTIVE", "DEPOSIT_IN_PART");
        assertThat(tell(part, rest, same).<Integer>path("known")).isEqualTo(3);
    }

    @Test
    void toldByManyAtOnceCountsOnce() {
        List<Applicant> ten = admitted(10);
        SampleBank.Deposit[] deposits =
                ten.stream().map(each -> money(400_000, each.code())).toArray(SampleBank.Deposit[]::new);
        List<SampleBank.Deposit> backwards = new ArrayList<>(List.of(deposits));
        java.util.Collections.reverse(backwards);

        List<Response> answers =
                Race.of(6, i -> tell(i % 2 == 0 ? deposits : backwards.toArray(SampleBank.Deposit[]::new)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.<Integer>path("matched"))
                        .sum())
                .isEqualTo(10);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.<Integer>path("known"))
                        .sum())
                .isEqualTo(50);
        assertThat(ten).extracting(Applicant::voucherStatus).containsOnly("ACTIVE");
        assertThat(ten).extracting(Applicant::due).containsOnly(0L);
    }

    @Test
    void ofTwoThousandThatNobodyKnowsIsParkedWhole() {
        SampleBank.Deposit[] deposits = new SampleBank.Deposit[2_000];
        for (int i = 0; i < deposits.length; i++) deposits[i] = money(1_000, "모름 " + UUID.randomUUID());

        assertThat(tell(deposits).<Integer>path("unmatched")).isEqualTo(2_000);
        assertThat(tell(deposits).<Integer>path("known")).isEqualTo(2_000);
    }

    private static Response tell(SampleBank.Deposit... deposits) {
        return Demand.notice(SampleBank.notice("N" + aKey().substring(0, 20), deposits));
    }
}
