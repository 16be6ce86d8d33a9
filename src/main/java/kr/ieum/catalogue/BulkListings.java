package kr.ieum.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.ieum.identity.Caller;
import kr.ieum.platform.batch.Reply;
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
 * Use case: a supplier sends many listings in one file. Some hundreds are one transaction, in which what is refused of a line
 * is refused before anything is written; when somebody else writes the same meanwhile, each is one of its own.
 * The file takes no key and no entity tag: what is sent again says so already, and is left as it is.
 */
@ApplicationScoped
class BulkListings {
    private static final int PORTION = 500;
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

    /** Whose file it is, whether drafts go to review at once, and who reads what came of it. */
    record Sender(SupplierId supplier, boolean submits, Language language, Caller caller) {}

    /** @param type of the file, CSV or NDJSON */
    BulkReport write(InputStream file, String type, Sender sender) {
        own.mustBeOf(sender.supplier(), sender.caller());
        Iterator<BulkLine<ListingContent>> lines =
                type.startsWith(BulkFiles.CSV) ? csv.read(file) : files.ndjson(file, LINE);
        BulkReport report = files.report(OUTCOMES);
        files.each(
                lines,
                PORTION,
                portion -> write(portion, sender, report),
                tooMany -> write(List.of(tooMany), sender, report));
        return report;
    }

    private void write(List<BulkLine<ListingContent>> lines, Sender sender, BulkReport report) {
        Map<String, ListingContent> wanted = new LinkedHashMap<>();
        Map<Integer, Refused> unreadable = new HashMap<>();
        for (BulkLine<ListingContent> line : lines) {
            try {
                wanted.put(String.valueOf(line.key()), files.contentOf(line, "listing"));
            } catch (Refused wrong) {
                unreadable.put(line.line(), wrong);
            }
        }
        Map<String, Reply<WriteListing.Drafted>> written = written(wanted, sender);
        for (BulkLine<ListingContent> line : lines) {
            Refused wrong = unreadable.get(line.line());
            BulkResult.Line result = wrong == null
                    ? result(line, Objects.requireNonNull(written.get(String.valueOf(line.key()))), sender)
                    : refused(line, wrong, sender);
            report.add(result.outcome(), result);
        }
    }

    private Map<String, Reply<WriteListing.Drafted>> written(Map<String, ListingContent> wanted, Sender sender) {
        if (wanted.isEmpty()) return Map.of();
        try {
            return QuarkusTransaction.requiringNew().call(() -> writeTogether(wanted, sender));
        } catch (RuntimeException crossed) {
            if (wanted.size() == 1) return Map.of(wanted.keySet().iterator().next(), Reply.refused(whyNot(crossed)));
            Map<String, Reply<WriteListing.Drafted>> each = new HashMap<>();
            wanted.forEach((sku, content) -> each.putAll(written(Map.of(sku, content), sender)));
            return each;
        }
    }

    private Map<String, Reply<WriteListing.Drafted>> writeTogether(Map<String, ListingContent> wanted, Sender sender) {
        Map<String, Reply<WriteListing.Drafted>> written =
                writeListing.replace(sender.supplier(), wanted, sender.caller());
        if (sender.submits())
            submitListing.submit(
                    written.values().stream()
                            .map(Reply::result)
                            .filter(BulkListings::isNews)
                            .map(WriteListing.Drafted::listing)
                            .toList(),
                    sender.caller());
        return written;
    }

    private static boolean isNews(WriteListing.@Nullable Drafted drafted) {
        return drafted != null && drafted.outcome() != WriteListing.Outcome.UNCHANGED;
    }

    private static RuntimeException whyNot(RuntimeException failed) {
        if (failed instanceof Refused) return failed;
        if (failed instanceof OptimisticLockException || DatabaseRefusal.isViolationOf("listing_sku_once", failed))
            return CommonProblem.CONCURRENT_CHANGE.with();
        throw failed;
    }

    private static BulkResult.Line result(
            BulkLine<ListingContent> line, Reply<WriteListing.Drafted> reply, Sender sender) {
        if (reply.refusal() instanceof Refused refused) return refused(line, refused, sender);
        WriteListing.Drafted written = reply.get();
        return new BulkResult.Line(
                line.line(),
                line.key(),
                written.outcome().name(),
                written.listing().id(),
                sender.submits() && isNews(written),
                null);
    }

    private static BulkResult.Line refused(BulkLine<ListingContent> line, Refused refused, Sender sender) {
        return new BulkResult.Line(
                line.line(), line.key(), REFUSED, null, false, Problem.of(refused, sender.language()));
    }
}
