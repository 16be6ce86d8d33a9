package kr.ieum.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ieum.programme.OtherSupport;
import kr.ieum.programme.PastAward;
import kr.ieum.voucher.Award;
import org.jspecify.annotations.Nullable;

/**
 * What a firm has had before.
 *
 * @param recorded entered by the agency: given elsewhere, or before Ieum
 * @param ours our own vouchers, the oldest first
 * @param standing what our own programmes give, or may still give to an application, as others call it that exclude it
 */
record Support(List<Entry> recorded, List<Award> ours, List<Standing> standing) {
    static final Support NONE = new Support(List.of(), List.of(), List.of());

    /** Support of a year by one of our programmes. */
    record Standing(int year, OtherSupport support) {}

    /** @param field of support by another body; none for a voucher */
    record Entry(
            String programme,
            String ruleVersion,
            int year,
            @Nullable String field,
            boolean used,
            @Nullable LocalDate givenOn) {}

    /** Earlier vouchers of any programme. */
    List<PastAward> awards() {
        return Stream.concat(
                        recordedVouchers()
                                .map(entry -> new PastAward(
                                        entry.programme(), entry.ruleVersion(), entry.year(), entry.used())),
                        ours.stream()
                                .map(award -> new PastAward(
                                        award.programme(),
                                        award.ruleVersion(),
                                        award.grantedOn().getYear(),
                                        award.used())))
                .toList();
    }

    Optional<LocalDate> firstAwardOn() {
        return Stream.concat(
                        recordedVouchers().map(Entry::givenOn).filter(Objects::nonNull),
                        ours.stream().map(Award::grantedOn))
                .min(LocalDate::compareTo);
    }

    private Stream<Entry> recordedVouchers() {
        return recorded.stream().filter(entry -> entry.field() == null);
    }

    /** Support in that year, by field: of other bodies, and of our own programmes. */
    List<OtherSupport> supportsIn(int year) {
        return Stream.concat(recordedIn(year), oursIn(year)).toList();
    }

    private Stream<OtherSupport> oursIn(int year) {
        return standing.stream().filter(each -> each.year() == year).map(Standing::support);
    }

    private Stream<OtherSupport> recordedIn(int year) {
        return recorded.stream()
                .filter(entry -> entry.year() == year)
                .flatMap(entry -> entry.field() == null
                        ? Stream.of()
                        : Stream.of(new OtherSupport(entry.programme(), entry.field())));
    }
}
