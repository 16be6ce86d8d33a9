package kr.ieum.programme;

import static kr.ieum.programme.RuleSetFixture.TODAY;
import static kr.ieum.programme.RuleSetFixture.YEARS;
import static kr.ieum.programme.RuleSetFixture.aFirmWith;
import static kr.ieum.programme.RuleSetFixture.anEligibleFirm;
import static kr.ieum.programme.RuleSetFixture.document;
import static kr.ieum.programme.RuleSetFixture.untact;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AStoredVerdictTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void isReadBackAsItWasMade() throws JsonProcessingException {
        List<Facts> firms = List.of(
                anEligibleFirm(),
                Facts.builder().build(),
                aFirmWith(FactType.AWARDS, List.of(RuleSetFixture.usedIn("2020"))),
                aFirmWith(FactType.TAX_STATUS_AGE_DAYS, 400));
        for (String year : YEARS)
            for (Facts firm : firms) {
                Verdict verdict = untact(year).judge(firm);
                assertThat(JSON.readValue(JSON.writeValueAsString(verdict), Verdict.class))
                        .isEqualTo(verdict);
            }
    }

    @Test
    void keepsEveryKindOfFact() throws JsonProcessingException {
        for (FactType type : List.of(FactType.OPENED_ON, FactType.CERTIFICATES, FactType.SALES_WON)) {
            Fact fact = anEligibleFirm().find(type).orElseThrow();
            assertThat(JSON.readValue(JSON.writeValueAsString(fact), Fact.class))
                    .isEqualTo(fact);
        }
    }

    @Test
    void tellsARefusalInBothLanguagesWithTheFactAndTheRemedy() {
        Verdict verdict = untact("2021").judge(aFirmWith(FactType.TAX_STATUS, "02"));
        JsonNode rule = Stream.iterate(0, i -> i + 1)
                .map(i -> JSON.<JsonNode>valueToTree(verdict).at("/rules/" + i))
                .filter(each -> each.path("outcome").asText().equals("FAIL"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.at("/code").asText()).isEqualTo("OPEN_BUSINESS");
        assertThat(rule.at("/message/ko").asText()).contains("휴업");
        assertThat(rule.at("/message/en").asText()).contains("suspended");
        assertThat(rule.at("/remedy/ko").asText()).contains("재개업");
        assertThat(rule.at("/facts/0/name").asText()).isEqualTo("firm.taxStatusCode");
        assertThat(rule.at("/facts/0/value").asText()).isEqualTo("02");
        assertThat(rule.at("/facts/0/source").asText()).isEqualTo("test");
        assertThat(rule.has("cause")).isFalse();
    }

    @Test
    void namesTheVeryDocumentItWasMadeBy() {
        Verdict verdict = untact("2021").judge(anEligibleFirm());
        assertThat(verdict.version()).isEqualTo("2021");
        assertThat(verdict.contentHash())
                .isEqualTo(untact("2021").contentHash())
                .matches("[0-9a-f]{64}");
        assertThat(RuleSet.parse(document("2021") + " ").contentHash()).isNotEqualTo(verdict.contentHash());
    }

    @Test
    void keepsWhenEachFactWasSaid() {
        assertThat(untact("2021").judge(anEligibleFirm()).rules())
                .flatExtracting(RuleVerdict::facts)
                .extracting(Fact::asOf)
                .containsOnly(TODAY);
    }
}
