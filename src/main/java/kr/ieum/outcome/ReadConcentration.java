package kr.ieum.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import kr.ieum.programme.Bilingual;

/** Use case: how much of what was earned the ten largest suppliers earned. */
@ApplicationScoped
class ReadConcentration {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Names names;
    private final Reckoning reckoning;

    ReadConcentration(Names names, Reckoning reckoning) {
        this.names = names;
        this.reckoning = reckoning;
    }

    @Transactional
    Concentration read(BoardQuery query, Moment moment) {
        List<Reckoning.Largest> found = reckoning.largest(Cut.of(query, moment, names.ministries()));
        Map<String, Bilingual> known = names.of(Dimension.SUPPLIER);
        long everybody = found.isEmpty() ? 0 : found.get(0).everybody();
        return new Concentration(
                moment,
                found.stream()
                        .map(each -> new Concentration.Seller(
                                each.supplier(),
                                known.getOrDefault(each.supplier(), new Bilingual(each.supplier(), each.supplier()))
                                        .ko(),
                                each.earned(),
                                percent(each.earned(), everybody)))
                        .toList(),
                everybody,
                percent(found.stream().mapToLong(Reckoning.Largest::earned).sum(), everybody));
    }

    private static BigDecimal percent(long part, long whole) {
        if (whole == 0) return BigDecimal.ZERO;
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
