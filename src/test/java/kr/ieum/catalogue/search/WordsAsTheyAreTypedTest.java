package kr.ieum.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsAsTheyAreTypedTest {
    private final Vocabulary vocabulary = VocabularyFile.read(Map.of());
    private final ReadNeed reading = new ReadNeed(vocabulary, name -> false);

    private List<String> things(String typed) {
        return reading.read(typed).concepts().stream().map(Concept::name).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "화상 회의,화상회의",
        "화상회의를,화상회의",
        "화상회이,화상회의",
        "ㅎㅅㅎㅇ,화상회의",
        "ghktkdghldml,화상회의",
        "영상회의,화상회의",
        "video conference,화상회의",
        "줌,줌",
        "zoom,줌",
        "ㅋㅐㅐㅡ,줌",
        "ＶＰＮ,vpn",
        "재텍근무,재택근무",
        "직원들의 출퇴근을,근태관리",
        "파일을 직원끼리 공유,클라우드저장소"
    })
    void aThingIsUnderstood(String typed, String thing) {
        assertThat(things(typed)).contains(thing);
    }

    @ParameterizedTest
    @CsvSource({"보여줌,줌", "회의록,화상회의", "푸른케어 메신저입니다,심리상담"})
    void aWordInsideAnotherIsNotTheThing(String typed, String thing) {
        assertThat(things(typed)).doesNotContain(thing);
    }

    @Test
    void figuresAreRead() {
        Need need = reading.read("직원 8명, 1인당 월 1.5만원 이하로 6개월 쓸 협업툴");
        assertThat(need.seats()).isEqualTo(8);
        assertThat(need.seatMonthUpTo()).isEqualTo(15_000);
        assertThat(need.termMonths()).isEqualTo(6);
        assertThat(reading.read("열두 명이 쓸 그룹웨어").seats()).isEqualTo(12);
        assertThat(reading.read("99999999999999명 1.2.3.4만원 이하").seats()).isNull();
    }

    @Test
    void theOtherKeyboardIsReadBothWays() {
        assertThat(Keyboard.korean("dkssudgktpdy")).contains("안녕하세요");
        assertThat(Keyboard.korean("rkqtdl")).contains("값이");
        assertThat(Keyboard.korean("zoom")).isEmpty();
        assertThat(Keyboard.latin("ㅋㅐㅐㅡ")).contains("zoom");
        assertThat(Keyboard.latin("화상")).isEmpty();
    }

    @Test
    void everyRelatedConceptExists() {
        vocabulary.all().flatMap(concept -> concept.related().stream()).forEach(related -> assertThat(
                        vocabulary.concept(related))
                .as(related)
                .isPresent());
    }
}
