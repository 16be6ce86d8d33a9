package kr.ieum.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.ieum.platform.bulk.BulkFixture;
import kr.ieum.platform.bulk.BulkLine;
import kr.ieum.platform.problem.Refused;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private static final String HEAD =
            "sku,titleKo,description,category,minSeats,trialDays,csap,domesticHosting,url,planCode,planName,price,termMonths,seats\n";
    private static final String TEXT = "경리나라,\"비대면, 경리\n서비스\",REMOTE_WORK,1,30,N,Y,https://serp.example,";

    private final CsvFile csv = new CsvFile(BulkFixture.files());

    @Test
    void rowsOfOneSkuMakeOneListingWithSeveralPlans() {
        List<BulkLine<ListingContent>> lines =
                read(HEAD + "S1," + TEXT + "A,에이,1000,12,10\nS1,,,,,,,,,B,비,2000,12,20\nS2," + TEXT + "A,에이,1,1,1\n");

        assertThat(lines).extracting(BulkLine::key).containsExactly("S1", "S2");
        assertThat(lines).extracting(BulkLine::line).containsExactly(2, 4);
        ListingContent content = requireNonNull(lines.get(0).content());
        assertThat(content.plans()).extracting(Plan::code).containsExactly("A", "B");
        assertThat(content.description()).isEqualTo("비대면, 경리\n서비스");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        assertThat(read("\ufeff" + HEAD + "S1," + TEXT + "A,에이,1000,12,10\n"))
                .extracting(BulkLine::key)
                .containsExactly("S1");
    }

    @Test
    void aRowThatCannotBeReadIsToldOfAndTheOthersAreRead() {
        List<BulkLine<ListingContent>> lines = read(HEAD
                + "S1," + TEXT + "A,에이,천원,12,10\n"
                + "S2," + TEXT + "A,에이,1000,12,10,too,many\n"
                + "S3," + TEXT + "A,에이,1000,12,10\n");

        assertThat(lines).extracting(line -> line.unreadable() != null).containsExactly(true, true, false);
        Refused refused = (Refused) requireNonNull(lines.get(0).unreadable());
        assertThat(refused.violations())
                .extracting(violation -> violation.pointer())
                .containsExactly("/price");
    }

    private List<BulkLine<ListingContent>> read(String text) {
        List<BulkLine<ListingContent>> lines = new ArrayList<>();
        csv.read(BulkFixture.file(text)).forEachRemaining(lines::add);
        return lines;
    }
}
