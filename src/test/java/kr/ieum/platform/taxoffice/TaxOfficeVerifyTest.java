package kr.ieum.platform.taxoffice;

import static kr.ieum.platform.taxoffice.TaxOfficeStub.json;
import static kr.ieum.platform.taxoffice.TaxOfficeStub.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import kr.ieum.platform.company.BusinessNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxOfficeVerifyTest {
    private static final BusinessNumber NUMBER = BusinessNumber.of("124-81-00998");
    private static final LocalDate OPENED = LocalDate.of(1969, 1, 13);

    private final TaxOfficeStub stub = new TaxOfficeStub();
    private final TaxOffice taxOffice = stub.client();

    @Test
    void confirmsAndTellsTheStatusAlong() {
        stub.answersValidate(json(recorded("validate-confirmed.json")));

        Verification verification = taxOffice.verify(NUMBER, OPENED, " 홍길동 ");

        assertThat(verification.confirmed()).isTrue();
        assertThat(verification.checkedAt()).isEqualTo(TaxOfficeStub.NOW);
        assertThat(verification.status()).map(TaxStatus::state).contains(TaxState.CONTINUING);
    }

    @Test
    void asksInTheTaxOfficesForm() throws Exception {
        stub.answersValidate(json(recorded("validate-confirmed.json")));

        taxOffice.verify(NUMBER, OPENED, " 홍길동 ");

        assertThat(new ObjectMapper().readTree(stub.requests().get(0).getBody()))
                .isEqualTo(new ObjectMapper()
                        .readTree(
                                "{\"businesses\":[{\"b_no\":\"1248100998\",\"start_dt\":\"19690113\",\"p_nm\":\"홍길동\","
                                        + "\"p_nm2\":\"\",\"b_nm\":\"\",\"corp_no\":\"\",\"b_sector\":\"\",\"b_type\":\"\","
                                        + "\"b_adr\":\"\"}]}"));
    }

    @Test
    void whatCannotBeConfirmedIsNotConfirmed() {
        stub.answersValidate(json(recorded("validate-not-confirmed.json")));

        Verification verification = taxOffice.verify(NUMBER, OPENED, "홍길동");

        assertThat(verification.confirmed()).isFalse();
        assertThat(verification.message()).isEqualTo("확인할 수 없습니다.");
        assertThat(verification.status()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status_code':'OK','data':[{'b_no':'1248100999','valid':'01'}]}",
                "{'status_code':'OK','data':[{'b_no':'1248100998','valid':'03'}]}",
                "{'status_code':'OK','data':[{'b_no':'1248100998'}]}",
                "{'status_code':'OK','data':[]}",
                "{'status_code':'OK'}"
            })
    void anAnswerThatSaysNothingIsNoAnswer(String answer) {
        stub.answersValidate(json(answer.replace('\'', '"')));

        assertThatThrownBy(() -> taxOffice.verify(NUMBER, OPENED, "홍길동")).isInstanceOf(TaxOfficeUnavailable.class);
    }

    @Test
    void aNameIsNeeded() {
        assertThatThrownBy(() -> taxOffice.verify(NUMBER, OPENED, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(stub.requests()).isEmpty();
    }
}
