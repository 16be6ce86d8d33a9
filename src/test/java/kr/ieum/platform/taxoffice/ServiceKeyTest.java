package kr.ieum.platform.taxoffice;

import static kr.ieum.platform.taxoffice.TaxOfficeStub.json;
import static kr.ieum.platform.taxoffice.TaxOfficeStub.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kr.ieum.platform.company.BusinessNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceKeyTest {
    @ParameterizedTest
    @CsvSource({
        "ab+cd/ef==,         ab%2Bcd%2Fef%3D%3D",
        "ab%2Bcd%2Fef%3D%3D, ab%2Bcd%2Fef%3D%3D",
        "ab%2bcd%2fef%3d%3d, ab%2bcd%2fef%3d%3d",
        "0123456789abcdef,   0123456789abcdef"
    })
    void reachesTheTaxOfficeEncodedOnceInWhateverWritingItWasGiven(String key, String raw) {
        TaxOfficeStub stub = new TaxOfficeStub();
        stub.answersStatus(json(recorded("status.json")));

        stub.client(key).statusOf(List.of(BusinessNumber.of("124-81-00998")));

        assertThat(stub.requests().get(0).getUrl()).isEqualTo("/api/nts-businessman/v1/status?serviceKey=" + raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "50%", "ab%2Bcd/ef==", "ab%zz"})
    void whatIsNeitherWritingIsRefusedWithoutShowingIt(String key) {
        assertThatThrownBy(() -> new ServiceKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("ieum.tax-office.key is (empty|neither plain nor percent-encoded)");
    }

    @Test
    void isNotShown() {
        assertThat(new ServiceKey("secret")).hasToString("ServiceKey[…]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.odcloud.kr", "ftp://api.odcloud.kr", "http:// x", "https://a/b?serviceKey=1"})
    void anAddressThatIsNoneIsRefusedAtTheStart(String url) {
        assertThatThrownBy(() -> TaxOfficeStub.client(url, Optional.of("secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ieum.tax-office.url")
                .hasMessageNotContaining("secret");
    }
}
