package kr.ieum.techdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.company.BusinessNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoMaySellAnOutputTest {
    private static final BusinessNumber PERFORMER = new BusinessNumber("1138812343");
    private static final BusinessNumber LICENSEE = new BusinessNumber("1058611771");
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 8, 31);

    @Test
    void whoPerformedTheProjectAsLongAsTheRightsLast() {
        TechOutput output = output(RightsKind.OWNED, LAST);

        assertThat(on(output, PERFORMER, LAST)).isEqualTo(new Entitlement(Entitlement.Basis.PERFORMED, LAST, null));
        assertThat(on(output, PERFORMER, LAST.plusDays(1)).why()).isEqualTo(NoRight.RIGHTS_ENDED);
        assertThat(on(output, LICENSEE, LAST).why()).isEqualTo(NoRight.NEITHER_PERFORMED_NOR_LICENSED);
        assertThat(on(output(RightsKind.OWNED, null), PERFORMER, LAST.plusYears(9))
                        .until())
                .isNull();
    }

    @Test
    void whoHoldsALicenceFromItsFirstDayToItsLast() {
        TechOutput output = output(RightsKind.FEE, null, new Licence(LICENSEE, FIRST, LAST));

        assertThat(on(output, LICENSEE, FIRST.minusDays(1)).why()).isEqualTo(NoRight.LICENCE_NOT_BEGUN);
        assertThat(on(output, LICENSEE, FIRST)).isEqualTo(new Entitlement(Entitlement.Basis.LICENSED, LAST, null));
        assertThat(on(output, LICENSEE, LAST).why()).isNull();
        assertThat(on(output, LICENSEE, LAST.plusDays(1)).why()).isEqualTo(NoRight.LICENCE_ENDED);
    }

    @Test
    void ofSeveralLicencesTheLongestOfThoseThatRunAndNoLongerThanTheRights() {
        Licence next = new Licence(LICENSEE, LAST.plusDays(1), LAST.plusYears(1));
        TechOutput output = output(
                RightsKind.LICENSED,
                LAST.plusDays(10),
                new Licence(LICENSEE, FIRST, FIRST.plusDays(3)),
                new Licence(LICENSEE, FIRST, LAST),
                next);

        assertThat(on(output, LICENSEE, FIRST).until()).isEqualTo(LAST);
        assertThat(on(output, LICENSEE, LAST.plusDays(1)).until()).isEqualTo(LAST.plusDays(10));
    }

    @Test
    void nobodyOnceItIsWithdrawn() {
        TechOutput output = output(RightsKind.OWNED, null).withdrawn("취소", Instant.EPOCH);

        assertThat(on(output, PERFORMER, FIRST).why()).isEqualTo(NoRight.OUTPUT_WITHDRAWN);
        assertThatThrownBy(() -> output.saying(output.content())).hasMessageContaining("OUTPUT_WITHDRAWN");
        assertThatThrownBy(() -> output.withdrawn("취소", Instant.EPOCH)).hasMessageContaining("STATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1711100001", "171-1100001", " 1711100001 "})
    void aProjectNumberIsThreeAndSevenDigits(String text) {
        assertThat(ProjectNumber.of(text)).hasToString("171-1100001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"171110000", "17111000011", "0001100001", "1710000000", "1711-100001", "17111O0001", ""})
    void andNothingElse(String text) {
        assertThatThrownBy(() -> ProjectNumber.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Entitlement on(TechOutput output, BusinessNumber company, LocalDate day) {
        return Entitlement.of(output.view(), company, day);
    }

    private static TechOutput output(RightsKind kind, @Nullable LocalDate until, Licence... licences) {
        TechOutputContent content = new TechOutputContent(
                new ProjectNumber("1711100001"),
                "음성 잡음 제거",
                null,
                new Organisation(PERFORMER, "가온연구소"),
                OutputKind.SOFTWARE,
                List.of(),
                7,
                "MEETING",
                new Rights(kind, until, List.of(licences)),
                LocalDate.of(2020, 12, 31));
        return TechOutput.registered(new TechOutputId(new UUID(0, 1)), "MSIT", "ICT-1", content, Instant.EPOCH);
    }
}
