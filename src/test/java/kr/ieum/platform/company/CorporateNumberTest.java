package kr.ieum.platform.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorporateNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"130111-0006246", "110111-1129497", "110111-1707178", "110111-0003668", "110111-0085450"})
    void theCheckDigitOfRealNumbersFits(String text) {
        assertThat(CorporateNumber.of(text).checkDigitFits()).isTrue();
        assertThat(CorporateNumber.of(text)).hasToString(text);
    }

    @Test
    void anotherCheckDigitIsKeptButDoesNotFit() {
        for (int check = 0; check < 10; check++)
            assertThat(CorporateNumber.of("130111-000624" + check).checkDigitFits())
                    .isEqualTo(check == 6);
    }

    /** The check is weak: twice five is ten, so a digit of weight two that is wrong by five goes unseen, and only that. */
    @Test
    void ofAllChangesOfOneDigitOnlyFiveMoreOrLessUnderWeightTwoGoesUnseen() {
        String valid = "1301110006246";
        for (int place = 0; place < 13; place++)
            for (int digit = 0; digit < 10; digit++) {
                int change = Math.abs(digit - (valid.charAt(place) - '0'));
                boolean weightTwo = place < 12 && place % 2 == 1;
                String changed = valid.substring(0, place) + digit + valid.substring(place + 1);
                assertThat(CorporateNumber.of(changed).checkDigitFits())
                        .as(changed)
                        .isEqualTo(change == 0 || (weightTwo && change == 5));
            }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "130111-000624", "130111-00062466", "13011A-0006246", "１３０１１１0006246"})
    void otherFormsAreRefused(String text) {
        assertThatThrownBy(() -> CorporateNumber.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
