package kr.ieum.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers as people write them: 10,000, 1만, 8억 5천만 원, 5명, 12개월. */
public final class Numerals {
    private static final int LONGEST = 40;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,18})(\\.\\d{1,8})?");
    private static final Pattern UNIT = Pattern.compile("[₩￦]|(원|명|인|개월|개|석|건|일)$");
    private static final Map<Character, BigDecimal> LARGE = Map.of(
            '만',
            BigDecimal.valueOf(10_000),
            '억',
            BigDecimal.valueOf(100_000_000),
            '조',
            new BigDecimal("1000000000000"));
    private static final Map<Character, BigDecimal> SMALL =
            Map.of('십', BigDecimal.TEN, '백', BigDecimal.valueOf(100), '천', BigDecimal.valueOf(1_000));

    private Numerals() {}

    /** @return none when it is no whole number from 0 to eighteen digits */
    public static OptionalLong read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        plain = UNIT.matcher(plain).replaceAll("");
        if (plain.isEmpty() || plain.length() > LONGEST) return OptionalLong.empty();
        try {
            return OptionalLong.of(sum(plain, LARGE).longValueExact());
        } catch (NumberFormatException | ArithmeticException no) {
            return OptionalLong.empty();
        }
    }

    /** @param units of which each stands once at the most, the larger before the smaller */
    private static BigDecimal sum(String text, Map<Character, BigDecimal> units) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal last = null;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            BigDecimal unit = units.get(text.charAt(at));
            if (unit == null) continue;
            if (last != null && last.compareTo(unit) <= 0) throw new NumberFormatException();
            String before = text.substring(from, at);
            sum = sum.add(unit.multiply(before.isEmpty() ? BigDecimal.ONE : below(before, units)));
            last = unit;
            from = at + 1;
        }
        return from == text.length() ? sum : sum.add(below(text.substring(from), units));
    }

    private static BigDecimal below(String text, Map<Character, BigDecimal> units) {
        if (units == LARGE) return sum(text, SMALL);
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) throw new NumberFormatException();
        return new BigDecimal(text.replace(",", ""));
    }
}
