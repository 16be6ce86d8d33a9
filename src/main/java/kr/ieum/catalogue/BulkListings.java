package kr.ieum.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import kr.ieum.identity.Caller;
import kr.ieum.platform.bulk.BulkFiles;
import kr.ieum.platform.bulk.BulkLine;
import kr.ieum.platform.bulk.BulkReport;
import kr.ieum.platform.bulk.JsonForm;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.DatabaseRefusal;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Use case: a supplier sends many listings in one file. Each is a transaction of its own, so a bad line harms nobody.
 * The file takes no key and no entity tag: what is sent again says so already, and is left as it is.
 */
@ApplicationScoped
class BulkListings {
    private static final String REFUSED = "REFUSED";

    /** What may come of a line, and is counted. */
    private static final List<String> OUTCOMES = Stream.concat(
                    Stream.of(WriteListing.Outcome.values()).map(Enum::name), Stream.of(REFUSED))
            .toList();

    private static final JsonForm<Entry, ListingContent> LINE =
            new JsonForm<>(Entry.class, "sku", Entry::sku, "listing", Entry::listing);

    private final OwnListing own;
    private final BulkFiles files;
    private final CsvFile csv;
    private final WriteListing writeListing;
    private final SubmitListing submitListing;

    BulkListings(OwnListing own, BulkFiles files, CsvFile csv, WriteListing writeListing, SubmitListing submitListing) {
        this.own = own;
        this.csv = csv;
        this.files = files;
        this.writeListing = writeListing;
        this.submitListing = submitListing;
    }

    /** A line of a file of JSON. */
    record Entry(@Nullable String sku, @Nullable ListingContent listing) {}

    /**
     * @param type of the file, CSV or NDJSON
     * @param submit whether drafts go to review at once
     */
    BulkReport write(
            SupplierId supplier, InputStream file, String type, boolean submit, Language language, Caller caller) {
        own.mustBeOf(supplier, caller);
        Iterator<BulkLine<ListingContent>> lines =
                type.startsWith(BulkFiles.CSV) ? csv.read(file) : files.ndjson(file, LINE);
        BulkReport report = files.report(OUTCOMES);
        files.each(
                lines,
                1,
                portion -> portion.forEach(line -> add(report, write(supplier, line, submit, language, caller))),
                tooMany -> add(report, write(supplier, tooMany, submit, language, caller)));
        return report;
    }

    private static void add(BulkReport report, BulkResult.Line line) {
        report.add(line.outcome(), line);
    }

    private BulkResult.Line write(
            SupplierId supplier, BulkLine<ListingContent> line, boolean submit, Language language, Caller caller) {
        try {
            ListingContent content = files.contentOf(line, "listing");
            return QuarkusTransaction.requiringNew().call(() -> write(supplier, line, content, submit, caller));
        } catch (Refused refused) {
            return refused(line, refused, language);
        } catch (RuntimeException failed) {
            if (!DatabaseRefusal.isViolationOf("listing_sku_once", failed)) throw failed;
            return refused(line, CommonProblem.CONCURRENT_CHANGE.with(), language);
        }
    }

    private BulkResult.Line write(
            SupplierId supplier, BulkLine<ListingContent> line, ListingContent content, boolean submit, Caller caller) {
        String sku = String.valueOf(line.key());
        WriteListing.Written written = writeListing.replace(supplier, sku, content, caller);
        boolean submitted = submit && written.outcome() != WriteListing.Outcome.UNCHANGED;
        if (submitted) submitListing.submit(written.listing().id(), caller);
        return new BulkResult.Line(
                line.line(), sku, written.outcome().name(), written.listing().id(), submitted, null);
    }

    private static BulkResult.Line refused(BulkLine<ListingContent> line, Refused refused, Language language) {
        return new BulkResult.Line(line.line(), line.key(), REFUSED, null, false, Problem.of(refused, language));
    }
}
