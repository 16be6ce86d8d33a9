package kr.ieum.techdev;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.time.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a company may sell what carries an output that day: who neither performed the project nor holds a licence sells
 * what is another's, the ground on which listings of resellers were found unsuitable (domain 1.4 and 4).
 *
 * @param basis the right it has; nothing when it has none
 * @param until the last day of that right; nothing when it has no end
 * @param why it has none
 */
public record Entitlement(
        @Nullable Basis basis,
        @Nullable LocalDate until,
        @Nullable NoRight why) {

    /** The right of somebody who may. */
    @Schema(name = "EntitlementBasis")
    public enum Basis {
        PERFORMED,
        LICENSED
    }

    public static Entitlement of(TechOutputView output, BusinessNumber company, LocalDate day) {
        LocalDate end = output.rights().until();
        if (output.status() == TechOutputStatus.WITHDRAWN) return none(NoRight.OUTPUT_WITHDRAWN);
        if (end != null && end.isBefore(day)) return none(NoRight.RIGHTS_ENDED);
        if (output.performer().businessNumber().equals(company)) return new Entitlement(Basis.PERFORMED, end, null);
        List<Licence> licences = output.rights().given().stream()
                .filter(licence -> licence.businessNumber().equals(company))
                .toList();
        Optional<LocalDate> last = licences.stream()
                .filter(licence -> new Period(licence.from(), licence.to()).contains(day))
                .map(Licence::to)
                .max(Comparator.naturalOrder());
        if (last.isPresent()) return new Entitlement(Basis.LICENSED, earlier(last.get(), end), null);
        if (licences.isEmpty()) return none(NoRight.NEITHER_PERFORMED_NOR_LICENSED);
        boolean over = licences.stream().allMatch(licence -> licence.to().isBefore(day));
        return none(over ? NoRight.LICENCE_ENDED : NoRight.LICENCE_NOT_BEGUN);
    }

    private static Entitlement none(NoRight why) {
        return new Entitlement(null, null, why);
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
