package kr.ieum.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ieum.programme.InvalidRuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EveryKindOnPaperTest {
    private static final Pattern OF_HEALTH = Pattern.compile(
            "(?i)health|medic|disease|diagnos|blood|glucose|pressure|weight|bmi|건강|질환|질병|진단|혈압|혈당|체중|장애|투약");

    static Stream<String> kinds() {
        return Stream.of(
                "security-consulting",
                "security-certification",
                "digital-learning",
                "guarantee",
                "fund",
                "demonstration-site",
                "startup-support");
    }

    static String document(String kind) {
        try (InputStream file = Field.class.getResourceAsStream("/referrals/" + kind + "-2021.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isReadWithoutAnError(String kind) {
        assertThat(KindReader.read(document(kind)).code()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void aFieldAboutPeopleHasNoWordForHealthAndNoRoomForOne(Field field) {
        if (!field.isAbout(Subject.REGION_GROUP)) return;
        assertThat(field.type().isClosed()).as(field.key()).isTrue();
        assertThat(field.key()).doesNotContainPattern(OF_HEALTH);
        assertThat(field.label().ko()).doesNotContainPattern(OF_HEALTH);
        for (String choice : field.choices()) assertThat(choice).doesNotContainPattern(OF_HEALTH);
        for (String value : List.of("\"혈압 140\"", "\"diabetes\"", "140", "true", "{\"bp\":140}", "[\"혈당\"]"))
            assertThat(field.takes(node(value)))
                    .as("%s takes %s", field.key(), value)
                    .isFalse();
    }

    @Test
    void onlyFieldsAboutGroupsMayStandInAKindAboutGroups() {
        for (Field field : Field.values()) {
            if (field.isAbout(Subject.REGION_GROUP) || field.origin() == Field.Origin.RESULT) continue;
            String smuggled =
                    document("digital-learning").replace("sends:\n", "sends:\n  - { field: " + field.key() + " }\n");
            assertThatThrownBy(() -> KindReader.read(smuggled))
                    .as(field.key())
                    .isInstanceOf(InvalidRuleSet.class)
                    .hasMessageContaining("REGION_GROUP");
        }
    }

    @Test
    void aKindAboutGroupsStartsSwitchedOffAndNoOther() {
        kinds().forEach(kind -> assertThat(KindReader.read(document(kind)).startsSwitchedOff())
                .as(kind)
                .isEqualTo(kind.equals("digital-learning")));
    }

    @Test
    void aWrongDocumentSaysWhereItIsWrong() {
        String right = document("security-consulting");
        wrong(right.replace("field: supplier.name }", "field: supplier.secret }"), "no such field");
        wrong(right.replace("field: supplier.name }", "field: supplier.region }"), "is there twice");
        wrong(right.replace("supplier.standing ==", "supplier.standng =="), "wrong expression");
        wrong(right.replace("first: supplier.incidentReported", "first: supplier.inBusiness"), "fields that are sent");
        wrong(right.replace("  - { field: result.validTo, required: true }\n", ""), "result.validTo as required");
        wrong(right.replace("body: KISA", "body: kisa"), "does not have the form");
        wrong(right.replace("perYear: { value: 600, source: [S56] }", "perYear: { value: 600 }"), "source");
    }

    private static void wrong(String document, String why) {
        assertThat(document).isNotEqualTo(document("security-consulting"));
        assertThatThrownBy(() -> KindReader.read(document))
                .isInstanceOf(InvalidRuleSet.class)
                .hasMessageContaining(why);
    }

    @Test
    void everyFieldTakesWhatItsTypeSaysAndNothingElse() {
        for (Field field : Field.values()) {
            assertThat(field.takes(MarkedValues.of(field))).as(field.key()).isTrue();
            assertThat(field.takes(node("null"))).as(field.key()).isFalse();
            assertThat(field.takes(node("{}"))).as(field.key()).isFalse();
            assertThat(field.takes(node("\"\""))).as(field.key()).isFalse();
        }
        assertThat(Arrays.stream(Field.values()).map(Field::key)).doesNotHaveDuplicates();
    }

    private static com.fasterxml.jackson.databind.JsonNode node(String json) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
