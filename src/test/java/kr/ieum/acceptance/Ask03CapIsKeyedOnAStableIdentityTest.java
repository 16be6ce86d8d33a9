package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Asked for in saleor#18563 (after a change of e-mail the voucher was usable again) and medusa#13451: what a beneficiary
 * may have is counted by business number and by representative, never by an e-mail address or an account.
 */
@QuarkusTest
class Ask03CapIsKeyedOnAStableIdentityTest {
    private static final LocalDate BORN = LocalDate.of(1968, 7, 25);

    private final String owner = "이두리" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aNewAddressNameAndPhoneMakeNoNewFirm() {
        String round = Rounds.open("2021", 8_000_000);
        Demand.Firm firm = Demand.aFirm(Supply.aBusinessNumber(), owner, BORN, Map.of());
        String code = (String) Demand.apply(firm, round).get("code");
        Map<String, Object> details = Demand.details(owner);
        details.putAll(Map.of("email", "other@duri.example", "phone", "02-555-0777", "name", "두리식품"));
        json(firm.token())
                .header("If-Match", tag(firm.token(), "/api/v1/firms/" + firm.id()))
                .body(details)
                .put("/api/v1/firms/" + firm.id())
                .then()
                .statusCode(200);

        isRefusedAsApplied(Demand.application(firm, round), code);
    }

    @Test
    void anotherAccountOfTheFirmIsTheSameFirm() {
        String round = Rounds.open("2021", 8_000_000);
        Demand.Firm firm = Demand.aFirm();
        String code = (String) Demand.apply(firm, round).get("code");
        String staff = Tokens.someone("staff-" + UUID.randomUUID())
                .withDuties("FIRM_MEMBER")
                .ofCompany(firm.businessNumber())
                .inPosition("CEO")
                .token();

        isRefusedAsApplied(Demand.application(new Demand.Firm(firm.id(), staff, firm.businessNumber()), round), code);
    }

    @Test
    void theSameNumberCannotRegisterTwice() {
        Demand.Firm firm = Demand.aFirm();
        String other = Tokens.someone("other-" + UUID.randomUUID())
                .withDuties("FIRM_MEMBER")
                .ofCompany(firm.businessNumber())
                .token();
        Map<String, Object> details = Demand.details("박다른");
        details.put("email", "third@duri.example");

        Response again = Supply.post(other, "/api/v1/firms", details);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("code")).isEqualTo("FIRM_REGISTERED");
    }

    @Test
    void oneFirmThatAppliesSixteenTimesAtOnceHasOneApplication() {
        String round = Rounds.open("2021", 80_000_000);
        Demand.Firm firm = Demand.aFirm();

        List<Response> answers = Race.of(16, i -> Demand.application(firm, round));

        assertThat(answers).filteredOn(each -> each.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(each -> each.statusCode() != 201).allSatisfy(each -> {
            assertThat(each.statusCode()).isEqualTo(409);
            assertThat(each.<String>path("code")).isIn("ALREADY_APPLIED", "CONCURRENT_CHANGE");
        });
        assertThat(Rounds.unpromised(round)).isEqualTo(80_000_000 - 3_600_000);
    }

    @Test
    void ofARepresentativesFirmsOneIsInEvenWhenAllApplyAtOnce() {
        String round = Rounds.open("2021", 80_000_000);
        List<Demand.Firm> firms = Race.prepared(
                8,
                i -> Demand.aFirm(
                        Supply.aBusinessNumber(), owner, BORN, Map.of("email", "owner" + i + "@duri.example")));

        List<Map<String, Object>> outcomes = Race.of(8, i -> Demand.apply(firms.get(i), round));

        assertThat(outcomes).extracting(each -> each.get("status")).containsOnlyOnce("ADMITTED");
        assertThat(outcomes)
                .filteredOn(each -> each.get("status").equals("REFUSED"))
                .hasSize(7);
        assertThat(Rounds.unpromised(round)).isEqualTo(80_000_000 - 3_600_000);
    }

    private static void isRefusedAsApplied(Response answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("ALREADY_APPLIED");
        assertThat(answer.<String>path("applicationCode")).isEqualTo(code);
    }
}
