package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import kr.ieum.platform.bulk.BulkFiles;
import kr.ieum.platform.bulk.BulkLine;
import kr.ieum.platform.bulk.CsvRow;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet of listings: each row is a plan. Rows of the same SKU, one below the other, make one listing, whose text
 * is that of the first.
 */
@ApplicationScoped
class CsvFile {
    private static final List<String> COLUMNS = List.of(
            "sku",
            "titleKo",
            "titleEn",
            "description",
            "category",
            "minSeats",
            "maxSeats",
            "trialDays",
            "csap",
            "domesticHosting",
            "url",
            "priceEvidence",
            "planCode",
            "planName",
            "price",
            "termMonths",
            "seats",
            "minQuantity",
            "maxQuantity",
            "contractPrice");

    private final BulkFiles files;

    CsvFile(BulkFiles files) {
        this.files = files;
    }

    Iterator<BulkLine<ListingContent>> read(InputStream file) {
        return new Listings(files.csv(file, COLUMNS));
    }

    private static final class Listings implements Iterator<BulkLine<ListingContent>> {
        /** More plans than a listing may have: it will be refused, and its rows are not gathered for ever. */
        private static final int MOST_ROWS = 100;

        private final Iterator<CsvRow> rows;
        private @Nullable CsvRow ahead;

        Listings(Iterator<CsvRow> rows) {
            this.rows = rows;
            this.ahead = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public BulkLine<ListingContent> next() {
            CsvRow first = ahead;
            if (first == null) throw new NoSuchElementException();
            List<CsvRow> its = new ArrayList<>();
            do {
                its.add(ahead);
                ahead = rows.hasNext() ? rows.next() : null;
            } while (ahead != null && continues(ahead, first) && its.size() < MOST_ROWS);
            return listing(its);
        }

        private static boolean continues(CsvRow row, CsvRow first) {
            String sku = row.find("sku");
            return sku != null && sku.equals(first.find("sku"));
        }
    }

    private static BulkLine<ListingContent> listing(List<CsvRow> rows) {
        CsvRow first = rows.get(0);
        try {
            List<Plan> plans = rows.stream().map(CsvFile::plan).toList();
            return BulkLine.of(first.line(), first.text("sku"), content(first, plans));
        } catch (Refused wrong) {
            return BulkLine.bad(first.line(), first.find("sku"), wrong);
        }
    }

    private static ListingContent content(CsvRow row, List<Plan> plans) {
        return new ListingContent(
                new Title(row.text("titleKo"), row.findText("titleEn")),
                row.text("description"),
                row.text("category"),
                new Attributes(
                        row.number("minSeats"),
                        row.maybe("maxSeats", Integer::valueOf),
                        row.number("trialDays"),
                        row.truth("csap"),
                        row.truth("domesticHosting"),
                        row.text("url")),
                plans,
                row.findText("priceEvidence"));
    }

    private static Plan plan(CsvRow row) {
        return new Plan(
                row.text("planCode"),
                row.text("planName"),
                row.read("price", CsvFile::won),
                row.number("termMonths"),
                row.number("seats"),
                row.maybe("minQuantity", Integer::valueOf),
                row.maybe("maxQuantity", Integer::valueOf),
                row.maybe("contractPrice", CsvFile::won));
    }

    private static Won won(String cell) {
        return Won.told(Long.parseLong(cell));
    }
}
