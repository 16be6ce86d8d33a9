package kr.ieum.web.supplier;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.ieum.catalogue.Plan;
import kr.ieum.web.Sheet;

/**
 * The plans of a listing as rows of a form. Rows with nothing in them are no plans; a row is added by asking for the page
 * again, which works without script.
 */
final class PlanRows {
    private static final Pattern CELL = Pattern.compile("plans\\.(\\d{1,3})\\.(\\w{1,40})");
    private static final int FRESH = 2;
    private static final int MOST = 51;

    private PlanRows() {}

    /** Closes the gaps that empty rows leave, so that places in the list are rows on the page. */
    static void close(MultivaluedMap<String, String> form) {
        SortedMap<Integer, Map<String, String>> rows = new TreeMap<>();
        for (String name : List.copyOf(form.keySet())) {
            Matcher cell = CELL.matcher(name);
            if (!cell.matches()) continue;
            String value = form.getFirst(name).strip();
            form.remove(name);
            if (!value.isEmpty())
                rows.computeIfAbsent(Integer.valueOf(cell.group(1)), row -> new TreeMap<>())
                        .put(cell.group(2), value);
        }
        int place = 0;
        for (Map<String, String> row : rows.values()) {
            int at = place++;
            row.forEach((name, value) -> form.putSingle("plans." + at + "." + name, value));
        }
    }

    /** Those that are written, and some to write in. */
    static List<Integer> of(Sheet sheet) {
        int filled = 0;
        for (String name : sheet.written().keySet()) {
            Matcher cell = CELL.matcher(name);
            if (cell.matches()) filled = Math.max(filled, Integer.parseInt(cell.group(1)) + 1);
        }
        return IntStream.range(0, Math.min(filled + FRESH, MOST)).boxed().toList();
    }

    static void write(List<Plan> plans, Sheet sheet) {
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            String row = "plans." + i + ".";
            sheet.with(row + "code", plan.code())
                    .with(row + "name", plan.name())
                    .with(row + "price", plan.price())
                    .with(row + "termMonths", plan.termMonths())
                    .with(row + "seats", plan.seats())
                    .with(row + "minQuantity", plan.minQuantity())
                    .with(row + "maxQuantity", plan.maxQuantity())
                    .with(row + "contractPrice", plan.contractPrice());
        }
    }
}
