package kr.ieum.platform.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KsicCodeTest {
    @Test
    void liesWithinItsPrefixesAndItsSection() {
        KsicCode bar = KsicCode.of("56211", 10);

        assertThat(bar.isWithin("56211")).isTrue();
        assertThat(bar.isWithin("562")).isTrue();
        assertThat(bar.isWithin("I")).isTrue();
        assertThat(bar.isWithin("56212")).isFalse();
        assertThat(bar.isWithin("562119")).isFalse();
        assertThat(bar.isWithin("J")).isFalse();
        assertThat(bar.isWithin("")).isFalse();
    }

    @Test
    void aLetterIsReadAndDropped() {
        assertThat(KsicCode.of("j62010", 11)).isEqualTo(new KsicCode("62010", 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "562111", "00", "04", "C62010", "J", "Z62", "5621a"})
    void othersAreRefused(String text) {
        assertThatThrownBy(() -> KsicCode.of(text, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAre77Divisions() {
        long divisions = IntStream.range(0, 100)
                .filter(number -> {
                    try {
                        KsicSection.ofDivision(String.format("%02d", number));
                        return true;
                    } catch (IllegalArgumentException none) {
                        return false;
                    }
                })
                .count();
        assertThat(divisions).isEqualTo(77);
        assertThat(KsicSection.values()).hasSize(21);
    }

    @Test
    void theEleventhRevisionCameInJuly2024() {
        assertThat(KsicCode.revisionOn(LocalDate.of(2024, 6, 30))).isEqualTo(10);
        assertThat(KsicCode.revisionOn(LocalDate.of(2024, 7, 1))).isEqualTo(11);
        assertThatThrownBy(() -> KsicCode.of("56211", 9)).isInstanceOf(IllegalArgumentException.class);
        assertThat(KsicCode.of("56211", 10)).isNotEqualTo(KsicCode.of("56211", 11));
    }
}
