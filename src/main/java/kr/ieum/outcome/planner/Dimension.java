package kr.ieum.outcome.planner;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kr.ieum.platform.company.KsicSection;
import kr.ieum.platform.company.Province;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Facts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what firms are told apart when it is asked who is left out. */
@Schema(name = "PopulationDimension")
public enum Dimension {
    /** Province. */
    REGION(FactType.REGION_CODE) {
        @Override
        String group(Object value) {
            return known(((String) value).substring(0, 2), code -> Province.ofCode(code)
                    .name());
        }
    },
    /** Section of the industry, A to U. */
    INDUSTRY(FactType.KSIC_CODE) {
        @Override
        String group(Object value) {
            return known(((String) value).substring(0, 2), division -> KsicSection.ofDivision(division)
                    .name());
        }
    },
    HEADCOUNT(FactType.HEADCOUNT) {
        @Override
        String group(Object value) {
            return below((Long) value, HEADS, 1);
        }
    },
    /** Yearly sales in 100 million won (억). */
    SALES(FactType.SALES_WON) {
        @Override
        String group(Object value) {
            return below((Long) value, SOLD, 100_000_000);
        }
    };

    static final List<Dimension> ALL = List.of(values());
    private static final List<Long> HEADS = List.of(1L, 5L, 10L, 50L, 300L);
    private static final List<Long> SOLD = List.of(0L, 1L, 10L, 50L, 120L);

    private final FactType fact;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Dimension(FactType fact) {
        this.fact = fact;
    }

    abstract String group(Object value);

    /** The firm's group of each dimension, in their order. */
    static List<String> groups(Facts facts) {
        String[] groups = new String[ALL.size()];
        for (int i = 0; i < groups.length; i++) {
            Dimension each = ALL.get(i);
            groups[i] =
                    facts.find(each.fact).map(fact -> each.group(fact.value())).orElse("?");
        }
        return List.of(groups);
    }

    String known(String code, Function<String, String> group) {
        return known.computeIfAbsent(code, group);
    }

    /** {@code 5-10} for from five to less than ten, {@code 300-} for three hundred and more. */
    private static String below(long value, List<Long> borders, long unit) {
        int i = borders.size() - 1;
        while (i > 0 && value < borders.get(i) * unit) i--;
        return borders.get(i) + "-" + (i + 1 < borders.size() ? borders.get(i + 1) : "");
    }
}
